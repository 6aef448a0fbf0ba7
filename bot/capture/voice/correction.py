"""The customers' names put right in a transcript, and nothing else touched."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from bot.capture.names.fold import fold, has_han, is_han
from bot.capture.voice.sounding import LONGEST, Sounding, sounding, spoken

SURE = 4  # so many syllables in a row are no accident; fewer need a word's edge on both sides
_LEFT = frozenset("了去到见访在给跟和与同找约向从对陪是叫户过帮把问")
_RIGHT = frozenset("的那这公有集厂说聊谈见签看送订要家他她总")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9']*")
_COMMA = re.compile(r"(?<=[一-鿿])[，,、](?=[一-鿿])")
LEAST_LATIN = 6  # letters
_ALIKE, _ALIKE_BESIDE = 86, 55  # of 100; the second where another word of the name is right


def correct_names(text: str, names: Iterable[str]) -> str:
    """`text` with every stretch that sounds like exactly one of `names` spelled as that name."""
    known = tuple(dict.fromkeys(names))
    chinese = tuple(name for name in known if has_han(name))
    latin = tuple(name for name in known if not has_han(name))
    return _correct_latin(_correct_chinese(text, _book(chinese)), _latin(latin))


@lru_cache(maxsize=64)
def _book(names: tuple[str, ...]) -> Sounding:
    return sounding(names)


def _correct_chinese(text: str, book: Sounding) -> str:
    text = _rejoined(text, book)
    out, at, kept = [], 0, _written(text, book)
    while at < len(text):
        size, name = _at(text, at, book, kept)
        out.append(name or text[at])
        at += size
    return "".join(out)


def _rejoined(text: str, book: Sounding) -> str:
    """Without a comma that dictation put inside a name that is otherwise spelled right."""
    for mark in reversed(list(_COMMA.finditer(text))):
        left, right = fold(text[: mark.start()]), fold(text[mark.end() :])
        if any(
            left[-head:] + right[:tail] in book.written
            for head in range(2, LONGEST - 1)
            for tail in range(2, LONGEST - head + 1)
            if head <= len(left) and tail <= len(right)
        ):
            text = text[: mark.start()] + text[mark.end() :]
    return text


def _written(text: str, book: Sounding) -> set[int]:
    """Places of the text that already hold a name's spelling."""
    kept: set[int] = set()
    folded = fold(text)
    for at in range(len(folded)):
        for size in range(min(LONGEST, len(folded) - at), 2, -1):
            if folded[at : at + size] in book.written:
                kept.update(range(at, at + size))
                break
    return kept


def _at(text: str, at: int, book: Sounding, kept: set[int]) -> tuple[int, str | None]:
    """How far to go on from here, and the name to write on the way."""
    for size in range(min(LONGEST, len(text) - at), 1, -1):
        window = text[at : at + size]
        if not all(map(is_han, window)) or kept & set(range(at, at + size)):
            continue
        name = book.heard(fold(window))
        if name and (size >= SURE or _edged(text, at, at + size)):
            return size, name
        if size >= SURE and (name := book.nearly(fold(window))):
            return size, name
    return 1, None


def _edged(text: str, start: int, end: int) -> bool:
    left = start == 0 or not is_han(text[start - 1]) or text[start - 1] in _LEFT
    right = end == len(text) or not is_han(text[end]) or text[end] in _RIGHT
    return left and right


@lru_cache(maxsize=64)
def _latin(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names as they are said, the longest first."""
    return tuple(sorted(map(spoken, names), key=len, reverse=True))


def _correct_latin(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        words = [word.lower() for word in _WORD.findall(name)]
        for start, end in reversed(list(_windows(text, len(words)))):
            if _sounds_like(text[start:end], words):
                text = text[:start] + name + text[end:]
    return text


def _windows(text: str, size: int) -> Iterator[tuple[int, int]]:
    """Stretches of `size` words, hyphens between them or spaces."""
    if not size:
        return
    found = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    for first, last in zip(found, found[size - 1 :], strict=False):
        yield first[0], last[1]


def _sounds_like(heard: str, known: list[str]) -> bool:
    """Alike as a whole; or the first word right, and each other one like its counterpart."""
    said = [word.lower() for word in _WORD.findall(heard)]
    if said == known:
        return len(known) > 1  # only the capitals differ
    if len("".join(known)) < LEAST_LATIN:
        return False
    alike = [ratio(one, other) for one, other in zip(said, known, strict=True)]
    beside = len(known) > 1 and alike[0] == 100 and min(alike) >= _ALIKE_BESIDE
    return beside or (
        min(alike) >= _ALIKE_BESIDE and ratio("".join(said), "".join(known)) >= _ALIKE
    )
