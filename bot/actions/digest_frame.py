"""The frame of a digest: what is known before any customer is looked at, and whom to look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from bot.actions import duties as owed
from bot.actions.turn import Turn
from bot.domain.cadence import VisitTable
from bot.domain.periods import Period
from bot.domain.rights import Action
from bot.domain.staff import Staff
from bot.domain.tallying import Tallying
from bot.domain.workdays import WorkCalendar
from bot.storage import cadence, customers, digests, staff
from bot.storage.digests import Keepers

AT_ONCE = 250  # customers; about what a moment is enough for
MUCH = 1000  # customers, from which on a digest is not made while others wait

Team = tuple[int, ...]  # keepers that are looked at together


@dataclass(frozen=True)
class Frame:
    """`seen` keepers' customers are counted, `readable` ones' may be named to the reader."""

    teams: tuple[Team, ...]
    seen: Keepers
    readable: Keepers
    period: Period
    measured: Period
    today: date
    zone: ZoneInfo
    staff: Mapping[int, Staff]
    plain: WorkCalendar
    calendars: Mapping[int, WorkCalendar]
    table: VisitTable
    _tallying: dict[tuple[WorkCalendar, Period], Tallying] = field(default_factory=dict)

    @property
    def until(self) -> date:
        """The last day whose meetings count for the measured time."""
        return min(self.period.last, self.measured.last, self.today)

    @property
    def may_name_any(self) -> bool:
        return self.readable is None or bool(self.readable)

    def tallying(self, keeper_id: int, period: Period) -> Tallying:
        """One for all whose calendars are equal."""
        key = (self.calendars[keeper_id], period)
        if key not in self._tallying:
            self._tallying[key] = Tallying(*key)
        return self._tallying[key]


def frame(turn: Turn, over: Period, *, whole: bool) -> Frame:
    """For whoever's turn it is; `whole` when nobody can write between two teams anyway."""
    known = {one.id: one for one in staff.everybody(turn.tx, active=False)}
    away, plain = digests.leave(turn.tx), owed.plain_calendar(turn)
    seen, readable = reach_of(turn)
    sizes = digests.sizes(turn.tx, seen)
    return Frame(
        teams=tuple(_teams(sizes, MUCH if whole else AT_ONCE)),
        seen=seen,
        readable=readable,
        period=over,
        measured=over.measured(),
        today=turn.today,
        zone=turn.zone,
        staff=known,
        plain=plain,
        calendars={key: plain.with_leave(away.get(key, ())) for key in known},
        table=cadence.table(turn.tx),
    )


def reach_of(turn: Turn) -> tuple[Keepers, Keepers]:
    """Whose customers are counted for whoever's turn it is, and whose may be named."""
    counted, named = (
        customers.keepers(turn.tx, turn.asker, action) for action in (Action.DIGEST, Action.READ)
    )
    return counted, named


def is_much(turn: Turn) -> bool:
    """Whether whoever's turn it is sees so many that gathering takes more than a moment."""
    return digests.is_over(turn.tx, customers.keepers(turn.tx, turn.asker, Action.DIGEST), MUCH)


def _teams(sizes: Mapping[int, int], most: int) -> Iterator[Team]:
    """Keepers who together have about so many customers."""
    team: list[int] = []
    many = 0
    for keeper_id, size in sizes.items():
        if team and many + size > most:
            yield tuple(team)
            team, many = [], 0
        team.append(keeper_id)
        many += size
    if team:
        yield tuple(team)
