"""How well birthdays are heard: `python -m tests.bench.birthdays FILE` prints the misses."""

import json
import sys
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from bot.capture.birthdays import find_birthdays
from bot.domain.lunar import next_solar


def heard(item: dict[str, Any]) -> dict[str, Any]:
    """The one birthday of the item's text in the samples' terms; empty when not exactly one."""
    today = date.fromisoformat(item["today"])
    said = find_birthdays(item["text"], ref=datetime.combine(today, time(12)))
    days = [each.birthday for each in said if each.birthday is not None]
    if len(days) != 1:
        return {}
    (day,) = days
    return {
        "calendar": "lunar" if day.lunar else "solar",
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "leap_month": day.leap_month,
        "next": next_solar(day, today).isoformat(),
    }


def measure(path: Path) -> None:
    items = json.loads(path.read_text("utf-8"))["items"]
    missed = [item for item in items if not heard(item).items() >= gold(item).items()]
    print(f"{path.name}: {len(items) - len(missed)} of {len(items)} right")
    for item in missed:
        print(f"  {item['text']!r}: wanted {gold(item)}, heard {heard(item)}")


def gold(item: dict[str, Any]) -> dict[str, Any]:
    """What the item should be heard as."""
    return {key: item[key] for key in ("calendar", "year", "month", "day", "leap_month", "next")}


if __name__ == "__main__":
    for name in sys.argv[1:]:
        measure(Path(name))
