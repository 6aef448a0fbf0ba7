"""Interactions in memory: who met which customer when and how; what was said is sealed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.customers import Interaction
from bot.storage.damage import opened, whole
from bot.storage.tables import InteractionRow, table_of
from bot.storage.transaction import Tx, customer

_SEALED = (
    "text", "at", "persons", "absent", "outcomes", "objections", "competitors", "complaint",
    "amount", "currency", "unread", "place", "guarded",
)  # fmt: skip
_T = table_of(InteractionRow).c
_BY_ID = select(*_T).where(_T.id == bindparam("id"))
_STANDING = select(*_T).where(~_T.gone)
_OF_NOTE = _STANDING.where(_T.note_id == bindparam("note_id")).order_by(_T.id)
_LATEST = (
    _STANDING.where(_T.customer_id == bindparam("customer_id"))
    .order_by(_T.happened_on.desc(), _T.id.desc())
    .limit(bindparam("most"))
)
_RECENT = (
    select(_T.customer_id)
    .where(_T.staff_id == bindparam("staff_id"), _T.happened_on >= bindparam("since"), ~_T.gone)
    .group_by(_T.customer_id)
    .order_by(func.max(_T.id).desc())
    .limit(bindparam("most"))
)
_WHOSE = (_T.customer_id, _T.staff_id, _T.channel)
_OF_THESE = _T.customer_id.in_(bindparam("ids", expanding=True))
_SINCE = (
    core_select(*_WHOSE, _T.happened_on)
    .where(~_T.gone, _OF_THESE, _T.happened_on >= bindparam("since"))
    .distinct()
)
_LAST = core_select(*_WHOSE, func.max(_T.happened_on)).where(_OF_THESE, ~_T.gone).group_by(*_WHOSE)
_TUPLES = ("persons", "absent", "outcomes", "objections", "competitors")


def add(tx: Tx, met: Interaction) -> Interaction:
    """Writes a new interaction; `met.id` is ignored and made here."""
    new = replace(met, id=tx.new_id(), created_at=tx.now, version=1)
    tx.add(
        InteractionRow, id=new.id, customer_id=met.customer_id, staff_id=met.staff_id,
        channel=met.channel, happened_on=met.on, created_at=tx.now, note_id=met.note_id,
        sealed=_sealed(tx, new),
    )  # fmt: skip
    return new


def change(tx: Tx, met: Interaction) -> Interaction:
    row = tx.session.get_one(InteractionRow, met.id)
    row.version += 1
    row.channel, row.happened_on = met.channel, met.on
    row.sealed = _sealed(tx, replace(met, customer_id=row.customer_id, version=row.version))
    tx.session.flush()
    return _noun(tx, row)


def get(tx: Tx, interaction_id: int) -> Interaction | None:
    """The interaction, taken back or not; None when there never was one, and for a damaged one."""
    rows = tx.rows(_BY_ID, id=interaction_id)
    return opened(tx, "interaction", rows[0], _noun) if rows else None


def undo(tx: Tx, interaction_id: int) -> None:
    tx.session.get_one(InteractionRow, interaction_id).gone = True
    tx.session.flush()


def of_note(tx: Tx, note_id: int) -> list[Interaction]:
    return whole(tx, "interaction", tx.rows(_OF_NOTE, note_id=note_id), _noun)


def latest(tx: Tx, customer_id: int, limit: int = 3) -> list[Interaction]:
    return whole(tx, "interaction", tx.rows(_LATEST, customer_id=customer_id, most=limit), _noun)


def by_staff(tx: Tx, staff_ids: Iterable[int], first: date, last: date) -> list[Interaction]:
    """Everything these members of staff logged between two days, inclusive, oldest first."""
    query = select(InteractionRow).where(
        col(InteractionRow.staff_id).in_(list(staff_ids)),
        InteractionRow.happened_on >= first,
        InteractionRow.happened_on <= last,
        ~col(InteractionRow.gone),
    )
    return whole(tx, "interaction", tx.session.exec(query.order_by(col(InteractionRow.id))), _noun)


Days = dict[int, list[tuple[int, str, date]]]  # (staff, channel, day) by customer


def days(tx: Tx, customer_ids: Iterable[int], since: date) -> Days:
    """Interactions since a day: no blob is opened."""
    return _by_customer(tx.rows(_SINCE, ids=list(customer_ids), since=since))


def last_days(tx: Tx, customer_ids: Iterable[int]) -> Days:
    """The last one of each member of staff on each channel, however long ago."""
    return _by_customer(tx.rows(_LAST, ids=list(customer_ids)))


def _by_customer(rows: Iterable[Any]) -> Days:
    found: Days = {}
    for customer_id, staff_id, channel, day in rows:
        found.setdefault(customer_id, []).append((staff_id, channel, day))
    return found


def newest_by(tx: Tx, staff_id: int, since: datetime) -> Interaction | None:
    """The last thing that this member logged since then."""
    return next(iter(latest_by(tx, staff_id, since, 1)), None)


def latest_by(tx: Tx, staff_id: int, since: datetime, limit: int) -> list[Interaction]:
    """What this member logged since then and still stands, newest first."""
    query = select(InteractionRow).where(
        InteractionRow.staff_id == staff_id,
        InteractionRow.created_at >= since,
        ~col(InteractionRow.gone),
    )
    rows = tx.session.exec(query.order_by(col(InteractionRow.id).desc()).limit(limit))
    return whole(tx, "interaction", rows, _noun)


def recent_customers(tx: Tx, staff_id: int, limit: int = 8) -> list[int]:
    """Customers that this member met of late, latest first: the likeliest to be meant."""
    since = (tx.now - timedelta(days=60)).date()
    return [row[0] for row in tx.rows(_RECENT, staff_id=staff_id, since=since, most=limit)]


def _sealed(tx: Tx, met: Interaction) -> bytes:
    value = {key: one for key in _SEALED if (one := getattr(met, key))}
    owner = customer(met.customer_id)
    return tx.seal(owner, "notes", "interaction", met.id, value, version=met.version)


def _noun(tx: Tx, row: Any) -> Interaction:
    owner = customer(row.customer_id)
    known = tx.open(owner, "notes", "interaction", row.id, row.sealed, version=row.version)
    for name in _TUPLES:
        known[name] = tuple(known.get(name, ()))
    if place := known.pop("place", None):
        known["place"] = (place[0], place[1])
    known.setdefault("text", "")
    return Interaction(
        id=row.id, customer_id=row.customer_id, staff_id=row.staff_id, channel=row.channel,
        on=row.happened_on, created_at=row.created_at, note_id=row.note_id, version=row.version,
        gone=row.gone, **known,
    )  # fmt: skip
