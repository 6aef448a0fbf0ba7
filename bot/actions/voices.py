"""Voices: what was heard is filed as text would be, and the sound is kept beside it."""

from dataclasses import replace

from bot.actions import ears, forwards, hearing, notes
from bot.actions.turn import House, Turn
from bot.domain.documents import Document
from bot.domain.filings import Filing
from bot.domain.letters import About
from bot.domain.refusals import (
    FileNotTaken,
    GoneByNow,
    NoSuchCustomer,
    NothingToRead,
    NotInstalled,
    Refusal,
    Unreadable,
    VoiceTooLong,
)
from bot.domain.sent import Sent
from bot.domain.transcripts import Transcript
from bot.domain.voices import Unheard
from bot.storage import documents, interactions, settings
from bot.storage.transaction import Tx

MOST_NAMES = 60
RECENT = 20
_REASONS: dict[type[Refusal], str] = {
    NotInstalled: "no-engine", VoiceTooLong: "too-long", Unreadable: "broken",
}  # fmt: skip

Spoken = Unheard | hearing.Heard


def names(tx: Tx, *, house: House, staff_id: int) -> tuple[str, ...]:
    """What the listener should expect to hear: the customers met of late, then the rest of the
    speaker's own."""
    index = ears.refresh(house, tx)
    ears.open_first(house, tx, staff_id)
    known = index.entries
    recent = [one for one in interactions.recent_customers(tx, staff_id, RECENT) if one in known]
    own = [entry.customer_id for entry in index.of_keeper(staff_id)]
    found = [known[one] for one in dict.fromkeys([*recent, *own])][:MOST_NAMES]
    spelled = [name for entry in found for name in (entry.name, *entry.aliases[:1])]
    return tuple(dict.fromkeys(spelled))[:MOST_NAMES]


def heard(turn: Turn, sent: Sent, voice: bytes, what: Transcript | Refusal) -> Spoken:
    """Files what was said; what could not be understood is kept as it is."""
    if not voice:
        raise FileNotTaken(field="voice", kind="empty")
    if isinstance(what, FileNotTaken):
        raise what
    if isinstance(what, Refusal):
        return _unheard(turn, sent, voice, _REASONS.get(type(what), "failed"))
    if not any(char.isalnum() for char in what.text):
        return _unheard(turn, sent, voice, "empty")
    if sent.forwarded:
        return forwards.ask(turn, what.text, sent.about)
    filed = _hear(turn, what.text, sent.about)
    return _with_sound(turn, filed, voice, what.text) if isinstance(filed, Filing) else filed


def sound(turn: Turn, voice_id: int) -> tuple[Document, bytes]:
    """The original, to who said it."""
    one = documents.get(turn.tx, voice_id)
    if one is None or one.kind != "voice" or one.staff_id != turn.asker.id:
        raise GoneByNow
    turn.record("read", "document", one.id)
    return one, documents.content(turn.tx, one)


def _hear(turn: Turn, text: str, about: About | None) -> hearing.Heard:
    try:
        return hearing.hear(turn, text, about)
    except (GoneByNow, NoSuchCustomer, NothingToRead):
        # What it replied to is gone by now: the words themselves must not be lost with it.
        return notes.file_note(turn, text)


def _with_sound(turn: Turn, filing: Filing, voice: bytes, text: str) -> Filing:
    if settings.get(turn.tx, "keep_voices") != "yes":
        return replace(filing, said=text)
    one = documents.keep(turn.tx, _document(turn, filing.note_id), voice)
    return replace(filing, voice_id=one.id, said=text)


def _unheard(turn: Turn, sent: Sent, voice: bytes, reason: str) -> Unheard:
    one = documents.keep(turn.tx, _document(turn, None), voice)
    return Unheard(reason, one.id, sent.about.customer_id if sent.about else None)


def _document(turn: Turn, note_id: int | None) -> Document:
    return Document(
        id=0, staff_id=turn.asker.id, kind="voice", name="voice.ogg", suffix="ogg", size=0,
        digest="", created_at=turn.tx.now, note_id=note_id, state="kept",
    )  # fmt: skip
