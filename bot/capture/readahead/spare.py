"""Whether there is a processor to spare for a second process, and room in it for the names."""

import os
import sys
from pathlib import Path

_QUOTA = Path("/sys/fs/cgroup/cpu.max")  # what a container may use: "200000 100000" is two
MOST_KNOWN = 350_000  # customers: more would not fit into its GiB, nor be told in its minute


def is_to_spare(quota: Path = _QUOTA) -> bool:
    """Only on Linux, and not where the desk would have to share its only core."""
    return sys.platform == "linux" and min(len(os.sched_getaffinity(0)), _allowed(quota)) >= 2


def _allowed(quota: Path) -> float:
    """Cores that this container may use; infinitely many where nothing is said."""
    try:
        share, period = quota.read_text().split()
        return int(share) / int(period)
    except (OSError, ValueError, ZeroDivisionError):
        return float("inf")
