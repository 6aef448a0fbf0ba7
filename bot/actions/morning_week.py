"""The week's part of a morning, on the first working day: the month so far, and what fits."""

from datetime import date, timedelta

from bot.actions.turn import Turn
from bot.domain.attainment import elapsed_share, month_tallies
from bot.domain.mornings import ONE_DAY
from bot.domain.nudges import Week
from bot.domain.owing import Owing
from bot.domain.planning import feasibility_of
from bot.domain.readings import Channel
from bot.domain.workdays import WorkCalendar
from bot.storage import settings


def week_of(turn: Turn, owed: list[Owing], calendar: WorkCalendar) -> Week:
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


def starts_week(today: date, calendar: WorkCalendar) -> bool:
    """The first working day of the week: Monday, or the day after a holiday."""
    monday = today - timedelta(days=today.weekday())
    return calendar.on_or_after(monday) == today
