"""Where the syntax alone shows a customer's name, one reader for each way of saying it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.capture.notes.clauses import Clause
from bot.capture.notes.firms import PARTICLE, PERSON, is_deed, person_only
from bot.capture.notes.table import CJK, compiled
from bot.capture.notes.tables import firms as table
from bot.capture.notes.tables.firms import BEFORE_NAME
from bot.capture.notes.words import firms as words

Spans = Iterator[tuple[int, int]]


def labelled(text: str, parts: Sequence[Clause]) -> Spans:
    for pattern in table.LABELLED:
        for match in compiled(pattern).finditer(text):
            yield match.start("name"), match.end("name")


def beside_person(text: str, parts: Sequence[Clause]) -> Spans:
    """蜀香园 邱姐: a name alone, and then a person."""
    for part, after in pairwise(parts):
        at = _led(part)
        if part.text[:at] in table.ALSO_NAMES and ENDS.search(part.text):
            at = 0
        name = part.text[at:]
        whole = compiled(f"[{CJK}]{{2,8}}").fullmatch(name)
        near = text[part.end : after.start] == " "
        if whole and near and compiled(PERSON).match(after.text) and not PARTICLE.search(name):
            yield part.start + at, part.end


ENDS = compiled("..(?:<FIRM>)$")


def _led(part: Clause) -> int:
    begin = BEFORE_NAME.match(part.text)
    return begin.end() if begin else 0


BESIDE = rf"(?:的|\s)?(?:{PERSON})"


def ended_zh(text: str, parts: Sequence[Clause]) -> Spans:
    """Names by their ending at a clause's start; those before a person first."""
    found = []
    for part in parts:
        at = _led(part)
        match = compiled(table.ENDED).match(part.text, at)
        if part.text[:at] in table.ALSO_NAMES and not (match and _core(match["name"])):
            match = compiled(table.ENDED).match(part.text)  # 和|悦酒店 is 和悦酒店
        if match and _core(match["name"]):
            near = compiled(BESIDE).match(part.text, match.end())
            found.append((near is None, part.start + match.start(), part.start + match.end()))
    yield from (span[1:] for span in sorted(found))


def _core(name: str) -> bool:
    """Whether something is left of a firm's name without its trade."""
    bare = compiled("(?:<FIRM>)+$").sub("", name)
    return len(bare) >= 2 and not PARTICLE.search(bare)


def met_zh(text: str, parts: Sequence[Clause]) -> Spans:
    """在国泰饭店请|泛亚橡塑|的班总: whom one met, wherever the clause says so."""
    for part in parts:
        for match in compiled(table.MET_SOMEONES).finditer(part.text):
            if not (PARTICLE.search(match["name"]) or is_deed(match["name"])):
                yield part.start + match.start("name"), part.start + match.end("name")


def reached_zh(text: str, parts: Sequence[Clause]) -> Spans:
    """微信问了百味斋的小祁, 去国梁见了赵晓梅: where one went or rang, and whom one met there."""
    for pattern in table.REACHED:
        for match in compiled(pattern).finditer(text):
            if not (PARTICLE.search(match["name"]) or is_deed(match["name"])):
                yield match.start("name"), match.end("name")


def behind_zh(text: str, parts: Sequence[Clause]) -> Spans:
    """7月2号见的伟业印刷: a name by its ending, though not at a clause's start."""
    for match in compiled(table.BEHIND).finditer(text):
        if _core(match["name"]):
            yield match.start("name"), match.end("name")


def met_latin(text: str, parts: Sequence[Clause]) -> Spans:
    """去趟三里屯的|Blue Frog, Sherry@|美德乐: letters or a sign among characters."""
    for pattern in (table.MET_LATIN, table.AT_ZH):
        for match in compiled(pattern).finditer(text):
            yield match.start("name"), match.end("name")


def whose_en(text: str, parts: Sequence[Clause]) -> Spans:
    """Kestrel Marine's buyer, Claire Dubois, Maison Verte, the new Tesco depot."""
    for pattern in (table.WHOSE, table.DEPOT, table.HEADED_IN):
        for match in compiled(pattern).finditer(text):
            if not person_only(match["name"]):
                yield match.start("name"), match.end("name")
    for match in compiled(table.NAMED_AFTER).finditer(text):
        if person_only(match["who"]) and not person_only(match["name"]):
            yield match.start("name"), match.end("name")


def half_zh(text: str, parts: Sequence[Clause]) -> Spans:
    """新达 Trading: a name in characters, its trade in letters."""
    for match in compiled(table.HALF).finditer(text):
        if match["last"].lower() in words.ENGLISH_ENDINGS:
            yield match.start("name"), match.end("name")


# called about the late delivery: what a call was about, and no firm.
NO_NAME = frozenset(
    ["the", "a", "an", "our", "their", "his", "her", "my", "about", "to", "back", "in", "for",
     "re", "on", "me", "us",
    "up", "off", "again", "today", "and", "with", "over", "before", "after", "this", "that",
     "some", "no"]
)  # fmt: skip


def ended_en(text: str, parts: Sequence[Clause]) -> Spans:
    for match in (one for part in parts for one in _in(table.ENGLISH_ENDED, text, part)):
        group = "name" if match["name"] else "low"
        pieces = list(re.finditer(r"[\w&'’-]+", match[group]))
        last = max(
            (i for i, piece in enumerate(pieces) if piece[0].lower() in words.ENGLISH_ENDINGS),
            default=0,
        )
        if last and pieces[0][0].lower() not in NO_NAME:
            yield match.start(group) + pieces[0].start(), match.start(group) + pieces[last].end()


def _in(pattern: re.Pattern[str], text: str, part: Clause) -> Iterator[re.Match[str]]:
    return pattern.finditer(text, part.start, part.end)


def someones(text: str, parts: Sequence[Clause]) -> Spans:
    """Gupta at Orient Spices: the firm of somebody whom one met or rang."""
    for part in parts:
        for match in compiled(table.SOMEONES).finditer(part.text):
            yield part.start + match.start("name"), part.start + match.end("name")


def plain_zh(text: str, parts: Sequence[Clause]) -> Spans:
    if not re.search(f"[{CJK}]", text):
        return
    for part in parts[:4]:
        at = _led(part)
        patterns: tuple[str, ...] = (
            table.PLAIN_ZH if at or part is parts[0] else table.PLAIN_ZH[:1]
        )
        for pattern in patterns:
            match = compiled(pattern).match(part.text, at)
            if match and not (PARTICLE.search(match["name"]) or is_deed(match["name"])):
                yield part.start + match.start("name"), part.start + match.end("name")
                break


def plain_en(text: str, parts: Sequence[Clause]) -> Spans:
    for pattern in table.PLAIN_EN:
        for part in parts:
            for match in compiled(pattern).finditer(part.text):
                name = match["name"].rstrip(".")
                if not person_only(name):
                    start = part.start + match.start("name")
                    yield start, start + len(name)
