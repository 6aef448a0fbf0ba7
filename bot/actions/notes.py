"""Notes: kept raw first, then read, then filed; what cannot be placed waits, in `waiting`."""

from dataclasses import replace
from typing import Any

from bot.actions import filing, given, reading, undoing
from bot.actions.turn import Turn
from bot.capture.reminders import is_reminder
from bot.domain.customers import Customer, Draft
from bot.domain.filings import NOTE, NOTHING, Filed, Filing, Given, Unplaced
from bot.domain.letters import About
from bot.domain.readings import CustomerRead, Item
from bot.domain.refusals import GoneByNow, NothingToRead
from bot.domain.rights import Action, require
from bot.storage import customers, documents, interactions, notes

CANDIDATES = 3
LIKELY = 80.0  # of 100: less alike than that is another customer, not a slip of the pen


def file_note(
    turn: Turn,
    text: str,
    *,
    about: About | None = None,
    channel: str | None = None,
    message_id: int | None = None,
) -> Filing:
    """Keeps and files a note. `about` is what the message replied to; it names the customer
    where the note itself names none. Raises NothingToRead when there are no words at all."""
    if not any(char.isalnum() for char in text):
        raise NothingToRead
    return _file(turn, keep(turn, text, message_id=message_id), text, about, channel)


def file_asked(turn: Turn, text: str, about: Given, *, new: str | None = None) -> Filing:
    """Files what a dialogue has asked together; `new` names a customer that is to be added."""
    note_id = keep(turn, text, message_id=0, about=about)
    if new is not None:
        about = replace(about, customer_id=new_customer(turn, new, note_id).id)
    is_new = new is not None
    return _file(turn, note_id, text, None, None, about, is_new=is_new)


def keep(turn: Turn, text: str, *, message_id: int | None = None, about: Given = NOTHING) -> int:
    """Keeps the raw words, sealed, before anything is read out of them; for those who log."""
    require(turn.asker, Action.LOG)
    said_in = turn.message_id or 0
    return notes.add(
        turn.tx,
        staff_id=turn.asker.id,
        chat_id=turn.chat_id,
        message_id=said_in if message_id is None else message_id,
        value=_value(text, [], about),
    )


def file_forwarded(turn: Turn, text: str, customer_id: int | None) -> Filing:
    """Files somebody else's words: hearsay, and no meeting."""
    third = Given(customer_id, third=True)
    return _file(turn, keep(turn, text, about=third), text, None, None, third)


def correct(turn: Turn, note_id: int, text: str) -> Filing:
    """Files a note anew with other words, under the customer it already had."""
    found = notes.get(turn.tx, note_id, turn.asker.id)
    if found is None:
        raise GoneByNow
    asked = given.opened(found[1].get("given"))
    before = interactions.of_note(turn.tx, note_id)
    about = None
    if len({one.customer_id for one in before}) == 1:
        about = About("interaction", before[0].id, before[0].customer_id)
    for met in before:
        undoing.take_back(turn, undoing.own(turn, met.id))
    notes.change(turn.tx, note_id, state="filed", value=_value(text, [], asked))
    filing = _file(turn, note_id, text, about, None, asked)
    return replace(spoken(turn, filing), reread=True)


def original(turn: Turn, note_id: int) -> str:
    """The note word for word, to its author, and what was written over it much later."""
    found = notes.get(turn.tx, note_id, turn.asker.id)
    if found is None:
        raise GoneByNow
    words: list[str] = [found[1]["text"], *found[1].get("later", ())]
    return "\n✏️ ".join(words)


def new_customer(turn: Turn, name: str, note_id: int) -> Customer:
    """A customer that a note names first; its asker's."""
    require(turn.asker, Action.ADD)
    return customers.add(
        turn.tx, Draft(name=name), keeper_id=turn.asker.id, by=turn.asker.id,
        assigned_on=turn.today, note_id=note_id,
    )  # fmt: skip


def _file(
    turn: Turn,
    note_id: int,
    text: str,
    about: About | None,
    channel: str | None,
    asked: Given = NOTHING,
    *,
    is_new: bool = False,
) -> Filing:
    filed: list[Filed] = []
    unplaced: list[Unplaced] = []
    read = reading.items(turn, text) or ((Item(text),) if asked != NOTHING else ())
    said = given.fallback(asked, channel) or unmet(text)
    for index, one in enumerate(read):
        item = given.onto(turn, _worded(one), asked, first=index == 0)
        customer = _customer(turn, item, about, asked.customer_id, first=index == 0)
        if customer is None:
            unplaced.append(_unplaced(turn, note_id, index, item))
        else:
            new = is_new and not filed
            placed = filing.place(
                turn, item, customer, note_id, channel=said, is_new=new, alone=len(read) == 1
            )
            filed.append(placed)
    _keep_waiting(turn, note_id, text, unplaced, asked)
    return Filing(note_id, tuple(filed), tuple(unplaced))


def _worded(item: Item) -> Item:
    """One of several customers named in one breath has its name for words of its own."""
    said = item.customer.text if item.customer else ""
    return item if item.text.strip() or not said else replace(item, text=said)


def unmet(text: str) -> str | None:
    """The channel of what is only to be done: a reminder met nobody."""
    return NOTE if is_reminder(text) else None


def _customer(
    turn: Turn, item: Item, about: About | None, asked: int | None = None, *, first: bool = False
) -> Customer | None:
    """The customer that was asked for, else the one that the note names for certain, else the
    one it replies to."""
    named = item.customer
    if asked is not None and (first or named is None or named.match is None):
        return customers.get(turn.tx, turn.asker, asked, Action.LOG)
    if named is not None and named.match is not None:
        return customers.get(turn.tx, turn.asker, named.match.customer_id, Action.LOG)
    if about is not None and about.customer_id is not None:
        return customers.get(turn.tx, turn.asker, about.customer_id, Action.LOG)
    return None


def _unplaced(turn: Turn, note_id: int, index: int, item: Item) -> Unplaced:
    named = item.customer or CustomerRead("")
    ids = [one.customer_id for one in named.candidates if one.score >= LIKELY]
    if not ids and not named.text:
        ids = interactions.recent_customers(turn.tx, turn.asker.id, CANDIDATES)
    known = customers.within_reach(turn.tx, turn.asker, ids)
    likely = tuple(known[one] for one in ids if one in known)[:CANDIDATES]
    return Unplaced(note_id, index, item.text, named.text or None, likely)


def _value(text: str, waiting: list[dict[str, Any]], asked: Given) -> dict[str, Any]:
    value: dict[str, Any] = {"text": text, "waiting": waiting}
    if asked != NOTHING:
        value["given"] = given.kept(asked)
    return value


def _keep_waiting(
    turn: Turn, note_id: int, text: str, unplaced: list[Unplaced], asked: Given
) -> None:
    if unplaced:  # else it stands as it was kept
        waiting = [{"index": one.index, "text": one.text, "named": one.named} for one in unplaced]
        notes.change(turn.tx, note_id, state="waiting", value=_value(text, waiting, asked))


def spoken(turn: Turn, filing: Filing) -> Filing:
    """The filing of a spoken note: with its sound and its transcript."""
    voice_id = documents.voice_of(turn.tx, filing.note_id)
    if voice_id is None:
        return filing
    found = notes.get(turn.tx, filing.note_id, turn.asker.id)
    return replace(filing, voice_id=voice_id, said=found[1]["text"] if found else "")
