"""The desk in a terminal: a line said is a message; /as, /press, /clock … are the desk's own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from bot.playground.human import button_of
from bot.playground.lines import quiet
from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.suggestions import Suggestions, none_for
from bot.playground.terminal_text import greeting, heading, keys, painted, told
from bot.playground.terminal_things import THINGS
from bot.playground.travel import Travel
from bot.playground.wire import ApiError, Json

Settle = Callable[[], Awaitable[None]]
Say = Callable[[str], None]
HELP = """\
/as N            be person N                 /people          who there is
/press N  or /N  press button N              /reply TEXT      reply to the bot's last message
/clock MOVE      +1h +1d tomorrow monday now /edit TEXT       change what you said last
                 or 2026-12-01 08:30         /try [N]         things to try
/photo FILE [CAPTION]  /file FILE [CAPTION]  /voice FILE      send a file
/contact PHONE NAME    /location LAT LON [TITLE]              send a contact, a place
/quit            leave                       //help           says "/help" to the bot"""


class Terminal:
    """One person at a time, their chat printed as it happens.

    `settle` returns when the bot has answered all that was said.
    """

    def __init__(
        self,
        api: BotApi,
        travel: Travel,
        say: Say,
        *,
        suggestions: Suggestions = none_for,
        settle: Settle | None = None,
        colour: bool = False,
    ) -> None:
        self.api = api
        self.travel = travel
        self.say = say
        self.suggestions = suggestions
        self.settle = settle or (lambda: quiet(api))
        self.colour = colour
        self.person: Person = api.people[0]
        self.printed = api.desk.events.number
        self.commands: dict[str, Callable[[str], Awaitable[None]]] = {
            "as": self._become,
            "people": self._people,
            "press": self._press,
            "clock": self._clock,
            "reply": self._reply,
            "edit": self._edit,
            "try": self._try,
            "desk": self._help,
        }

    async def converse(self, lines: AsyncIterator[str]) -> None:
        """Lives until the lines end or one says /quit; news is printed while nobody types."""
        self.say(HELP)
        await self._people("")
        self.say(heading(self.person, self.api.clock.now(), self.travel.zone))
        async with asyncio.TaskGroup() as group:
            printer = group.create_task(self._print_forever())
            async for line in lines:
                if line.strip() == "/quit":
                    break
                await self.hear(line.strip())
            printer.cancel()

    async def hear(self, line: str) -> None:
        """One line: a command of the desk, or words for the bot."""
        if not line:
            return
        before = self._told()
        name, _, rest = line.removeprefix("/").partition(" ")
        name, rest = ("press", name) if name.isdigit() and line.startswith("/") else (name, rest)
        try:
            if line.startswith("/") and name in self.commands:
                await self.commands[name](rest.strip())
            elif line.startswith("/") and name in THINGS:
                THINGS[name](self.api, self.person, rest.strip())
            else:
                words = line[1:] if line.startswith("//") else line
                self.api.says(self.person, words)
        except (LookupError, ValueError, OSError, PermissionError, ApiError) as error:
            self.say(f"? {str(error).strip(chr(39)) or type(error).__name__}")
        if self._told() != before:
            await self.settle()
        self.print_news()

    def _told(self) -> tuple[object, ...]:
        """What changes when the bot has something to answer to: an update, or its time."""
        clock = self.travel.clock
        return self.api.desk.updates.next_id, clock.frozen, clock.offset

    async def _print_forever(self) -> None:
        while await self.api.desk.events.wait(self.printed):
            self.print_news()
            await asyncio.sleep(0.05)

    def print_news(self) -> None:
        for event in self.api.desk.events.since(self.printed):
            self.printed = event["number"]
            self._print(event)

    def _print(self, event: Json) -> None:
        post = event.get("post")
        mine = event.get("chat") == self.person.id
        if post and post["message"]["from"]["is_bot"]:
            text = told(post["message"], event["kind"] == "edit", self.travel.zone)
            if mine:
                self.say(painted(text, self.colour))
            elif event["kind"] == "message":
                name = self.api.desk.people.get(event["chat"])
                self.say(f"  ({name.name if name else event['chat']} has a message)")
        if event["kind"] == "answer" and event["person"] == self.person.id and event["text"]:
            self.say(f"  ‹ {event['text']} ›")

    def _last(self, *, by_bot: bool, with_keys: bool = False) -> Json:
        posts = list(self.api.desk.chats[self.person.id].living())
        fitting = [post for post in posts if post.by_bot == by_bot]
        fitting = [post for post in fitting if post.buttons or not with_keys]
        if not fitting:
            raise LookupError("there is no such message yet")
        return fitting[-1].message

    async def _become(self, rest: str) -> None:
        number = int(rest)
        if not 1 <= number <= len(self.api.people):
            raise LookupError(f"there are {len(self.api.people)} people")
        self.person = self.api.people[number - 1]
        self.say(heading(self.person, self.api.clock.now(), self.travel.zone))
        for message in self.api.messages(self.person.id)[-3:]:
            self.say(painted(told(message, False, self.travel.zone), self.colour))

    async def _people(self, _rest: str) -> None:
        self.say(greeting(self.api.people))

    async def _press(self, rest: str) -> None:
        message = self._last(by_bot=True, with_keys=True)
        place = keys(message)[int(rest) - 1] if 0 < int(rest) <= len(keys(message)) else None
        if place is None:
            raise LookupError(f"the last message has {len(keys(message))} buttons")
        post = self.api.desk.chats[self.person.id].posts[message["message_id"]]
        if url := button_of(post, place).get("url"):
            self.say(f"  {url}")
            return
        self.api.presses(self.person, message, place)

    async def _clock(self, rest: str) -> None:
        await self.travel.go(rest or "now")
        self.say(heading(self.person, self.api.clock.now(), self.travel.zone))

    async def _reply(self, rest: str) -> None:
        self.api.says(self.person, rest, reply_to=self._last(by_bot=True))

    async def _edit(self, rest: str) -> None:
        self.api.edits(self.person, self._last(by_bot=False), rest)

    async def _try(self, rest: str) -> None:
        offered = self.suggestions(self.person)
        if not rest:
            for number, each in enumerate(offered, 1):
                self.say(f"  {number}  {each.title}: {each.say or each.clock}")
            return
        chosen = offered[int(rest) - 1]
        await self.hear(chosen.say or f"/clock {chosen.clock}")

    async def _help(self, _rest: str) -> None:
        self.say(HELP)
