"""Where a Chinese note may name a firm by its core alone: before a person, as who says a thing."""

import re
from collections.abc import Iterator
from functools import cache

from bot.capture.names import cues
from bot.capture.names.persons import PERSON, SURNAMES
from bot.capture.names.spans import Span, is_namelike
from bot.capture.names.words import regions

_LEAST, _MOST = 2, 6
_BEFORE_PERSON = re.compile(r"[\u4e00-\u9fff]{2,6}?(?=的| )")
_STAFF = re.compile(r" ?(?:[a-z]{2,}|老板|采购|财务|技术|前台|经理|总|厂长|秘书|人|团队|负责人)")
_LATIN_PERSON = re.compile(r" [A-Z][a-z]+")
_WENT_TO = re.compile(r"[\u4e00-\u9fff]{2,5}(?=[,。;、\s]|$)")
_AMOUNT = re.compile(
    r"[半几多两一二三四五六七八九十百打吃喝钓爬唱拿取签修]|.*(?:小时|分钟|[部组商人员方室们])$"
)
_CLAUSE = "\n。；;!！?？"


def met(text: str, folded: str) -> Iterator[Span]:
    """陪裕同的刘总 · 利奥 Kelvin · 去了朗科德 · 楚天徐总 · 北京同辉说."""
    yield from _owned(text, folded)
    yield from _visited(folded)
    yield from _joined(folded)
    yield from _subjects(text, folded)


def _owned(text: str, folded: str) -> Iterator[Span]:
    for found in _BEFORE_PERSON.finditer(folded):
        start, end = _cut_cues(folded, found.start(), found.end())
        if not cues.left(folded, start) or _is_nobodys(folded[start:end]):
            continue
        if _person_after(text, folded, start, end):
            yield Span(start, end, True, False)


def _visited(folded: str) -> Iterator[Span]:
    for found in _WENT_TO.finditer(folded):
        start, end = _cut_cues(folded, found.start(), found.end())
        if cues.went_before(folded, start) and not _is_nobodys(folded[start:end]):
            yield Span(start, end, True, False)
    for found in _went_to_do().finditer(folded):
        if is_namelike(found[1]) and not PERSON.match(found[1]) and not _AMOUNT.match(found[1]):
            yield Span(found.start(1), found.end(1), True, False)


@cache
def _went_to_do() -> re.Pattern[str]:
    verbs = "|".join(sorted(cues.words("does"), key=len, reverse=True))
    return re.compile(rf"去(?:了趟?)?([\u4e00-\u9fff]{{3,4}}?)(?:{verbs})")


def _joined(folded: str) -> Iterator[Span]:
    """A name and a person without anything between: 湘绣阁黎老板娘."""
    for found in PERSON.finditer(folded):
        end = found.start()
        start = _back(folded, end)
        if end - start >= _LEAST and not _is_nobodys(folded[start:end]):
            known_place = any(folded[start : start + size] in regions() for size in (2, 3))
            if start == 0 or known_place or end - start > _LEAST:
                yield Span(start, end, True, False)


def _back(folded: str, end: int) -> int:
    """Where the characters before `end` may begin a name; `end` when nowhere near."""
    for start in range(end - 1, max(-1, end - _MOST), -1):
        if not "\u4e00" <= folded[start] <= "\u9fff" or folded[start] == "的":
            return end
        if end - start >= _LEAST and cues.left(folded, start):
            return cues.with_word(folded, start)
    return end


@cache
def _said() -> re.Pattern[str]:
    verbs = "|".join(sorted(cues.words("says"), key=len, reverse=True))
    return re.compile(rf"([\u4e00-\u9fff]{{3,5}}?)(?:{verbs})")


def _subjects(text: str, folded: str) -> Iterator[Span]:
    """A name that opens the note, or a place and a name that open a clause, and then speaks."""
    for at in [0, *(k + 1 for k, char in enumerate(text) if char in _CLAUSE)]:
        found = _said().match(folded, at)
        if not found or _is_nobodys(found[1]) or found[1][0] in SURNAMES:
            continue
        placed = found[1][:2] in regions() and len(found[1]) > _LEAST + 1
        if placed or at == 0:
            yield Span(at, found.end(1), True, False)


def _cut_cues(folded: str, start: int, end: int) -> tuple[int, int]:
    """The latest place in `start`…`end` where a name may begin."""
    for at in range(end - _LEAST, start, -1):
        if cues.left(folded, at):
            return at, end
    return start, end


def _person_after(text: str, folded: str, start: int, end: int) -> bool:
    if cues.person_at(folded, end):
        return True
    if folded[end] == "的":
        return bool(_STAFF.match(folded, end + 1))
    opens = not start or text[start - 1] in _CLAUSE
    return opens and bool(_LATIN_PERSON.match(text, end))


def _is_nobodys(name: str) -> bool:
    person = PERSON.match(name) or (name[0] in SURNAMES and len(name) <= 3)
    return bool(person or _AMOUNT.match(name)) or not is_namelike(name)
