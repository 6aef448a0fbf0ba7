"""Letters: what the bot says to one chat, as values; one place (handlers/delivery) sends them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class LetterKind(StrEnum):
    """Why a letter is sent, which decides its pace and what a lost answer means (spec 5.3)."""

    ANSWER = "answer"
    NUDGE = "nudge"
    DIGEST = "digest"
    APPROVAL = "approval"
    FILE = "file"


@dataclass(frozen=True)
class Button:
    """An inline button: `press` is `kind:id[:more]`, at most 64 bytes, never customer data."""

    label: str
    press: str = ""
    url: str = ""


@dataclass(frozen=True)
class About:
    """What a message is about, so that replying to it or pressing on it finds its subject again.

    `kind` is customer, interaction, duty, note, digest …; `id` is that row's id."""

    kind: str
    id: int
    customer_id: int | None = None


@dataclass(frozen=True)
class Enclosure:
    """A picture or a file sent along; `picture` chooses sendPhoto over sendDocument, `voice`
    sendVoice."""

    name: str
    content: bytes
    picture: bool = False
    voice: bool = False


@dataclass(frozen=True)
class Reply:
    """One message: HTML text, rows of buttons, what it is about.

    `prompt` opens the reader's reply box (ForceReply). `edit_message` rewrites that message
    of the chat instead of sending a new one; `edit_letter` does the same for a letter of ours
    that may not have been sent yet. `toast` answers a pressed button (200 characters)."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    about: About | None = None
    enclosure: Enclosure | None = None
    prompt: bool = False
    reply_to: int | None = None
    edit_message: int | None = None
    edit_letter: int | None = None


@dataclass(frozen=True)
class Letter:
    """A reply on its way: to whom, why, under which key (the ledger's exactly-once key). `tells`
    are keys of the ledger that are spent by it, and given back should it never arrive."""

    chat_id: int
    reply: Reply
    kind: LetterKind = LetterKind.ANSWER
    key: str | None = None
    staff_id: int | None = None
    not_before: datetime | None = None
    subjects: tuple[int, ...] = field(default_factory=tuple)
    tells: tuple[str, ...] = ()
