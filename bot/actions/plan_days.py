"""Plan days: the briefs that come by themselves, the evening before and an hour ahead."""

from datetime import UTC, date, datetime, time, timedelta

from bot.actions import briefs, planning
from bot.actions.turn import House, Turn
from bot.domain.letters import Letter, LetterKind
from bot.domain.mornings import is_quiet, local_date, morning_due, zone_of
from bot.domain.staff import Staff
from bot.domain.visits import Coming, Visit
from bot.replies import plans as wording
from bot.storage import ledger, plans, staff
from bot.storage.transaction import Tx

EVENING = time(18, 0)
ONE_DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MOST = 8  # visits briefed in one message


def due(tx: Tx) -> list[int]:
    """Staff with a visit tomorrow whose evening has come, or with one within the hour; ids."""
    first = tx.now.date() - ONE_DAY
    found = []
    for staff_id in plans.staff_between(tx, first, first + 4 * ONE_DAY):
        who = staff.by_id(tx, staff_id)
        if who.active and (_evening(tx, who) is not None or _soon(tx, who)):
            found.append(staff_id)
    return found


def send(tx: Tx, *, house: House, staff_id: int) -> None:
    """Posts what is due; each evening once, each visit's hour once."""
    who = staff.by_id(tx, staff_id)
    turn = Turn(tx, house, who, who.telegram_id)
    day = _evening(tx, who)
    if day is not None and ledger.once(tx, _key(who, day)):
        _post(turn, planning.of_day(turn, day)[:MOST], f"evening:{who.id}:{day}", hour=False)
    for plan_id, on, at in _soon(tx, who):
        key = _hour_key(plan_id, at)
        if ledger.once(tx, key):
            visits = planning.of_day(turn, on)
            _post(turn, [one for one in visits if one.plan.id == plan_id], key, hour=True)


def _post(turn: Turn, visits: list[Visit], key: str, *, hour: bool) -> None:
    if not visits:
        return
    coming = Coming(tuple((one, briefs.brief(turn, one.customer.id)) for one in visits), hour=hour)
    reply = wording.coming(turn.lang, coming, turn.today)
    address = turn.asker.telegram_id
    turn.post(
        Letter(address, reply, LetterKind.NUDGE, key=f"{key}:{address}", staff_id=turn.asker.id)
    )


def _evening(tx: Tx, who: Staff) -> date | None:
    """Tomorrow, when its evening message is due and tomorrow has a visit of this member's."""
    zone = zone_of(who.zone)
    today = local_date(tx.now, zone)
    if _is_quiet(tx, who) or morning_due(tx.now, EVENING, zone) != today:
        return None
    tomorrow = today + ONE_DAY
    if ledger.when(tx, _key(who, tomorrow)) is not None:
        return None
    return tomorrow if plans.between(tx, [who.id], tomorrow, tomorrow) else None


def _soon(tx: Tx, who: Staff) -> list[tuple[int, date, datetime]]:
    """Visits that begin within the hour and were not just planned: (id, day, time)."""
    if _is_quiet(tx, who):
        return []
    return [
        (plan_id, day, at)
        for plan_id, day, at in plans.starting(
            tx, who.id, tx.now, tx.now + HOUR, planned_before=HOUR
        )
        if ledger.when(tx, _hour_key(plan_id, at)) is None
    ]


def _hour_key(plan_id: int, at: datetime) -> str:
    """With the time: a visit that is put off is briefed before its new hour too."""
    return f"hour:{plan_id}:{at.astimezone(UTC):%Y%m%dT%H%M}"


def _is_quiet(tx: Tx, who: Staff) -> bool:
    return is_quiet(tx.now, zone_of(who.zone), who.quiet_from, who.quiet_to)


def _key(who: Staff, day: date) -> str:
    return f"evening:{who.id}:{day}"
