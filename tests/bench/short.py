"""How well the shortest notes are read where the customers are known: whose they are, and who is
named.

    python -m tests.bench.short FILE.json… [--misses]

A FILE has `customers` (names) and `items` (id, text, customer or null, persons, perhaps `other`: a
firm that is no customer)."""

import json
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.capture.names import Directory, Entry
from bot.capture.notes import read_note
from bot.capture.notes.warming import warm

NOW = datetime(2026, 5, 12, 10)  # noqa: DTZ001 # the reader takes the writer's own clock


def score(path: Path) -> tuple[Counter[str], list[str]]:
    """How often each thing came out, and a line a miss."""
    told = json.loads(path.read_text("utf-8"))
    book = Directory([Entry(number, name) for number, name in enumerate(told["customers"], 1)])
    counts, misses = Counter[str](), list[str]()
    for note in told["items"]:
        verdicts = list(_verdicts(note, book))
        counts.update(verdicts)
        if bad := [one for one in verdicts if "right" not in one]:
            misses.append(f"{note['id']} {note['text']!r}: {', '.join(bad)}")
    return counts, misses


def _verdicts(note: dict[str, Any], book: Directory) -> list[str]:
    items = read_note(note["text"], now=NOW, directory=book).items
    meant = {one.customer.match.name for one in items if one.customer and one.customer.match}
    offered = any(one.customer for one in items)
    if note["customer"]:
        whose = "right" if meant == {note["customer"]} else "wrong" if meant else "asked"
        found = [f"customer {whose}"]
    else:
        found = [f"nobody {'wrong' if meant else 'offered' if offered else 'right'}"]
        if note.get("other"):
            found = [f"other firm {'wrong' if meant else 'right'}"]
    left = list(note["persons"])
    for name in [person.name for one in items for person in one.contacts if person.name]:
        if name in left:
            left.remove(name)
            found.append("person right")
        else:
            found.append("person too much")
    return [*found, *["person missed"] * len(left)]


def main() -> None:
    warm()
    for name in (one for one in sys.argv[1:] if not one.startswith("--")):
        counts, misses = score(Path(name))
        print(
            Path(name).name,
            *(f"{what} {many}" for what, many in sorted(counts.items())),
            sep="\n  ",
        )
        if "--misses" in sys.argv:
            print(*misses, sep="\n")


if __name__ == "__main__":
    main()
