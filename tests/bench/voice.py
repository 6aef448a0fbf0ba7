"""Bench: character and word errors of voice notes, time against their length, child's memory.

python -m tests.bench.voice --samples FOLDER [--customers FILE.json]
"""

import argparse
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from bot.capture.voice.reader import VoiceReader
from tests.bench.cards import peak_megabytes

_NUMBERS = {
    r"\$45,000": "forty five thousand dollars",
    r"\b12(?:th)?\b": "twelfth",
    r"\b10 am\b": "ten a m",
    r"\bdr\b\.?": "doctor",
}


def words(text: str) -> list[str]:
    """English words, small, numbers as they were said."""
    plain = text.lower()
    for written, said in _NUMBERS.items():
        plain = re.sub(written, said, plain)
    return re.findall(r"[a-z0-9']+", plain)


def chars(text: str) -> list[str]:
    """Chinese characters, letters and digits, no punctuation."""
    return [char for char in text if char.isalnum()]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--samples", type=Path, required=True, help="a folder with voice.json")
    parser.add_argument("--customers", type=Path, help="JSON list of names")
    asked = parser.parse_args()
    items = json.loads((asked.samples / "voice.json").read_text("utf-8"))["items"]
    names = tuple(json.loads(asked.customers.read_text("utf-8"))) if asked.customers else ()
    reader = VoiceReader()
    for lang, units in (("zh", chars), ("en", words)):
        _report(lang, units, [i for i in items if i["lang"] == lang], reader, asked.samples, names)
    print(f"child at most {peak_megabytes(reader.pid)} MB")
    reader.close()


def _report(
    lang: str,
    units: Callable[[str], list[str]],
    items: list[dict[str, Any]],
    reader: VoiceReader,
    folder: Path,
    names: tuple[str, ...],
) -> None:
    wrong = of = 0
    taken, length = 0.0, 0.0
    for item in items:
        start = time.perf_counter()
        heard = reader.listen((folder / item["file"]).read_bytes(), "auto", names)
        taken, length = taken + time.perf_counter() - start, length + heard.seconds
        said, got = units(item["text"]), units(heard.text)
        wrong, of = wrong + Levenshtein.distance(said, got), of + len(said)
        if said != got:
            print(f"  {item['id']}: {heard.text}")
    print(f"{lang}: {len(items)} notes, error {wrong / of:.3f}, {taken / length:.2f} x real time")


if __name__ == "__main__":
    main()
