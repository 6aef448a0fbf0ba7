"""Duties of a whole company from the database's rows, against their definition one by one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

import pytest

from bot.domain.cadence import CHANNELS, DEFAULT_TABLE, CadenceException, Quota, Window
from bot.domain.customers import Customer, Draft, Interaction
from bot.domain.duties import Duty, duties_of
from bot.domain.duty_inputs import DutyInput
from bot.domain.grade_changes import Evidence, GradeChange
from bot.domain.grades import Grade
from bot.domain.meetings import NEVER, met_by
from bot.domain.owing import owing_of
from bot.domain.readings import Channel
from bot.domain.staff import Role, Staff
from bot.domain.workdays import WorkCalendar
from bot.storage import (
    customers,
    duties,
    exceptions,
    grade_changes,
    holds,
    interactions,
    meetings,
    staff,
)
from bot.storage.transaction import Tx

TODAY, DAY = date(2026, 3, 5), timedelta(days=1)
CHINA = WorkCalendar("CN")
ROLES = (Role.EXECUTIVE, Role.DIRECTOR, Role.MANAGER, Role.REP)
RULES = (None, Quota(1, 1), Quota(2, 4), Window(1, 2))


@dataclass
class Company:
    """Who works there, and what is known of their customers beside the database."""

    chance: Random
    line: list[Staff] = field(default_factory=list)
    firms: list[Customer] = field(default_factory=list)
    met: dict[int, list[tuple[Channel, Staff, date]]] = field(default_factory=dict)
    own: dict[tuple[int, Role, Channel], CadenceException] = field(default_factory=dict)
    held: dict[tuple[int, int, Channel], date] = field(default_factory=dict)
    graded: dict[int, date] = field(default_factory=dict)

    def day(self, first: int, last: int) -> date:
        return TODAY + self.chance.randint(first, last) * DAY

    def fill(self, tx: Tx) -> None:
        for number, role in enumerate((*ROLES, Role.REP, Role.REP)):
            boss = self.line[min(number, 3) - 1].id if number else None
            self.line.append(
                staff.add(tx, Staff(0, number, role, frozenset({role}), manager_id=boss))
            )
        for number in range(25):
            keeper = self.chance.choice(self.line[2:]).id
            draft = Draft(f"Firm {number}", grade=self.chance.choice("ABC"))
            self.firms.append(
                customers.add(
                    tx, draft, keeper_id=keeper, by=keeper, assigned_on=self.day(-300, 0)
                )
            )
            self._around(tx, self.firms[-1])

    def _around(self, tx: Tx, firm: Customer) -> None:
        for _ in range(self.chance.choice((0, 2, 12))):
            who, on = self.chance.choice(self.line), self.day(-100, 5)
            channel = self.chance.choice(list(Channel))
            interactions.add(tx, Interaction(0, firm.id, who.id, channel, on, tx.now, "x"))
            self.met.setdefault(firm.id, []).append((channel, who, on))
        if self.chance.random() < 0.3:
            self._exception(tx, firm)
        if self.chance.random() < 0.3:
            holder, until = self.chance.choice(self.line).id, self.day(-5, 30)
            holds.hold(
                tx, staff_id=holder, customer_id=firm.id, channel=Channel.VISIT, until=until
            )
            self.held[firm.id, holder, Channel.VISIT] = until
        if self.chance.random() < 0.2:
            grade_changes.add(
                tx,
                GradeChange(0, firm.id, "C", firm.grade, firm.keeper_id, "", Evidence(), "signed"),
            )
            self.graded[firm.id] = TODAY

    def _exception(self, tx: Tx, firm: Customer) -> None:
        role, channel = self.chance.choice(ROLES), self.chance.choice(CHANNELS)
        rule = self.chance.choice(RULES)
        new = CadenceException(role, channel, rule, "", self.day(-60, 60))
        exceptions.add(tx, firm.id, firm.keeper_id, new)
        self.own[firm.id, role, channel] = new

    def inputs(self, who: Staff) -> Iterator[DutyInput]:
        """The definition: customer by customer, from every single meeting."""
        for firm in self.firms:
            for role in self._roles(who, firm):
                for channel in CHANNELS:
                    yield self._input(who, firm, role, channel)

    def _roles(self, who: Staff, firm: Customer) -> list[Role]:
        if firm.keeper_id == who.id:
            return [Role.REP]
        above, bosses = list[Staff](), {one.id: one.manager_id for one in self.line}
        boss = bosses[firm.keeper_id]
        while boss is not None:
            above.append(next(one for one in self.line if one.id == boss))
            boss = bosses[boss]
        return [role for role in ROLES[:3]
                if next((one for one in above if one.has(role)), None) == who]  # fmt: skip

    def _input(self, who: Staff, firm: Customer, role: Role, channel: Channel) -> DutyInput:
        met = met_by(
            [(how, _role(one, firm), on) for how, one, on in self.met.get(firm.id, [])], TODAY
        )
        return DutyInput(
            firm.id, Grade(firm.grade), channel, role, firm.assigned_on,
            met.get((channel, role), NEVER), self.graded.get(firm.id),
            self.own.get((firm.id, role, channel)), self.held.get((firm.id, who.id, channel)),
        )  # fmt: skip


def _role(who: Staff, firm: Customer) -> Role:
    return Role.REP if who.id == firm.keeper_id else next(iter(who.roles))


@pytest.mark.parametrize("few", [0, meetings.FEW])  # as if many had each role, or a few
@pytest.mark.parametrize("seed", range(8))
def test_everybodys_duties_are_those_of_the_definition(
    tx: Tx, seed: int, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meetings, "FEW", few)
    company = Company(Random(seed))
    company.fill(tx)
    found = 0
    for who in company.line:
        defined = duties_of(company.inputs(who), DEFAULT_TABLE, CHINA, TODAY)
        stored = [
            one.duty
            for rows in duties.rows_by(tx, who, TODAY)
            for one in owing_of(rows, DEFAULT_TABLE, CHINA, TODAY)
        ]
        assert sorted(stored, key=_whose) == sorted(defined, key=_whose)
        found += len(stored)
    assert found > 25


def _whose(one: Duty) -> tuple[int, str, str]:
    return one.customer_id, one.role, one.channel
