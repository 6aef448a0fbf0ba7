"""Moving the clock of the desk: "+1h", "tomorrow", "monday 08:30", "2026-12-01 08:30", "now"."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from bot.domain.clock import MovableClock

OnMoved = Callable[[datetime], Awaitable[None]]
MORNING = time(8, 30)
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
STEP = re.compile(r"([+-]\d{1,4})\s*([mhdw])")
DAY = re.compile(rf"(tomorrow|{'|'.join(WEEKDAYS)})(?:\s+(\d{{1,2}}:\d{{2}}))?")


def destination(words: str, now: datetime, zone: tzinfo) -> datetime:
    """The moment that the words mean, seen from `now`; ValueError when they mean none.

    Days without a time begin at 08:30 in the zone. "now" is the machine's own time.
    """
    words = words.strip().lower()
    if words == "now":
        return datetime.now(UTC)
    if step := STEP.fullmatch(words):
        return now + timedelta(**{UNITS[step.group(2)]: int(step.group(1))})
    if day := DAY.fullmatch(words):
        return morning_of(day.group(1), now.astimezone(zone), day.group(2))
    moment = datetime.fromisoformat(words)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def morning_of(day: str, local: datetime, at: str | None) -> datetime:
    """Tomorrow, or the next such weekday, never today."""
    ahead = 1 if day == "tomorrow" else (WEEKDAYS.index(day) - local.weekday() - 1) % 7 + 1
    moment = time.fromisoformat(at.zfill(5)) if at else MORNING
    return datetime.combine(local.date() + timedelta(days=ahead), moment, local.tzinfo)


@dataclass
class Travel:
    """Moves the clock and tells the bot, so that it can tick at once."""

    clock: MovableClock
    zone: tzinfo
    on_moved: OnMoved | None = None

    async def go(self, words: str) -> datetime:
        self.clock.move_to(destination(words, self.clock.now(), self.zone).astimezone(UTC))
        if self.on_moved:
            await self.on_moved(self.clock.now())
        return self.clock.now()
