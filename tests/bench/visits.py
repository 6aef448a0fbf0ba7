"""How well what belongs to a visit is read, of notes that are labelled in one line each:

    text|channel|day|outcome|what is promised|due|by whom|complaint

python -m tests.bench.visits FILE.txt… [--misses]"""

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from bot.cli.read import answer
from tests.bench.notes import Tally, score_item

NOW, YEAR = "2026-03-18T15:30:00", 2026
FIELDS = ("channel", "visit date", "outcome", "promise", "promise by", "due", "complaint")


def visits_of(path: Path) -> list[dict[str, Any]]:
    """The notes of a file as gold, without the fields that its lines leave out."""
    lines = path.read_text("utf-8").splitlines()
    return [_note(f"{path.stem}-{number}", line) for number, line in enumerate(lines, 1)]


def _note(name: str, line: str) -> dict[str, Any]:
    text, channel, day, outcome, step, due, by, complaint = line.split("|")
    gold = {
        "visit_date": _day(day),
        "channel": None if channel == "none" else channel,
        "outcome": outcome or None,
        "next_step": step or None,
        "due": _day(due),
        "by": by or None,
        "complaint": complaint or None,
    }
    return {"id": name, "text": text, "now": NOW, "gold": gold}


def _day(short: str) -> str | None:
    """3-18 → 2026-03-18."""
    if not short:
        return None
    month, day = map(int, short.split("-"))
    return f"{YEAR}-{month:02d}-{day:02d}"


def tallied(notes: list[dict[str, Any]]) -> dict[str, Tally]:
    """The fields of a visit, counted over the notes."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    unknown: dict[str, Any] = {"customer": None, "contacts": [], "competitors": [], "amount": None}
    for note in notes:
        items = answer({"text": note["text"], "now": note["now"]})["items"]
        gold = {**unknown, "currency": None, "facts": [], **note["gold"]}
        score_item(
            gold, items[0] if items else {}, f"{note['id']} {note['text']}\n      ", tallies
        )
    return tallies


def main() -> None:
    paths = [Path(one) for one in sys.argv[1:] if not one.startswith("-")]
    tallies = tallied([note for path in paths for note in visits_of(path)])
    for field in FIELDS:
        if "--misses" in sys.argv:
            print(f"== {field}", *tallies[field].lines, sep="\n   ")
        precision, recall, both = tallies[field].scores()
        print(f"{field:12} P {precision:.2f}  R {recall:.2f}  F1 {both:.2f}")


if __name__ == "__main__":
    main()
