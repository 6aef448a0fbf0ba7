"""Laws of duties, for any customer, table, calendar and day that hypothesis can think of."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import ceil

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.cadence import CadenceException, Quota, VisitTable, Window
from bot.domain.duties import (
    CALLING,
    DutyState,
    duties_of,
    duty_of,
    urgency,
)
from bot.domain.duty_inputs import DutyInput
from bot.domain.duty_rows import DutyRows
from bot.domain.grades import Grade
from bot.domain.meetings import Met, met_by, met_on
from bot.domain.nudges import speaks_today
from bot.domain.owing import due_today, owing_of, urgency_of
from bot.domain.planning import feasibility_of, plan_month
from bot.domain.readings import Channel
from bot.domain.reckoning import guard_of
from bot.domain.staff import VISITING, Role
from bot.domain.why import WhyQuota, WhyWindow, why
from bot.domain.workdays import Leave, WorkCalendar

DAY = timedelta(days=1)
ORIGIN = date(2026, 1, 1)

dates = st.integers(0, 500).map(lambda n: ORIGIN + n * DAY)
leaves = st.lists(
    st.tuples(dates, st.integers(0, 45)).map(lambda pair: Leave(pair[0], pair[0] + pair[1] * DAY)),
    max_size=2,
)
calendars = st.builds(
    lambda country, leave: WorkCalendar(country).with_leave(leave),
    st.sampled_from(["CN", "SA", "US", None]),
    leaves,
)
pairs = st.tuples(st.integers(1, 8), st.integers(1, 8)).map(sorted)
quotas = pairs.map(lambda pair: Quota(*pair))
windows = pairs.map(lambda pair: Window(*pair))
rules = st.one_of(quotas, windows)
exceptions = st.none() | st.builds(
    CadenceException,
    st.just(Role.REP),
    st.just(Channel.VISIT),
    st.none() | rules,
    st.just("a reason"),
    dates | st.just(date.max),
)


def table(rule: Quota | Window) -> VisitTable:
    return VisitTable({(Grade.B, Channel.VISIT, Role.REP): rule})


@st.composite
def inputs(draw: st.DrawFn, *, plain: bool = False) -> tuple[DutyInput, list[date], date]:
    """A duty's input, the days behind it, and today."""
    today = draw(dates)
    days = [day for day in draw(st.lists(dates, max_size=8)) if day <= today]
    one = DutyInput(1, Grade.B, Channel.VISIT, Role.REP, draw(dates), met_on(days, today))
    if plain:
        return one, days, today
    return (
        replace(
            one,
            graded_on=draw(st.none() | dates),
            exception=draw(exceptions),
            snoozed_until=draw(st.none() | dates | st.just(date.max)),
        ),
        days,
        today,
    )


@given(inputs(), rules, calendars)
def test_no_customer_is_silent_for_ever(
    drawn: tuple[DutyInput, list[date], date], rule: Quota | Window, calendar: WorkCalendar
) -> None:
    one, _, today = drawn
    longest = 8 * 31 + 150 + 366
    for later in (longest, longest + 30, longest + 365, 10 * longest):
        day = max(today, ORIGIN + 500 * DAY) + later * DAY
        duty = duty_of(one, table(rule), calendar, day)
        assert duty is not None
        assert duty.calls


@given(inputs(), rules, calendars, st.integers(1, 60))
def test_what_calls_goes_on_calling_until_it_is_met_or_put_off(
    drawn: tuple[DutyInput, list[date], date],
    rule: Quota | Window,
    calendar: WorkCalendar,
    step: int,
) -> None:
    one, _, today = drawn
    one = replace(one, exception=None, snoozed_until=None)
    duty = duty_of(one, table(rule), calendar, today)
    later = duty_of(one, table(rule), calendar, today + step * DAY)
    assert duty is not None
    assert later is not None
    assert later.calls or not duty.calls
    assert (later.due_on, later.overdue_on) == (duty.due_on, duty.overdue_on)
    assert later.priority >= duty.priority


@given(inputs(), rules, calendars)
def test_a_visit_today_ends_the_call(
    drawn: tuple[DutyInput, list[date], date], rule: Quota | Window, calendar: WorkCalendar
) -> None:
    one, days, today = drawn
    met = replace(one, met=met_on([*days, today], today))
    duty = duty_of(met, table(rule), calendar, today)
    assert duty is not None
    assert duty.state in {DutyState.NOT_DUE, DutyState.EXEMPT}
    assert duty.due_on > today or duty.state is DutyState.EXEMPT
    assert duty.days_overdue == 0


@given(inputs(), rules, calendars, dates)
def test_more_visits_never_make_one_more_due(
    drawn: tuple[DutyInput, list[date], date],
    rule: Quota | Window,
    calendar: WorkCalendar,
    extra: date,
) -> None:
    one, days, today = drawn
    assume(extra <= today)
    before = duty_of(one, table(rule), calendar, today)
    met = replace(one, met=met_on([*days, extra], today))
    after = duty_of(met, table(rule), calendar, today)
    assert before is not None
    assert after is not None
    assert after.due_on >= before.due_on
    assert after.overdue_on >= before.overdue_on
    assert after.priority <= before.priority
    assert after.done >= before.done
    assert not (after.calls and not before.calls)


@given(
    st.lists(st.tuples(st.sampled_from(Channel), st.sampled_from(VISITING), dates), max_size=12),
    st.sampled_from(Channel),
    st.sampled_from(VISITING),
    dates,
)
def test_logging_arms_exactly_the_right_duty(
    seen: list[tuple[Channel, Role, date]], channel: Channel, role: Role, today: date
) -> None:
    before, after = met_by(seen, today), met_by([*seen, (channel, role, today)], today)
    counted = {
        Channel.VISIT: Channel.VISIT,
        Channel.CALL: Channel.CALL,
        Channel.VIDEO: Channel.CALL,
    }
    touched = {key for key in after if after[key] != before.get(key, Met())}
    if channel in counted:
        assert after[counted[channel], role].last_on == today
        assert touched <= {(counted[channel], role)}
    else:
        assert not touched


@given(inputs(), quotas, calendars)
def test_a_quotas_explanation_recomputes_to_its_due_day(
    drawn: tuple[DutyInput, list[date], date], quota: Quota, calendar: WorkCalendar
) -> None:
    one, _, today = drawn
    duty = duty_of(one, table(quota), calendar, today)
    reason = why(one, table(quota), calendar, today)
    assert duty is not None
    assume(isinstance(reason, WhyQuota))
    assert isinstance(reason, WhyQuota)
    month = calendar.month(reason.month)
    owed = min(reason.rule.minimum, reason.workdays)
    expected = ceil((reason.nth - reason.carried) * reason.workdays / Fraction(owed))
    assert reason.ordinal == max(1, reason.before + expected)
    assert reason.pace_on == month.days[reason.ordinal - 1]
    limits = (reason.pace_on, reason.guard_on, reason.first_on)
    due = max(day for day in limits if day is not None)
    if reason.floor_on is not None and reason.floor_on > due:
        due = calendar.on_or_after(reason.floor_on)
    assert due == reason.due_on == duty.due_on
    assert reason.overdue_on == duty.overdue_on > due
    if reason.last_on is not None:
        assert reason.guard_on == calendar.on_or_after(reason.last_on + guard_of(reason.rule))


@given(inputs(), windows, calendars)
def test_a_windows_explanation_names_its_beginning(
    drawn: tuple[DutyInput, list[date], date], window: Window, calendar: WorkCalendar
) -> None:
    one, _, today = drawn
    duty = duty_of(one, table(window), calendar, today)
    reason = why(one, table(window), calendar, today)
    assert duty is not None
    assume(isinstance(reason, WhyWindow))
    assert isinstance(reason, WhyWindow)
    assert (reason.due_on, reason.overdue_on) == (duty.due_on, duty.overdue_on)
    assert reason.base_on == max(reason.since, reason.last_on or reason.since)
    assert reason.due_on > reason.base_on


@given(dates, st.sets(st.integers(1, 31), min_size=1), quotas, calendars)
def test_within_a_month_overdue_is_exactly_behind(
    today: date, numbers: set[int], quota: Quota, calendar: WorkCalendar
) -> None:
    """The spec's own sentence: behind when d < floor(e), e over the working days that are
    over; due on the day on which e reaches d + 1. Only the guard may put it off."""
    month = calendar.month(today)
    days = [today.replace(day=n) for n in numbers if n <= today.day] or [today]
    one = DutyInput(1, Grade.B, Channel.VISIT, Role.REP, ORIGIN - 900 * DAY, met_on(days, today))
    duty = duty_of(one, table(quota), calendar, today)
    assert duty is not None
    owed = min(quota.minimum, len(month))
    by_tonight = owed * month.elapsed[today.day] // len(month) if owed else 0
    by_last_night = owed * month.elapsed[today.day - 1] // len(month) if owed else 0
    guard = calendar.on_or_after(max(days) + guard_of(quota))
    if calendar.is_workday(today):
        assert duty.calls is (one.met.days < by_tonight and today >= guard)
        assert (duty.state is DutyState.OVERDUE) is (
            one.met.days < by_last_night and today > guard
        )


@given(dates, st.integers(1, 3).map(lambda n: Quota(n, n)), st.sampled_from(["CN", "SA", None]))
def test_who_goes_on_each_due_day_meets_every_months_quota_and_no_more(
    assigned_on: date, quota: Quota, country: str | None
) -> None:
    calendar, visits = WorkCalendar(country), list[date]()
    one = DutyInput(1, Grade.B, Channel.VISIT, Role.REP, assigned_on)
    today = assigned_on
    while today < assigned_on + 150 * DAY:
        duty = duty_of(replace(one, met=met_on(visits, today)), table(quota), calendar, today)
        assert duty is not None
        today = duty.due_on
        visits.append(today)
    months = Counter((day.year, day.month) for day in visits)
    whole = sorted(months)[1:-1]
    assert len(whole) >= 2
    assert {months[month] for month in whole} == {quota.minimum}
    assert all((later - one).days >= guard_of(quota).days for one, later in pairwise(visits))


def rows_of(many: list[DutyInput]) -> DutyRows:
    """The same as plain rows, each a customer of its own."""
    rows = [
        (place, 7, one.grade.value, one.assigned_on, one.met.last_on, one.met.days)
        for place, one in enumerate(many)
    ]
    seen = list(enumerate(many))
    return DutyRows(
        Role.REP,
        (Channel.VISIT,),
        rows,
        {(place, one.channel): one.exception for place, one in seen if one.exception},
        {place: one.graded_on for place, one in seen if one.graded_on},
        {(place, 7, one.channel): one.snoozed_until for place, one in seen if one.snoozed_until},
    )


@given(st.lists(st.one_of(inputs(), inputs(plain=True)), max_size=9), rules, calendars, dates)
def test_who_stands_alike_is_reckoned_once_and_exactly_as_alone(
    drawn: list[tuple[DutyInput, list[date], date]],
    rule: Quota | Window,
    calendar: WorkCalendar,
    today: date,
) -> None:
    many = [replace(one, customer_id=place) for place, (one, _, _) in enumerate(drawn)]
    today = max(today, *(day for _, _, day in drawn), ORIGIN)  # nobody was met after today
    duties, rows = duties_of(many, table(rule), calendar, today), rows_of(many)
    assert list(rows.inputs()) == many
    found = owing_of(rows, table(rule), calendar, today)
    assert [one.duty for one in found] == duties
    assert [one.alike.speaks for one in found] == [
        one.calls and speaks_today(one, calendar, today) for one in duties
    ]
    assert [one.duty for one in sorted(found, key=urgency_of)] == sorted(duties, key=urgency)
    calling = due_today(rows, table(rule), calendar, today)
    assert [one.duty for one in calling] == [one for one in duties if one.calls]


@given(st.lists(inputs(), max_size=9), rules, calendars, dates, st.integers(0, 6))
def test_whether_a_month_fits_is_told_without_planning_it(
    drawn: list[tuple[DutyInput, list[date], date]],
    rule: Quota | Window,
    calendar: WorkCalendar,
    today: date,
    a_day: int,
) -> None:
    many = [replace(one, customer_id=place) for place, (one, _, _) in enumerate(drawn)]
    duties = duties_of(many, table(rule), calendar, today)
    planned = plan_month(duties, calendar, today, a_day)
    assert feasibility_of(duties, calendar, today, a_day) == planned.feasibility


@given(inputs(), rules, calendars)
def test_states_and_figures_never_contradict_each_other(
    drawn: tuple[DutyInput, list[date], date], rule: Quota | Window, calendar: WorkCalendar
) -> None:
    one, _, today = drawn
    duty = duty_of(one, table(rule), calendar, today)
    assert duty is not None
    assert duty.due_on < duty.overdue_on
    assert (duty.state in CALLING) is duty.calls
    assert 0 <= duty.done <= 31
    assert 0 <= duty.owed <= 20
    if duty.state is DutyState.OVERDUE:
        assert duty.days_overdue >= 1
    if duty.state in {DutyState.NOT_DUE, DutyState.DUE, DutyState.EXEMPT}:
        assert duty.days_overdue == 0
        assert duty.priority == 0
    if duty.state is DutyState.NOT_DUE:
        assert today < duty.due_on
