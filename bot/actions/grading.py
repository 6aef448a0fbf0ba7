"""Grading: a change of grade is proposed with evidence; a manager signs or refuses it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from bot.actions.turn import Turn
from bot.domain.customers import Customer, Entry
from bot.domain.grade_changes import Decided, Evidence, GradeChange, Proposed
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action, Whose, reach
from bot.domain.staff import Staff
from bot.storage import customers, entries, grade_changes, interactions, staff

YEAR, SEASON = timedelta(days=365), timedelta(days=90)


def may_sign(turn: Turn, one: Customer) -> bool:
    allowed = customers.keepers(turn.tx, turn.asker, Action.GRADE)
    return allowed is None or one.keeper_id in allowed


def sign_own(turn: Turn, one: Customer, grade: str, reason: str) -> Customer:
    """Changes a grade by the asker's own signature."""
    _withdraw(turn, one)
    new = replace(_change(turn, one, grade, reason), state="signed", decided_by=turn.asker.id)
    kept = grade_changes.add(turn.tx, new)
    turn.record("grade-sign", "grade_change", kept.id)
    return customers.change(turn.tx, replace(one, grade=grade))


def propose(turn: Turn, one: Customer, grade: str, reason: str) -> Proposed:
    """Puts a change before the nearest superior who may sign it; an earlier one is withdrawn."""
    new = _change(turn, one, grade, reason)
    boss = _signer(turn, one)
    if boss is not None:
        _withdraw(turn, one)
        new = grade_changes.add(turn.tx, new)
        turn.record("grade-propose", "grade_change", new.id)
    return Proposed(one, new, turn.asker, boss)


def decide(turn: Turn, change_id: int, *, sign: bool) -> Decided:
    """Signs or refuses a waiting proposal; the cadence changes from today."""
    change = grade_changes.get(turn.tx, change_id)
    if change is None:
        raise GoneByNow
    one = customers.get(turn.tx, turn.asker, change.customer_id, Action.GRADE)
    if change.state != "waiting" or change.old != one.grade:
        raise GoneByNow
    state = "signed" if sign else "refused"
    grade_changes.decide(turn.tx, change.id, state, turn.asker.id)
    turn.record(f"grade-{state}", "grade_change", change.id)
    if sign:
        one = customers.change(turn.tx, replace(one, grade=change.new))
    done = replace(change, state=state, decided_by=turn.asker.id)
    return Decided(one, done, turn.asker, staff.by_id(turn.tx, change.proposed_by))


def _change(turn: Turn, one: Customer, grade: str, reason: str) -> GradeChange:
    return GradeChange(0, one.id, one.grade, grade, turn.asker.id, reason, evidence(turn, one))


def evidence(turn: Turn, one: Customer) -> Evidence:
    """What the archive says for or against a grade."""
    since = turn.today - YEAR
    orders = entries.of_customers(turn.tx, [one.id], since=since, kinds=("order",))
    met = interactions.days(turn.tx, [one.id], turn.today - SEASON).get(one.id, [])
    amount, currency = _sum(orders)
    return Evidence(amount, currency, len(orders), len({day for _, _, day in met}))


def _sum(orders: Sequence[Entry]) -> tuple[str | None, str | None]:
    """The sum in the currency that has the largest."""
    sums: dict[str | None, Decimal] = defaultdict(Decimal)
    for one in orders:
        if one.amount:
            sums[one.currency] += Decimal(one.amount)
    if not sums:
        return None, None
    currency = max(sums, key=lambda name: sums[name])
    return str(sums[currency]), currency


def _signer(turn: Turn, one: Customer) -> Staff | None:
    line = staff.above(turn.tx, one.keeper_id)
    able = (who for who in line if reach(who, Action.GRADE) is not Whose.NONE)
    return next((who for who in able if who.id != turn.asker.id), None)


def _withdraw(turn: Turn, one: Customer) -> None:
    for change_id in grade_changes.waiting(turn.tx, one.id):
        grade_changes.decide(turn.tx, change_id, "withdrawn", turn.asker.id)
