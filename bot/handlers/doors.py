"""Doors: the context that a handler gets, and the application that lets its errors through."""

from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Self

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot


@dataclass(frozen=True)
class Whisper:
    """A call that nobody would miss: a toast, "typing …". Sent at once, beside the queue."""

    method: str
    fields: dict[str, Any]


@dataclass
class Visit:
    """One update's passage through the desk: its turn, and what to whisper once it is stored."""

    turn: Any
    whispers: list[Whisper] = field(default_factory=list)


def with_answer(update: Update, whispers: list[Whisper]) -> list[Whisper]:
    """Every pressed button is answered, or it would go on spinning."""
    query = update.callback_query
    if query is None or any(each.method == "answerCallbackQuery" for each in whispers):
        return whispers
    return [*whispers, Whisper("answerCallbackQuery", {"callback_query_id": query.id})]


AT_THE_DESK: ContextVar[Visit] = ContextVar("at_the_desk")


class DoorContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """What a handler sees: `turn` is what the injected `begin(tx, update)` has made of it."""

    visit: Visit
    asked: Update

    @property
    def turn(self) -> Any:
        return self.visit.turn

    @classmethod
    def from_update(cls, update: object, application: Any) -> Self:
        context = super().from_update(update, application)
        context.visit = AT_THE_DESK.get()
        if isinstance(update, Update):
            context.asked = update
        return context

    def toast(self, text: str = "", *, alert: bool = False) -> None:
        """Answer the pressed button, once the effects are stored. Without one, nothing."""
        query = self.asked.callback_query
        if query is not None:
            fields = {"callback_query_id": query.id, "text": text[:200], "show_alert": alert}
            self.visit.whispers.append(Whisper("answerCallbackQuery", fields))

    def whisper(self, whisper: Whisper) -> None:
        """Send something that nobody would miss, once the effects are stored."""
        self.visit.whispers.append(whisper)

    def typing(self, action: str = "typing") -> None:
        """Show that we are at it."""
        chat = self.asked.effective_chat
        if chat is not None:
            fields = {"chat_id": chat.id, "action": action}
            self.visit.whispers.append(Whisper("sendChatAction", fields))


class DoorApplication(
    Application[ExtBot[None], DoorContext, dict[Any, Any], dict[Any, Any], dict[Any, Any], None]
):
    """PTB's routing with one difference: what a handler raises reaches the desk."""

    __slots__ = ()

    async def process_error(
        self, update: object, error: Exception, *_others: object, **_named: object
    ) -> bool:
        raise error
