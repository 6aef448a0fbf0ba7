"""Looking ahead: special days are sealed, so once in ten days or so all of a keeper's are opened,
and every morning only those that come near."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.actions import duties
from bot.actions.turn import House, Turn
from bot.domain.lunar import Feb29
from bot.domain.occasions import BELATED, GIFT_LEAD, Occasion, OccasionKind, occurrences
from bot.domain.workdays import WorkCalendar
from bot.storage import lookahead, occasions, settings, staff
from bot.storage.lookahead import LookAhead
from bot.storage.occasions import Kept
from bot.storage.transaction import Tx

ONE_DAY = timedelta(days=1)
AHEAD = timedelta(days=7)  # how much farther than today needs
SPREAD = 8  # days over which the next look of different keepers is spread
SOON = timedelta(days=GIFT_LEAD + 7)  # a look that ends before that is made anew beforehand
AT_ONCE = 20  # keepers looked ahead for in one tick
MOST_NEAR = 50  # opened of a morning, before it pays to look again


def near(turn: Turn, calendar: WorkCalendar, ids: list[int]) -> list[Kept]:
    """Of these days, the asker's customers', those that may be told of today; perhaps some
    more."""
    first = turn.today - (BELATED + 1) * ONE_DAY
    last = calendar.after(turn.today) + (GIFT_LEAD + 1) * ONE_DAY
    seen = lookahead.get(turn.tx, turn.asker.id)
    if seen is None or not seen.covers(first, last):
        return _look(turn, ids, first, last)
    missing = [one for one in ids if one not in seen.far]
    if len(missing) > MOST_NEAR:
        return _look(turn, ids, first, last)
    return occasions.by_ids(turn.tx, missing)


def due(tx: Tx) -> Iterable[int]:
    """Keepers whose next mornings would have to open everything; a few at a time; ids."""
    return lookahead.stale(tx, tx.now.date() + SOON, AT_ONCE)


def look(tx: Tx, *, house: House, staff_id: int) -> None:
    """Opens one keeper's days while nothing else is to be done."""
    who = staff.by_id(tx, staff_id)
    turn = Turn(tx, house, who, who.telegram_id)
    calendar = duties.calendar_of(turn, who)
    last = calendar.after(turn.today) + SOON
    ids = [one.id for one in occasions.heads(tx, [staff_id])[staff_id]]
    _look(turn, ids, turn.today - (BELATED + 1) * ONE_DAY, last)


def _look(turn: Turn, ids: list[int], first: date, last: date) -> list[Kept]:
    reach = last + AHEAD + turn.asker.id % SPREAD * ONE_DAY
    leap: Feb29 = "mar1" if settings.get(turn.tx, "feb29") == "mar1" else "feb28"
    found = occasions.by_ids(turn.tx, ids)
    far = frozenset(one.id for one in found if not _comes(one, first, reach, leap))
    lookahead.put(turn.tx, turn.asker, LookAhead(first, reach, far))
    return [one for one in found if one.id not in far]


def _comes(kept: Kept, first: date, reach: date, leap: Feb29) -> bool:
    """Whoever is passed over this year, or not greeted at all, may be greeted again."""
    plain = Occasion(str(kept.id), OccasionKind(kept.kind), kept.day)
    return bool(occurrences(plain, first, reach + ONE_DAY, feb29=leap))
