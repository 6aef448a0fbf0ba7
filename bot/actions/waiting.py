"""Waiting: parts of a note that wait, safe, until somebody says whose they are."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.actions import filing, finding, given, moving, naming, notes, reading
from bot.actions.turn import Turn
from bot.domain.customers import Customer, Interaction
from bot.domain.filings import NOTHING, Filing, Given, Unplaced
from bot.domain.readings import Item
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.storage import customers
from bot.storage import notes as kept


def choose_named(turn: Turn, note_id: int, name: str) -> Filing:
    """A waiting note gets its customer by name: a known one, or a choice, or a new one."""
    index = _first_waiting(turn, note_id)
    found = finding.find(turn, name)
    if isinstance(found, int):
        return choose(turn, note_id, index, found)
    item = entry(turn, note_id, index)
    _rename(turn, note_id, index, name.strip())
    likely = found.candidates[: notes.CANDIDATES]
    return Filing(
        note_id, (), (Unplaced(note_id, index, item["text"] or "", name.strip(), likely),)
    )


def choose(turn: Turn, note_id: int, index: int, customer_id: int) -> Filing:
    """A waiting part of a note goes to the customer that was pressed."""
    customer = customers.get(turn.tx, turn.asker, customer_id, Action.LOG)
    waiting = entry(turn, note_id, index)
    named = waiting.get("said") or waiting["named"]
    items = _items_of(turn, note_id, waiting)  # before what the words mean is learned anew
    learned = naming.learn(turn, customer, named) if named else None
    filing = _settle(turn, note_id, index, items, customer, is_new=False)
    return replace(filing, learned=learned)


def choose_new(turn: Turn, note_id: int, index: int, name: str | None = None) -> Filing:
    """A waiting part of a note goes to a new customer with the name that it was given."""
    waiting = entry(turn, note_id, index)
    named = name or waiting["named"]
    if not named:
        raise GoneByNow
    items = _items_of(turn, note_id, waiting)
    customer = notes.new_customer(turn, named, note_id)
    return _settle(turn, note_id, index, items, customer, is_new=True)


def drop(turn: Turn, note_id: int, index: int) -> None:
    """A waiting part of a note is not filed; the raw note stays readable."""
    entry(turn, note_id, index)
    settled(turn, note_id, index)


def wait(turn: Turn, met: Interaction, note_id: int, *, said: str | None = None) -> int:
    """Puts the part of a note that was this interaction back to the waiting ones; gives its
    index. `said` are the words that named a customer."""
    found = kept.get(turn.tx, note_id, turn.asker.id)
    if found is None:
        raise GoneByNow
    value = found[1]
    index: int = max((one["index"] for one in value["waiting"]), default=-1) + 1
    part = {"index": index, "text": met.text, "named": None, "said": said, "was": met.customer_id}
    value["waiting"].append(part)
    kept.change(turn.tx, note_id, state="waiting", value=value)
    return index


def entry(turn: Turn, note_id: int, index: int) -> dict[str, Any]:
    """One of the parts of a note that wait."""
    found = kept.get(turn.tx, note_id, turn.asker.id)
    waiting = found[1]["waiting"] if found else []
    for one in waiting:
        if one["index"] == index:
            part: dict[str, Any] = one
            return part
    raise GoneByNow


def _items_of(turn: Turn, note_id: int, waiting: dict[str, Any]) -> tuple[Item, ...]:
    """What the words of a waiting part say; of one that was another customer's before, no more
    than it said of that one."""
    text, was = waiting["text"] or "", waiting.get("was")
    if was is None:
        return reading.items(turn, text, notes.original(turn, note_id)) or (Item(text=text),)
    return (moving.part(turn, note_id, text, was),)


def _first_waiting(turn: Turn, note_id: int) -> int:
    found = kept.get(turn.tx, note_id, turn.asker.id)
    waiting = found[1]["waiting"] if found else []
    if not waiting:
        raise GoneByNow
    index: int = waiting[0]["index"]
    return index


def _rename(turn: Turn, note_id: int, index: int, name: str) -> None:
    found = kept.get(turn.tx, note_id, turn.asker.id)
    if found is not None:
        for one in found[1]["waiting"]:
            if one["index"] == index:
                one["named"] = name
        kept.change(turn.tx, note_id, state="waiting", value=found[1])


def _settle(
    turn: Turn,
    note_id: int,
    index: int,
    items: Sequence[Item],
    customer: Customer,
    *,
    is_new: bool,
) -> Filing:
    asked = _asked(turn, note_id)
    said = given.fallback(asked, None) or notes.unmet(notes.original(turn, note_id))
    filed = [
        filing.place(
            turn, given.onto(turn, item, asked, first=number == 0), customer, note_id,
            channel=said, is_new=is_new and number == 0, alone=len(items) == 1,
        )
        for number, item in enumerate(items)
    ]  # fmt: skip
    rest = settled(turn, note_id, index)
    return notes.spoken(turn, Filing(note_id, tuple(filed), rest))


def _asked(turn: Turn, note_id: int) -> Given:
    found = kept.get(turn.tx, note_id, turn.asker.id)
    return given.opened(found[1].get("given")) if found else NOTHING


def settled(turn: Turn, note_id: int, index: int) -> tuple[Unplaced, ...]:
    """Takes one part off the waiting list; gives what still waits."""
    found = kept.get(turn.tx, note_id, turn.asker.id)
    if found is None:
        raise GoneByNow
    value = found[1]
    value["waiting"] = [one for one in value["waiting"] if one["index"] != index]
    state = "waiting" if value["waiting"] else "filed"
    kept.change(turn.tx, note_id, state=state, value=value)
    return tuple(
        Unplaced(note_id, one["index"], one["text"], one["named"], ()) for one in value["waiting"]
    )
