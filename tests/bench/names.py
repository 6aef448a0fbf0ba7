"""Who is meant, measured in processor time: python -m tests.bench.names [SIZE …]."""

import json
import random
import sys
import time
from collections import Counter
from itertools import product
from pathlib import Path
from typing import Any

from bot.capture.names import Directory, Entry, find_customers
from tests.capture.firm_names import firm_names
from tests.capture.many_institutions import institution_names

_HERE = Path(__file__).parents[1] / "capture"
_SETS = tuple(f"unseen_names{number}.json" for number in ("", *range(2, 15)))
_NOTES = ("unseen_mentions.json", "unseen_mentions2.json", "unseen_mentions3.json")


_PLACES = ("上海", "南京", "深圳", "市", "")
_KINDS = (
    "二院",
    "实小",
    "妇幼",
    "九中",
    "医院",
    "学校",
    "小学",
    "国税",
    "职院",
    "附三院",
    "社区卫生中心",
)


def _memory() -> float:
    """Resident memory in MB (Linux; 0 elsewhere)."""
    status = Path("/proc/self/statm")
    return int(status.read_text("ascii").split()[1]) * 4 / 1024 if status.exists() else 0


def _p(times: list[float], share: float) -> str:
    return f"{sorted(times)[int(len(times) * share)] * 1000:.2f} ms"


def _judge(book: Directory, item: dict[str, object]) -> str:
    """right, doubt (nobody taken, the right one offered), missed or wrong."""
    read = book.resolve(str(item["query"]))
    name = read.match.name if read.match else None
    if name == item["expected"] or (name is None and item.get("or_none")):
        return "right"
    if name is not None:
        return "wrong"
    return "doubt" if item["expected"] in {one.name for one in read.candidates} else "missed"


def _queries(book: Directory, items: list[dict[str, object]]) -> None:
    times: list[float] = []
    by_type: dict[str, Counter[str]] = {}
    for item in items:
        begun = time.process_time()
        verdict = _judge(book, item)
        times.append(time.process_time() - begun)
        by_type.setdefault(str(item["type"]), Counter())[verdict] += 1
    total = sum(by_type.values(), Counter())
    print(f"  queries {len(items)}: {dict(total)}  p50 {_p(times, 0.5)}  p95 {_p(times, 0.95)}")
    for kind, verdicts in sorted(by_type.items()):
        print(f"    {kind:<14}{verdicts['right']:>3}/{verdicts.total():<3} {dict(verdicts)}")


def _notes(book: Directory) -> None:
    times, right = [], 0
    notes: list[Any] = [note for name in _NOTES for note in _load(name)["items"]]
    for note in notes:
        begun = time.process_time()
        found = find_customers(note["text"], book)
        times.append(time.process_time() - begun)
        said = sorted(one.customer.text for one in found if not one.rival)
        right += said == sorted(one["text"] for one in note["customers"])
    print(f"  notes {right}/{len(notes)}  p50 {_p(times, 0.5)}  p95 {_p(times, 0.95)}")


def _load(name: str) -> dict[str, list[dict[str, object]]]:
    loaded: dict[str, list[dict[str, object]]] = json.loads((_HERE / name).read_text("utf-8"))
    return loaded


def _size(size: int) -> None:
    sets = [_load(name) for name in _SETS]
    known = [str(name) for one in sets for name in one["customers"]]
    names = [*known, *firm_names(size - len(known))]
    random.Random(7).shuffle(names)
    memory, begun = _memory(), time.process_time()
    book = Directory(Entry(number, name) for number, name in enumerate(names, 1))
    took = time.process_time() - begun
    print(f"{size} customers: loaded in {took:.2f} s, {_memory() - memory:.0f} MB more")
    _queries(book, [item for one in sets for item in one["items"]])
    _notes(book)


def _institutions(size: int) -> None:
    """Queries where a third of the customers are institutions, many of one town and kind."""
    names = [*institution_names(size // 3), *firm_names(size - size // 3)]
    book = Directory(Entry(number, name) for number, name in enumerate(names, 1))
    times: list[float] = []
    for place, kind in product(_PLACES, _KINDS):
        begun = time.process_time()
        book.resolve(place + kind)
        times.append(time.process_time() - begun)
    print(f"{size} customers, a third institutions: p50 {_p(times, 0.5)}  p95 {_p(times, 0.95)}")
    _notes(book)


if __name__ == "__main__":
    for wanted in sys.argv[1:] or ("1000", "10000", "100000"):
        _size(int(wanted))
        _institutions(int(wanted))
