"""Why: a due date taken apart into the values of its arithmetic; words are in replies."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bot.domain.cadence import CadenceException, Quota, VisitTable, Window
from bot.domain.customers import Customer
from bot.domain.duty_inputs import DutyInput, dates_of, not_before, rule_of, since_of
from bot.domain.holidays import Basis
from bot.domain.measures import InForce
from bot.domain.reckoning import Reckoning, guard_of, quota_in, reckoning
from bot.domain.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class WhyQuota:
    """ "A: 3 visits a month; 1 done; the 2nd was due by the 20th", as values.

    The `nth` meeting of `month` (its first day) is expected on `pace_on`, the `ordinal`-th of
    its `workdays` working days, `before` of which lay before the clock started on `since`.
    `carried` is what the first month had earned where the first interval crosses its end.
    The due day is the latest of `pace_on`, `guard_on` (over-visit guard), `first_on` (the
    first interval after a handover) and `floor_on` (grade signed, or exception ended).
    `expected` is e for the month of today, `behind` whether done < floor(e).
    """

    rule: Quota
    since: date
    last_on: date | None
    done: int
    expected: Fraction
    behind: bool
    month: date
    nth: int
    workdays: int
    before: int
    ordinal: int
    carried: Fraction
    pace_on: date
    guard_on: date | None
    first_on: date | None
    floor_on: date | None
    due_on: date
    overdue_on: date
    exception: CadenceException | None


@dataclass(frozen=True, slots=True)
class WhyWindow:
    """One per so many months, counted from `base_on`: the last meeting or the clock's start."""

    rule: Window
    since: date
    last_on: date | None
    base_on: date
    floor_on: date | None
    due_on: date
    overdue_on: date
    exception: CadenceException | None


Why = WhyQuota | WhyWindow


@dataclass(frozen=True)
class Explained:
    """A duty's arithmetic, with what it started from and the exception behind it."""

    customer: Customer
    given: DutyInput
    why: Why | None
    excepted: InForce | None = None
    basis: Basis = Basis.PUBLISHED  # how the working days of its due date are known


def why(given: DutyInput, table: VisitTable, calendar: WorkCalendar, today: date) -> Why | None:
    """Why the duty is due when it is; None where nothing is owed."""
    rule = rule_of(given, table, today)
    if isinstance(rule, Quota):
        return _why_quota(given, rule, reckoning(calendar), today)
    return _why_window(given, rule, calendar, today) if isinstance(rule, Window) else None


def _why_window(given: DutyInput, rule: Window, calendar: WorkCalendar, today: date) -> WhyWindow:
    since, last_on = since_of(given, today), given.met.last_on
    due, late = dates_of(given, rule, reckoning(calendar), today)
    return WhyWindow(
        rule, since, last_on, since if last_on is None else max(since, last_on),
        not_before(given, today), due, late, _in_force(given, today),
    )  # fmt: skip


def _why_quota(given: DutyInput, rule: Quota, reckoned: Reckoning, today: date) -> WhyQuota:
    calendar, since, last_on = reckoned.calendar, since_of(given, today), given.met.last_on
    first = reckoned.first_slot(rule, since)
    slot = first if last_on is None else reckoned.next_slot(rule, since, last_on, given.met.days)
    guard = None if last_on is None else calendar.on_or_after(last_on + guard_of(rule))
    due, late = dates_of(given, rule, reckoned, today)
    done = given.met.days if last_on is not None and _same_month(last_on, today) else 0
    expected = expected_by(rule, reckoned, since, today)
    return WhyQuota(
        rule=rule, since=since, last_on=last_on, done=done, expected=expected,
        behind=done < int(expected), month=slot.month.first, nth=slot.nth,
        workdays=len(slot.month), before=slot.before, ordinal=slot.ordinal,
        carried=Fraction(*slot.carried), pace_on=slot.day, guard_on=guard,
        first_on=first.day if last_on is not None and last_on < since else None,
        floor_on=not_before(given, today), due_on=due, overdue_on=late,
        exception=_in_force(given, today),
    )  # fmt: skip


def expected_by(rule: Quota, reckoned: Reckoning, since: date, today: date) -> Fraction:
    """e = q × working days elapsed ÷ working days in the month, today's included and those
    before the clock started left out."""
    month = reckoned.calendar.month(today)
    gone = month.elapsed[today.day] - reckoned.before(since, month)
    if not month.days or gone <= 0 or since > today:
        return Fraction(0)
    return Fraction(quota_in(rule, month) * gone, len(month))


def _in_force(given: DutyInput, today: date) -> CadenceException | None:
    exception = given.exception
    return exception if exception is not None and exception.holds_on(today) else None


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)
