"""The words that firms' names are made of: places, trades, legal forms, and words of no firm."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from bot.capture.names.sounds import initials, keys

_SHORT_KINDS = frozenset("楼馆坊庄园")


def lines(name: str) -> Iterator[list[str]]:
    """The words of each line of a list of this room."""
    for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split()


@cache
def regions() -> dict[str, str]:
    """Place → the first place of its line (its province)."""
    return {place: line[0] for line in lines("regions.txt") for place in line}


@cache
def trades() -> dict[str, int]:
    """Trade word → number of its family."""
    return {word: number for number, line in enumerate(lines("trades.txt")) for word in line}


class InstitutionRow(NamedTuple):
    """Words of one meaning, what they say (kinds begin with @), and the example: said, name."""

    words: tuple[str, ...]
    says: tuple[str, ...]
    example: tuple[str, str]


@cache
def institution_rows() -> tuple[InstitutionRow, ...]:
    """The grammar of institutions' names."""
    rows = []
    for line in lines("institutions.txt"):
        grammar, _, example = " ".join(line).partition(" | ")
        words, _, says = grammar.partition(" = ")
        said, _, name = example.partition(" = ")
        rows.append(InstitutionRow(tuple(words.split()), tuple(says.split()), (said, name)))
    return tuple(rows)


@cache
def forms() -> frozenset[str]:
    """Legal forms and kinds of house."""
    return frozenset(word for line in lines("forms.txt") for word in line)


def is_short_kind(char: str) -> bool:
    """Whether the character alone may stand for the kind of house it ends: 楼 for 酒楼, 茶楼."""
    return char in _SHORT_KINDS


@cache
def stops() -> frozenset[str]:
    """Words that are no customer by themselves."""
    return frozenset(word for line in lines("stops.txt") for word in line)


@cache
def everyday() -> frozenset[str]:
    """Ordinary words that the gathered list has not."""
    return frozenset(word for line in lines("everyday.txt") for word in line)


@cache
def _english() -> dict[str, list[list[str]]]:
    lists: dict[str, list[list[str]]] = {}
    for head, *line in lines("english.txt"):
        lists.setdefault(head.rstrip(":"), []).append(line)
    return lists


@cache
def english_trades() -> dict[str, int]:
    """English trade word → number of its family."""
    return {word: number for number, line in enumerate(_english()["trade"]) for word in line}


@cache
def english(head: str) -> frozenset[str]:
    """The English words of one list: `form`, `region` or `filler`."""
    return frozenset(word for line in _english()[head] for word in line)


@cache
def english_short() -> dict[str, str]:
    """Shortened English word → the whole word."""
    return dict(pair.split("=") for line in _english()["short"] for pair in line)


def _by(spell: str, words: dict[str, int] | dict[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words:
        spelled = [initials(word)] if spell == "initials" else keys(word)
        for one in spelled:
            found.setdefault(one, []).append(word)
    return {one: tuple(many) for one, many in found.items()}


@cache
def trades_by(spell: str) -> dict[str, tuple[str, ...]]:
    """Trade words by `sound` (fuzzy pinyin) or by `initials`."""
    return _by(spell, trades())


@cache
def regions_by(spell: str) -> dict[str, tuple[str, ...]]:
    """Places by `sound` (fuzzy pinyin) or by `initials`."""
    return _by(spell, regions())
