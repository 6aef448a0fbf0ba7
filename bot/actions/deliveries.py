"""Deliveries: dead letters and people out of reach, for whoever looks after the machine."""

from datetime import date, datetime, timedelta

from bot.actions.turn import House, Turn
from bot.domain.deliveries import Lost, PostState, Why
from bot.domain.letters import Letter, LetterKind
from bot.domain.mornings import is_quiet, morning_due, tick_key, zone_of
from bot.domain.rights import Action, require
from bot.domain.staff import Role, Staff
from bot.replies import delivery
from bot.storage import inbox, ledger, outbox, staff, undelivered
from bot.storage.outbox import DeadLetter
from bot.storage.transaction import Tx

SHOWN = 8  # letters that were given up
LATELY = timedelta(days=7)
ONE_DAY = timedelta(days=1)
_WHY = {"Forbidden": Why.BARRED, "BadRequest": Why.REFUSED}


def state(turn: Turn) -> PostState:
    """How the post stands now, with what was given up in the last week."""
    require(turn.asker, Action.DELIVERY)
    return _state(turn.tx, turn.house, turn.tx.now - LATELY)


def due(tx: Tx) -> list[int]:
    """Admins whose morning has come and who have not been told of yesterday's post; ids."""
    admins = [one for one in staff.everybody(tx) if one.has(Role.ADMIN)]
    return [
        one.id
        for one in admins
        if (day := _day(tx, one)) is not None and ledger.when(tx, _key(one, day)) is None
    ]


def send(tx: Tx, *, house: House, staff_id: int) -> None:
    """Tells one admin what was given up since yesterday; when that is nothing, no message."""
    who = staff.by_id(tx, staff_id)
    day = _day(tx, who)
    if day is None or not ledger.once(tx, _key(who, day)):
        return
    found = _state(tx, house, tx.now - ONE_DAY)
    if not (found.lost or found.aside or found.failing):
        return
    turn = Turn(tx, house, who, who.telegram_id)
    reply = delivery.state(turn.lang, found, turn.today, turn.zone)
    key = f"{_key(who, day)}:letter"
    turn.post(Letter(who.telegram_id, reply, LetterKind.NUDGE, key=key, staff_id=who.id))


def _state(tx: Tx, house: House, since: datetime) -> PostState:
    counts, names = outbox.counts(tx), {one.id: one for one in staff.everybody(tx, active=False)}
    lost = [
        one
        for one in outbox.dead(tx, since=since)
        if one.fault not in ("Revoked", "Erased", undelivered.OVERTAKEN)
    ]
    return PostState(
        waiting=counts.get("queued", 0) + counts.get("parked", 0),
        since=outbox.oldest(tx),
        lost=tuple(_lost(one, names) for one in lost[:SHOWN]),
        more=max(0, len(lost) - SHOWN),
        unreachable=tuple(one.name for one in names.values() if one.active and not one.reachable),
        aside=inbox.set_aside(tx, since),
        failing=_failing(house, names),
    )


def _failing(house: House, names: dict[int, Staff]) -> tuple[tuple[str | None, str], ...]:
    """What failed more than once, so that the next half minute does not mend it."""
    return tuple(
        (names[staff_id].name if staff_id in names else None, kind)
        for (kind, staff_id), times in house.failing.known.items()
        if times > 1
    )


def _lost(one: DeadLetter, names: dict[int, Staff]) -> Lost:
    reader = names.get(one.staff_id or 0)
    uncertain = Why.UNCERTAIN if one.state == "uncertain" else Why.UNREACHED
    why = _WHY.get(one.fault or "", uncertain)
    return Lost(reader.name if reader else None, one.kind, one.created_at, why)


def _day(tx: Tx, who: Staff) -> date | None:
    zone = zone_of(who.zone)
    if is_quiet(tx.now, zone, who.quiet_from, who.quiet_to):
        return None
    return morning_due(tx.now, who.morning, zone)


def _key(who: Staff, day: date) -> str:
    return tick_key("delivery", who.id, day, who.telegram_id)
