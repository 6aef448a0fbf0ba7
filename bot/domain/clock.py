"""The clock: where every room gets its time from, so that a test or a desk can travel."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Anything that tells the time as an aware UTC datetime."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class MovableClock:
    """The machine's clock, moved by an offset; frozen at one moment when `frozen` is set."""

    offset: timedelta = field(default_factory=timedelta)
    frozen: datetime | None = None

    def now(self) -> datetime:
        return self.frozen or datetime.now(UTC) + self.offset

    def move(self, step: timedelta) -> None:
        if self.frozen is not None:
            self.frozen += step
        else:
            self.offset += step

    def move_to(self, moment: datetime) -> None:
        self.move(moment - self.now())
