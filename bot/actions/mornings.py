"""Mornings: at each one's own time, what is due; once a local day, nothing on empty ones."""

from datetime import date, timedelta

from bot.actions import duties, occasion_days
from bot.actions.turn import House, Turn
from bot.domain.attainment import elapsed_share, month_tallies
from bot.domain.customers import Customer
from bot.domain.duties import Duty, urgency
from bot.domain.grades import Grade
from bot.domain.letters import Letter, LetterKind
from bot.domain.mornings import morning_due, zone_of
from bot.domain.nudges import (
    DutyLine,
    LateLine,
    Line,
    Morning,
    OccasionLine,
    PlanLine,
    PromiseLine,
    Week,
)
from bot.domain.planning import feasibility_of
from bot.domain.readings import Channel
from bot.domain.staff import VISITING, Role, Staff
from bot.domain.workdays import WorkCalendar
from bot.replies import nudges
from bot.storage import customers, ledger, plans, promises, settings, staff
from bot.storage.transaction import Tx

SOON = timedelta(days=1)


def due(tx: Tx) -> list[int]:
    """Staff whose morning has come and who have not had it; ids."""
    found = []
    for who in staff.everybody(tx):
        day = morning_due(tx.now, who.morning, zone_of(who.zone))
        if day is not None and who.has(*VISITING) and ledger.when(tx, _key(who, day)) is None:
            found.append(who.id)
    return found


def send(tx: Tx, *, house: House, staff_id: int) -> None:
    """Posts one member's morning, if there is anything to say; exactly once a local day."""
    who = staff.by_id(tx, staff_id)
    turn = Turn(tx, house, who, who.telegram_id)
    day = morning_due(tx.now, who.morning, zone_of(who.zone))
    if day is None or not ledger.once(tx, _key(who, day)):
        return
    one = gather(turn)
    if one is None:
        return
    reply = nudges.morning(who.lang, one)
    key = f"morning:{who.id}:{day}:{who.telegram_id}"
    turn.post(Letter(who.telegram_id, reply, LetterKind.NUDGE, key=key, staff_id=who.id))
    _told(turn, one)


def gather(turn: Turn) -> Morning | None:
    """What this morning has for the asker; None when there is nothing, or no work today."""
    calendar = duties.calendar_of(turn, turn.asker)
    if not calendar.is_workday(turn.today):
        return None
    owed = duties.of_staff(turn, turn.asker)
    lines = _lines(turn, owed, calendar)
    week = _week(turn, owed, calendar) if _starts_week(turn.today, calendar) else None
    if not lines and (week is None or not week.tallies):
        return None
    return Morning(turn.today, tuple(lines), week)


def _lines(turn: Turn, owed: list[Duty], calendar: WorkCalendar) -> list[Line]:
    calling = sorted((duty for duty in owed if duty.calls), key=urgency)
    due_soon = promises.open_of_staff(turn.tx, [turn.asker.id], until=turn.today)
    today = plans.between(turn.tx, [turn.asker.id], turn.today, turn.today)
    ids = {one.customer_id for one in calling} | {one.customer_id for one in due_soon}
    known = customers.by_ids(turn.tx, ids | {one.customer_id for one in today})
    lines: list[Line] = [
        PromiseLine(known[one.customer_id], one)
        for one in due_soon
        if one.ours and one.customer_id in known
    ]
    lines += [PlanLine(known[one.customer_id], one) for one in today if one.customer_id in known]
    lines += _occasions(turn, calendar)
    planned = {one.customer_id for one in today}
    lines += _duty_lines([one for one in calling if one.customer_id not in planned], known)
    return lines + _late(turn)


def _occasions(turn: Turn, calendar: WorkCalendar) -> list[Line]:
    own = customers.of_keepers(turn.tx, [turn.asker.id])
    return [
        OccasionLine(one.customer, one.contact, one.kept.id, one.notice, one.kept.day.lunar)
        for one in occasion_days.notices(turn, own, calendar)
    ]


def _duty_lines(calling: list[Duty], known: dict[int, Customer]) -> list[Line]:
    """One line a customer: the most urgent duty, the others beside it."""
    by_customer: dict[int, list[Duty]] = {}
    for one in calling:
        by_customer.setdefault(one.customer_id, []).append(one)
    lines: list[Line] = []
    for customer_id, found in by_customer.items():
        found.sort(key=lambda duty: duty.channel is not Channel.VISIT)
        if customer_id in known:
            lines.append(DutyLine(known[customer_id], found[0], tuple(found[1:])))
    return lines


def _late(turn: Turn) -> list[Line]:
    """A customers of the manager's people, late by more than one interval and unanswered."""
    if not turn.asker.has(Role.MANAGER):
        return []
    lines: list[Line] = []
    for report_id in sorted(staff.below(turn.tx, turn.asker.id)):
        report = staff.by_id(turn.tx, report_id)
        if report.manager_id != turn.asker.id or not report.active:
            continue
        late = [
            one
            for one in duties.of_staff(turn, report)
            if one.calls and one.grade is Grade.A and one.role is Role.REP
            and one.channel is Channel.VISIT and one.intervals_overdue > 1
        ]  # fmt: skip
        known = customers.by_ids(turn.tx, [one.customer_id for one in late])
        lines += [
            LateLine(known[one.customer_id], report.name, one)
            for one in sorted(late, key=urgency)
            if one.customer_id in known
        ]
    return lines


def _week(turn: Turn, owed: list[Duty], calendar: WorkCalendar) -> Week:
    visits = [one for one in owed if one.channel is Channel.VISIT]
    tallies = tuple(sorted(month_tallies(visits).items()))
    first = turn.today.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - SOON
    a_day = int(settings.get(turn.tx, "visits_a_day"))
    return Week(
        tallies,
        elapsed_share(calendar, first, last, turn.today),
        feasibility_of(visits, calendar, turn.today, a_day),
    )


def _starts_week(today: date, calendar: WorkCalendar) -> bool:
    """The first working day of the week: Monday, or the day after a holiday."""
    monday = today - timedelta(days=today.weekday())
    return calendar.on_or_after(monday) == today


def _told(turn: Turn, one: Morning) -> None:
    for line in one.lines:
        if isinstance(line, OccasionLine):
            occasion_days.told_key(turn, line.notice.key)


def _key(who: Staff, day: date) -> str:
    return f"morning:{who.id}:{day}"
