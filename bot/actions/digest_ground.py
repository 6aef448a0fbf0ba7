"""The ground of a digest: what is plain of a team's customers, loaded once for every part."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from bot.actions.digest_frame import Frame, Team
from bot.domain.cadence import CHANNELS, CadenceException, Rule, Window
from bot.domain.duty_inputs import DutyInput, dates_of, rule_of, since_of
from bot.domain.duty_rows import DutyRows
from bot.domain.grades import VISITED, Grade
from bot.domain.meetings import met_on
from bot.domain.owing import Owing, owing_of
from bot.domain.periods import Period
from bot.domain.readings import Channel
from bot.domain.reckoning import reckoning
from bot.domain.staff import Role, Staff
from bot.domain.workdays import WorkCalendar
from bot.storage import digests, duties
from bot.storage.digests import Excepted, Met, Outline
from bot.storage.transaction import Tx

ONE_DAY = timedelta(days=1)

Days = dict[tuple[int, Channel], list[date]]


@dataclass(frozen=True)
class Ground:
    """`days` are those on which a rep met a customer in a way that counts on a channel: all
    since the period before and the start of last month, and before that all of the last month
    in which there was one: a quota is counted by it."""

    frame: Frame
    team: Team
    outlines: dict[int, Outline]
    kept: dict[int, list[Outline]]  # by keeper
    days: Days
    exceptions: dict[tuple[int, str], Excepted]
    holds: dict[tuple[int, int, str], date]

    @cached_property
    def _visited(self) -> dict[int, list[Outline]]:
        return {key: [one for one in found if one.standing in VISITED]
                for key, found in self.kept.items()}  # fmt: skip

    def visited(self, keeper_id: int) -> list[Outline]:
        """The customers of one keeper that are owed visits."""
        return self._visited[keeper_id]

    def active(self) -> list[int]:
        """Keepers who are still with us."""
        return [key for key in self.kept if self.frame.staff[key].active]

    def given(self, one: Outline, channel: Channel) -> DutyInput:
        excepted = self.exceptions.get((one.id, channel.value))
        return DutyInput(
            one.id, Grade(one.grade), channel, Role.REP, one.assigned_on,
            exception=excepted.exception if excepted else None,
        )  # fmt: skip

    def owing(self) -> Iterator[Owing]:
        """Everything that those who are still with us owe today."""
        for keeper_id in self.active():
            rows = DutyRows(
                Role.REP, CHANNELS, [self._row(one) for one in self.visited(keeper_id)],
                self._exceptions, held=self._held,
            )  # fmt: skip
            calendar = self.frame.calendars[keeper_id]
            yield from owing_of(rows, self.frame.table, calendar, self.frame.today)

    def _row(self, one: Outline) -> tuple[Any, ...]:
        met = (met_on(self.days.get((one.id, name), ()), self.frame.today) for name in CHANNELS)
        lasts = (value for each in met for value in (each.last_on, each.days))
        return (one.id, one.keeper_id, one.grade, one.assigned_on, *lasts)

    @cached_property
    def _exceptions(self) -> dict[tuple[int, Channel], CadenceException]:
        return {(whose, Channel(name)): one.exception
                for (whose, name), one in self.exceptions.items()}  # fmt: skip

    @cached_property
    def _held(self) -> dict[tuple[int, int, Channel], date]:
        return {(whose, by, Channel(name)): until
                for (by, whose, name), until in self.holds.items()}  # fmt: skip

    def rule(self, given: DutyInput, period: Period) -> Rule | None:
        """What was owed in a period: nothing while exempt; an exception that was made only
        later changes nothing about it."""
        on = min(period.last, self.frame.today)
        excepted = self.exceptions.get((given.customer_id, given.channel.value))
        if excepted is None or excepted.made_at.date() > on:
            return self.frame.table.rule(given.grade, given.channel, given.role)
        if excepted.exception.exempts and excepted.exception.holds_on(on):
            return None
        return rule_of(given, self.frame.table, on)

    def since(self, given: DutyInput, period: Period) -> date:
        return since_of(given, min(period.last, self.frame.today))

    def late_on(
        self, given: DutyInput, rule: Rule | None, period: Period, calendar: WorkCalendar
    ) -> date | None:
        """When a window was to turn overdue, as it stood when a period began."""
        if not isinstance(rule, Window):
            return None
        eve = period.first - ONE_DAY
        then = DutyInput(
            given.customer_id, given.grade, given.channel, given.role, given.assigned_on,
            met=met_on(self.days.get((given.customer_id, given.channel), ()), eve),
        )  # fmt: skip
        return dates_of(then, rule, reckoning(calendar), eve)[1]


def ground(tx: Tx, frame: Frame, team: Team) -> Ground:
    """Loads it, in half a dozen statements however large the team."""
    outlines = {one.id: one for one in digests.outlines(tx, team)}
    kept: dict[int, list[Outline]] = {}
    for one in outlines.values():
        kept.setdefault(one.keeper_id, []).append(one)
    since = min(
        frame.measured.before().first,
        frame.period.before().first,
        (frame.today.replace(day=1) - ONE_DAY).replace(day=1),
    )
    found = digests.days(tx, team, since), digests.last_days(tx, team, since)
    return Ground(
        frame=frame,
        team=team,
        outlines=outlines,
        kept=kept,
        days=_days(found, outlines, frame.staff),
        exceptions=digests.exceptions(tx, team),
        holds=digests.holds(tx, team),
    )


def _days(
    found: Sequence[dict[int, list[Met]]],
    outlines: Mapping[int, Outline],
    known: Mapping[int, Staff],
) -> Days:
    """Meetings by whoever acted as the rep, now or once the keeper."""
    roles = {one.id: one.roles for one in known.values()}
    days: Days = {}
    for part in found:
        for customer_id, rows in part.items():
            keeper_id = outlines[customer_id].keeper_id
            for staff_id, name, day in rows:
                counted = duties.COUNTED.get(name)
                if counted and duties.role_in(roles, staff_id, keeper_id) is Role.REP:
                    days.setdefault((customer_id, counted), []).append(day)
    return days
