"""Row ids: 63-bit, made here before the row is sealed, since the seal binds the id."""

import secrets
import threading
from datetime import datetime

_EPOCH_MS = 1_735_689_600_000  # 2025-01-01T00:00Z keeps ids short for decades
_RANDOM_BITS = 22
_lock = threading.Lock()
_last = 0


def new_id(now: datetime) -> int:
    """An id that sorts by its millisecond, and by order of making within this process; random
    low bits keep two processes apart."""
    global _last
    milliseconds = max(int(now.timestamp() * 1000) - _EPOCH_MS, 0)
    fresh = (milliseconds << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)) & (2**63 - 1)
    with _lock:
        same_moment = _last >> _RANDOM_BITS == milliseconds
        _last = max(fresh, _last + 1) if same_moment else fresh
        return _last
