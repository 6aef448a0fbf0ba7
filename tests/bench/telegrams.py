"""The two Bot APIs of the benches: our own local one, and one that costs next to nothing."""

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from typing import Any, NamedTuple, Protocol, Self

from aiohttp import web

from bot.domain.clock import MovableClock
from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.server import build, serving
from tests.bench import company
from tests.crash.telegram import TOKEN, SmallTelegram, note

OnSent = Callable[[int], None]  # the chat


class Told(NamedTuple):
    """A note: its number, the chat it is written in, its words."""

    number: int
    chat: int
    words: str


class Telegram(Protocol):
    url: str

    async def __aenter__(self) -> Self: ...

    async def __aexit__(self, *exc: object) -> None: ...

    def hear(self, notes: Sequence[Told]) -> None:
        """People have written."""


class Stub(SmallTelegram):
    """Long polling and sending, and nothing else: what a bot alone can do shows best here."""

    def __init__(self, on_sent: OnSent, _first: int) -> None:
        async def fault(_request: web.Request, method: str, fields: dict[str, Any]) -> None:
            if method == "sendMessage":
                on_sent(int(fields["chat_id"]))

        super().__init__(fault=fault)

    def hear(self, notes: Sequence[Told]) -> None:
        self.tell([note(*each) for each in notes])


class _Watched(BotApi):
    on_sent: OnSent

    async def call(self, method: str, *others: Any, **named: Any) -> Any:
        answer = await super().call(method, *others, **named)
        if method == "sendMessage":
            self.on_sent(answer.body["result"]["chat"]["id"])
        return answer


class Playground:
    """The local Bot API that `fieldbook try` serves, with its checks, chats and events."""

    url = ""

    def __init__(self, on_sent: OnSent, first: int) -> None:
        people = [
            Person(company.FIRST_CHAT + rep, f"Rep {rep}", "zh-hans")
            for rep in range(company.REPS)
        ]
        self._api = _Watched(
            TOKEN, "book_bot", MovableClock(), people, first_update=first, first_message=first
        )
        self._api.on_sent = on_sent
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        self.url = await self._stack.enter_async_context(serving(build(self._api)))
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self._stack.aclose()

    def hear(self, notes: Sequence[Told]) -> None:
        for each in notes:
            self._api.says(each.chat, each.words)


TELEGRAMS: dict[str, Callable[[OnSent, int], Telegram]] = {"playground": Playground, "stub": Stub}
