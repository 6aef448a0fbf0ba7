"""Duties: the arithmetic of spec 2.2 as staff would tell it."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from bot.domain.cadence import DEFAULT_TABLE, CadenceException, Quota
from bot.domain.duties import (
    LONGEST_SNOOZE,
    Duty,
    DutyState,
    check_snooze,
    duties_of,
    duty_of,
    urgency,
)
from bot.domain.duty_inputs import DutyInput
from bot.domain.duty_rows import DutyRows
from bot.domain.grades import Grade
from bot.domain.meetings import Met, met_on
from bot.domain.owing import due_today
from bot.domain.readings import Channel
from bot.domain.refusals import BadSnooze
from bot.domain.staff import Role
from bot.domain.why import WhyQuota, why
from bot.domain.workdays import Leave, WorkCalendar

CHINA = WorkCalendar("CN")
LONG_AGO = date(2025, 1, 1)


def november(day: int) -> date:
    return date(2026, 11, day)


def owed(
    grade: Grade,
    days: list[date],
    today: date,
    *,
    channel: Channel = Channel.VISIT,
    role: Role = Role.REP,
    assigned_on: date = LONG_AGO,
    graded_on: date | None = None,
    exception: CadenceException | None = None,
    snoozed_until: date | None = None,
    calendar: WorkCalendar = CHINA,
) -> Duty:
    given = DutyInput(
        1, grade, channel, role, assigned_on, met_on(days, today), graded_on, exception,
        snoozed_until,
    )  # fmt: skip
    duty = duty_of(given, DEFAULT_TABLE, calendar, today)
    assert duty is not None
    return duty


def test_an_a_customer_visited_once_is_due_again_by_the_20th() -> None:
    duty = owed(Grade.A, [november(5)], november(19))
    assert (duty.due_on, duty.state) == (november(19), DutyState.DUE)  # the 14th of 21 days
    assert (duty.done, duty.owed, duty.interval) == (1, 3, 10)
    assert owed(Grade.A, [november(5)], november(18)).state is DutyState.NOT_DUE
    assert owed(Grade.A, [november(5)], november(20)).state is DutyState.OVERDUE


def test_the_third_of_three_after_a_visit_on_the_27th_is_due_by_2_december() -> None:
    duty = owed(Grade.A, [november(10), november(27)], november(27))
    assert (duty.done, duty.owed, duty.due_on) == (2, 3, date(2026, 12, 2))


def test_two_visits_on_one_day_count_once() -> None:
    assert owed(Grade.A, [november(5), november(5)], november(6)).done == 1


def test_a_visit_too_many_earns_no_credit_and_no_new_duty_this_month() -> None:
    duty = owed(Grade.A, [november(n) for n in (2, 5, 10, 12)], november(30))
    assert (duty.done, duty.state) == (3, DutyState.NOT_DUE)
    assert duty.due_on == date(2026, 12, 10)  # the 8th of December's 23 working days


def test_a_late_visit_is_followed_by_half_an_interval_of_peace() -> None:
    duty = owed(Grade.A, [november(19)], november(20))
    assert duty.due_on == november(24)


def test_a_quota_missed_on_the_last_working_day_stays_overdue_in_the_new_month() -> None:
    seen = [date(2026, 10, 12)]
    assert owed(Grade.C, seen, november(30)).state is DutyState.DUE
    duty = owed(Grade.C, seen, date(2026, 12, 1))
    assert (duty.state, duty.days_overdue, duty.due_on) == (DutyState.OVERDUE, 1, november(30))
    later = owed(Grade.C, seen, date(2027, 3, 2))
    assert (later.state, later.due_on) == (DutyState.OVERDUE, november(30))


def test_one_visit_settles_what_was_overdue_from_the_month_before() -> None:
    duty = owed(Grade.A, [november(3), date(2026, 12, 3)], date(2026, 12, 3))
    assert (duty.state, duty.done) == (DutyState.NOT_DUE, 1)
    assert duty.due_on == date(2026, 12, 22)


def test_a_first_visit_is_owed_within_the_first_interval() -> None:
    duty = owed(Grade.A, [], november(10), assigned_on=november(2))
    assert (duty.due_on, duty.state) == (november(10), DutyState.NEVER_VISITED)
    assert owed(Grade.A, [], november(9), assigned_on=november(2)).state is DutyState.NOT_DUE
    assert owed(Grade.A, [], november(11), assigned_on=november(2)).days_overdue == 1


def test_a_first_interval_runs_on_into_the_next_month() -> None:
    duty = owed(Grade.C, [], november(20), assigned_on=november(16))
    # 11 of 21 November days are left, so 10/21 of December's 23 are still to come: 11 days.
    assert (duty.due_on, duty.owed) == (date(2026, 12, 15), 0)


def test_the_month_of_assignment_asks_its_share_of_the_quota() -> None:
    duty = owed(Grade.A, [], november(16), assigned_on=november(16))
    assert duty.owed == 1
    assert owed(Grade.A, [], november(16), assigned_on=november(2)).owed == 3


def test_a_handover_gives_the_new_keeper_one_first_interval() -> None:
    duty = owed(Grade.A, [date(2026, 8, 3)], november(10), assigned_on=november(2))
    assert (duty.due_on, duty.state) == (november(10), DutyState.DUE)


def test_a_higher_grade_is_due_at_once_but_not_overdue_for_the_past() -> None:
    duty = owed(Grade.A, [date(2026, 10, 12)], november(18), graded_on=november(18))
    assert (duty.state, duty.due_on) == (DutyState.DUE, november(18))


def test_a_managers_window_opens_after_one_month_and_closes_after_two() -> None:
    seen = [date(2026, 9, 15)]
    for today, state in [
        (date(2026, 10, 14), DutyState.NOT_DUE),
        (date(2026, 10, 15), DutyState.DUE),
        (november(14), DutyState.DUE),
        (november(15), DutyState.OVERDUE),
    ]:
        assert owed(Grade.A, seen, today, role=Role.MANAGER).state is state


def test_a_window_of_one_length_is_due_for_a_day_before_it_is_overdue() -> None:
    duty = owed(Grade.A, [date(2026, 5, 20)], november(20), role=Role.DIRECTOR)
    assert (duty.state, duty.overdue_on) == (DutyState.DUE, november(23))


def test_what_the_table_leaves_empty_is_no_duty() -> None:
    for grade, channel, role in [
        (Grade.C, Channel.VISIT, Role.MANAGER),
        (Grade.B, Channel.VISIT, Role.EXECUTIVE),  # when needed
        (Grade.A, Channel.MESSAGE, Role.REP),
    ]:
        given = DutyInput(1, grade, channel, role, LONG_AGO)
        assert duty_of(given, DEFAULT_TABLE, CHINA, november(20)) is None


def test_a_snooze_silences_until_its_day_and_no_longer() -> None:
    until = november(25)
    for today, state in [(24, DutyState.SNOOZED), (25, DutyState.OVERDUE)]:
        duty = owed(Grade.A, [november(2)], november(today), snoozed_until=until)
        assert duty.state is state
    believed = owed(Grade.A, [november(2)], november(24), snoozed_until=date.max)
    assert believed.state is DutyState.OVERDUE


def test_a_visit_makes_a_snooze_pointless() -> None:
    duty = owed(Grade.A, [november(23)], november(24), snoozed_until=november(26))
    assert duty.state is DutyState.NOT_DUE


@pytest.mark.parametrize("days", [0, -3, 93, 10_000])
def test_a_snooze_into_the_past_or_the_far_future_is_refused(days: int) -> None:
    with pytest.raises(BadSnooze):
        check_snooze(november(22) + timedelta(days=days), november(22))
    assert check_snooze(november(22) + LONGEST_SNOOZE, november(22))


def test_an_exempt_customer_owes_nothing_and_starts_anew_afterwards() -> None:
    exempt = CadenceException(Role.REP, Channel.VISIT, None, "abroad", november(30))
    during = owed(Grade.A, [november(2)], november(30), exception=exempt)
    assert (during.state, during.owed, during.days_overdue) == (DutyState.EXEMPT, 0, 0)
    after = owed(Grade.A, [november(2)], date(2026, 12, 1), exception=exempt)
    assert (after.state, after.due_on) == (DutyState.NOT_DUE, date(2026, 12, 10))


def test_an_exception_may_carry_its_own_rule_and_leaves_nothing_overdue() -> None:
    monthly = CadenceException(Role.REP, Channel.VISIT, Quota(1, 1), "far away", november(20))
    assert owed(Grade.A, [november(2)], november(20), exception=monthly).due_on.month == 12
    after = owed(Grade.A, [november(2)], november(23), exception=monthly)
    assert (after.state, after.due_on) == (DutyState.DUE, november(23))


def test_a_month_of_leave_is_passed_over() -> None:
    away = CHINA.with_leave([Leave(date(2026, 12, 1), date(2026, 12, 31))])
    duty = owed(Grade.C, [november(3)], date(2026, 12, 31), calendar=away)
    assert (duty.state, duty.owed) == (DutyState.NOT_DUE, 0)
    assert duty.due_on == date(2027, 1, 29)


def test_more_is_never_asked_than_there_are_working_days() -> None:
    away = CHINA.with_leave([Leave(november(3), november(30))])
    duty = owed(Grade.A, [], november(2), assigned_on=LONG_AGO, calendar=away)
    assert duty.owed == 1


def test_a_clock_that_jumped_back_breaks_nothing() -> None:
    given = DutyInput(1, Grade.A, Channel.VISIT, Role.REP, LONG_AGO, Met(november(23), 2))
    duty = duty_of(given, DEFAULT_TABLE, CHINA, november(22))
    assert duty is not None
    assert duty.state is DutyState.NOT_DUE


def test_the_order_is_lateness_by_grade_then_promises_then_occasions() -> None:
    seen, today = [november(2)], november(26)
    late_a, late_c = owed(Grade.A, seen, today), owed(Grade.C, [date(2026, 8, 3)], today)
    assert late_a.priority == pytest.approx(3 * 7 / 10)
    assert late_c.priority == pytest.approx(1 * late_c.days_overdue / 30)
    due = owed(Grade.B, seen, november(30))
    keys = [
        urgency(late_a),
        urgency(late_c),
        urgency(due, promise_due=True),
        urgency(due, occasion_in=3),
        urgency(due),
    ]
    assert sorted(keys[2:]) == keys[2:]
    assert urgency(due, occasion_in=8) == urgency(due)
    assert min(keys) == min(urgency(late_a), urgency(late_c))


def test_the_manager_hears_of_a_customers_overdue_by_more_than_an_interval() -> None:
    seen = [november(2)]
    assert owed(Grade.A, seen, november(30)).days_overdue == 11
    assert owed(Grade.A, seen, november(30)).escalates
    assert not owed(Grade.A, seen, november(29)).escalates
    assert owed(Grade.A, seen, november(20)).state is DutyState.OVERDUE
    assert not owed(Grade.A, seen, november(20)).escalates
    assert not owed(Grade.A, seen, november(30), snoozed_until=date(2026, 12, 2)).escalates
    assert not owed(Grade.B, [date(2026, 8, 3)], november(30)).escalates


def test_a_batch_leaves_out_what_is_not_owed_and_keeps_the_order() -> None:
    given = [
        DutyInput(n, Grade.A if n % 2 else Grade.C, Channel.VISIT, Role.MANAGER, LONG_AGO)
        for n in range(6)
    ]
    assert [duty.customer_id for duty in duties_of(given, DEFAULT_TABLE, CHINA, november(2))] == [
        1, 3, 5,
    ]  # fmt: skip


def test_a_sweep_hears_of_a_duty_on_its_very_day() -> None:
    for today, called in [(18, []), (19, [1]), (20, [1])]:
        rows = [(1, 7, "A", LONG_AGO, november(5), 1)]
        given = DutyRows(Role.REP, (Channel.VISIT,), rows)
        found = due_today(given, DEFAULT_TABLE, CHINA, november(today))
        assert [duty.customer_id for duty in found] == called


def test_a_due_day_explains_itself_in_the_specs_own_values() -> None:
    """ "A: 3 visits a month; 1 done; the 2nd was due by the 19th"."""
    given = DutyInput(1, Grade.A, Channel.VISIT, Role.REP, LONG_AGO, Met(november(5), 1))
    for today, expected, behind in [(18, Fraction(39, 21), False), (19, Fraction(2), True)]:
        reason = why(given, DEFAULT_TABLE, CHINA, november(today))
        assert isinstance(reason, WhyQuota)
        assert (reason.rule.minimum, reason.done, reason.nth) == (3, 1, 2)
        assert (reason.month, reason.ordinal, reason.workdays) == (november(1), 14, 21)
        assert (reason.due_on, reason.guard_on) == (november(19), november(10))
        assert (reason.expected, reason.behind) == (expected, behind)


def test_an_explanation_names_the_month_it_reckons_in() -> None:
    given = DutyInput(1, Grade.A, Channel.VISIT, Role.REP, LONG_AGO, Met(november(5), 1))
    reason = why(given, DEFAULT_TABLE, CHINA, date(2026, 12, 3))
    assert isinstance(reason, WhyQuota)
    assert (reason.done, reason.nth, reason.month) == (0, 2, november(1))
