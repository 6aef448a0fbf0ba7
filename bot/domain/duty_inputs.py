"""Duty inputs: what must be known of a customer, and the rule and clock that follow from it."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.cadence import CadenceException, Quota, Rule, VisitTable, Window
from bot.domain.grades import Grade
from bot.domain.meetings import NEVER, Met
from bot.domain.readings import Channel
from bot.domain.reckoning import Reckoning
from bot.domain.staff import Role

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DutyInput:
    """What must be known of one customer, channel and role. `met` is the role's, whoever held
    it; `graded_on` the day the grade was last signed; `exception` may be one that has ended;
    snoozed means silent while today is before `snoozed_until`."""

    customer_id: int
    grade: Grade
    channel: Channel
    role: Role
    assigned_on: date
    met: Met = NEVER
    graded_on: date | None = None
    exception: CadenceException | None = None
    snoozed_until: date | None = None


def rule_of(given: DutyInput, table: VisitTable, today: date) -> Rule | None:
    """The rule in force: the exception's while it holds, unless it exempts; else the table's
    (an exempt duty keeps the table's rule, to show what rests)."""
    exception = given.exception
    if exception is not None and not exception.exempts and exception.holds_on(today):
        return exception.rule
    return table.rules.get((given.grade, given.channel, given.role))


def since_of(given: DutyInput, today: date) -> date:
    """The day on which the clock started: assignment, or the end of an exemption."""
    exception = given.exception
    if exception is None or not exception.exempts:
        return given.assigned_on
    believed = exception.until < today or exception.holds_on(today)
    return max(given.assigned_on, exception.until + ONE_DAY) if believed else given.assigned_on


def not_before(given: DutyInput, today: date) -> date | None:
    """The day from which today's rule may first be due: grade signed, or exception ended."""
    exception = given.exception
    if exception is None or exception.until >= today:
        return given.graded_on
    return max(given.graded_on or exception.until, exception.until + ONE_DAY)


def dates_of(
    given: DutyInput, rule: Quota | Window, reckoned: Reckoning, today: date
) -> tuple[date, date]:
    """(due, overdue) days."""
    met = given.met
    due, late = reckoned.dates(rule, since_of(given, today), met.last_on, met.days)
    floor = not_before(given, today)
    if floor is not None and floor > due:
        due = reckoned.calendar.on_or_after(floor)
        late = max(late, reckoned.calendar.after(due))
    return due, late
