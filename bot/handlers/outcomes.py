"""Outcomes: what an attempt to send came to, told from Telegram's answer or its absence."""

from dataclasses import dataclass
from datetime import timedelta
from math import isfinite
from typing import TypeGuard

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
from bot.storage.inbox import LARGEST


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


LONGEST_FLOOD = 86_400.0  # seconds


def answered(method: str, result: object) -> Outcome:
    """What an answer without an error comes to: a message was sent only if Telegram names it."""
    number = result.get("message_id") if isinstance(result, dict) else None
    if _is_id(number):
        return Sent(number)
    if method.startswith("send"):
        return Doubtful("an answer that names no message")
    return Sent()


def _is_id(number: object) -> TypeGuard[int]:
    return type(number) is int and 0 < abs(number) < LARGEST


def outcome_of(error: TelegramError) -> Outcome:
    """What an error means for the letter that met it."""
    if isinstance(error, RetryAfter):
        return _flood(error.retry_after)
    if isinstance(error, Forbidden):
        return Barred("Forbidden")
    if isinstance(error, ChatMigrated):
        known = _is_id(error.new_chat_id)
        return Moved(error.new_chat_id) if known else Doubtful("moved to nowhere")
    if isinstance(error, InvalidToken | Conflict):
        return Stopped(type(error).__name__)
    if isinstance(error, BadRequest):
        return _rejected(error.message.lower())
    return NotSent(error.message) if isinstance(error, Unsent) else Doubtful(error.message)


def _flood(after: object) -> Outcome:
    seconds = after.total_seconds() if isinstance(after, timedelta) else after
    if not isinstance(seconds, int | float) or not isfinite(seconds):
        return Doubtful("peace for no time")
    return Flood(min(max(float(seconds), 1.0), LONGEST_FLOOD))


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
