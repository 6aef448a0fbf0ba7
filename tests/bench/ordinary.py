"""Gathers the words and pairs of characters that ordinary notes hold: a customer who is called so
is no customer wherever they stand.

python -m tests.bench.ordinary    # needs jieba and symspellpy, whose word lists it reads"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from bot.capture import names
from bot.capture.names.fold import fold
from tests.bench.learning import HERE
from tests.bench.learning_who import golds_of

# A word is ordinary from so many occurrences on in jieba's corpus; of symspellpy's list, ordered
# by the web's frequencies, so many are.
OFTEN, OFTEN_WITHIN, COMMONEST = 100, 1000, 12_000
ZH_HEAD = """# words, longer: a character and all that make a word with it; pairs: what else stands
# beside it. From jieba's list (MIT) and this project's notes: python -m tests.bench.ordinary"""
EN_HEAD = (
    """# Ordinary English words. From symspellpy's list (MIT): python -m tests.bench.ordinary"""
)
RUN = re.compile("[\u4e00-\u9fff]+")


def chinese() -> dict[str, set[str]]:
    """Words of two and of three characters, and pairs that are no word."""
    words, longer, pairs = set[str](), set[str](), set[str]()
    for line in files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines():
        word, often, *_ = line.split()
        if not RUN.fullmatch(word) or int(often) < OFTEN:
            continue
        if len(word) in (2, 3):
            (words if len(word) == 2 else longer).add(word)
        if len(word) > 2 and int(often) >= OFTEN_WITHIN:
            pairs.update(_pairs(word))
    for text in _notes():
        for run in RUN.findall(text):
            pairs.update(_pairs(run))
    return {"words": words, "longer": longer, "pairs": pairs - words}


def _pairs(run: str) -> Iterator[str]:
    return (run[at : at + 2] for at in range(len(run) - 1))


def _notes() -> Iterator[str]:
    """The texts of the gold notes without the names in them."""
    for path in sorted(HERE.glob("notes_*.json")):
        for note in json.loads(path.read_text("utf-8"))["items"]:
            text = note["text"]
            for gold in golds_of(note):
                people = [one["name"] for one in gold["contacts"]]
                for name in (gold["customer"], *people, *gold["competitors"]):
                    text = text.replace(name, "|") if name else text
            yield fold(text)


def english() -> list[str]:
    lines = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
    ranked = (line.split()[0] for line in lines.read_text("utf-8-sig").splitlines() if line)
    return sorted(word for word, _ in zip(ranked, range(COMMONEST), strict=False) if len(word) > 1)


def main() -> None:
    here = files(names)
    rows = [line for kind, words in chinese().items() for line in _rows(kind, words)]
    for name, lines in (
        ("ordinary_zh.txt", [ZH_HEAD, *rows]),
        ("ordinary_en.txt", [EN_HEAD, *english()]),
    ):
        Path(str(here.joinpath(name))).write_text("\n".join(lines) + "\n", "utf-8")
        print(f"{name}: {len(lines)} lines")


def _rows(kind: str, words: set[str]) -> Iterator[str]:
    """A line a first character, with the rest of each word."""
    rests: dict[str, list[str]] = defaultdict(list)
    for one in sorted(words):
        rests[one[0]].append(one[1:])
    joint = " " if kind == "longer" else ""
    return (f"{kind} {first} {joint.join(rest)}" for first, rest in rests.items())


if __name__ == "__main__":
    main()
