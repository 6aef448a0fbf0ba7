"""Day answers: when it happened, when it is to be; a day and nothing beside it."""

from datetime import date, timedelta
from typing import Any

from bot.actions.answers import Got
from bot.actions.turn import Turn
from bot.capture.dates import DateRead, read_date
from bot.domain.dialogues import Answer, Problem, Talk

LONGEST_PAST = timedelta(days=366)
LONGEST_AHEAD = timedelta(days=366)
BESIDE_A_DAY = 8  # characters, as in "on … in the office" or "…去的"


def past_day(turn: Turn, _talk: Talk, text: str) -> Got:
    """A day that has come: when it happened."""
    read = read_date(text, turn.local, "past")
    if (problem := _no_day(read, text)) or read is None or read.start is None:
        return problem or Problem("no-day")
    if read.start > turn.today:
        return Problem("day-ahead")
    if turn.today - read.start > LONGEST_PAST:
        return Problem("day-too-far")
    return Answer(read.start.isoformat())


def days_back(turn: Turn, _talk: Talk, value: str) -> Got:
    return Answer((turn.today - timedelta(days=int(value))).isoformat())


def next_day(turn: Turn, _talk: Talk, text: str) -> Got:
    """A day ahead, with its time where one was said."""
    read = read_date(text, turn.local, "future")
    if (problem := _no_day(read, text)) or read is None or read.start is None:
        return problem or Problem("no-day")
    if read.start < turn.today:
        return Problem("day-over")
    if read.start - turn.today > LONGEST_AHEAD:
        return Problem("day-too-far")
    at = read.at.isoformat("minutes") if read.at else None
    return Answer(read.start.isoformat(), {"next_at": at})


def days_ahead(turn: Turn, _talk: Talk, value: str) -> Got:
    day = turn.today + timedelta(days=int(value))
    return Answer(day.isoformat(), {"next_at": None})


def day_of(answers: dict[str, Any], key: str) -> date | None:
    """A day among the answers."""
    value = answers.get(key)
    return date.fromisoformat(value) if value else None


def _no_day(read: DateRead | None, text: str) -> Problem | None:
    """Why there is no day in it; words beside the day would be lost, so they are refused."""
    if read is not None and read.impossible:
        return Problem("day-impossible", about={"text": read.text})
    if read is None or read.start is None:
        return Problem("no-day")
    start, end = read.span
    rest = [char for char in text[:start] + text[end:] if char.isalnum()]
    return Problem("day-only") if len(rest) > BESIDE_A_DAY else None
