"""Special days of customers and their people: what lies ahead, and what is to be told today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.actions import looking
from bot.actions.turn import Turn
from bot.capture.kin import died
from bot.domain.briefs import NextDay
from bot.domain.customers import Contact, Customer, is_hearsay
from bot.domain.grades import Grade
from bot.domain.kin import SPOUSES
from bot.domain.lunar import Feb29
from bot.domain.occasions import (
    Notice,
    Occasion,
    OccasionKind,
    Occurrence,
    leads_of,
    next_occurrence,
    notice_due,
    occurrences,
)
from bot.domain.workdays import WorkCalendar
from bot.storage import contacts, facts, ledger, occasions, settings
from bot.storage.occasions import Head, Kept


@dataclass(frozen=True)
class Told:
    """A notice for one reader: whose day, at which customer."""

    customer_id: int
    contact: Contact | None
    kept: Kept
    notice: Notice


def ahead(turn: Turn, known: Sequence[Customer], span: timedelta) -> list[NextDay]:
    """The days that come within `span`, soonest first."""
    people = _people(turn, known)
    found = []
    for kept in occasions.of_customers(turn.tx, [one.id for one in known]):
        contact = people.get(kept.contact_id or 0)
        coming = next_occurrence(_occasion(kept, contact), turn.today, feb29=feb29(turn))
        if coming is None or coming.on - turn.today > span:
            continue
        if not _mourned(turn, kept):
            who = contact.name if contact else _name(known, kept.customer_id)
            found.append(
                NextDay(who, kept.kind, coming.on, kept.day.lunar, coming.age, kept.relative)
            )
    return sorted(found, key=lambda one: one.on)


def within(turn: Turn, kept: Sequence[Kept], span: timedelta) -> list[tuple[Kept, Occurrence]]:
    """Which of these days come in `span` from tomorrow on, soonest first; whether the person
    is to be greeted at all is not known here."""
    found = []
    for one in kept:
        coming = next_occurrence(
            _occasion(one, None), turn.today + timedelta(days=1), feb29=feb29(turn)
        )
        near = coming is not None and coming.on - turn.today <= span
        if coming is not None and near and not _mourned(turn, one):
            found.append((one, coming))
    return sorted(found, key=lambda pair: pair[1].on)


def between(
    turn: Turn, kept: Kept, contact: Contact | None, first: date, last: date
) -> list[Occurrence]:
    """The days from `first` to `last` on which this one is kept."""
    found = occurrences(_occasion(kept, contact), first, last, feb29=feb29(turn))
    return [] if found and _mourned(turn, kept) else found


def notices(turn: Turn, calendar: WorkCalendar, heads: Sequence[Head]) -> list[Told]:
    """What is to be told the asker today of these days and has not been told before, soonest
    first; only days that are near are opened, and the people whose day it is."""
    leap = feb29(turn)
    near = looking.near(turn, calendar, [one.id for one in heads])
    grades = {one.customer_id: one.grade for one in heads}
    coming = []
    for kept in near:
        leads = leads_of(Grade(grades[kept.customer_id]), gift=kept.gift)
        if _notice(turn, kept, None, leads, calendar, leap) is not None:
            coming.append((kept, leads))
    people = contacts.by_ids(turn.tx, {kept.contact_id for kept, _ in coming if kept.contact_id})
    found = []
    for kept, leads in coming:
        contact = people.get(kept.contact_id) if kept.contact_id else None
        if contact is None and kept.contact_id in people:
            continue  # damaged: nobody can tell whose day it is
        notice = _notice(turn, kept, contact, leads, calendar, leap)
        if notice is not None and not _mourned(turn, kept):
            found.append(Told(kept.customer_id, contact, kept, notice))
    return sorted(found, key=lambda one: one.notice.occurrence.on)


def _mourned(turn: Turn, kept: Kept) -> bool:
    """Whether the archive tells that this relative has died, or whose wedding day it was with."""
    if kept.relative is None and kept.kind != OccasionKind.WEDDING:
        return False
    told = facts.of_customer(turn.tx, kept.customer_id)
    lost = {died(one.value) for one in told
            if one.facet == "family" and one.contact_id == kept.contact_id
            and not is_hearsay(one)}  # fmt: skip
    if kept.kind == OccasionKind.WEDDING and kept.relative is None:
        return bool(lost & SPOUSES)
    return kept.relative in lost


def _notice(
    turn: Turn,
    kept: Kept,
    contact: Contact | None,
    leads: tuple[int, ...],
    calendar: WorkCalendar,
    leap: Feb29,
) -> Notice | None:
    return notice_due(
        _occasion(kept, contact), leads, turn.today, told=AlreadyTold(turn), calendar=calendar,
        feb29=leap,
    )  # fmt: skip


def tell(turn: Turn, key: str) -> str | None:
    """Marks something as told to this reader, today: the ledger's key, where it is new."""
    veiled = _veiled(turn, key)
    if ledger.when(turn.tx, veiled) is not None:
        return None
    ledger.stamp(turn.tx, veiled)
    return veiled


def was_told(turn: Turn, key: str) -> bool:
    """Whether this reader was told on another day; what was told today may be shown again."""
    at = ledger.when(turn.tx, _veiled(turn, key))
    return at is not None and at.astimezone(turn.zone).date() != turn.today


def told_earlier(turn: Turn, keys: Sequence[str]) -> set[str]:
    """Of many keys those that was_told, asked for together."""
    ours = {_veiled(turn, key): key for key in keys}
    return {
        ours[one]
        for one, at in ledger.whens(turn.tx, list(ours)).items()
        if at.astimezone(turn.zone).date() != turn.today
    }


def _veiled(turn: Turn, key: str) -> str:
    """The ledger's key for this reader; a notice's own holds the day, which is sealed."""
    return ledger.veiled(turn.tx, "told", f"{key}:{turn.asker.id}")


def feb29(turn: Turn) -> Feb29:
    return "mar1" if settings.get(turn.tx, "feb29") == "mar1" else "feb28"


class AlreadyTold:
    """The ledger as a container of keys, for one reader."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn

    def __contains__(self, key: object) -> bool:
        return was_told(self._turn, str(key))


def _occasion(kept: Kept, contact: Contact | None) -> Occasion:
    return Occasion(
        subject=str(kept.id),
        kind=OccasionKind(kept.kind),
        day=kept.day,
        gift=kept.gift,
        deceased=contact.deceased if contact else False,
        opted_out=kept.opted_out or (contact.opted_out if contact else False),
        skip_year=kept.skip_year,
        known_on=kept.known_on,
    )


def _people(turn: Turn, known: Sequence[Customer]) -> dict[int, Contact]:
    found = contacts.of_customers(turn.tx, [one.id for one in known])
    return {person.id: person for people in found.values() for person in people}


def _name(known: Sequence[Customer], customer_id: int) -> str:
    return next(one.name for one in known if one.id == customer_id)
