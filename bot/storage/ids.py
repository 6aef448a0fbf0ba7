"""Row ids: 63-bit, made here before the row is sealed, since the seal binds the id."""

import secrets
import threading
from datetime import datetime

_EPOCH_MS = 1_735_689_600_000  # 2025-01-01T00:00Z keeps ids short for decades
_RANDOM_BITS = 22


class _Ids:
    """The last id that was given out; rows made in one moment keep their order."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def after(self, milliseconds: int) -> int:
        with self._lock:
            if self._last >> _RANDOM_BITS == milliseconds:
                self._last += 1
            else:
                self._last = milliseconds << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
            return self._last & (2**63 - 1)


_IDS = _Ids()


def new_id(now: datetime) -> int:
    """An id that sorts by its millisecond, and by order of making within this process; random
    low bits keep two processes apart."""
    return _IDS.after(max(int(now.timestamp() * 1000) - _EPOCH_MS, 0))
