"""Special days of customers and their people: what lies ahead, and what is to be told today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.actions.turn import Turn
from bot.domain.briefs import NextDay
from bot.domain.customers import Contact, Customer
from bot.domain.grades import Grade
from bot.domain.lunar import Feb29
from bot.domain.occasions import (
    Notice,
    Occasion,
    OccasionKind,
    Occurrence,
    leads_of,
    next_occurrence,
    notice_due,
)
from bot.domain.workdays import WorkCalendar
from bot.storage import contacts, ledger, occasions, settings
from bot.storage.occasions import Kept


@dataclass(frozen=True)
class Told:
    """A notice for one reader: whose day, at which customer."""

    customer: Customer
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
        if coming is not None and coming.on - turn.today <= span:
            who = contact.name if contact else _name(known, kept.customer_id)
            found.append(NextDay(who, kept.kind, coming.on, kept.day.lunar, coming.age))
    return sorted(found, key=lambda one: one.on)


def within(turn: Turn, kept: Sequence[Kept], span: timedelta) -> list[tuple[Kept, Occurrence]]:
    """Which of these days come in `span` from tomorrow on, soonest first; whether the person
    is to be greeted at all is not known here."""
    found = []
    for one in kept:
        coming = next_occurrence(
            _occasion(one, None), turn.today + timedelta(days=1), feb29=feb29(turn)
        )
        if coming is not None and coming.on - turn.today <= span:
            found.append((one, coming))
    return sorted(found, key=lambda pair: pair[1].on)


def notices(turn: Turn, known: Sequence[Customer], calendar: WorkCalendar) -> list[Told]:
    """What is to be told today and has not been told yet."""
    people = _people(turn, known)
    by_id = {one.id: one for one in known}
    found = []
    for kept in occasions.of_customers(turn.tx, by_id):
        customer, contact = by_id[kept.customer_id], people.get(kept.contact_id or 0)
        notice = notice_due(
            _occasion(kept, contact),
            leads_of(Grade(customer.grade)),
            turn.today,
            told=_Told(turn),
            calendar=calendar,
            feb29=feb29(turn),
        )
        if notice is not None:
            found.append(Told(customer, contact, kept, notice))
    return sorted(found, key=lambda one: one.notice.occurrence.on)


def told_key(turn: Turn, notice_key: str) -> None:
    """Marks a notice as given to this reader."""
    ledger.stamp(turn.tx, _Told(turn).key(notice_key))


def feb29(turn: Turn) -> Feb29:
    return "mar1" if settings.get(turn.tx, "feb29") == "mar1" else "feb28"


class _Told:
    """The ledger as a container of notice keys, for one reader."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn

    def key(self, notice_key: str) -> str:
        return f"{notice_key}:{self._turn.asker.id}"

    def __contains__(self, notice_key: object) -> bool:
        return ledger.when(self._turn.tx, self.key(str(notice_key))) is not None


def _occasion(kept: Kept, contact: Contact | None) -> Occasion:
    return Occasion(
        subject=str(kept.id),
        kind=OccasionKind(kept.kind),
        day=kept.day,
        deceased=contact.deceased if contact else False,
        opted_out=kept.opted_out or (contact.opted_out if contact else False),
        skip_year=kept.skip_year,
    )


def _people(turn: Turn, known: Sequence[Customer]) -> dict[int, Contact]:
    found = contacts.of_customers(turn.tx, [one.id for one in known])
    return {person.id: person for people in found.values() for person in people}


def _name(known: Sequence[Customer], customer_id: int) -> str:
    return next(one.name for one in known if one.id == customer_id)
