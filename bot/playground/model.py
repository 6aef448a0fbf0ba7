"""A Bot API without HTTP: what a server, a terminal or a test speaks to."""

import inspect
import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.clock import Clock
from bot.playground.desk import Desk
from bot.playground.faults import Faults
from bot.playground.human import Humans
from bot.playground.methods import METHODS
from bot.playground.people import BotAccount, Person
from bot.playground.shelf import StoredFile
from bot.playground.updates import UpdateQueue
from bot.playground.wire import Answer, ApiError, Json, Params, Upload, bad


class BotApi(Humans):
    """Telegram for one bot: `call` is the bot's side, the methods of Humans the people's.

    `first_update` and `first_message` matter where the bot outlives the desk: a bot that
    remembers update ids would take those of a second desk for repeated ones.
    """

    def __init__(
        self,
        token: str,
        bot_username: str,
        clock: Clock,
        people: Sequence[Person],
        *,
        bot_name: str = "Fieldbook",
        first_update: int = 1,
        first_message: int = 1,
    ) -> None:
        self.desk = Desk(
            BotAccount(token, bot_username, bot_name),
            clock,
            updates=UpdateQueue(first_update),
            message_ids=itertools.count(first_message),
            press_ids=itertools.count(first_message),
        )
        self.desk.welcome(people)

    @property
    def token(self) -> str:
        return self.desk.account.token

    @property
    def clock(self) -> Clock:
        return self.desk.clock

    @property
    def faults(self) -> Faults:
        return self.desk.faults

    @property
    def people(self) -> list[Person]:
        return list(self.desk.people.values())

    @property
    def unconfirmed(self) -> int:
        """Updates that the bot has not confirmed yet."""
        return len(self.desk.updates.pending)

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        files: Mapping[str, Upload] | None = None,
        *,
        token: str | None = None,
    ) -> Answer:
        """One call of a bot; raises LostConnection where a fault says so."""
        try:
            self.admit(token if token is not None else self.token)
            fault = self.faults.take(method)
            await self.faults.strike_before(fault)
            answer = Answer.of(await self._result(method, Params(params or {}, files)))
            self.faults.strike_after(fault)
        except ApiError as error:
            return Answer.refusing(error)
        return answer

    async def _result(self, method: str, params: Params) -> Any:
        known = METHODS.get(method.lower())
        if known is None:
            raise ApiError(404, "Not Found: method not found")
        try:
            result = known(self.desk, params)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise bad(f"can't parse parameters: {error!r}") from error
        return await result if inspect.isawaitable(result) else result

    def admit(self, token: str) -> None:
        head, _, secret = token.partition(":")
        if not (head.isdigit() and secret):
            raise ApiError(404, "Not Found")
        if token != self.token:
            raise ApiError(401, "Unauthorized")

    def download(self, path: str, *, token: str | None = None) -> StoredFile | None:
        """A file by the path that getFile gave."""
        self.admit(token if token is not None else self.token)
        return self.desk.shelf.paths.get(path)

    def messages(self, chat: int) -> list[Json]:
        """What stands in a chat, oldest first."""
        return [post.message for post in self.desk.chats[chat].living()]
