"""Notes that take one customer after the other without a number: 两户：A…；B…, A & B, and then
each of them by its first word."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.capture.notes.clauses import clauses
from bot.capture.notes.firms import Firm, same, trimmed
from bot.capture.notes.guessed import guessed
from bot.domain.readings import CustomerRead

SAID = dict(zip("两二三四五2345", (2, 2, 3, 4, 5, 2, 3, 4, 5), strict=True)) | {
    "two": 2, "three": 3, "four": 4, "five": 5,
}  # fmt: skip
# 拜访两户, 打了两个电话, two emails out of Lisbon: how many, before they are told.
MANY = re.compile(
    r"(?:(?P<zh>[两二三四五2-5])\s?(?:户|家(?:客户|店|厂|公司)?|[个位]客户|[个通]电话|个点|封邮件|条微信)"
    r"|\b(?P<en>two|three|four|five|[2-5])\s(?:\w+\s)?(?:stops|calls|visits|e-?mails|meetings|customers|accounts|demos|drop-ins))"
    r"[^:;。!?\n]{0,20}?[:。\n.]\s*",
    re.IGNORECASE,
)
HEADING = re.compile(r"^[^:;。!?\n]{2,28}:\s*")
BREAKS = (re.compile(r"[;\n]\s*"), re.compile(r"(?:[;。!?\n]|\.\s)\s*"))
NEAR = 24
Item = tuple[int, Firm]


def headed(
    raw: str, text: str, found: Sequence[Firm], resolve: Callable[[Firm], Firm]
) -> list[Item]:
    """(where it begins, its customer) for every part; nothing unless each names one of its own."""
    for edges in _edges(text):
        heads = [_head(raw, text, start, end, found) for start, end in pairwise(edges)]
        named = [one for one in heads if one is not None]
        if len(named) == len(heads) > 1 and not any(same(*pair) for pair in pairwise(named)):
            return [(at, resolve(one)) for at, one in zip(edges, named, strict=False)]
    return _joined(raw, text, resolve)


def _edges(text: str) -> list[list[int]]:
    """Where the parts may begin, and the end: as many as were said, or all between semicolons."""
    ways = []
    if many := MANY.search(text):
        number = SAID[(many["zh"] or many["en"]).lower()]
        for way in BREAKS:
            if len(cut := _cut(text, many.end(), way)) == number + 1:
                ways.append(cut)
                break
    if ";" in text:
        heading = HEADING.match(text)
        ways += [
            cut
            for begin in ([heading.end()] if heading else []) + [0]
            if len(cut := _cut(text, begin, BREAKS[0])) > 2
        ]
    return ways


def _cut(text: str, begin: int, way: re.Pattern[str]) -> list[int]:
    whole = len(text.rstrip(" .。;!"))
    return [
        begin,
        *(m.end() for m in way.finditer(text, begin, whole) if m.end() < whole),
        len(text),
    ]


def _head(raw: str, text: str, start: int, end: int, found: Sequence[Firm]) -> Firm | None:
    """The customer that a part names at its beginning."""
    near = [one for one in found if start <= one.start < min(end, start + NEAR)]
    if near and near[0].known:
        return near[0]
    piece = text[start:end]
    guesses = [one for one in guessed(raw[start:end], piece, clauses(piece)) if one.start < NEAR]
    if not guesses:
        return near[0] if near else None
    first = trimmed(min(guesses, key=lambda one: (not one.sure, one.start)))
    return Firm(start + first.start, start + first.end, first.read)


NAME = r"[A-Z][\w'’-]{1,20}"
PAIR = re.compile(
    rf"(?P<one>(?P<a>{NAME})(?:\s{NAME}){{0,2}})\s(?:&|and)\s(?P<two>(?P<b>{NAME})(?:\s{NAME}){{0,2}})(?=[,.:;])"
)


def _joined(raw: str, text: str, resolve: Callable[[Firm], Firm]) -> list[Item]:
    """Vesper Lighting & Marlow Kitchens, and then each by its first word: Vesper's …. Marlow: …"""
    for pair in PAIR.finditer(text):
        first, second = (_again(text, pair[name], pair.end()) for name in "ab")
        if 0 <= first < second:
            one, two = (_firm(raw, *pair.span(name)) for name in ("one", "two"))
            return [(0, resolve(one)), (second, resolve(two))]
    return []


def _again(text: str, word: str, after: int) -> int:
    """Where a later clause begins with the word."""
    found = re.compile(rf"(?:[.;!?,\n]\s*){re.escape(word)}(?!\w)").search(text, after)
    return found.end() - len(word) if found else -1


def _firm(raw: str, start: int, end: int) -> Firm:
    return Firm(start, end, CustomerRead(raw[start:end]))
