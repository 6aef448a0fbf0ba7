"""The ground of a digest: what is plain of a team's customers, loaded once for every part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.actions import duties as owed
from bot.actions.turn import Turn
from bot.domain.cadence import CHANNELS, Rule, VisitTable, Window
from bot.domain.duties import Duty, duties_of
from bot.domain.duty_inputs import DutyInput, dates_of, rule_of, since_of
from bot.domain.grades import Grade, Standing, is_visited
from bot.domain.meetings import met_on
from bot.domain.periods import Period
from bot.domain.readings import Channel
from bot.domain.reckoning import reckoning
from bot.domain.staff import Role, Staff
from bot.domain.workdays import WorkCalendar
from bot.storage import cadence, digests, duties, staff
from bot.storage.digests import Excepted, Keepers, Met, Outline

ONE_DAY = timedelta(days=1)

Days = dict[tuple[int, Channel], list[date]]


@dataclass(frozen=True)
class Ground:
    """`days` are those on which a rep met a customer in a way that counts on a channel: all
    since the period before and the start of last month, and before that all of the last month
    in which there was one: a quota is counted by it."""

    keepers: Keepers
    period: Period
    measured: Period
    today: date
    staff: dict[int, Staff]
    calendars: dict[int, WorkCalendar]
    outlines: dict[int, Outline]
    kept: dict[int, list[Outline]]  # by keeper
    table: VisitTable
    days: Days
    exceptions: dict[tuple[int, str], Excepted]
    holds: dict[tuple[int, int, str], date]

    @property
    def until(self) -> date:
        """The last day whose meetings count for the measured time."""
        return min(self.period.last, self.measured.last, self.today)

    def visited(self, keeper_id: int) -> list[Outline]:
        """The customers of one keeper that are owed visits."""
        return [one for one in self.kept[keeper_id] if is_visited(Standing(one.standing))]

    def given(self, one: Outline, channel: Channel) -> DutyInput:
        excepted = self.exceptions.get((one.id, channel.value))
        return DutyInput(
            one.id, Grade(one.grade), channel, Role.REP, one.assigned_on,
            met=met_on(self.days.get((one.id, channel), ()), self.today),
            exception=excepted.exception if excepted else None,
            snoozed_until=self.holds.get((one.keeper_id, one.id, channel.value)),
        )  # fmt: skip

    def duties(self, keeper_id: int) -> list[Duty]:
        """Everything that this keeper owes today."""
        given = [self.given(one, name) for one in self.visited(keeper_id) for name in CHANNELS]
        return duties_of(given, self.table, self.calendars[keeper_id], self.today)

    def rule(self, given: DutyInput, period: Period) -> Rule | None:
        """What was owed in a period: nothing while exempt; an exception that was made only
        later changes nothing about it."""
        on = min(period.last, self.today)
        excepted = self.exceptions.get((given.customer_id, given.channel.value))
        if excepted is None or excepted.made_at.date() > on:
            return self.table.rule(given.grade, given.channel, given.role)
        if excepted.exception.exempts and excepted.exception.holds_on(on):
            return None
        return rule_of(given, self.table, on)

    def since(self, given: DutyInput, period: Period) -> date:
        return since_of(given, min(period.last, self.today))

    def late_on(self, given: DutyInput, period: Period, calendar: WorkCalendar) -> date | None:
        """When a window was to turn overdue, as it stood when a period began."""
        rule = self.rule(given, period)
        if not isinstance(rule, Window):
            return None
        eve = period.first - ONE_DAY
        then = DutyInput(
            given.customer_id, given.grade, given.channel, given.role, given.assigned_on,
            met=met_on(self.days.get((given.customer_id, given.channel), ()), eve),
        )  # fmt: skip
        return dates_of(then, rule, reckoning(calendar), eve)[1]


def ground(turn: Turn, keepers: Keepers, period: Period) -> Ground:
    """Loads it, in a dozen statements however large the team."""
    known = {one.id: one for one in staff.everybody(turn.tx, active=False)}
    outlines = {one.id: one for one in digests.outlines(turn.tx, keepers)}
    kept: dict[int, list[Outline]] = {}
    for one in outlines.values():
        kept.setdefault(one.keeper_id, []).append(one)
    away, plain = digests.leave(turn.tx), owed.plain_calendar(turn)
    measured = period.measured()
    since = min(
        measured.before().first,
        period.before().first,
        (turn.today.replace(day=1) - ONE_DAY).replace(day=1),
    )
    found = (
        digests.days(turn.tx, keepers, since),
        digests.last_days(turn.tx, keepers, since),
    )
    return Ground(
        keepers=keepers,
        period=period,
        measured=measured,
        today=turn.today,
        staff=known,
        calendars={key: plain.with_leave(away.get(key, ())) for key in known},
        outlines=outlines,
        kept=kept,
        table=cadence.table(turn.tx),
        days=_days(found, outlines, known),
        exceptions=digests.exceptions(turn.tx, keepers),
        holds=digests.holds(turn.tx, keepers),
    )


def _days(
    found: Sequence[dict[int, list[Met]]], outlines: dict[int, Outline], known: dict[int, Staff]
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
