"""Customers' names by their sound: what dictation may have written instead of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.capture.names.firms import parse
from bot.capture.names.fold import bare, fold, has_han, is_han
from bot.capture.names.sounds import keys

LEAST = 2
LONGEST = 16
_LATIN_FORMS = frozenset(
    ["ltd", "limited", "inc", "llc", "co", "corp", "corporation", "gmbh", "plc", "pty", "company"]
)


@dataclass
class Sounding:
    """`written` are the names' Chinese spellings; `by_sound` finds them by length and fuzzy
    pinyin; `near` those that are alike but for one syllable outside the core."""

    written: set[str] = field(default_factory=set)
    by_sound: dict[tuple[int, str], set[str]] = field(default_factory=dict)
    near: dict[tuple[int, str, str], set[str]] = field(default_factory=dict)

    def heard(self, window: str) -> str | None:
        """The one name that sounds like this; None when there is none, or more than one."""
        found = {name for key in keys(window) for name in self._named(len(window), key)}
        return found.pop() if len(found) == 1 else None

    def nearly(self, window: str) -> str | None:
        """The one long name whose core sounds like the window's, one other syllable aside."""
        found = {
            name
            for at in range(len(window))
            for head, tail in _around(window, at)
            for name in self.near.get((len(window), head, tail), ())
        }
        return found.pop() if len(found) == 1 else None

    def _named(self, size: int, key: str) -> set[str]:
        return self.by_sound.get((size, key), set())


def sounding(names: Iterable[str]) -> Sounding:
    book = Sounding()
    for name in names:
        core, spellings = _spellings(name)
        for spelling in spellings:
            if LEAST <= len(spelling) <= LONGEST and all(map(is_han, spelling)):
                _add(book, spelling, core)
    return book


def spoken(name: str) -> str:
    """A name as it is said: 上海佳彩印刷有限公司 → 佳彩印刷, Blue Ocean Ltd → Blue Ocean."""
    if not has_han(name):
        return _without_form(name)
    firm = parse(name)
    return firm.whole[firm.whole.find(firm.core) :] if firm.core else firm.whole


def _without_form(name: str) -> str:
    words = name.replace(",", " ").split()
    while len(words) > 1 and words[-1].lower().strip(".") in _LATIN_FORMS:
        words.pop()
    return " ".join(words)


def _spellings(name: str) -> tuple[str, set[str]]:
    """The core, and the name whole, without its form, without its place, by its core alone."""
    firm = parse(name)
    return firm.core, {bare(fold(name)), firm.whole, spoken(name), firm.core}


def _add(book: Sounding, spelling: str, core: str) -> None:
    book.written.add(spelling)
    for key in keys(spelling):
        book.by_sound.setdefault((len(spelling), key), set()).add(spelling)
    start = spelling.find(core)
    if len(spelling) < 4 or start < 0:
        return
    outside = [at for at in range(len(spelling)) if not start <= at < start + len(core)]
    for at in outside:
        for head, tail in _around(spelling, at):
            book.near.setdefault((len(spelling), head, tail), set()).add(spelling)


def _around(text: str, at: int) -> list[tuple[str, str]]:
    """The sound before and after the character at `at`."""
    return [(head, tail) for head in keys(text[:at])[:1] for tail in keys(text[at + 1 :])[:1]]
