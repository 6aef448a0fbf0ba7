"""One customer's own cadence in memory: made, looked up, ended early; the reason is sealed."""

from datetime import date
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from bot.domain.cadence import CadenceException
from bot.domain.cadence_sheet import read_rule, rule_text
from bot.domain.measures import InForce
from bot.domain.readings import Channel
from bot.domain.staff import Role
from bot.storage import staff
from bot.storage.damage import whole
from bot.storage.tables import ExceptionRow
from bot.storage.transaction import Tx, customer

_SEAL = ("notes", "cadence_exception")


def add(tx: Tx, customer_id: int, by: int, exception: CadenceException) -> None:
    """Writes a customer's own cadence; the latest for a role and channel holds."""
    row = ExceptionRow(
        id=tx.new_id(), customer_id=customer_id, staff_id=by, role=exception.role,
        channel=exception.channel, rule=rule_text(exception.rule), until=exception.until,
        created_at=tx.now, sealed=b"",
    )  # fmt: skip
    row.sealed = tx.seal(customer(customer_id), *_SEAL, row.id, {"reason": exception.reason})
    tx.session.add(row)
    tx.session.flush()


def of_customer(tx: Tx, customer_id: int, today: date) -> list[InForce]:
    """Those in force, with reason and maker: of each role and channel the one made last."""
    query = select(ExceptionRow).where(ExceptionRow.customer_id == customer_id)
    rows = tx.session.exec(query.order_by(col(ExceptionRow.id)))
    last = {(row.role, row.channel): row for row in rows}
    rows_left = [row for row in last.values() if row.until >= today]
    found = whole(tx, "cadence_exception", rows_left, _noun)
    return [one for one in found if one.exception.holds_on(today)]


def get(tx: Tx, exception_id: int) -> tuple[int, InForce] | None:
    """(customer id, exception)."""
    row = tx.session.get(ExceptionRow, exception_id)
    return (row.customer_id, _noun(tx, row)) if row else None


def end(tx: Tx, exception_id: int, yesterday: date, zone: ZoneInfo) -> None:
    """From today on it does not hold. One that was made today never did: otherwise the clock
    would start anew on the day after it."""
    row = tx.session.get_one(ExceptionRow, exception_id)
    if row.created_at.astimezone(zone).date() > yesterday:
        tx.session.delete(row)
    else:
        row.until = min(row.until, yesterday)
    tx.session.flush()


def _noun(tx: Tx, row: ExceptionRow) -> InForce:
    reason: str = tx.open(customer(row.customer_id), *_SEAL, row.id, row.sealed)["reason"]
    made = CadenceException(
        Role(row.role), Channel(row.channel), read_rule(row.rule), reason, row.until
    )
    return InForce(row.id, made, staff.by_id(tx, row.staff_id).name)
