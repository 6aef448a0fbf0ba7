"""Outcomes: what an attempt to send came to, told from Telegram's answer or its absence."""

from dataclasses import dataclass
from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.handlers.wire import Unsent


@dataclass(frozen=True)
class Sent:
    """With its reader; the message id where there is one."""

    message_id: int | None = None


@dataclass(frozen=True)
class NotSent:
    """Surely nothing was sent."""

    fault: str


@dataclass(frozen=True)
class Doubtful:
    """It may have arrived."""

    fault: str


@dataclass(frozen=True)
class Flood:
    seconds: float


@dataclass(frozen=True)
class Barred:
    """Blocked, kicked out, or the account is gone."""

    fault: str


@dataclass(frozen=True)
class Moved:
    chat_id: int


@dataclass(frozen=True)
class Rejected:
    """Telegram will not have it. `buttons`: it is the buttons that it minds."""

    fault: str
    buttons: bool = False


@dataclass(frozen=True)
class TargetGone:
    """The message that was to be edited is there no more, or cannot be edited."""


@dataclass(frozen=True)
class Stopped:
    """Nothing can be sent by anybody: the token is refused, or another process has it."""

    fault: str


Outcome = Sent | NotSent | Doubtful | Flood | Barred | Moved | Rejected | TargetGone | Stopped

_UNCHANGED = ("message is not modified",)
_TARGET = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message_id_invalid",
)
_ALREADY = (
    "message to delete not found",
    "message can't be deleted",
    "message to react not found",
)
_BARRED = ("chat not found", "user is deactivated", "peer_id_invalid", "user not found")
_BUTTONS = ("button", "reply markup", "keyboard")


def outcome_of(error: TelegramError) -> Outcome:
    """What an error means for the letter that met it."""
    if isinstance(error, RetryAfter):
        after = error.retry_after
        return Flood(after.total_seconds() if isinstance(after, timedelta) else float(after))
    if isinstance(error, Forbidden):
        return Barred("Forbidden")
    if isinstance(error, ChatMigrated):
        return Moved(error.new_chat_id)
    if isinstance(error, InvalidToken | Conflict):
        return Stopped(type(error).__name__)
    if isinstance(error, BadRequest):
        return _rejected(error.message.lower())
    return NotSent(error.message) if isinstance(error, Unsent) else Doubtful(error.message)


def _rejected(why: str) -> Outcome:
    if _says(why, _UNCHANGED) or _says(why, _ALREADY):
        return Sent()
    if _says(why, _TARGET):
        return TargetGone()
    if _says(why, _BARRED):
        return Barred("BadRequest")
    return Rejected("BadRequest", buttons=_says(why, _BUTTONS))


def _says(why: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in why for phrase in phrases)
