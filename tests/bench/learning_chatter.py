"""What the model of chatter learns from: single phrases, and what fingers type at random."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from bot.capture.names.words import regions
from bot.capture.notes.chatter import CHATTER, TELLS, features
from bot.capture.notes.plain import plain
from bot.capture.notes.table import LEXICONS
from bot.capture.notes.words.names import GIVEN_NAMES
from tests.bench.fitting import Example
from tests.bench.learning import FAULT_PHRASES, HERE, OUTCOME_PHRASES, STEP_PHRASES

LABELS = (TELLS, CHATTER)
TALK, ANSWERS = HERE / "phrases_talk.txt", HERE / "phrases_answers.txt"
TOLD = (HERE / "phrases_facts.txt", OUTCOME_PHRASES, STEP_PHRASES, FAULT_PHRASES)
# As much as so many clauses of notes one phrase written for the purpose counts.
ANSWER, CHAT = 2, 5
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# What a keyboard for pinyin makes of the same fingers.
SIGNS = "阿斯顿发的分个好看了哦爬我饿人他有一哪啊就可不那么吃呵哒嗒嘎哇咔啪嘟嗷噗呼"
DRAWN = 500
NAMES = 600
# Lists of beginnings and endings, no words by themselves.
OPEN = {"FIRM", "ACT", "TITLE", "DOUBLE"}


def chatter() -> list[Example]:
    talk = [*_lines(TALK), *slips(Random(7))]
    told = [line.partition("\t")[2] for path in TOLD for line in _lines(path)]
    cases = [Example(_seen(one), TELLS) for one in told if one]
    cases += [Example(_seen(one), TELLS) for one in words()]
    cases += [Example(_seen(one), TELLS) for one in _lines(ANSWERS)] * ANSWER
    return cases + [Example(_seen(one), CHATTER) for one in talk] * CHAT


def words() -> Iterator[str]:
    """Single words of the reader's lists, which are short answers by themselves: a dish, a car,
    a place, a name."""
    for name, listed in LEXICONS.items():
        if name not in OPEN:
            yield from listed
    yield from regions()
    yield from Random(7).sample(sorted(GIVEN_NAMES), NAMES)


def slips(chance: Random) -> Iterator[str]:
    """Keys hit in a row, at random or again and again, and signs that mean nothing together."""
    for at in range(DRAWN):
        how = (_walk, _walk, _hits, _again, _signs)[at % 5]
        yield " ".join(how(chance) for _ in range(chance.randint(1, 3)))


def _walk(chance: Random) -> str:
    row, size = chance.choice(ROWS), chance.randint(3, 7)
    start = chance.randrange(len(row))
    walked = (row * 2)[start : start + size]
    return walked[::-1] if chance.random() < 0.3 else walked


def _hits(chance: Random) -> str:
    return "".join(chance.choice("".join(ROWS)) for _ in range(chance.randint(2, 9)))


def _again(chance: Random) -> str:
    letter = chance.choice("".join(ROWS) + "1234567890啊哈嗯哦的")
    return letter * chance.randint(1, 6)


def _signs(chance: Random) -> str:
    return "".join(chance.choice(SIGNS) for _ in range(chance.randint(2, 5)))


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line]


def _seen(words: str) -> frozenset[str]:
    return frozenset(features(plain(words).strip()))
