"""Putting right: what a rep says about the entry just made, by itself or in reply to its card.

不对，是周四 · "no, it was a call" · 不是麦凯，是明远 · 刚才那条删掉: no entry is added."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.actions import correcting, finding, redating, undoing, waiting
from bot.actions.turn import Turn
from bot.capture.corrections import read_correction
from bot.domain.briefs import Lookup
from bot.domain.corrections import CorrectionRead, Unclear
from bot.domain.customers import Interaction
from bot.domain.filings import NOTE, Filing, Undone
from bot.domain.letters import About
from bot.domain.readings import Amount
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.storage import customers, entries, interactions
from bot.storage import notes as kept

RECENT = timedelta(hours=2)  # an older entry is put right in reply to its card
LOOKED_AT = 6
REPLIED = ("interaction", "note")

Righted = Filing | Undone | Unclear | Lookup


def said(turn: Turn, text: str, about: About | None) -> Righted | None:
    """Does what the text puts right; None where it is no correction of anything there is."""
    if about is not None and about.kind not in REPLIED:
        return None
    read = read_correction(text, turn.local)
    if read is None:
        return None
    to = finding.lone_name(turn, read.name) if read.name else None
    if read.name and not isinstance(to, int):
        return to if _is_known(turn, read.wrong) else None
    found = _not_meant(turn, read, _entries(turn, read, about))
    if len(found) != 1:
        return _unclear(turn, found) if found or read.undo else None
    return _done(turn, read, found[0], to if isinstance(to, int) else None)


def _is_known(turn: Turn, name: str | None) -> bool:
    """Whether it is the name of one customer."""
    return bool(name) and isinstance(finding.lone_name(turn, name or ""), int)


def _done(turn: Turn, read: CorrectionRead, met: Interaction, to: int | None) -> Righted:
    if read.undo:
        return undoing.undo(turn, met.id)
    if to is not None:
        filing: Filing | None = _moved(turn, met, to)
    elif read.channel is not None:
        filing = correcting.set_channel(turn, met.id, read.channel.value)
    elif read.amount is not None:
        filing = _paid(turn, met, read.amount)
    else:
        filing = redating.redate(turn, met, read)
    if filing is None:
        return _unclear(turn, (met,))
    _keep_words(turn, met, read.text)
    return replace(filing, reread=True)


def _entries(turn: Turn, read: CorrectionRead, about: About | None) -> Sequence[Interaction]:
    """What may be meant: what the message replied to, else the asker's latest; all that one
    note has filed."""
    if about is None:
        since = turn.tx.now - RECENT
        latest = interactions.latest_by(turn.tx, turn.asker.id, since, LOOKED_AT)
        here = [one for one in latest if one.customer_id == latest[0].customer_id]
        found = next((one for one in here if _fits(read, one)), latest[0] if latest else None)
        return _of_note(turn, found.note_id) if found and found.note_id else ()
    if about.kind == "note":
        return _of_note(turn, about.id)
    met = interactions.get(turn.tx, about.id)
    return (met,) if met and not met.gone and met.staff_id == turn.asker.id else ()


def _of_note(turn: Turn, note_id: int) -> Sequence[Interaction]:
    return [one for one in interactions.of_note(turn.tx, note_id) if one.staff_id == turn.asker.id]


def _not_meant(
    turn: Turn, read: CorrectionRead, found: Sequence[Interaction]
) -> Sequence[Interaction]:
    """Of several, that of the customer whom it was not: 不是麦凯，是明远."""
    wrong = finding.lone_name(turn, read.wrong) if read.name and read.wrong else None
    of_wrong = [one for one in found if one.customer_id == wrong]
    return of_wrong if len(found) > 1 and len(of_wrong) == 1 else found


def _fits(read: CorrectionRead, met: Interaction) -> bool:
    """An answer to a card's question has no channel and no day of its own to be put right."""
    if read.undo or read.name:
        return True
    return met.amount is not None if read.amount else met.channel != NOTE


def _moved(turn: Turn, met: Interaction, customer_id: int) -> Filing | None:
    """Files the words with another customer; the old name is not learned for it."""
    if met.note_id is None or customer_id == met.customer_id:
        return None
    customers.get(turn.tx, turn.asker, customer_id, Action.LOG)
    undoing.undo(turn, met.id)
    index = waiting.wait(turn, met, met.note_id)
    filing = waiting.choose(turn, met.note_id, index, customer_id)
    if len(filing.filed) != 1:
        return filing
    new = filing.filed[0].interaction  # what was put right before stays so
    kept_as = replace(
        new, channel=met.channel, on=met.on, at=met.at, amount=met.amount, currency=met.currency
    )
    interactions.change(turn.tx, kept_as)
    _follow(turn, kept_as)
    return correcting.shown(turn, new.id)


def _follow(turn: Turn, met: Interaction) -> None:
    """What came of a meeting has its day, and the order or the expense its sum."""
    for one in entries.of_interaction(turn.tx, met.id):
        with_sum = one.amount is not None and met.amount is not None
        new = replace(one, amount=met.amount, currency=met.currency) if with_sum else one
        entries.change(turn.tx, replace(new, day=met.on))


def _paid(turn: Turn, met: Interaction, amount: Amount) -> Filing | None:
    if met.amount is None:
        return None
    own = undoing.own(turn, met.id)
    paid = replace(own, amount=str(amount.value), currency=amount.currency or own.currency)
    interactions.change(turn.tx, paid)
    _follow(turn, paid)
    turn.record("correct", "interaction", met.id)
    return correcting.shown(turn, met.id)


def _unclear(turn: Turn, found: Sequence[Interaction]) -> Unclear:
    known = customers.within_reach(
        turn.tx, turn.asker, {one.customer_id for one in found}, Action.LOG
    )
    pairs = tuple((one, known[one.customer_id]) for one in found if one.customer_id in known)
    return Unclear(found[0].note_id or 0 if found else 0, pairs)


def _keep_words(turn: Turn, met: Interaction, text: str) -> None:
    """What put a note right stays readable with it."""
    found = kept.get(turn.tx, met.note_id, turn.asker.id) if met.note_id else None
    if found is None:
        raise GoneByNow
    row, value = found
    value["later"] = [*value.get("later", ()), text]
    kept.change(turn.tx, row.id, state=row.state, value=value)
