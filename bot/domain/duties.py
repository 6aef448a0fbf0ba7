"""Duties: what one member of staff owes one customer on one channel, computed when asked.

How spec 2.2 is read where it leaves a choice:

- The next due day hangs on the last meeting and on how many distinct days its month then had,
  not on the month of today. So a promise "next by 2 December" stands when the month turns, and
  a duty that fell due on the last working day (a C customer's always does) stays overdue into
  the next month until it is met once. The shortfall itself is not added to the next quota.
- On the due day the state is due; from the next working day it is overdue. A visit is thus
  overdue exactly when d < floor(e) for the working days that are over, guard apart.
- Between the minimum and the maximum nothing is owed, more is credited up to the maximum.
- The clock starts (`since`) on the later of the day of assignment and the day after an
  exemption. Working days before it do not count in its month: the quota is in proportion,
  rounded down. A customer last met before it (a handover) has one first interval from it.
- A change of grade, or an exception that ended, makes nothing overdue for the time before.
- Never visited is a state only once that first visit is due; before, it is not due.
- A quota above the month's working days is that many; a month of leave is passed over.
- A snooze or an exception claiming to last beyond what may be asked for is not believed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.cadence import Quota, VisitTable, Window
from bot.domain.duty_inputs import DutyInput as DutyInput
from bot.domain.duty_inputs import dates_of, rule_of, since_of
from bot.domain.grades import WEIGHTS, Grade
from bot.domain.meetings import met_on as met_on
from bot.domain.readings import Channel
from bot.domain.reckoning import Reckoning, interval_of, reckoning
from bot.domain.refusals import BadSnooze
from bot.domain.staff import Role
from bot.domain.workdays import WorkCalendar

LONGEST_SNOOZE = timedelta(days=92)


class DutyState(StrEnum):
    NOT_DUE = "not_due"
    DUE = "due"
    OVERDUE = "overdue"
    NEVER_VISITED = "never_visited"
    SNOOZED = "snoozed"
    EXEMPT = "exempt"


CALLING = frozenset({DutyState.DUE, DutyState.OVERDUE, DutyState.NEVER_VISITED})


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty as it stands today. `done` is this month's, capped by the maximum; `owed` this
    month's obligation; `days_overdue` calendar days, 1 on `overdue_on`; `interval` in days."""

    customer_id: int
    grade: Grade
    channel: Channel
    role: Role
    rule: Quota | Window
    state: DutyState
    due_on: date
    overdue_on: date
    done: int
    owed: int
    days_overdue: int
    interval: float
    priority: float
    last_on: date | None
    snoozed_until: date | None = None

    @property
    def calls(self) -> bool:
        """Whether it should be nudged today."""
        return self.state in CALLING

    @property
    def intervals_overdue(self) -> float:
        return self.days_overdue / self.interval

    @property
    def escalates(self) -> bool:
        """Whether the manager hears of it: A, unanswered, overdue by more than an interval."""
        return self.calls and self.grade is Grade.A and self.intervals_overdue > 1


@dataclass(frozen=True, slots=True)
class Held:
    """A duty that somebody put off, or does not want for now: until when and why. `reason` is
    `snooze`, one of the reasons on buttons, or words."""

    channel: Channel
    until: date
    reason: str
    by: str


def duty_of(
    given: DutyInput, table: VisitTable, calendar: WorkCalendar, today: date
) -> Duty | None:
    """One duty; None where the table asks nothing of that role on that channel."""
    return next(iter(duties_of((given,), table, calendar, today)), None)


def duties_of(
    given: Iterable[DutyInput], table: VisitTable, calendar: WorkCalendar, today: date
) -> list[Duty]:
    """Duties in the order given, leaving out what the table does not ask. `calendar` is that
    of the member of staff who owes them. For very many there is bot.domain.owing."""
    reckoned, duties = reckoning(calendar), []
    for one in given:
        rule = rule_of(one, table, today)
        if isinstance(rule, Quota | Window):
            duties.append(duty_by(rule, one, reckoned, today))
    return duties


def duty_by(rule: Quota | Window, given: DutyInput, reckoned: Reckoning, today: date) -> Duty:
    """The duty by the rule that is in force for it."""
    due, late = dates_of(given, rule, reckoned, today)
    state = _state(given, due, late, today)
    done, owed = _count(given, rule, reckoned, late, today)
    overdue = 0
    if today >= late and state is not DutyState.EXEMPT:
        overdue = (today - late).days + 1
    if state is DutyState.EXEMPT:
        owed = 0
    interval = interval_of(rule)
    return Duty(
        given.customer_id, given.grade, given.channel, given.role, rule, state, due, late,
        done, owed, overdue, interval, WEIGHTS[given.grade] * overdue / interval,
        given.met.last_on, given.snoozed_until,
    )  # fmt: skip


def _state(given: DutyInput, due: date, late: date, today: date) -> DutyState:
    exception, snoozed = given.exception, given.snoozed_until
    if exception is not None and exception.exempts and exception.holds_on(today):
        return DutyState.EXEMPT
    if today < due:
        return DutyState.NOT_DUE
    if snoozed is not None and today < snoozed <= today + LONGEST_SNOOZE:
        return DutyState.SNOOZED
    if given.met.last_on is None:
        return DutyState.NEVER_VISITED
    return DutyState.OVERDUE if today >= late else DutyState.DUE


def _count(
    given: DutyInput, rule: Quota | Window, reckoned: Reckoning, late: date, today: date
) -> tuple[int, int]:
    """(done, owed) in the month of today. A window owes one in the month in which it would
    turn overdue, and later until it is met; meeting the customer earns one."""
    last = given.met.last_on
    this_month = last is not None and (last.year, last.month) == (today.year, today.month)
    if isinstance(rule, Quota):
        done = min(given.met.days, rule.maximum) if this_month else 0
        return done, reckoned.owed_in(rule, since_of(given, today), today)
    ends = reckoned.calendar.month(today).index >= late.year * 12 + late.month - 1
    return int(this_month), int(this_month or ends)


def urgency(
    duty: Duty, *, promise_due: bool = False, occasion_in: int | None = None
) -> tuple[float, bool, bool, str, date, int]:
    """Sort key, most urgent first: grade weight × days overdue ÷ interval, then promises due,
    then occasions within 7 days; equal ones by grade, due day and id."""
    near = occasion_in is not None and 0 <= occasion_in <= 7
    return (
        -duty.priority, not promise_due, not near, duty.grade.value, duty.due_on,
        duty.customer_id,
    )  # fmt: skip


def check_snooze(until: date, today: date) -> date:
    """`until` as a day to be silent before: after today, at most LONGEST_SNOOZE ahead.
    Raises BadSnooze."""
    if until <= today:
        raise BadSnooze(reason="in_the_past", until=until)
    if until > today + LONGEST_SNOOZE:
        raise BadSnooze(reason="too_long", until=until, latest=today + LONGEST_SNOOZE)
    return until
