"""Errands: slow work (voice, cards, exports), as durable as the update that asked for it.

add(tx, kind, …) -> id · claim(tx, limit, kinds) -> [Errand] · recover(tx, kinds, mine) · done ·
failed · dead · unfinished(tx, kind, staff_id) · counts(tx). `bot.handlers.errands` works them
off."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func, or_, select, update

from bot.storage.damage import whole
from bot.storage.outbox import AT_ONCE
from bot.storage.tables import ErrandRow
from bot.storage.transaction import Tx, Value, domain

ERRAND = ErrandRow.__table__  # type: ignore[attr-defined] # SQLModel does not declare it
LEASE = timedelta(minutes=15)
LONGEST_WAIT = timedelta(minutes=10)  # before another try
_OWNER = domain("errand")


@dataclass(frozen=True)
class Errand:
    """One piece of slow work; `value` is whatever its kind needs to begin."""

    id: int
    kind: str
    chat_id: int
    staff_id: int
    attempts: int
    value: Value


def add(tx: Tx, kind: str, chat_id: int, staff_id: int, value: Value) -> int:
    """Queue slow work in the transaction of what asked for it."""
    errand_id = tx.new_id()
    row = {
        "id": errand_id,
        "kind": kind,
        "chat_id": chat_id,
        "staff_id": staff_id,
        "state": "queued",
        "attempts": 0,
        "not_before": AT_ONCE,
        "created_at": tx.now,
        "sealed": tx.seal(_OWNER, "errand", "errand", errand_id, value),
    }
    tx.session.connection().execute(ERRAND.insert(), row)
    return errand_id


_ROWS = select(
    *(ERRAND.c[name] for name in ("id", "kind", "chat_id", "staff_id", "attempts", "sealed"))
)
_DUE = (
    _ROWS.where(
        ERRAND.c.state == "queued",
        # None waits longer than this: a clock that has jumped back keeps no voice waiting.
        or_(ERRAND.c.not_before <= bindparam("now"), ERRAND.c.not_before > bindparam("absurd")),
        ERRAND.c.kind.in_(bindparam("kinds", expanding=True)),
    )
    .order_by(ERRAND.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)


def claim(tx: Tx, limit: int, kinds: Collection[str]) -> list[Errand]:
    """Lease up to `limit` errands of these kinds that are due. A damaged one is given up, so
    that the others get their turn."""
    absurd = tx.now + LONGEST_WAIT
    rows = tx.rows(_DUE, now=tx.now, absurd=absurd, most=limit, kinds=sorted(kinds))
    known = whole(tx, "errand", rows, _errand)
    lost = {row.id for row in rows} - {one.id for one in known}
    for row_id in lost:
        _change(tx, row_id, state="dead", fault="SealError")
    for one in known:
        _change(tx, one.id, state="working", lease_until=tx.now + LEASE)
    return known


def recover(
    tx: Tx, kinds: Collection[str], mine: Collection[int] = (), *, alone: bool = False
) -> list[Errand]:
    """Errands of these kinds whose worker vanished. `alone`: no other process can be at one."""
    query = _ROWS.where(ERRAND.c.state == "working", ERRAND.c.kind.in_(sorted(kinds)))
    if not alone:
        query = query.where(ERRAND.c.lease_until < tx.now)
    rows = tx.session.connection().execute(query).all()
    return whole(tx, "errand", [row for row in rows if row.id not in mine], _errand)


def done(tx: Tx, errand: Errand) -> None:
    """Call it in the transaction of the errand's effects. Its content is wiped."""
    _change(tx, errand.id, state="done", sealed=b"", fault=None)


def failed(tx: Tx, errand: Errand, again: datetime, fault: str) -> None:
    values = {"attempts": errand.attempts + 1, "not_before": again, "fault": fault}
    _change(tx, errand.id, state="queued", **values)


def postponed(tx: Tx, errand: Errand, again: datetime, fault: str) -> None:
    """Not to be done now, through no fault of its own."""
    _change(tx, errand.id, state="queued", not_before=again, fault=fault)


def dead(tx: Tx, errand: Errand, fault: str) -> None:
    """Given up; what was to be worked on is still where the errand found it."""
    _change(tx, errand.id, state="dead", attempts=errand.attempts + 1, fault=fault)


def unfinished(tx: Tx, kind: str, staff_id: int) -> list[Errand]:
    """Those of a member that are under way or wait, the oldest first."""
    query = _ROWS.where(
        ERRAND.c.state.in_(("queued", "working")),
        ERRAND.c.kind == kind,
        ERRAND.c.staff_id == staff_id,
    )
    rows = tx.session.connection().execute(query.order_by(ERRAND.c.id)).all()
    return whole(tx, "errand", rows, _errand)


def counts(tx: Tx) -> dict[str, int]:
    """How many rows by state."""
    query = select(ERRAND.c.state, func.count()).group_by(ERRAND.c.state)
    return {row[0]: row[1] for row in tx.session.connection().execute(query)}


def at_work(tx: Tx) -> bool:
    """Whether an errand is under way, or could be begun now."""
    due = (ERRAND.c.state == "queued") & (ERRAND.c.not_before <= tx.now)
    query = select(func.count()).where((ERRAND.c.state == "working") | due)
    return bool(tx.session.connection().scalar(query))


def _errand(tx: Tx, row: Any) -> Errand:
    value = tx.open(_OWNER, "errand", "errand", row.id, row.sealed)
    return Errand(row.id, row.kind, row.chat_id, row.staff_id, row.attempts, value)


def _change(tx: Tx, errand_id: int, **values: object) -> None:
    statement = update(ERRAND).where(ERRAND.c.id == errand_id).values(**values)
    tx.session.connection().execute(statement)
