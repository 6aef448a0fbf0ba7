"""Row ids: 63-bit, made here before the row is sealed, since the seal binds the id."""

import secrets
from datetime import datetime

_EPOCH_MS = 1_735_689_600_000  # 2025-01-01T00:00Z keeps ids short for decades


def new_id(now: datetime) -> int:
    """An id that sorts by its millisecond; 22 random bits keep two processes apart."""
    milliseconds = max(int(now.timestamp() * 1000) - _EPOCH_MS, 0)
    return (milliseconds << 22 | secrets.randbits(22)) & (2**63 - 1)
