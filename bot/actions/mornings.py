"""Mornings: at each one's own time, what is due; once a local day, nothing on empty ones."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions import duties, morning_gathering
from bot.actions.morning_promises import LATELY
from bot.actions.turn import House, Turn
from bot.domain.letters import Letter, LetterKind
from bot.domain.mornings import (
    ONE_DAY,
    instant_of,
    is_quiet,
    local_date,
    morning_due,
    zone_of,
)
from bot.domain.staff import VISITING, Staff
from bot.domain.workdays import WorkCalendar
from bot.replies import nudges
from bot.storage import ledger, staff, undelivered
from bot.storage.transaction import Tx

LATE = timedelta(hours=2)  # after which a morning says that it is late


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
    one = morning_gathering.gather(turn, ground=ground, missed=missed)
    if one is None:
        return
    late = tx.now - instant_of(day, who.morning, turn.zone) > LATE
    reply = nudges.morning(who.lang, replace(one, missed=missed, late=late))
    key = f"morning:{who.id}:{day}:{who.telegram_id}"
    tells = morning_gathering.tell(turn, one)
    turn.post(
        Letter(who.telegram_id, reply, LetterKind.NUDGE, key=key, staff_id=who.id, tells=tells)
    )


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
