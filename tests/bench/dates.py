"""How well dates are read: `python -m tests.bench.dates FILE…` prints figures and misses."""

import json
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any

from bot.cli.dates import answer

CAPTURE = Path(__file__).parent.parent / "capture"
UNSEEN = [CAPTURE / f"{name}_dates.json" for name in ("unseen", "blind", "fresh")]


def judge(item: dict[str, Any]) -> dict[str, bool]:
    """Which fields are right; a start may also be one of the item's `accept`."""
    got = answer(item)
    start = got["start"]
    return {
        "start": start == item["start"]
        or (start is not None and bool({start, start[:10]} & set(item["accept"]))),
        "end": got["end"] == item["end"],
        "kind": got["kind"] == item["kind"],
        "part": got["part"] == item["part"],
    }


def measure(path: Path) -> None:
    items = json.loads(path.read_text("utf-8"))["items"]
    for item in items:
        answer(item)  # patterns and calendars are loaded on first use
    began = perf_counter()
    right: Counter[str] = Counter()
    misses: list[str] = []
    for item in items:
        verdict = judge(item)
        right.update(field for field, good in verdict.items() if good)
        right["all"] += all(verdict.values())
        if not all(verdict.values()):
            misses.append(_miss(item))
    took = perf_counter() - began
    figures = "  ".join(f"{field} {right[field] / len(items):.3f}" for field in _FIELDS)
    print(f"{path.name}: {len(items)} phrases  {figures}  {1000 * took / len(items):.2f} ms each")
    print("\n".join(sorted(misses)))


_FIELDS = ("start", "end", "kind", "part", "all")


def _miss(item: dict[str, Any]) -> str:
    got = answer(item)
    want = {field: item[field] for field in ("start", "end", "part")}
    return f"  {item['kind']}: {item['text']!r} ({item['context']}) wanted {want}, got {got}"


if __name__ == "__main__":
    for path in [Path(name) for name in sys.argv[1:]] or UNSEEN:
        measure(path)
