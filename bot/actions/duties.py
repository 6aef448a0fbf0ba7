"""Duties asked for: what the asker owes, today, by the organisation's table and calendar."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from bot.actions.turn import Turn
from bot.domain.cadence import CHANNELS
from bot.domain.customers import Customer
from bot.domain.duties import Duty, duties_of
from bot.domain.duty_rows import DutyRows
from bot.domain.owing import Owing, due_today, owing_of
from bot.domain.readings import Channel
from bot.domain.staff import Staff
from bot.domain.workdays import WorkCalendar
from bot.storage import cadence, digests, duties, leaves, settings, staff
from bot.storage.transaction import Tx


def of_customer(
    turn: Turn,
    customer: Customer,
    channels: Collection[Channel] = CHANNELS,
    who: Staff | None = None,
) -> list[Duty]:
    """What `who`, the asker where nobody is named, owes this customer."""
    who = who or turn.asker
    inputs = duties.owed_for(turn.tx, who, customer.id, turn.today, channels, customer.keeper_id)
    return duties_of(inputs, cadence.table(turn.tx), calendar_of(turn, who), turn.today)


def of_staff(turn: Turn, who: Staff) -> list[Duty]:
    """Everything `who` owes, in no order."""
    inputs = duties.owed_by(turn.tx, who, turn.today)
    return duties_of(inputs, cadence.table(turn.tx), calendar_of(turn, who), turn.today)


def standing(
    turn: Turn, given: Iterable[DutyRows] | None = None, *, idle: bool = False
) -> list[Owing]:
    """Of everything that the asker owes, which may be given, what calls today or, with `idle`,
    all of it."""
    table, calendar = cadence.table(turn.tx), calendar_of(turn, turn.asker)
    find = owing_of if idle else due_today
    if given is None:
        given = duties.rows_by(turn.tx, turn.asker, turn.today)
    return [one for rows in given for one in find(rows, table, calendar, turn.today)]


def of_keepers(turn: Turn, keepers: Collection[int] | None) -> Iterator[Owing]:
    """Everything that these keepers, or all, owe their own customers; for lists of a team."""
    ids = [one.id for one in staff.everybody(turn.tx, active=False)]
    table, plain, away = cadence.table(turn.tx), plain_calendar(turn), digests.leave(turn.tx)
    given = duties.rows_of(turn.tx, ids if keepers is None else keepers, turn.today)
    for keeper, rows in given:
        yield from owing_of(rows, table, plain.with_leave(away.get(keeper, ())), turn.today)


def escalating(turn: Turn, given: Mapping[int, DutyRows]) -> list[tuple[Staff, list[Owing]]]:
    """Of what each of the asker's own people owes in visits, what their manager must hear of."""
    table = cadence.table(turn.tx)
    found = []
    for who in (staff.by_id(turn.tx, one) for one in sorted(given)):
        if who.active:
            owed = due_today(given[who.id], table, calendar_of(turn, who), turn.today)
            found.append((who, [one for one in owed if one.alike.duty.escalates]))
    return found


def calendar_of(turn: Turn, who: Staff) -> WorkCalendar:
    return calendar_for(turn.tx, who)


def calendar_for(tx: Tx, who: Staff) -> WorkCalendar:
    """The same where nobody's turn it is yet."""
    return _organisations(tx).with_leave(leaves.of_staff(tx, who.id))


def plain_calendar(turn: Turn) -> WorkCalendar:
    """The organisation's calendar, without anybody's leave."""
    return _organisations(turn.tx)


def own_days(tx: Tx, kind: str) -> frozenset[date]:
    """The organisation's own `holidays` or `workdays`."""
    return _dates(settings.get(tx, kind))


def _organisations(tx: Tx) -> WorkCalendar:
    names = ("country", "holidays", "workdays")
    return _calendar(*(settings.get(tx, name) for name in names))


@lru_cache(maxsize=8)
def _calendar(country: str, holidays: str, workdays: str) -> WorkCalendar:
    return WorkCalendar(country, _dates(holidays), _dates(workdays))


def _dates(words: str) -> frozenset[date]:
    return frozenset(date.fromisoformat(one) for one in words.split(",") if one)
