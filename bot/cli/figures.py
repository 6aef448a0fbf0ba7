"""Figures of the machine that /healthz and /metrics tell beside those of the queues."""

import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.domain.holidays import CHINA, published_until
from bot.storage.migrations import head
from bot.storage.vault.roots import shares_disk
from bot.storage.vault.sources import noted


def figures(data: Path, skew: Callable[[], float | None]) -> Mapping[str, Callable[[], Any]]:
    """Each asked for when it is told; None for what is not known, as of backups in this
    version, which makes none."""
    source = noted(data)
    return {
        "clock_skew_seconds": skew,
        "disk_free_bytes": lambda: shutil.disk_usage(data).free,
        "key_on_database_disk": lambda: source is not None and shares_disk(source, data),
        "schema_version": lambda: int(head()),
        "china_calendar_days_left": _days_left,
        "last_backup_seconds": lambda: None,
        "last_restore_drill_seconds": lambda: None,
    }


def _days_left() -> int | None:
    end = published_until(CHINA)
    return (end - datetime.now(UTC).date()).days if end else None
