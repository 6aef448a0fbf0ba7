"""A note of several visits: where each customer's own part begins."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from bot.capture.names import Directory, find_customers, resolve_contact
from bot.capture.names.joined import is_joined
from bot.capture.notes import agreed
from bot.capture.notes.clauses import Clause, clauses
from bot.capture.notes.contacted import contacted, is_someone_at
from bot.capture.notes.firms import (
    Firm,
    from_mentions,
    is_ended,
    is_nobody,
    plausible,
    same,
    trimmed,
)
from bot.capture.notes.guessed import guessed
from bot.capture.notes.headed import headed
from bot.capture.notes.listed import listed
from bot.capture.notes.met_persons import may_be_met
from bot.capture.notes.people import find_people
from bot.capture.notes.rivals import find_rivals
from bot.capture.notes.spotted import Spotted
from bot.capture.notes.successors import successors
from bot.capture.notes.table import compiled
from bot.capture.notes.tables.firms import BEFORE_NAME, GOODS_NEXT, WENT
from bot.domain.readings import CustomerRead


@dataclass(frozen=True)
class Segment:
    """One customer's part of a note, `raw[start:end]`, and the firms named in it."""

    start: int
    end: int
    customer: Firm | None
    firms: tuple[Firm, ...]


@dataclass(frozen=True)
class Asker:
    """Who wrote the note, which customers he or she dealt with last, and whom it may mean."""

    asker_id: int | None = None
    recent: tuple[int, ...] = ()
    allowed: Callable[[int], bool] | None = None


def cut(
    raw: str, text: str, directory: Directory | None, asker: Asker, seen: Sequence[Spotted] = ()
) -> list[Segment]:
    """The parts of a note, in order and without a gap. What the model has `seen` counts where
    the directory knows nobody."""
    parts = clauses(text)
    found = from_mentions(
        find_customers(
            raw, directory, asker_id=asker.asker_id, recent=asker.recent, allowed=asker.allowed
        )
    )
    known = [firm for firm in found if firm.known and not firm.rival]
    found = known + [firm for firm in found if not firm.known and plausible(text, firm)]
    found = [one for one in found if one.known or not is_someone_at(text, one.start, one.end)]
    all_found = sorted(found, key=lambda firm: firm.start)
    customers = [firm for firm in found if not firm.rival]
    if not known and parts:
        customers = _with_guessed(text, parts, customers, guessed(raw, text, parts))
    lean = [trimmed(firm, text[firm.end : firm.end + 1]) for firm in customers]
    customers = _ended_first(
        text, [one for one in lean if one.known or not is_nobody(one.read.text)]
    )
    customers = [one for one in customers if one.known or not _is_person(text, one)]
    met = [one for one in contacted(raw, text, parts) if not _is_met_there(text, one, customers)]
    customers = _with_contacted(customers, met)
    if not known:
        customers = _apart(text, parts, agreed.customers(raw, text, customers, seen))
    new = [one.person for one in successors(text)]
    customers = [one for one in customers if one.known or not any(_over(one, p) for p in new)]
    asked = {(firm.start, firm.end) for firm in found}
    customers = [
        one if (one.start, one.end) in asked else _resolved(one, directory, asker)
        for one in customers
    ]
    resolve = partial(_resolved, directory=directory, asker=asker)
    items = listed(raw, text, parts, all_found, resolve)
    items = items or headed(raw, text, [one for one in all_found if not one.rival], resolve)
    found = [firm for firm in found if firm.rival or firm.known] + customers
    if items:
        starts, edges = [firm for _, firm in items], [0, *(at for at, _ in items[1:]), len(raw)]
        return _segments(starts, edges, found)
    starts = _starts(text, parts, customers)
    found = [one for one in found if one.known or one.rival or any(same(one, s) for s in starts)]
    if not starts:
        return [Segment(0, len(raw), None, tuple(found))]
    edges = [0] + [_edge(text, parts, firm) for firm in starts[1:]] + [len(raw)]
    return _segments(starts, edges, found)


def _segments(starts: list[Firm], edges: list[int], found: list[Firm]) -> list[Segment]:
    return [
        Segment(
            edges[i],
            edges[i + 1],
            firm,
            tuple(f for f in {*found, firm} if edges[i] <= f.start < edges[i + 1]),
        )
        for i, firm in enumerate(starts)
    ]


def _with_guessed(
    text: str, parts: Sequence[Clause], customers: list[Firm], guesses: list[Firm]
) -> list[Firm]:
    """The mentions with the likeliest guess, and with those that are surely firms besides."""
    if not guesses:
        return customers
    first = guesses[0]
    customers = _better(customers, first)
    sure = [one for one in guesses[1:] if one.sure]
    if not sure and len(customers) < 2:
        return customers
    rivals = find_rivals(text, parts, [(first.start, first.end)])
    customers = [one for one in customers if not any(_over(one, rival) for rival in rivals)]
    sure = [one for one in sure if not any(_over(one, rival) for rival in rivals)]
    customers = [
        one if one.sure else replace(one, sure=any(_over(one, other) for other in sure))
        for one in customers
    ]
    return _with_contacted(customers, sure)


def _apart(text: str, parts: Sequence[Clause], customers: Sequence[Firm]) -> list[Firm]:
    """The customers but those behind the first whom the syntax makes a competitor, and a first
    that is a person of the second."""
    ranked = sorted(customers, key=lambda one: one.start)
    if len(ranked) < 2:
        return list(customers)
    rivals = find_rivals(text, parts, [(ranked[0].start, ranked[0].end)])
    whole = {(one.start, one.end) for one in rivals}
    kept = [one for one in ranked if one is ranked[0] or (one.start, one.end) not in whole]
    return kept[1:] if len(kept) > 1 and _is_of(text, kept[0], kept[1]) else kept


# Blaise Tremblay, Laurentian Maple Co-op · Jim Reed's place (Reed Roofing).
OF = re.compile(r"(?:['’]s(?: \w+){1,3})?\s?[,(]\s?(?:of |from |at )?(?:the )?")
TWO_NAMES = re.compile(r"[A-Z][\w'’-]+(?: [A-Z]\.?)? [A-Z][\w'’-]+")


def _is_of(text: str, one: Firm, other: Firm) -> bool:
    """Whether the one is a person of the other: two names, and right behind them a firm."""
    name = text[one.start : one.end]
    if one.known or is_ended(name) or TWO_NAMES.fullmatch(name) is None:
        return False
    beside = OF.fullmatch(text, one.end, other.start) is not None
    return beside and (other.known or is_ended(text[other.start : other.end]))


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def _over(one: _Placed, other: _Placed) -> bool:
    return one.start < other.end and other.start < one.end


def _with_contacted(customers: list[Firm], more: list[Firm]) -> list[Firm]:
    """Those that a deed of contact names besides, unless something is read there already."""
    free = [one for one in more if not any(_over(one, other) for other in customers)]
    return [*customers, *free]


def _is_met_there(text: str, firm: Firm, customers: list[Firm]) -> bool:
    """Whether it is rather a person met at a customer that was named before."""
    named = any(one.end <= firm.start for one in customers)
    return named and may_be_met(text, firm.start, firm.end)


def _is_person(text: str, firm: Firm) -> bool:
    """Whether what looked like a firm's name is a surname with its title (王总, 王总和)."""
    name = text[firm.start : firm.end].rstrip("和与跟同")
    if is_ended(name):  # 金桥物流 is no 金桥 of the 物流 department
        return False
    return any(one.span == (0, len(name)) and one.title for one in find_people(name, []))


def _ended_first(text: str, customers: list[Firm]) -> list[Firm]:
    """Without the unknown names that end like no firm, when one that does is there."""
    ended = [one for one in customers if one.known or is_ended(text[one.start : one.end])]
    return ended or customers


CLOSED = compiled("(?:<FIRM>)$")


def _better(customers: list[Firm], guess: Firm) -> list[Firm]:
    """The firms with the guess: in place of what it overlaps, and first when nothing is there."""
    over = [one for one in customers if _over(one, guess)]
    if over or not customers:
        rest = [one for one in customers if one not in over]
        start = max(one.start for one in [guess, *over])
        end = max(one.end for one in [guess, *over])
        name = guess.read.text[start - guess.start :] if end == guess.end else over[0].read.text
        if len(name) == end - start and not (CLOSED.search(guess.read.text) and end > guess.end):
            guess = Firm(start, end, CustomerRead(name, guess.read.match, guess.read.candidates))
        return [guess, *rest]
    return [guess, *customers]


def _resolved(firm: Firm, directory: Directory | None, asker: Asker) -> Firm:
    if directory is None:
        return firm
    read = directory.resolve(
        firm.read.text, asker_id=asker.asker_id, recent=asker.recent, allowed=asker.allowed
    )
    return replace(firm, read=read)


def _starts(text: str, parts: Sequence[Clause], customers: Sequence[Firm]) -> list[Firm]:
    """The mentions that open a part of their own."""
    ranked = sorted(customers, key=lambda firm: firm.start)
    starts: list[Firm] = []
    for firm in ranked:
        if not starts:
            starts.append(firm)
        elif any(same(firm, other) for other in starts):
            continue
        elif firm.certain or _is_beside(text, starts[-1], firm) or _opens(text, parts, firm):
            starts.append(firm)
    return starts


def _is_beside(text: str, one: Firm, other: Firm) -> bool:
    """Whether both are customers, named in one breath."""
    return one.known and other.known and is_joined(text, one.end, other.start)


HARD = re.compile(r"(?:[。;!?\n.]|(?:另外?|还有)[:,]?)\s*$")


def _opens(text: str, parts: Sequence[Clause], firm: Firm) -> bool:
    """Whether a later firm is a visit of its own: at a sentence's start, or gone to."""
    # A name that is surely a firm's heads its part after any break: 锦城物业催样品.
    part = next((part for part in parts if part.start <= firm.start < part.end), None)
    if part is None:
        return False
    lead = text[part.start : firm.start]
    begin = BEFORE_NAME.match(part.text)
    first = (begin is not None and begin.end() >= firm.start - part.start) or not lead.strip()
    gone = WENT.search(lead) is not None
    if (firm.known or firm.sure) and (first or gone):
        return firm.known or gone or GOODS_NEXT.match(text, firm.end) is None
    hard = HARD.search(text[: part.start]) is not None
    return (hard and (first or gone)) or (first and gone and bool(lead.strip()))


def _edge(text: str, parts: Sequence[Clause], firm: Firm) -> int:
    """Where the part begins: with its clause, and the list number before it."""
    part = next(part for part in parts if part.start <= firm.start < part.end)
    start = part.start if firm.start - part.start <= 30 else firm.start
    number = re.search(
        r"(?:^|[\n;。.,\s])(\(?(?:\d{1,2}|[一二三四五六七八九十])[.、):]\s?|[-•*]\s?)$",
        text[:start],
    )
    return number.start(1) if number else start


def by_contact(names: Sequence[str], directory: Directory | None, asker: Asker) -> Firm | None:
    """The customer whose contact one of these persons is, when that is certain for the asker."""
    if directory is None or asker.asker_id is None:
        return None
    for name in names:
        read = resolve_contact(name, directory, asker.asker_id)
        if read.candidates:
            return Firm(0, 0, read)
    return None
