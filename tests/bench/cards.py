"""Bench: fields of business cards read right, seconds a card, memory of the child.

python -m tests.bench.cards [--samples FOLDER] [--seeds 2000 2030]
"""

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.capture.cards.reader import CardReader
from bot.domain.cards import CardRead
from bot.domain.refusals import Refusal
from tests.capture.card_maker import make_card
from tests.capture.card_score import misses, right_fields

Case = tuple[str, bytes, dict[str, Any]]


def peak_megabytes(pid: int | None) -> int:
    """The most memory a living process has had resident."""
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in status if line.startswith("VmHWM")).split()[1]) // 1024


def unseen(first: int, last: int) -> Iterator[Case]:
    for seed in range(first, last):
        made = make_card(seed)
        yield f"{seed} {' '.join(made.damage)}", made.photo, made.gold


def samples(folder: Path) -> Iterator[Case]:
    for item in json.loads((folder / "cards.json").read_text("utf-8"))["items"]:
        yield item["id"], (folder / item["file"]).read_bytes(), item["gold"]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--samples", type=Path, help="a folder with cards.json")
    parser.add_argument("--seeds", type=int, nargs=2, default=(2000, 2030))
    asked = parser.parse_args()
    reader = CardReader()
    if asked.samples:
        _report("samples", reader, samples(asked.samples))
    _report("unseen", reader, unseen(*asked.seeds))
    reader.close()


def _report(name: str, reader: CardReader, cases: Iterator[Case]) -> None:
    right = of = 0
    taken, missed = [], Counter[str]()
    for case, photo, gold in cases:
        start = time.perf_counter()
        card = _read(reader, photo)
        taken.append(time.perf_counter() - start)
        hits, fields = right_fields(card, gold)
        right, of = right + hits, of + fields
        for field, printed, got in misses(card, gold):
            missed[field] += 1
            print(f"  miss {case}: {field} printed {printed!r} read {got!r}")
    print(f"{name}: {len(taken)} cards, {right}/{of} fields = {right / of:.1%}, by field {missed}")
    print(
        f"{name}: first card {taken[0]:.2f} s (cold start and all), median "
        f"{statistics.median(taken):.2f} s, longest {max(taken):.2f} s, "
        f"child at most {peak_megabytes(reader.pid)} MB"
    )


def _read(reader: CardReader, photo: bytes) -> CardRead | None:
    try:
        return reader.read(photo)
    except Refusal as refusal:
        print(f"  refused: {refusal} {refusal.about}")
        return None


if __name__ == "__main__":
    main()
