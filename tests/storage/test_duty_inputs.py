"""What is known of duties: counted where the last meeting was, whoever held the customer."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.cadence import CadenceException
from bot.domain.customers import Customer, Draft, Interaction
from bot.domain.duties import DutyInput
from bot.domain.grades import Grade
from bot.domain.meetings import Met
from bot.domain.readings import Channel
from bot.domain.staff import Role, Staff
from bot.storage import customers, duties, exceptions, holds, interactions, staff
from bot.storage.transaction import Tx

TODAY = date(2026, 3, 5)


def _staff(tx: Tx, number: int, role: Role, boss: Staff | None = None) -> Staff:
    new = Staff(0, number, f"n{number}", frozenset({role}), manager_id=boss.id if boss else None)
    return staff.add(tx, new)


@pytest.fixture
def boss(tx: Tx) -> Staff:
    return _staff(tx, 1, Role.MANAGER)


@pytest.fixture
def rep(tx: Tx, boss: Staff) -> Staff:
    return _staff(tx, 2, Role.REP, boss)


@pytest.fixture
def firm(tx: Tx, rep: Staff) -> Customer:
    return customers.add(
        tx, Draft("Firm", grade="A"), keeper_id=rep.id, by=rep.id, assigned_on=date(2025, 1, 1)
    )


def _met(tx: Tx, firm: Customer, who: Staff, *days: str, channel: str = "visit") -> None:
    for day in days:
        on = date.fromisoformat(day)
        interactions.add(tx, Interaction(0, firm.id, who.id, channel, on, tx.now, "x"))


def _visit(tx: Tx, who: Staff) -> DutyInput:
    (found,) = (one for one in duties.owed_by(tx, who, TODAY) if one.channel is Channel.VISIT)
    return found


def test_all_days_of_a_month_long_past_are_counted(tx: Tx, rep: Staff, firm: Customer) -> None:
    _met(tx, firm, rep, "2025-06-03", "2025-06-17", "2025-06-17", "2025-05-20")
    assert _visit(tx, rep).met == Met(date(2025, 6, 17), 2)


def test_a_call_long_past_does_not_hide_the_visits(tx: Tx, rep: Staff, firm: Customer) -> None:
    _met(tx, firm, rep, "2025-06-03", "2025-06-17")
    _met(tx, firm, rep, "2026-03-02", channel="call")
    assert _visit(tx, rep).met == Met(date(2025, 6, 17), 2)


def test_a_visit_by_the_manager_arms_the_managers_duty_alone(
    tx: Tx, rep: Staff, boss: Staff, firm: Customer
) -> None:
    _met(tx, firm, boss, "2026-03-02")
    assert _visit(tx, boss).met == Met(date(2026, 3, 2), 1)
    assert _visit(tx, rep).met == Met()


def test_only_the_nearest_manager_owes(tx: Tx, boss: Staff, firm: Customer) -> None:
    above = _staff(tx, 3, Role.MANAGER)
    staff.change(tx, replace(boss, manager_id=above.id))
    assert duties.owed_by(tx, above, TODAY) == []
    assert _visit(tx, boss).customer_id == firm.id


def test_the_reason_of_an_exception_is_opened_on_demand_alone(
    tx: Tx, rep: Staff, firm: Customer
) -> None:
    rest = CadenceException(Role.REP, Channel.VISIT, None, "工厂搬迁", date(2026, 5, 1))
    exceptions.add(tx, firm.id, rep.id, rest)
    held = _visit(tx, rep).exception
    assert held is not None
    assert (held.reason, held.until) == ("", date(2026, 5, 1))
    assert [one.exception for one in exceptions.of_customer(tx, firm.id, TODAY)] == [rest]


def test_a_hold_on_calls_stays_when_the_visit_was_made(tx: Tx, rep: Staff, firm: Customer) -> None:
    for channel in (Channel.VISIT, Channel.CALL):
        holds.hold(
            tx, staff_id=rep.id, customer_id=firm.id, channel=channel, until=date(2026, 3, 9)
        )
    holds.release(tx, rep.id, firm.id, Channel.VISIT)
    held = {one.channel: one.snoozed_until for one in duties.owed_by(tx, rep, TODAY)}
    assert held == {Channel.VISIT: None, Channel.CALL: date(2026, 3, 9)}


def test_teams_of_any_size_are_asked_for_one_after_another(
    tx: Tx, rep: Staff, boss: Staff, firm: Customer
) -> None:
    assert len(duties.owed_by(tx, boss, TODAY)) == 1
    other = _staff(tx, 7, Role.REP, boss)
    for number in range(3):
        customers.add(
            tx, Draft(f"Firm {number}", grade="B"), keeper_id=other.id, by=other.id,
            assigned_on=date(2025, 1, 1),
        )  # fmt: skip
        _staff(tx, 8 + number, Role.REP, boss)
    assert len(duties.owed_by(tx, boss, TODAY)) == 4
    late = duties.visits_of(tx, [rep.id, other.id], Grade.A, TODAY)
    assert {keeper: len(given.rows) for keeper, given in late.items()} == {rep.id: 1}
