"""What digests count: whole teams in a few statements, and no blob opened.

`keepers` are staff ids, or None for everybody's customers."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, func
from sqlmodel import col, select

from bot.domain.cadence import CadenceException
from bot.domain.cadence_sheet import read_rule
from bot.domain.readings import Channel
from bot.domain.staff import Role
from bot.domain.workdays import Leave
from bot.storage.meetings import month_start
from bot.storage.tables import (
    CustomerRow,
    EntryRow,
    ExceptionRow,
    HoldRow,
    InteractionRow,
    LeaveRow,
    PromiseRow,
    table_of,
)
from bot.storage.transaction import Tx

Keepers = Collection[int] | None
Met = tuple[int, str, date]  # staff, channel, day
_GROUPS = ("customer_id", "staff_id", "channel")


@dataclass(frozen=True)
class Outline:
    """What is plain of a customer."""

    id: int
    keeper_id: int
    kind: str
    grade: str
    standing: str
    standing_on: date
    assigned_on: date
    created_at: datetime


@dataclass(frozen=True)
class Mention:
    """What is plain of an entry or a promise, to be opened where it is shown."""

    id: int
    customer_id: int
    kind: str
    day: date


@dataclass(frozen=True)
class Excepted:
    """An exception to the visit table, and when it was made."""

    made_at: datetime
    exception: CadenceException


def within(keepers: Keepers) -> Any:
    """The living customers of these keepers, as a subquery of ids."""
    query = select(CustomerRow.id).where(~col(CustomerRow.gone))
    return query if keepers is None else query.where(col(CustomerRow.keeper_id).in_(keepers))


def outlines(tx: Tx, keepers: Keepers) -> list[Outline]:
    """The living customers, A first, then in the order in which they were added."""
    columns: Any = [getattr(CustomerRow, name) for name in Outline.__dataclass_fields__]
    query: Any = select(*columns).where(col(CustomerRow.id).in_(within(keepers)))
    rows = tx.session.exec(query.order_by(col(CustomerRow.grade), col(CustomerRow.id)))
    return [Outline(*row) for row in rows]


def sizes(tx: Tx, keepers: Keepers) -> dict[int, int]:
    """How many living customers each of these keepers has who has any."""
    query = select(col(CustomerRow.keeper_id), func.count()).where(~col(CustomerRow.gone))
    if keepers is not None:
        query = query.where(col(CustomerRow.keeper_id).in_(keepers))
    query = query.group_by(col(CustomerRow.keeper_id)).order_by(col(CustomerRow.keeper_id))
    return dict(tx.session.exec(query).all())


def is_over(tx: Tx, keepers: Keepers, most: int) -> bool:
    """Whether these keepers have more living customers than that; no more are counted."""
    some = within(keepers).limit(most + 1).subquery()
    return tx.session.exec(select(func.count()).select_from(some)).one() > most


def days(tx: Tx, keepers: Keepers, since: date) -> dict[int, list[Met]]:
    """When these keepers' customers were met since a day, by whom and how."""
    query = _met(keepers).where(InteractionRow.happened_on >= since)
    return _by_customer(tx.session.exec(query.add_columns(col(InteractionRow.happened_on))))


def last_days(tx: Tx, keepers: Keepers, before: date) -> dict[int, list[Met]]:
    """The days of the latest month in which they were met before `before`, by whom and how."""
    day, of = col(InteractionRow.happened_on), table_of(InteractionRow).c
    query = _met(keepers).where(day < before)
    latest = (
        query.add_columns(func.max(day).label("day"))
        .group_by(*(of[name] for name in _GROUPS))
        .subquery()
    )
    same = (of[name] == latest.c[name] for name in _GROUPS)
    days = query.add_columns(day).join(latest, and_(*same, day >= month_start(latest.c.day)))
    return _by_customer(tx.session.exec(days))


def _met(keepers: Keepers) -> Any:
    return select(
        InteractionRow.customer_id, InteractionRow.staff_id, InteractionRow.channel
    ).where(~col(InteractionRow.gone), col(InteractionRow.customer_id).in_(within(keepers)))


def _by_customer(rows: Any) -> dict[int, list[Met]]:
    found: dict[int, list[Met]] = {}
    for customer_id, staff_id, channel, day in rows:
        found.setdefault(customer_id, []).append((staff_id, channel, day))
    return found


def holds(tx: Tx, keepers: Keepers) -> dict[tuple[int, int, str], date]:
    """(staff, customer, channel) → the day until which the duty was put off."""
    query = select(
        col(HoldRow.staff_id), col(HoldRow.customer_id), col(HoldRow.channel), col(HoldRow.until)
    )
    if keepers is not None:
        query = query.where(col(HoldRow.staff_id).in_(keepers))
    return {(row[0], row[1], row[2]): row[3] for row in tx.session.exec(query)}


def exceptions(tx: Tx, keepers: Keepers) -> dict[tuple[int, str], Excepted]:
    """(customer, channel) → the rep's exception that was made last; its reason stays sealed."""
    query = select(ExceptionRow).where(
        ExceptionRow.role == Role.REP, col(ExceptionRow.customer_id).in_(within(keepers))
    )
    return {
        (row.customer_id, row.channel): Excepted(
            row.created_at,
            CadenceException(Role.REP, Channel(row.channel), read_rule(row.rule), "", row.until),
        )
        for row in tx.session.exec(query.order_by(col(ExceptionRow.id)))
    }


def leave(tx: Tx) -> dict[int, list[Leave]]:
    """Everybody's days off, by staff id."""
    found: dict[int, list[Leave]] = {}
    for row in tx.session.exec(select(LeaveRow)):
        found.setdefault(row.staff_id, []).append(Leave(row.first_day, row.last_day))
    return found


def entries(tx: Tx, keepers: Keepers, kinds: Collection[str], since: date) -> list[Mention]:
    """Entries of these kinds since a day, newest first."""
    query = _entries(keepers, kinds).where(EntryRow.day >= since)
    rows = tx.session.exec(query.order_by(col(EntryRow.day).desc(), col(EntryRow.id).desc()))
    return [Mention(*row) for row in rows]


def open_complaints(tx: Tx, keepers: Keepers) -> list[Mention]:
    """Complaints that wait for an answer, the oldest first."""
    query = _entries(keepers, ["complaint"]).where(col(EntryRow.open))
    rows = tx.session.exec(query.order_by(col(EntryRow.day), col(EntryRow.id)))
    return [Mention(*row) for row in rows]


def _entries(keepers: Keepers, kinds: Collection[str]) -> Any:
    return select(
        col(EntryRow.id), col(EntryRow.customer_id), col(EntryRow.kind), col(EntryRow.day)
    ).where(
        col(EntryRow.kind).in_(kinds),
        ~col(EntryRow.gone),
        col(EntryRow.customer_id).in_(within(keepers)),
    )


def broken(tx: Tx, keepers: Keepers, since: date, today: date) -> list[Mention]:
    """Promises of ours that fell due since a day and before today, and were not kept, the
    oldest first."""
    query = select(
        col(PromiseRow.id), col(PromiseRow.customer_id), col(PromiseRow.state),
        col(PromiseRow.due_on),
    ).where(
        col(PromiseRow.ours), ~col(PromiseRow.gone), col(PromiseRow.due_on) >= since,
        col(PromiseRow.due_on) < today, col(PromiseRow.state).in_(("open", "broken")),
        col(PromiseRow.customer_id).in_(within(keepers)),
    )  # fmt: skip
    rows = tx.session.exec(query.order_by(col(PromiseRow.due_on), col(PromiseRow.id)))
    return [Mention(id, customer_id, state, due) for id, customer_id, state, due in rows if due]
