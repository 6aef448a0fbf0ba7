"""Digest days: Monday at each manager's own morning time, or the first working day after it."""

from collections.abc import Callable, Hashable
from datetime import date, timedelta
from functools import partial

from bot.actions import digests, duties
from bot.actions.digest_frame import Team
from bot.actions.digest_gathering import Gathering
from bot.actions.turn import House, Turn
from bot.domain.letters import Letter, LetterKind
from bot.domain.mornings import morning_due, tick_key, zone_of
from bot.domain.periods import last_week
from bot.domain.staff import Role, Staff
from bot.replies import charts
from bot.replies import digests as wording
from bot.storage import ledger, staff
from bot.storage.transaction import Tx

MANAGING = (Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE)
WEEK = timedelta(days=7)

Work = Callable[[Tx], None]


def due(tx: Tx) -> list[int]:
    """Managers with people whose digest has come and who have not had it; ids."""
    everybody = staff.everybody(tx)
    bosses = {one.manager_id for one in everybody}
    return [
        one.id
        for one in everybody
        if one.id in bosses and one.has(*MANAGING) and _day(tx, one) is not None
    ]


def works(tx: Tx, house: House) -> list[Work]:
    """Everybody's digest that is due, a team at a time; readers who see the same share what is
    found, and each has a letter of their own."""
    shared: dict[Hashable, Gathering] = {}
    found: list[Work] = []
    for staff_id in due(tx):
        turn = _turn(tx, house, staff_id)
        gathering = digests.began(
            turn, last_week(turn.today, duties.calendar_of(turn, turn.asker))
        )
        known = shared.setdefault(gathering.sees, gathering)
        if known is gathering:
            found += [
                partial(_look, house=house, staff_id=staff_id, gathering=known, team=team)
                for team in known.frame.teams
            ]
        found.append(partial(_post, house=house, staff_id=staff_id, gathering=known))
    return found


def _look(tx: Tx, *, house: House, staff_id: int, gathering: Gathering, team: Team) -> None:
    gathering.look(_turn(tx, house, staff_id), team)


def _post(tx: Tx, *, house: House, staff_id: int, gathering: Gathering) -> None:
    """Posts one manager's digest of the week before, chart first; exactly once a week. Where a
    team could not be looked at, the next tick begins anew."""
    turn = _turn(tx, house, staff_id)
    who = turn.asker
    day = _day(tx, who)
    if day is None or not gathering.complete or not ledger.once(tx, _key(who, day)):
        return
    digests.recorded(turn)
    one = gathering.digest(turn)
    if not one.rows:
        return
    key, to = _key(who, day), who.telegram_id
    picture = charts.chart(who.lang, one)
    turn.post(Letter(to, picture, LetterKind.DIGEST, key=f"{key}:chart", staff_id=who.id))
    text = wording.digest(who.lang, one, digests.rights(turn))
    turn.post(Letter(to, text, LetterKind.DIGEST, key=key, staff_id=who.id))


def _turn(tx: Tx, house: House, staff_id: int) -> Turn:
    who = staff.by_id(tx, staff_id)
    return Turn(tx, house, who, who.telegram_id)


def _day(tx: Tx, who: Staff) -> date | None:
    """The local day, when a digest is due on it: the first working day of the week, or after
    downtime a later one, for those who had last week's."""
    day = morning_due(tx.now, who.morning, zone_of(who.zone))
    if day is None or ledger.when(tx, _key(who, day)) is not None:
        return None
    calendar = duties.calendar_for(tx, who)
    first = calendar.on_or_after(day - timedelta(days=day.weekday()))
    if day < first or not calendar.is_workday(day):
        return None
    missed = day > first and ledger.when(tx, _key(who, day - WEEK)) is not None
    return day if day == first or missed else None


def _key(who: Staff, day: date) -> str:
    """One for the whole week, named by its Monday."""
    monday = day - timedelta(days=day.weekday())
    return tick_key("digest", who.id, monday, who.telegram_id)
