"""Planned visits in memory."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, update
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.customers import Plan
from bot.storage.damage import opened, whole
from bot.storage.tables import PlanRow, table_of
from bot.storage.transaction import Tx, customer

_T = table_of(PlanRow).c
_MET = (
    update(table_of(PlanRow))
    .where(
        _T.customer_id == bindparam("of_customer"), _T.staff_id == bindparam("of_staff"),
        _T.state == "open", _T.day <= bindparam("until"),
    )
    .values(state="done")
)  # fmt: skip

_BETWEEN = (
    core_select(*_T)
    .where(
        _T.staff_id.in_(bindparam("staff_ids", expanding=True)), _T.state == bindparam("state"),
        _T.day >= bindparam("first"), _T.day <= bindparam("last"),
    )
    .order_by(_T.day, _T.at.is_(None), _T.at, _T.id)
)  # fmt: skip


def add(tx: Tx, plan: Plan, *, interaction_id: int | None = None) -> Plan:
    """Writes a new plan; `plan.id` is ignored and made here."""
    plan_id, owner = tx.new_id(), customer(plan.customer_id)
    tx.add(
        PlanRow, id=plan_id, customer_id=plan.customer_id, staff_id=plan.staff_id,
        interaction_id=interaction_id, day=plan.day, at=plan.at, state=plan.state,
        created_at=tx.now, sealed=tx.seal(owner, "notes", "plan", plan_id, {"text": plan.text}),
    )  # fmt: skip
    return replace(plan, id=plan_id)


def get(tx: Tx, plan_id: int) -> Plan | None:
    row = tx.session.get(PlanRow, plan_id)
    return opened(tx, "plan", row, _noun) if row else None


def between(
    tx: Tx, staff_ids: Iterable[int], first: date, last: date, *, state: str = "open"
) -> list[Plan]:
    rows = tx.rows(_BETWEEN, staff_ids=list(staff_ids), first=first, last=last, state=state)
    return whole(tx, "plan", rows, _noun)


def staff_between(tx: Tx, first: date, last: date) -> list[int]:
    """Who has an open plan between two days, inclusive; nothing is opened."""
    query = select(PlanRow.staff_id).where(
        PlanRow.state == "open", PlanRow.day >= first, PlanRow.day <= last
    )
    return sorted(set(tx.session.exec(query.distinct())))


def starting(
    tx: Tx, staff_id: int, now: datetime, until: datetime, *, planned_before: timedelta
) -> list[tuple[int, date, datetime]]:
    """(id, day, time) of open plans that start later than `now` and by `until`, made well before
    that; nothing is opened."""
    query = select(PlanRow).where(
        PlanRow.staff_id == staff_id, PlanRow.state == "open", col(PlanRow.at) > now,
        col(PlanRow.at) <= until,
    )  # fmt: skip
    return [
        (row.id, row.day, row.at)
        for row in tx.session.exec(query.order_by(col(PlanRow.at)))
        if row.at is not None and row.created_at <= row.at - planned_before
    ]


def move(tx: Tx, plan: Plan) -> None:
    """To the day and time that the plan says now."""
    row = tx.session.get_one(PlanRow, plan.id)
    row.day, row.at = plan.day, plan.at
    tx.session.flush()


def of_customer(tx: Tx, customer_id: int, since: date) -> list[Plan]:
    query = select(PlanRow).where(
        PlanRow.customer_id == customer_id, PlanRow.state == "open", PlanRow.day >= since
    )
    return whole(tx, "plan", tx.session.exec(query.order_by(col(PlanRow.day))), _noun)


def close(tx: Tx, plan_id: int, state: str) -> None:
    """`state`: done or dropped."""
    tx.session.get_one(PlanRow, plan_id).state = state


def met(tx: Tx, staff_id: int, customer_id: int, day: date) -> None:
    """A meeting on or after a planned day closes the plan."""
    tx.run(_MET, of_customer=customer_id, of_staff=staff_id, until=day)


def hand_over(tx: Tx, customer_id: int, old: int, new: int) -> int:
    """Open plans with a customer go to its new keeper; how many."""
    query = select(PlanRow).where(
        PlanRow.customer_id == customer_id, PlanRow.staff_id == old, PlanRow.state == "open"
    )
    rows = tx.session.exec(query).all()
    for row in rows:
        row.staff_id = new
    return len(rows)


def of_interaction(tx: Tx, interaction_id: int) -> Plan | None:
    query = select(PlanRow).where(
        PlanRow.interaction_id == interaction_id, PlanRow.state != "dropped"
    )
    row = tx.session.exec(query).first()
    return opened(tx, "plan", row, _noun) if row else None


def undo_of(tx: Tx, interaction_id: int) -> None:
    for row in tx.session.exec(select(PlanRow).where(PlanRow.interaction_id == interaction_id)):
        row.state = "dropped"


def _noun(tx: Tx, row: Any) -> Plan:
    known = tx.open(customer(row.customer_id), "notes", "plan", row.id, row.sealed)
    return Plan(
        id=row.id, customer_id=row.customer_id, staff_id=row.staff_id, day=row.day, at=row.at,
        state=row.state, text=known["text"],
    )  # fmt: skip
