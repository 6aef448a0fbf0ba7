"""The lives of the second process: one after another, with longer and longer pauses."""

import time
from collections.abc import Sequence

from bot.capture.child import Limits
from bot.capture.names import Entry
from bot.capture.readahead.second import Second

PAUSES = (2.0, 10.0, 60.0, 300.0)  # seconds before the next life, after one, two … lost ones
SOUND = 60.0  # seconds of life after which a lost one counts as the first


class Lives:
    """`second` is the process at hand, up or not yet up."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lost, self._rest_until, self._up_at = 0, 0.0, 0.0
        self._is_over = False
        self.second: Second | None = None
        self.is_up = False

    @property
    def may_begin(self) -> bool:
        idle = self.second is None and not self._is_over
        return idle and time.monotonic() >= self._rest_until

    def begin(self) -> None:
        """A process comes into being; it knows nothing yet."""
        if self._is_over:
            return
        try:
            self.second = Second(self._limits)
        except OSError:  # no memory, no processes left
            self._rest()

    def come_up(self, entries: Sequence[Entry]) -> bool:
        """Waits until it knows these and can read; whether it came to that."""
        second = self.second
        if second is None:
            return False
        try:
            second.come_up(entries)
        except (OSError, ValueError):
            return False
        return True

    def rise(self) -> None:
        """From now on it is asked."""
        self.is_up, self._up_at = True, time.monotonic()

    def lose(self) -> None:
        """It is gone, or as good as gone."""
        if self.is_up and time.monotonic() - self._up_at > SOUND:
            self._lost = 0
        self.end()
        self._rest()

    def end(self) -> None:
        second, self.second, self.is_up = self.second, None, False
        if second is not None:
            second.bury()

    def close(self) -> None:
        """No life after this one, which ends at once."""
        self._is_over = True
        if self.second is not None and not self.is_up:
            self.second.kill()  # `come_up` finds the pipes broken, and buries it
        else:
            self.end()

    def _rest(self) -> None:
        self._rest_until = time.monotonic() + PAUSES[min(self._lost, len(PAUSES) - 1)]
        self._lost += 1
