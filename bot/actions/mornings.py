"""Mornings: at each one's own time, what is due; once a local day, nothing on empty ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar, TypeVar

from bot.actions import duties, festivals, occasion_days
from bot.actions.morning_ground import AHEAD, Ground, grounds
from bot.actions.turn import House, Turn
from bot.domain.attainment import elapsed_share, month_tallies
from bot.domain.customers import Customer
from bot.domain.letters import Letter, LetterKind
from bot.domain.mornings import instant_of, is_quiet, local_date, morning_due, zone_of
from bot.domain.nudges import (
    MOST,
    DutyLine,
    FestivalLine,
    LateLine,
    Line,
    Morning,
    OccasionLine,
    PlanLine,
    PromiseLine,
    Week,
    asks_again,
    in_fair_room,
)
from bot.domain.occasions import Notice
from bot.domain.owing import Owing, urgency_of
from bot.domain.planning import feasibility_of
from bot.domain.readings import Channel
from bot.domain.staff import VISITING, Staff
from bot.domain.workdays import WorkCalendar
from bot.replies import nudges
from bot.storage import customers, ledger, plans, promises, settings, staff, undelivered
from bot.storage.transaction import Tx

ONE_DAY = timedelta(days=1)
LATE = timedelta(hours=2)  # after which a morning says that it is late
FARTHEST_BACK = 60  # days looked back for the last working day
LATELY = 7  # days in which a morning that did not arrive is still made up for
PAGE = 12  # lines of a page behind the button
T = TypeVar("T")


@dataclass(frozen=True)
class _Slot:
    """A line that waits for room: whose name it needs, how it is made, what telling it marks."""

    customer_id: int | None
    line: Callable[[Customer | None], Line | None]  # None for a row that does not open
    is_duty: bool = False  # whose duty it is, or who hears of another's, reaches the customer


@dataclass(slots=True)
class _Owed:
    """The same of one customer's duties, the first of which tells how much it matters."""

    customer_id: int
    duties: list[Owing]
    is_duty: ClassVar[bool] = True

    def line(self, customer: Customer | None) -> Line | None:
        first, *also = (one.duty for one in self.duties)
        return DutyLine(customer, first, tuple(also)) if customer else None


Slot = _Slot | _Owed


def due(tx: Tx) -> list[Staff]:
    """Staff whose morning has come and who have not had it. Quiet hours go before."""
    days: dict[tuple[object, ...], date | None] = {}  # few settings are shared by many
    waiting: dict[date, list[Staff]] = {}
    for who in staff.everybody(tx):
        clock = (who.zone, who.morning, who.quiet_from, who.quiet_to)
        if clock not in days:
            days[clock] = _day(tx, who)
        day = days[clock]
        if day is not None and who.has(*VISITING):
            waiting.setdefault(day, []).append(who)
    return [
        who
        for day, several in sorted(waiting.items())
        for who in _without(several, ledger.staff_without(tx, "morning", day))
    ]


def _without(several: list[Staff], yet_to_come: frozenset[int]) -> list[Staff]:
    return [who for who in several if who.id in yet_to_come]


def send(tx: Tx, *, house: House, staff_id: int) -> None:
    """Posts one member's morning, if there is anything to say; exactly once a local day."""
    who, ground = staff.by_id(tx, staff_id), house.grounds.pop(staff_id, None)
    if staff_id in house.acted:
        ground = None  # a note may have been filed since it was read
    turn = Turn(tx, house, who, who.telegram_id)
    day = _day(tx, who)
    if day is None or not ledger.once(tx, _key(who, day)):
        return
    calendar = duties.calendar_of(turn, who)
    if not calendar.is_workday(turn.today):
        return
    missed = _missed(turn, calendar) + _overtaken(turn, day)
    one = gather(turn, ground=ground, missed=missed)
    if one is None:
        return
    late = tx.now - instant_of(day, who.morning, turn.zone) > LATE
    reply = nudges.morning(who.lang, replace(one, missed=missed, late=late))
    key = f"morning:{who.id}:{day}:{who.telegram_id}"
    tells = _told(turn, one)
    turn.post(
        Letter(who.telegram_id, reply, LetterKind.NUDGE, key=key, staff_id=who.id, tells=tells)
    )


def gather(
    turn: Turn, start: int = 0, most: int = MOST, ground: Ground | None = None, *, missed: int = 0
) -> Morning | None:
    """What today has for the asker, `most` lines from `start` on; None when there is nothing,
    or no work today. Only what the lines shown say is opened; `ground` was read ahead. Where
    mornings were `missed`, what they would have said is said too."""
    calendar = duties.calendar_of(turn, turn.asker)
    if not calendar.is_workday(turn.today):
        return None
    if ground is None or ground.day != turn.today:
        ground = grounds(turn.tx, [turn.asker], turn.today)[turn.asker.id]
    begins = _starts_week(turn.today, calendar)
    owed = duties.standing(turn, ground.owed, idle=begins)
    speaking, silent = _kinds(turn, ground, owed, calendar, missed)
    paging = start > 0 or most > MOST
    slots = in_fair_room(speaking) + (silent if paging else [])
    week = _week(turn, owed, calendar) if begins else None
    if not slots and (week is None or not week.tallies):
        return None
    slots = _within_reach(turn, slots)
    lines, damaged = _lines(turn, slots, start, most)
    total = len(slots) + (0 if paging else len(silent)) - damaged
    return Morning(turn.today, tuple(lines), total, start, week)


def _within_reach(turn: Turn, slots: list[Slot]) -> list[Slot]:
    """Whose duty it is, or who hears of another's, reaches the customer; a promise, a plan or
    a day may be of one that was handed over since."""
    ids = {one.customer_id for one in slots if one.customer_id and not one.is_duty}
    reached = customers.reached(turn.tx, turn.asker, ids) if ids else frozenset()
    return [
        one
        for one in slots
        if one.is_duty or one.customer_id is None or one.customer_id in reached
    ]


def _lines(turn: Turn, slots: list[Slot], start: int, most: int) -> tuple[list[Line], int]:
    """`most` lines from `start` on, and how many were passed over since they do not open."""
    lines: list[Line] = []
    place, damaged = start, 0
    while len(lines) < most and place < len(slots):
        some = slots[place : place + most - len(lines)]
        known = customers.by_ids(turn.tx, {one.customer_id for one in some if one.customer_id})
        for one in some:
            whole = one.customer_id is None or one.customer_id in known
            line = one.line(known.get(one.customer_id or 0)) if whole else None
            lines += [line] if line else []
            damaged += line is None
        place += len(some)
    return lines, damaged


def page(turn: Turn, start: int) -> Morning | None:
    """Everything of today, a page at a time; what a page shows counts as told."""
    one = gather(turn, start, PAGE)
    if one is not None:
        _told(turn, one)
    return one


def _kinds(
    turn: Turn, ground: Ground, owed: list[Owing], calendar: WorkCalendar, missed: int
) -> tuple[list[Sequence[Slot]], list[Slot]]:
    """What there is to say by kind, the most important kind first; and what is not worth a line
    again today, which stands behind the button."""
    day = turn.today
    today = plans.between(turn.tx, [turn.asker.id], day, day)
    planned = {one.customer_id for one in today}
    calling = [one for one in owed if one.alike.calls and one.customer_id not in planned]
    calling.sort(key=urgency_of)
    due_promises = _promises(turn, ground, calendar, missed)
    again = bool(missed)
    promised, mute = _apart(due_promises, lambda one: again or asks_again(one[2], calendar, day))
    owing, resting = _apart(_by_customer(calling), lambda one: again or one.duties[0].alike.speaks)
    speaking: list[Sequence[Slot]] = [
        [_promise(turn, *one) for one in promised],
        [_slot(PlanLine, one.customer_id, one, one.local_time(turn.zone)) for one in today],
        owing,
        _occasions(turn, ground, calendar),
        _late(turn, ground),
    ]
    return speaking, [*(_promise(turn, *one) for one in mute), *resting]


def _apart(found: list[T], speaks: Callable[[T], bool]) -> tuple[list[T], list[T]]:
    """Those that speak today, and the others."""
    spoken: tuple[list[T], list[T]] = ([], [])
    for one in found:
        spoken[not speaks(one)].append(one)
    return spoken


def _slot(kind: Callable[..., Line], customer_id: int, *values: object) -> _Slot:
    return _Slot(customer_id, lambda customer: kind(customer, *values))


def _promises(
    turn: Turn, ground: Ground, calendar: WorkCalendar, missed: int
) -> list[tuple[int, int, date]]:
    """(promise, customer, day): ours that fall due before the next working day, or are late;
    theirs on their day alone, or once mornings come again."""
    until, known = calendar.after(turn.today) - ONE_DAY, ground.promises
    if until > turn.today + AHEAD:
        known = promises.due_of(turn.tx, [turn.asker.id], until)[turn.asker.id]
    before = turn.today
    for _ in range(min(missed, LATELY) + 1):
        before = _workday_before(calendar, before)
    return [
        (promise_id, customer_id, due_on)
        for promise_id, customer_id, ours, due_on in known
        if due_on <= until and (ours or due_on >= before)
    ]


def _promise(turn: Turn, promise_id: int, customer_id: int, _due_on: date) -> _Slot:
    def line(customer: Customer | None) -> Line | None:
        found = promises.by_ids(turn.tx, [promise_id]).get(promise_id)
        return PromiseLine(customer, found) if customer and found else None

    return _Slot(customer_id, line)


def _workday_before(calendar: WorkCalendar, today: date) -> date:
    day = today - ONE_DAY
    while not calendar.is_workday(day) and today - day < timedelta(days=FARTHEST_BACK):
        day -= ONE_DAY
    return day


def _occasions(turn: Turn, ground: Ground, calendar: WorkCalendar) -> list[_Slot]:
    told = [
        _slot(OccasionLine, one.customer_id, one.contact, one.kept.id, one.notice,
              one.kept.day.lunar, one.kept.relative)
        for one in occasion_days.notices(turn, calendar, ground.days)
    ]  # fmt: skip
    feasts = [_festival(one) for one in festivals.notices(turn, calendar)]
    return feasts + told


def _festival(one: FestivalLine) -> _Slot:
    return _Slot(None, lambda _customer: one)


def _by_customer(calling: list[Owing]) -> list[_Owed]:
    """A customer's duties together: the visit before the call."""
    found: dict[int, _Owed] = {}
    for one in calling:
        known = found.get(one.customer_id)
        if known is None:
            found[one.customer_id] = _Owed(one.customer_id, [one])
        else:
            known.duties.append(one)
            known.duties.sort(key=_is_call)
    return list(found.values())


def _is_call(one: Owing) -> bool:
    return one.alike.duty.channel is not Channel.VISIT


def _late(turn: Turn, ground: Ground) -> list[_Slot]:
    """A customers of the manager's people, late by more than one interval and unanswered; each
    once a week."""
    week = _week_name(turn.today)
    found = {
        _late_key(one.customer_id, week): _late_slot(report.name, one)
        for report, late in duties.escalating(turn, ground.late)
        for one in sorted(late, key=urgency_of)
    }
    told = occasion_days.told_earlier(turn, list(found))
    return [slot for key, slot in found.items() if key not in told]


def _late_slot(keeper: str, one: Owing) -> _Slot:
    def line(customer: Customer | None) -> Line | None:
        return LateLine(customer, keeper, one.duty) if customer else None

    return _Slot(one.customer_id, line, is_duty=True)


def _late_key(customer_id: int, week: str) -> str:
    return f"late:{customer_id}:{week}"


def _week_name(today: date) -> str:
    week = today.isocalendar()
    return f"{week.year}-{week.week}"


def _week(turn: Turn, owed: list[Owing], calendar: WorkCalendar) -> Week:
    known = [one.alike.duty for one in owed]
    visits = [one for one in known if one.channel is Channel.VISIT]
    tallies = tuple(sorted(month_tallies(visits).items()))
    first = turn.today.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - ONE_DAY
    a_day = int(settings.get(turn.tx, "visits_a_day"))
    return Week(
        tallies,
        elapsed_share(calendar, first, last, turn.today - ONE_DAY),  # today has yet to be worked
        feasibility_of(visits, calendar, turn.today, a_day),
        calendar.basis(turn.today),
    )


def _starts_week(today: date, calendar: WorkCalendar) -> bool:
    """The first working day of the week: Monday, or the day after a holiday."""
    monday = today - timedelta(days=today.weekday())
    return calendar.on_or_after(monday) == today


def _told(turn: Turn, one: Morning) -> tuple[str, ...]:
    """Marks what is told by it; the ledger's keys of what is."""
    told: list[str | None] = []
    for line in one.lines:
        match line:
            case OccasionLine(notice=Notice() as notice) | FestivalLine(notice=Notice() as notice):
                told.append(occasion_days.tell(turn, notice.key))
            case LateLine():
                week = _week_name(turn.today)
                told.append(occasion_days.tell(turn, _late_key(line.customer.id, week)))
    return tuple(one for one in told if one is not None)


def _overtaken(turn: Turn, day: date) -> int:
    """Mornings of the last days that never arrived; what they told is told by this one."""
    who = turn.asker
    days = [day - number * ONE_DAY for number in range(1, LATELY + 1)]
    return undelivered.overtake(turn.tx, [f"{_key(who, one)}:{who.telegram_id}" for one in days])


def _missed(turn: Turn, calendar: WorkCalendar) -> int:
    """Working days between the last morning that was looked at and this one, lost to downtime."""
    key = f"morning-last:{turn.asker.id}"
    last = ledger.when(turn.tx, key)
    ledger.stamp(turn.tx, key)
    if last is None:
        return 0
    return calendar.between(local_date(last, turn.zone), turn.today - ONE_DAY)


def _day(tx: Tx, who: Staff) -> date | None:
    zone = zone_of(who.zone)
    if is_quiet(tx.now, zone, who.quiet_from, who.quiet_to):
        return None
    return morning_due(tx.now, who.morning, zone)


def _key(who: Staff, day: date) -> str:
    return f"morning:{who.id}:{day}"
