"""Festivals of the organisation: one line for all the customers worth a greeting."""

from bot.actions import occasion_days
from bot.actions.turn import Turn
from bot.domain import festivals as calendar_of
from bot.domain.customers import Customer
from bot.domain.nudges import FestivalLine
from bot.domain.occasions import FESTIVAL_LEADS, Occasion, festivals, notice_due
from bot.domain.refusals import GoneByNow
from bot.domain.workdays import WorkCalendar
from bot.storage import customers, ledger, settings

NAMED = 5  # customers named in the line
WARM = ("partner", "emotional")


def notices(turn: Turn, calendar: WorkCalendar) -> list[FestivalLine]:
    """The festivals to speak of today, each with whom to greet first; none without customers."""
    told = occasion_days.AlreadyTold(turn)
    lines = []
    for one in _kept(turn):
        notice = notice_due(one, FESTIVAL_LEADS, turn.today, told=told, calendar=calendar)
        if notice is None or notice.days_left < 0 or _declined(turn, one, notice.occurrence.year):
            continue
        worth = worth_greeting(turn)
        if worth:
            more = max(0, len(worth) - NAMED)
            lines.append(FestivalLine(str(one.day), notice, tuple(worth[:NAMED]), more))
    return lines


def worth_greeting(turn: Turn) -> list[Customer]:
    """The asker's A and B customers, the warm relations first."""
    own = [
        one
        for one in customers.of_keepers(turn.tx, [turn.asker.id])
        if one.grade in ("A", "B") and one.standing not in ("lost", "ended")
    ]
    return sorted(own, key=lambda one: (one.grade, one.relation not in WARM, one.id))


def named(name: str) -> str:
    """A festival's name as a button says it; GoneByNow when there is none such."""
    if name not in calendar_of.FESTIVALS:
        raise GoneByNow
    return name


def decline(turn: Turn, name: str, year: int) -> str:
    """Not this year, for this reader."""
    ledger.once(turn.tx, f"no-festival:{named(name)}:{year}:{turn.asker.id}")
    return name


def _declined(turn: Turn, one: Occasion, year: int) -> bool:
    return ledger.when(turn.tx, f"no-festival:{one.day}:{year}:{turn.asker.id}") is not None


def _kept(turn: Turn) -> list[Occasion]:
    names = settings.get(turn.tx, "festivals").split(",")
    return festivals(name.strip() for name in names)
