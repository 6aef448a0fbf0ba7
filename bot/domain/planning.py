"""Planning: which customers to see on which working day, within what one person can do.

How spec 2.2 is read: the load is Σ remaining quota ÷ (working days left × visits a day).
Above 1, "in the same ratio, A last" means: the intervals of B and C are stretched alike, up to
twice; if that is not enough, everybody's are, those of A always by half the ratio of the
others. Within a grade the most overdue keep their visits. Nobody is forgotten: who is left out
this month is more overdue, hence earlier, in the next. Visits that are fixed already take their
place on their day; who is put off is not proposed before that day, whatever the quota says.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from bot.domain.cadence import Quota, VisitTable
from bot.domain.duties import Duty, DutyState, duties_of
from bot.domain.duty_inputs import DutyInput
from bot.domain.grades import Grade
from bot.domain.placing import Need, Planned, place
from bot.domain.reckoning import guard_of
from bot.domain.workdays import WorkCalendar, month_index

OTHERS_FIRST = 2  # B and C are stretched up to twice before A is stretched at all
ONE_DAY = timedelta(days=1)
Fixed = Sequence[tuple[int, date]]  # visits that their maker has planned: (customer, day)


@dataclass(frozen=True, slots=True)
class Feasibility:
    """Whether what remains of the month can be done. `asked` and `capacity` count visits;
    `a_ratio` and `other_ratio` stretch the intervals of A, and of B and C (1 when it fits);
    `unplaceable` visits exceed one a day for their customer, or those days on which it may be met
    at all, and cannot be made."""

    asked: int
    days_left: int
    a_day: int
    a_ratio: Fraction = Fraction(1)
    other_ratio: Fraction = Fraction(1)
    unplaceable: int = 0

    @property
    def capacity(self) -> int:
        return self.days_left * self.a_day

    @property
    def load(self) -> float:
        if not self.capacity:
            return float("inf") if self.asked else 0.0
        return self.asked / self.capacity

    @property
    def fits(self) -> bool:
        return self.asked <= self.capacity and not self.unplaceable


@dataclass(frozen=True, slots=True)
class Plan:
    """Visits in the order of their days, the more urgent first within a day. `left_out` are
    customers owed a visit that found no place, the most urgent first."""

    visits: tuple[Planned, ...]
    feasibility: Feasibility
    left_out: tuple[int, ...] = ()

    def on(self, day: date) -> tuple[Planned, ...]:
        return tuple(one for one in self.visits if one.on == day)


def plan_month(
    duties: Iterable[Duty], calendar: WorkCalendar, today: date, a_day: int, fixed: Fixed = ()
) -> Plan:
    """A plan from `today` to the end of its month, at most `a_day` visits on a working day, with
    those that are `fixed`, which are not proposed again.

    It meets every remaining quota when that is feasible and nobody is put off; it keeps to the
    pace days and the guard where the quotas leave room. The duties are one person's, of one
    channel, as duties_of gives them.
    """
    days = calendar.left(today)
    needs = _needs(duties, calendar, today)
    asked, held = sum(len(need.by) for need in needs), 0
    for need in needs:
        places = _places(need.duty, days)
        held += len(need.by[places:])
        del need.by[places:]
    a_day = max(0, a_day)
    feasibility = _judge(needs, Feasibility(asked, len(days), a_day, unplaceable=held))
    _cut(needs, feasibility)
    made = Counter(customer_id for customer_id, on in fixed if on in days)
    for need in needs:
        del need.by[: made[need.duty.customer_id]]
    visits = tuple(place(needs, days, _rooms(days, a_day, fixed)))
    seen = {*made, *(one.customer_id for one in visits)}
    out = tuple(need.duty.customer_id for need in needs if need.duty.customer_id not in seen)
    return Plan(visits, feasibility, out)


def _places(duty: Duty, days: Sequence[date]) -> int:
    """On how many of the days the customer may be met."""
    if duty.snoozed_until is None or not days or duty.snoozed_until <= days[0]:
        return len(days)
    return sum(day >= duty.snoozed_until for day in days)


def _rooms(days: Sequence[date], a_day: int, fixed: Fixed) -> list[int]:
    """What each day has room for beside the visits that are fixed."""
    taken = Counter(on for _, on in fixed)
    return [max(0, a_day - taken[day]) for day in days]


def plan_week(
    given: Sequence[DutyInput], table: VisitTable, calendar: WorkCalendar, today: date, a_day: int,
    fixed: Fixed = (),
) -> Plan:  # fmt: skip
    """The plan from `today` to its Sunday, as a part of the month's; a week that runs into the
    next month goes on as if the visits planned before had been made. The feasibility is that
    of the month of `today`. The inputs are one person's, of one channel."""
    sunday = today + (6 - today.weekday()) * ONE_DAY
    plan = plan_month(duties_of(given, table, calendar, today), calendar, today, a_day, fixed)
    visits = [one for one in plan.visits if one.on <= sunday]
    if month_index(sunday) > month_index(today):
        first = sunday.replace(day=1)
        met = [*((one.customer_id, one.on) for one in visits), *fixed]
        before = sorted((on, one) for one, on in met if on < first)
        then = duties_of(_as_if_met(given, before), table, calendar, first)
        after = plan_month(then, calendar, first, a_day, fixed)
        visits += [one for one in after.visits if one.on <= sunday]
    return Plan(tuple(visits), plan.feasibility, plan.left_out)


def _as_if_met(given: Iterable[DutyInput], visits: Iterable[tuple[date, int]]) -> list[DutyInput]:
    by_id = {one.customer_id: one for one in given}
    for on, customer_id in visits:
        if one := by_id.get(customer_id):
            by_id[customer_id] = replace(one, met=one.met.and_on(on))
    return list(by_id.values())


def feasibility_of(
    duties: Iterable[Duty], calendar: WorkCalendar, today: date, a_day: int
) -> Feasibility:
    """Whether one person's remaining quotas of the month fit, and the stretch if they do not:
    what plan_month finds, without a plan; no duty is asked whose it is."""
    days = calendar.left(today)
    asked, made, a = 0, 0, 0
    for duty in duties:
        if number := remaining(duty, today):
            able = min(number, _places(duty, days))
            asked += number
            made += able
            a += able if duty.grade is Grade.A else 0
    plain = Feasibility(asked, len(days), max(0, a_day), unplaceable=asked - made)
    return _stretched(a, made - a, plain)


def remaining(duty: Duty, today: date) -> int:
    """Visits that the month of `today` still asks for; one at least where one falls due."""
    if duty.state is DutyState.EXEMPT:
        return 0
    falls_due = month_index(duty.due_on) <= month_index(today)
    if isinstance(duty.rule, Quota):
        return max(duty.owed - duty.done, int(falls_due and not duty.done))
    return int(month_index(duty.overdue_on) <= month_index(today) and not duty.done)


def _needs(duties: Iterable[Duty], calendar: WorkCalendar, today: date) -> list[Need]:
    needs = []
    for duty in duties:
        if number := remaining(duty, today):
            needs.append(_need(duty, number, calendar, today))
    return sorted(needs, key=lambda need: need.order)


def _need(duty: Duty, number: int, calendar: WorkCalendar, today: date) -> Need:
    gap = guard_of(duty.rule) if isinstance(duty.rule, Quota) else ONE_DAY
    guarded = duty.last_on + gap if duty.last_on else today
    free = max(today, guarded)
    order = (-duty.priority, duty.grade.value, duty.due_on, duty.customer_id)
    by = _pace(duty, number, calendar, today)
    return Need(duty, by, free, gap, order, duty.snoozed_until or date.min)


def _pace(duty: Duty, number: int, calendar: WorkCalendar, today: date) -> list[date]:
    """Days by which the visits are expected: the due day, then even steps to the month's end."""
    days = calendar.left(today)
    if not days:
        return [duty.due_on] * number
    first = next((n for n, day in enumerate(days) if day >= duty.due_on), len(days) - 1)
    last = len(days) - 1
    steps = max(1, number - 1)
    return [days[first + (last - first) * n // steps] for n in range(number)]


def _judge(needs: Sequence[Need], plain: Feasibility) -> Feasibility:
    a = sum(len(need.by) for need in needs if need.duty.grade is Grade.A)
    return _stretched(a, sum(len(need.by) for need in needs) - a, plain)


def _stretched(a: int, others: int, plain: Feasibility) -> Feasibility:
    """With the stretch that makes it fit: others alone up to twice, then A at half theirs."""
    room = Fraction(plain.capacity)
    if a + others <= room or not room:
        return plain
    if a < room and others <= OTHERS_FIRST * (room - a):
        ratios = Fraction(1), others / (room - a)
    else:
        a_ratio = max(Fraction(1), (a + Fraction(others, OTHERS_FIRST)) / room)
        ratios = a_ratio, a_ratio * OTHERS_FIRST
    return Feasibility(
        plain.asked, plain.days_left, plain.a_day, *ratios, unplaceable=plain.unplaceable
    )


def _cut(needs: list[Need], found: Feasibility) -> None:
    """Take away what does not fit, in rounds: everybody's first visit before anyone's second,
    the urgent first; the room is shared between A and the others by their ratios."""
    total = sum(len(need.by) for need in needs)
    if total <= found.capacity:
        return
    a = sum(len(need.by) for need in needs if need.duty.grade is Grade.A)
    a_room = min(a, -(-a // found.a_ratio), found.capacity)
    rooms = {True: a_room, False: found.capacity - a_room}
    turns = sorted(
        (turn, number) for number, need in enumerate(needs) for turn in range(len(need.by))
    )
    kept = [0] * len(needs)
    for _, number in turns:
        is_a = needs[number].duty.grade is Grade.A
        if rooms[is_a] > 0:
            rooms[is_a] -= 1
            kept[number] += 1
    for need, number in zip(needs, kept, strict=True):
        del need.by[number:]
