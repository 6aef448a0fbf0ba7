"""Given: what buttons said beside a note's words; it holds however often the words are read."""

from dataclasses import asdict, replace
from datetime import date, time
from typing import Any

from bot.actions.turn import Turn
from bot.capture.amounts import Bare, read_amount
from bot.domain.filings import NOTE, NOTHING, Given
from bot.domain.readings import Amount, Channel, Item

THEIRS = ("ordered", "payment")  # the customer's money: what we have spent is none of it
LEAST = 10  # a smaller figure without a unit counts people or things
OUTCOMES = {"order": "ordered", "expense": "expense"}


def onto(turn: Turn, item: Item, given: Given, *, first: bool) -> Item:
    """The item with what was given; what is about one customer goes to the first alone."""
    if given.third:
        return _hearsay(item)
    channel = Channel(given.channel) if given.channel else item.channel
    item = replace(item, on=given.on or item.on, channel=channel)
    if not first:
        return item
    if given.next_visit is not None:
        item = replace(item, next_visit=given.next_visit, next_visit_at=given.next_visit_at)
    if given.kind is not None:  # the dinner that was paid for is no visit by that
        item = replace(item, channel=None)
    if given.kind == "complaint":
        return replace(item, complaint=item.text.strip(), objections=())
    if given.kind in OUTCOMES:
        outcome = OUTCOMES[given.kind]
        others = [one for one in item.outcomes if given.kind == "order" or one not in THEIRS]
        outcomes = tuple(dict.fromkeys((outcome, *others)))
        return replace(item, outcomes=outcomes, amount=item.amount or _amount(turn, item))
    return item


def fallback(given: Given, channel: str | None) -> str | None:
    """The channel where the words name none: an entry that was asked for is no meeting, a
    visit that was asked for is one."""
    if given == NOTHING:
        return channel
    return NOTE if given.kind or given.third else Channel.VISIT.value


def _hearsay(item: Item) -> Item:
    """Somebody else's words: what they say is hearsay, their "I" promised nothing of ours, and
    nobody met anybody."""
    facts = tuple(replace(fact, hearsay=True) for fact in item.facts)
    return replace(
        item, facts=facts, channel=None, on=None, promises=(), outcomes=(), amount=None,
        next_visit=None,
    )  # fmt: skip


def kept(given: Given) -> dict[str, Any]:
    """As a note keeps it."""
    return {
        key: value.isoformat() if isinstance(value, date | time) else value
        for key, value in asdict(given).items()
        if value is not None
    }


def opened(value: dict[str, Any] | None) -> Given:
    """What a note kept."""
    found = dict(value or {})
    for key in ("on", "next_visit"):
        if key in found:
            found[key] = date.fromisoformat(found[key])
    if "next_visit_at" in found:
        found["next_visit_at"] = time.fromisoformat(found["next_visit_at"])
    return Given(**found)


def _amount(turn: Turn, item: Item) -> Amount | None:
    read = read_amount(item.text, turn.local)
    if isinstance(read, Bare):  # the unit was asked for and left out; the figure is kept
        return Amount(read.value) if read.value >= LEAST else None
    return read
