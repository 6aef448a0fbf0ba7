"""What the model of who is meant sees of each token of a note: its neighbours and its lists."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from bot.capture.notes import words as lists
from bot.capture.notes.words import days, firms, life, names
from bot.capture.notes.words.scripts import LATIN, OTHER

TOKEN = re.compile(
    rf"{LATIN}+(?:['’.-]{LATIN}+)*|{OTHER}+(?:['’.-]{OTHER}+)*"
    r"|\d[\d,.:]*|[\u4e00-\u9fff]|[^\s]"
)
_IS_OTHER = re.compile(OTHER)
LONGEST, SUFFIX, REACH = 14, 3, 7
SIZES = (5, 4, 3, 2, 1)
BREAK = frozenset(",.;:!?。、()\n—–-|/")


class Token(NamedTuple):
    """A Chinese character, a word, a number or a sign, at its place."""

    start: int
    end: int
    word: str  # small
    shape: str
    kinds: str  # the lists in which it stands


def tokens(text: str) -> list[Token]:
    """The tokens of a plain text."""
    bare = [(m.start(), m.end(), m[0]) for m in TOKEN.finditer(text)]
    small = [word.lower()[:LONGEST] for _, _, word in bare]
    kinds = _kinds(small)
    ends = [0, *(end for _, end, _ in bare)]
    return [
        Token(
            start, end, "0" if word[0].isdigit() else low, _shape(word, apart=end_before < start),
            kind,
        )
        for (start, end, word), end_before, low, kind in zip(
            bare, ends, small, kinds, strict=False
        )
    ]  # fmt: skip


def _shape(word: str, *, apart: bool) -> str:
    first = word[0]
    if "\u4e00" <= first <= "\u9fff":
        return "C" if apart else "c"
    if first.isdigit():
        return "0"
    if _IS_OTHER.match(first):
        return "Aa"  # of letters without capitals too: a name, in a note of other letters
    if not first.isalpha():
        return "."
    if len(word) > 1 and word.isupper():
        return "A"
    return "Aa" if first.isupper() else "a"


def _brands() -> list[str]:
    """Makers that are widely known, in both scripts."""
    lines = files(lists).joinpath("brands.txt").read_text("utf-8").splitlines()
    return [word for line in lines if line[0] != "#" for word in line.split()]


@cache
def _chinese() -> dict[str, str]:
    """Chinese words by the list that they are in; the later list wins."""
    listed: dict[str, str] = {}
    for kind, words in (
        ("b", _brands()),
        ("d", names.DEPARTMENTS),
        ("k", life.KIN),
        ("p", life.PLACES),
        ("f", firms.CHINESE_ENDINGS),
        ("t", (*names.POSTS, *names.TITLES)),
    ):
        listed |= {word: kind for word in words if re.fullmatch("[\u4e00-\u9fff]+", word)}
    return listed


@cache
def _english() -> dict[str, str]:
    listed = dict.fromkeys(_brands(), "b")
    listed |= dict.fromkeys(names.GIVEN_NAMES, "g")
    listed |= dict.fromkeys(names.WORDLIKE_NAMES, "w")
    listed |= dict.fromkeys((*days.DAYS, *days.MONTHS), "D")
    listed |= dict.fromkeys(life.ENGLISH_KIN, "K")
    listed |= dict.fromkeys(firms.ENGLISH_ENDINGS, "F")
    pieces = (piece for post in names.ENGLISH_POSTS for piece in re.findall("[a-z]{2,}", post))
    return listed | {piece: "T" for piece in pieces if piece not in {"of", "it", "the"}}


def _kinds(words: Sequence[str]) -> list[str]:
    """In what lists each word stands; of a Chinese word's characters the first one says so."""
    chinese, english = _chinese(), _english()
    found = [""] * len(words)
    line = "".join(word if len(word) == 1 else " " for word in words)
    at = 0
    while at < len(words):
        word = words[at]
        if word[0] < "\u4e00":
            found[at] = english.get(word, english.get(word.rstrip("s"), ""))
            at += 1
            continue
        size = len(next((w for n in SIZES if (w := line[at : at + n]) in chinese), ""))
        if size:
            kind = chinese[line[at : at + size]]
            found[at : at + size] = [kind.upper() + kind, *[kind] * (size - 1)]
            at += size
            continue
        found[at] = "s" if word in names.SURNAMES else "h" if word in "小老阿大" else ""
        at += 1
    return found


class _Edge(NamedTuple):
    word: str = "|"
    shape: str = "|"
    kinds: str = "|"


def features(seen: Sequence[Token]) -> list[list[str]]:
    """What is seen at each token."""
    edge = [_Edge()] * 3
    row: list[Token | _Edge] = [*edge, *seen, *edge]
    heads = _heads(seen)
    ahead = _ahead(seen)
    mixed = "z" if any(one.shape in "Cc" for one in seen) else "e"
    capital = "A" if any(one.shape[0] == "A" for one in seen) else "a"
    return [_of(row, at + 3, f"{mixed}{capital}", heads[at], ahead[at]) for at in range(len(seen))]


def _of(row: Sequence[Token | _Edge], at: int, how: str, head: str, ahead: str) -> list[str]:
    c, b, a, here, x, y, z = row[at - 3 : at + 4]
    w, k, s = here.word, here.kinds, here.shape
    found = [
        "0" + w, "1" + b.word, "2" + a.word, "3" + x.word, "4" + y.word,
        f"5{a.word} {w}", f"6{w} {x.word}", f"7{b.word} {a.word}", f"8{x.word} {y.word}",
        f"9{b.word} {a.word} {w}", f"a{a.word} {w} {x.word}", f"b{w} {x.word} {y.word}",
        f"c{c.word} {b.word} {a.word}", f"d{x.word} {y.word} {z.word}", f"e{a.word} {x.word}",
        f"f{k}", f"g{a.kinds}", f"h{x.kinds}", f"i{b.kinds} {a.kinds}", f"j{a.kinds} {k}",
        f"k{k} {x.kinds}", f"l{x.kinds} {y.kinds}", f"m{a.kinds} {k} {x.kinds}",
        f"n{k} {x.kinds} {y.kinds}", f"o{a.word} {k}", f"p{k} {x.word}", f"q{w} {x.kinds}",
        f"r{b.word} {a.word} {k}", f"s{a.word} {k} {x.kinds}",
        f"t{how} {s}", f"u{how} {a.shape} {s}", f"v{how} {s} {x.shape}",
        f"w{how} {b.shape} {a.shape} {s} {x.shape}", f"x{how} {a.word} {s}",
        f"y{how} {s} {x.word}", f"A{head}", f"B{head} {k}", f"C{head} {s}", f"D{ahead}",
        f"E{ahead} {k}", f"F{ahead} {a.word}", f"G{head} {ahead}", f"H{how}",
    ]  # fmt: skip
    if s[0] in "Aa" and len(w) > SUFFIX:
        found += [f"I{w[-SUFFIX:]}", f"J{s} {w[-SUFFIX:]} {x.shape}"]
    return found


def _heads(seen: Sequence[Token]) -> list[str]:
    """How far each token is from the note's or its clause's beginning."""
    found, since, clause = [], 0, 0
    for one in seen:
        if one.shape == "C":
            since = 0
        found.append(f"{min(clause, 2)}{min(since, 4)}")
        since += 1
        if one.word in BREAK:
            since, clause = 0, clause + 1
    return found


def _ahead(seen: Sequence[Token]) -> list[str]:
    """How far it is to the next word that ends a firm's name, and to the next title, within the
    clause."""
    found = []
    for at in range(len(seen)):
        firm = title = "-"
        for step, one in enumerate(seen[at + 1 : at + REACH], 1):
            if one.word in BREAK or one.shape == "C":
                break
            if firm == "-" and one.kinds in ("Ff", "F"):
                firm = str(step)
            if title == "-" and one.kinds in ("Tt", "T"):
                title = str(step)
        found.append(firm + title)
    return found
