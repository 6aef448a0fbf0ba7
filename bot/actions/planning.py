"""Planning: the week as the cadence proposes it, and the visits that staff make of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.actions import duties as owed
from bot.actions import finding, rounds
from bot.actions.turn import Turn
from bot.capture.dates import DateRead, find_dates
from bot.domain.briefs import Lookup
from bot.domain.customers import Plan
from bot.domain.planning import plan_week
from bot.domain.readings import Channel
from bot.domain.refusals import BadValue, GoneByNow, NotAllowed
from bot.domain.rights import Action, Whose, reach
from bot.domain.visits import Made, PlanAsked, Proposal, Round, Visit, WeekPlan
from bot.domain.workdays import WorkCalendar
from bot.storage import cadence, customers, duties, plans, settings

CHOICES = 6  # days to choose from
FARTHEST = timedelta(days=366)
DAY_BEGINS = time(9, 0)  # before which nobody is visited without an appointment
DAY_OVER = time(18, 0)  # after which nothing is proposed for today any more
AHEAD = timedelta(days=60)  # how far a calendar file and the list reach


def week(turn: Turn) -> WeekPlan:
    """What is planned from today on, and what the cadence proposes for the rest of the week."""
    _require(turn)
    calendar = owed.calendar_of(turn, turn.asker)
    start = _first_day(turn, calendar)
    given = duties.owed_by(turn.tx, turn.asker, turn.today)
    visits = [one for one in given if one.channel is Channel.VISIT]
    a_day = int(settings.get(turn.tx, "visits_a_day"))
    planned = ahead(turn)
    fixed = [(one.customer.id, one.plan.day) for one in planned]
    found = plan_week(visits, cadence.table(turn.tx), calendar, start, a_day, fixed)
    taken = {one.customer.id for one in planned if one.plan.day <= start + timedelta(days=6)}
    wanted = [one for one in found.visits if one.customer_id not in taken]
    known = customers.within_reach(turn.tx, turn.asker, {one.customer_id for one in wanted})
    proposals = [Proposal(known[one.customer_id], one.on) for one in wanted
                 if one.customer_id in known]  # fmt: skip
    return WeekPlan(
        tuple(planned), tuple(proposals), found.feasibility, len(found.left_out),
        calendar.basis(start),
    )  # fmt: skip


def _first_day(turn: Turn, calendar: WorkCalendar) -> date:
    """The first working day that still has hours to work."""
    over = turn.local.time() >= DAY_OVER
    return calendar.after(turn.today) if over else calendar.on_or_after(turn.today)


def ahead(turn: Turn) -> list[Visit]:
    """The asker's planned visits from today on."""
    return _visits(turn, plans.between(
        turn.tx, [turn.asker.id], turn.today, turn.today + AHEAD
    ))  # fmt: skip


def _require(turn: Turn) -> None:
    if reach(turn.asker, Action.LOG) is Whose.NONE:
        raise NotAllowed(field="plan")


def of_day(turn: Turn, day: date) -> list[Visit]:
    return between(turn, day, day)


def between(turn: Turn, first: date, last: date) -> list[Visit]:
    return _visits(turn, plans.between(turn.tx, [turn.asker.id], first, last))


def todays_round(turn: Turn) -> Round:
    """Today's visits in the order of the least way, driven from now on."""
    opening = turn.local.replace(hour=DAY_BEGINS.hour, minute=DAY_BEGINS.minute)
    return rounds.round_of(of_day(turn, turn.today), turn.today, max(turn.local, opening))


def asked(turn: Turn, words: str) -> Made | PlanAsked | Lookup:
    """`麦凯 下周三 10点`: the customer, and the day and time where they are said."""
    _require(turn)
    reads = find_dates(words, ref=turn.local.replace(tzinfo=None), context="future")
    read = next((one for one in reads if one.start is not None or one.impossible), None)
    name = words if read is None else words[: read.span[0]] + " " + words[read.span[1] :]
    found = finding.find(turn, name.strip(" ,，。的去见"))
    if isinstance(found, Lookup):
        return found
    if read is None:
        return choices(turn, found)
    return make(turn, found, *_moment(read))


def replied(turn: Turn, customer_id: int, words: str, plan_id: int | None = None) -> Made:
    """The day, and the time, that a reply names."""
    reads = find_dates(words, ref=turn.local.replace(tzinfo=None), context="future")
    read = next((one for one in reads if one.start is not None or one.impossible), None)
    if read is None:
        raise BadValue(field="date")
    if plan_id is not None:
        return move(turn, plan_id, *_moment(read))
    return make(turn, customer_id, *_moment(read))


def _moment(read: DateRead) -> tuple[date, time | None]:
    if read.impossible or read.start is None:
        raise BadValue(field="date")
    return read.start, read.at


def choices(turn: Turn, customer_id: int, moving: int | None = None) -> PlanAsked:
    """The next working days."""
    one = customers.get(turn.tx, turn.asker, customer_id, Action.LOG)
    calendar = owed.calendar_of(turn, turn.asker)
    days = [_first_day(turn, calendar)]
    while len(days) < CHOICES:
        days.append(calendar.after(days[-1]))
    return PlanAsked(one, tuple(days), moving)


def make(turn: Turn, customer_id: int, day: date, at: time | None = None) -> Made:
    """A planned visit; a second one of the same customer and day only moves its time."""
    one = customers.get(turn.tx, turn.asker, customer_id, Action.LOG)
    _check(turn, day)
    for old in plans.between(turn.tx, [turn.asker.id], day, day):
        if old.customer_id == one.id:
            return move(turn, old.id, day, at)
    new = plans.add(turn.tx, Plan(0, one.id, turn.asker.id, day, _instant(turn, day, at)))
    turn.record("plan", "plan", new.id)
    return _made(turn, new)


def move(turn: Turn, plan_id: int, day: date, at: time | None = None) -> Made:
    """To another day; the time stays where none is said."""
    old = own(turn, plan_id)
    _check(turn, day)
    new = replace(old, day=day, at=_instant(turn, day, at or old.local_time(turn.zone)))
    plans.move(turn.tx, new)
    turn.record("plan-moved", "plan", plan_id)
    return _made(turn, new, old.day if old.day != day else None)


def own(turn: Turn, plan_id: int) -> Plan:
    """An open plan of the asker's."""
    found = plans.get(turn.tx, plan_id)
    if found is None or found.state != "open" or found.staff_id != turn.asker.id:
        raise GoneByNow
    customers.get(turn.tx, turn.asker, found.customer_id, Action.LOG)
    return found


def day_said(word: str) -> date:
    """The day in a button: 20260325."""
    try:
        return datetime.strptime(word, "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError as fault:
        raise GoneByNow from fault


def _made(turn: Turn, plan: Plan, before: date | None = None) -> Made:
    (visit,) = _visits(turn, [plan])
    calendar = owed.calendar_of(turn, turn.asker)
    return Made(visit, before, holiday=not calendar.is_workday(plan.day))


def _visits(turn: Turn, found: list[Plan]) -> list[Visit]:
    known = customers.within_reach(turn.tx, turn.asker, {one.customer_id for one in found})
    visits = [
        Visit(known[one.customer_id], one, one.at.astimezone(turn.zone) if one.at else None)
        for one in found
        if one.customer_id in known
    ]
    return sorted(
        visits, key=lambda one: (one.plan.day, one.at is None, one.plan.at or turn.tx.now)
    )


def _check(turn: Turn, day: date) -> None:
    if not turn.today <= day <= turn.today + FARTHEST:
        raise BadValue(field="plan-day")


def _instant(turn: Turn, day: date, at: time | None) -> datetime | None:
    return None if at is None else datetime.combine(day, at, turn.zone).astimezone(UTC)


def country(turn: Turn) -> str:
    """Where the organisation is: which map its staff use."""
    return settings.get(turn.tx, "country").partition("-")[0]
