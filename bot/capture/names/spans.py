"""Where a Chinese note may name a firm: a known core, a company-shaped word, a name met by cue."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from bot.capture.names import cues
from bot.capture.names.firms import ending
from bot.capture.names.ordinary import is_ordinary, is_word
from bot.capture.names.persons import FULL, SURNAMES
from bot.capture.names.words import forms, regions, stops, trades

_CORE_MOST, _CORE_LEAST = 6, 2
_PLACE_MOST = 6
_NEAR = 3


# What goes smoothly, or is done happily: 顺利签约, 高兴答应.
_DEALS = (
    "签", "续", "下单", "下了", "订", "付", "取消", "确认", "同意", "答应", "换", "中标", "验收",
    "搬", "试", "测试", "追加", "加单", "开票", "回款", "到款", "打款", "补款",
    "还价", "没有", "已经",
)  # fmt: skip


# (a known core, what follows it in the note) → how many characters go on as its firm's name does
TailOf = Callable[[str, str], int]
# (note, place in it) → length of the longest known core there
CoreAt = Callable[[str, int], int]


class Span(NamedTuple):
    """Characters `start` to `end` of a note. `sure` says that they are a firm's name even when
    nobody known has it; `shaped` that a trade or a legal form closes them."""

    start: int
    end: int
    sure: bool
    shaped: bool


@cache
def _tails() -> re.Pattern[str]:
    words = (trades().keys() | forms() | {"包装厂", "印刷厂"}) - {
        "行",
        "店",
        "印",
        "纸",
        "有限",
        "股份",
    }
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    opening = "".join(sorted({word[0] for word in longest}))
    return re.compile(f"(?=[{opening}])(?:{'|'.join(longest)})+")


@cache
def _forms_only() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(sorted(forms(), key=len, reverse=True)) + ")$")


def _with_place(folded: str, start: int) -> int:
    """`start` moved left over places that stand right before it."""
    while True:
        before = folded[max(0, start - _PLACE_MOST) : start]
        marked = before.rstrip("市省区县镇")
        place = ending(marked, regions(), 0)
        if not place:
            return start
        start -= len(before) - len(marked) + len(place)


def _with_tail(folded: str, end: int) -> int:
    """`end` moved right over trade words and legal forms."""
    found = _tails().match(folded, end)
    return found.end() if found else end


def known(folded: str, core_at: CoreAt, tail_of: TailOf) -> Iterator[Span]:
    """Cores of the directory as they stand, with the place before and the trade after them; a
    bare core of two characters needs a boundary, and a second cue where it is a word of everyday
    (经理想要 holds no 理想)."""
    at = 0
    while at < len(folded) - 1:
        size = core_at(folded, at)
        if size and (span := _evident(folded, at, at + size, tail_of)):
            yield span
            at = span.end
        else:
            at += 1


def _evident(folded: str, start: int, end: int, tail_of: TailOf) -> Span | None:
    own = tail_of(folded[start:end], folded[end : end + _CORE_MOST])
    tail = _with_tail(folded, end + own)
    if folded[tail : tail + 1] in ("部", "科", "处"):  # 国梁|技术部: the department's
        tail = end
    first = _with_place(folded, start)
    if start and folded[start - 1 : start + 1] in stops():  # 经理|想: inside another word
        return None
    before, after = cues.left(folded, first), cues.right(folded, end)
    if folded[start:end] in stops() and not (
        before == cues.STRONG if tail > end else before and after == cues.STRONG
    ):
        return None
    if tail > end:
        return Span(first, tail, False, True)
    if end - start == _CORE_LEAST and first == start:
        whole_clause = before == after == cues.EDGE and _alone(folded, start, end)
        if whole_clause and is_ordinary(folded[start:end]):  # 兴隆: signed, not 放心 我搞定
            rest = folded[end:].lstrip(" ")
            whole_clause = not rest or rest[0] == ":" or (rest[0].isascii() and rest[0].isalpha())
        evident = (
            whole_clause
            or _speaks(folded, start, end)
            or (before and after and before + after > cues.STRONG)
            or _stands_out(folded, start, end, before)
            or _is_rare(folded, start, end)
        )
    else:
        evident = bool(before or after) or _is_rare(folded, start, end)
    return Span(first, end, False, False) if evident else None


def _speaks(folded: str, start: int, end: int) -> bool:
    """Whether a clause begins with the name, and the name then says or does what customers do;
    顺利签约 is no customer's signing."""
    if is_ordinary(folded[start:end]) and folded.startswith(_DEALS, end):
        return False
    return not folded[start - 1 : start].isalnum() and cues.speaks_at(folded, end)


def _stands_out(folded: str, start: int, end: int, before: int) -> bool:
    """Whether a core that is no word of everyday opens a clause (新陆样品通过了) or follows a cue
    (路过新陆进去坐坐), something is told of it, and neither another firm's name nor a person's
    goes on from it."""
    opens = not folded[start - 1 : start].isalnum() or cues.day_before(folded, start)
    if not (opens or before == cues.STRONG) or is_ordinary(folded[start:end]):
        return False
    if not cues.starts_at(folded, end):
        return False
    return not _goes_on(folded, start, end)


def _goes_on(folded: str, start: int, end: int, reach: int = _CORE_MOST) -> bool:
    """Whether another firm's name or a person's goes on from the core: 新陆达科技, 国梁栋说. Its
    trade begins within `reach` characters."""
    tail = _tails().search(folded, end, end + reach)
    if tail and _runs_on(folded, start, end, tail.start()):
        return True
    if not (cues.starts_at(folded, end) or cues.speaks_at(folded, end)):
        return cues.speaks_at(folded, end + 1)
    person = FULL.match(folded, start)
    return person is not None and person.end() > end and cues.full_name_at(folded, start)


def _is_rare(folded: str, start: int, end: int) -> bool:
    """Whether no ordinary note holds the core, and it is no part of other words or of a name:
    药瓶报价发赣源了."""
    if is_ordinary(folded[start:end]):
        return False
    if is_word(folded[start - 1 : start + 1]) or is_word(folded[end - 1 : end + 1]):
        return False
    surname_before = start > 0 and folded[start - 1] in SURNAMES
    return not (surname_before or _goes_on(folded, start, end, _NEAR))


def _runs_on(folded: str, start: int, end: int, tail: int) -> bool:
    """Whether one name may run from `start` to `tail`: 新陆达|科技, not 新陆下午回|公司."""
    times = cues.words("time")
    timed = any(folded[end : end + size] in times for size in (2, 3))
    return not timed and is_namelike(folded[start:tail])


def _alone(folded: str, start: int, end: int) -> bool:
    sides = (folded[start - 1 : start], folded[end : end + 1])
    return all(not side.isalnum() for side in sides)


def shaped(folded: str) -> Iterator[Span]:
    """Words that end like a firm's name (…印刷, …集团), back to where a name may begin."""
    at = 0
    while tail := _tails().search(folded, at):
        later = _tails().match(folded, tail.start() + 1)  # 国彩印刷: not 彩印, then 刷
        tail = later if later and later.end() > tail.end() else tail
        at = tail.end()
        start = _begin(folded, tail.start())
        if start is not None and _may_be_named(folded, start, tail.start()):
            yield Span(start, at, _is_sure(folded, start, tail.start(), at), True)


def _may_be_named(folded: str, start: int, tail: int) -> bool:
    namelike = is_namelike(folded[_skip_place(folded, start, tail) : tail])
    return namelike or cues.left(folded, start) == cues.STRONG


def _begin(folded: str, tail: int) -> int | None:
    lowest = max(0, tail - _CORE_MOST)
    for start in range(tail - 1, lowest - 1, -1):
        if not folded[start].isalnum() or folded[start] == "的":
            return None
        if tail - start < _CORE_LEAST:
            continue
        if cues.left(folded, start):
            return cues.with_word(folded, start)
        if (first := _with_place(folded, start)) < start:
            return first
    return None


def _is_sure(folded: str, start: int, tail: int, end: int) -> bool:
    if not is_namelike(folded[_skip_place(folded, start, tail) : tail]):
        return False
    if _forms_only().search(folded[tail:end]) or cues.right(folded, end):
        return True
    if folded[end] in SURNAMES or folded[end].isascii():
        return True
    return not cues.goods_at(folded, end)


def _skip_place(folded: str, start: int, tail: int) -> int:
    for size in range(_PLACE_MOST, 1, -1):
        if folded[start : start + size] in regions() and start + size < tail:
            return start + size
    return start


def is_namelike(core: str) -> bool:
    """Whether `core` could be what a firm calls itself."""
    if not core or core in stops() or core in regions() or cues.unlike_names() & set(core):
        return False
    ends = (core[:2], core[-2:])
    return not any(part in stops() or part in cues.words("time") for part in ends)
