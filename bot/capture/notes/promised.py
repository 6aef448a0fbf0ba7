"""Promises as the tables alone read them: what is owed, by whom, until when."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.capture.dates import DateRead
from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import hits, says
from bot.capture.notes.tables import promises as table
from bot.capture.notes.wording import LATER, NEGOTIATES, NOT_TO, STILL, UNDONE, deed, is_ours, lean
from bot.domain.readings import PromiseRead


@dataclass(frozen=True)
class Promise:
    """A promise at its place; `meets` when keeping it means meeting the customer."""

    start: int
    end: int
    read: PromiseRead
    meets: bool = False


def by_tables(
    text: str,
    parts: Sequence[Clause],
    dates: Sequence[DateRead],
    family: Sequence[tuple[int, int]],
) -> list[Promise]:
    """The promises of a plain text. `dates` are the days that lie ahead and belong to no fact;
    `family` the places of facts, whose next clause (暑假回来) goes on about them."""
    found: list[Promise] = []
    for number, (part, dated) in enumerate(zip(parts, by_part(parts, dates), strict=True)):
        if not dated:
            found.extend(_strong(text, part, family))
        elif not _goes_on(text, parts, number, family):
            _dated(text, part, dated[-1] if dated[-1].deadline else dated[0], found, parts, number)
    found = _lone_requests(text, parts, found, family)
    return sorted(_apart(found), key=lambda one: one.start)


def by_part(parts: Sequence[Clause], dates: Sequence[DateRead]) -> list[list[DateRead]]:
    """The possible dates of each part."""
    starts = [part.start for part in parts]
    found: list[list[DateRead]] = [[] for _ in parts]
    for one in dates:
        at = bisect_right(starts, one.span[0]) - 1
        if at >= 0 and one.span[0] < parts[at].end and not one.impossible:
            found[at].append(one)
    return found


def _goes_on(
    text: str, parts: Sequence[Clause], number: int, family: Sequence[tuple[int, int]]
) -> bool:
    """Whether this clause only goes on about a private fact."""
    before = parts[number - 1] if number else None
    told = before is not None and any(before.start <= start < before.end for start, _ in family)
    return told and not says(table.DEEDS, parts[number].text)


def _dated(
    text: str,
    part: Clause,
    due: DateRead,
    found: list[Promise],
    parts: Sequence[Clause],
    number: int,
) -> None:
    if NOT_TO.search(part.text) or LATER.search(part.text):
        return
    if STILL.search(text, max(part.start, due.span[0] - 8), due.span[0] + 8):
        return
    words = deed(text, part, due)
    if not words:
        _attach(text, due, found, parts, number)
        return
    told = says(table.DEEDS, words) or says(table.FRAME, part.text)
    spoke = parts[number - 1].text if number and runs_on(text, parts, number) else ""
    if says(table.STATES, words) or not told or UNDONE.match(words):
        return
    promise = _promise(text, part.start, part.end, words, part.text, due)
    if says(table.WE_SPEAK, spoke) and not says(table.OTHERS_SPEAK, part.text):
        promise = replace(promise, read=replace(promise.read, ours=True))
    found.append(promise)


def runs_on(text: str, parts: Sequence[Clause], number: int) -> bool:
    """Whether a clause goes on with the sentence before it, and so with who speaks there."""
    return re.search(r"[。.;!?\n]", text[parts[number - 1].end : parts[number].start]) is None


def _attach(
    text: str, due: DateRead, found: list[Promise], parts: Sequence[Clause], number: int
) -> None:
    """A clause that is only a day: it dates the promise or the request before it."""
    if (
        found
        and found[-1].read.due is None
        and number
        and found[-1].start >= parts[number - 1].start
    ):
        last = found.pop()
        found.append(_due(last, due))
        return
    if found and number and found[-1].start >= parts[number - 1].start:
        return  # 周五前给报价，最晚周六: it has its day
    for index in (number - 1, number + 1):
        if 0 <= index < len(parts):
            part = parts[index]
            asked = next(iter(hits(table.REQUESTS, text, part.start, part.end)), None)
            words = lean(text[asked.value_start : asked.value_end]) if asked else lean(part.text)
            if asked or (index < number and says(table.DEEDS, words) and len(words) <= 24):
                found.append(_promise(text, part.start, part.end, words, part.text, due))
                return


def _due(promise: Promise, due: DateRead) -> Promise:
    return replace(promise, read=replace(promise.read, due=due.start, at=due.at))


def _promise(
    text: str, start: int, end: int, words: str, clause: str, due: DateRead | None
) -> Promise:
    read = PromiseRead(words, is_ours(words, clause))
    if due:
        read = replace(read, due=due.start, at=due.at)
    return Promise(start, end, read, says(table.MEETS, words))


def _strong(text: str, part: Clause, family: Sequence[tuple[int, int]]) -> list[Promise]:
    found: list[Promise] = []
    if any(part.start <= start < part.end for start, _ in family):
        return found
    for hit in hits(table.STRONG, text, part.start, part.end):
        words = lean(text[hit.value_start : hit.value_end])
        if (
            len(words) > 1
            and says(table.DEEDS, words)
            and not NEGOTIATES.search(words)
            and not NOT_TO.search(part.text)
        ):
            read = PromiseRead(words, hit.label == "ours")
            found.append(Promise(hit.start, hit.end, read, says(table.MEETS, words)))
            break
    return found


def _lone_requests(
    text: str, parts: Sequence[Clause], found: list[Promise], family: Sequence[tuple[int, int]]
) -> list[Promise]:
    if found:
        return found
    for part in parts:
        for hit in hits(table.ASKED, text, part.start, part.end):
            if not NOT_TO.search(part.text) and not any(
                start <= hit.start < end for start, end in family
            ):
                words = text[hit.value_start : hit.value_end]
                return [
                    Promise(hit.start, hit.end, PromiseRead(words, True), says(table.MEETS, words))
                ]
    return found


def _apart(found: list[Promise]) -> list[Promise]:
    """One promise a place; an undated one that says again what a dated one says is dropped."""
    dated = [one for one in found if one.read.due]
    kept = list(dated)
    for one in found:
        again = any(_alike(one.read.text, other.read.text) for other in dated)
        if one.read.due is None and not again:
            kept.append(one)
    return kept


def _alike(one: str, other: str) -> bool:
    a, b = (
        set(re.findall(r"[\u4e00-\u9fff]|[A-Za-z]{3,}", one)),
        set(re.findall(r"[\u4e00-\u9fff]|[A-Za-z]{3,}", other)),
    )
    return bool(a & b)
