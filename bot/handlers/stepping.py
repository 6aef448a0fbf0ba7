"""Steps of the wall clock: by how much it was put back since it was last looked at."""

from datetime import datetime, timedelta

STEP = timedelta(seconds=60)  # a jump beyond that is no drift


class Steps:
    def __init__(self) -> None:
        self._looked: tuple[float, datetime] | None = None

    def back(self, now: float, wall: datetime) -> timedelta:
        """Negative when the wall clock has jumped back against `now`, which only goes on."""
        then, wall_then = self._looked or (now, wall)
        self._looked = (now, wall)
        step = wall - wall_then - timedelta(seconds=now - then)
        return step if step < -STEP else timedelta()
