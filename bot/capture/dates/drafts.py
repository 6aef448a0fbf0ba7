"""Drafts: pieces that stand together, gathered into one phrase as long as they fit."""

import re
from dataclasses import dataclass, field
from datetime import date

from bot.capture.dates.pieces import Clock, DayPart, Days, Edge, Link, Mark, Piece, Shift
from bot.capture.dates.stretches import Grain, Now, Stretch, add_months

# what may stand between two pieces of one phrase
_GLUE = re.compile(
    r"[)）]?\s*(?:[,，(（]\s*)?(?:的|at|on|of|in|the|@|of the|in the|on the|around|about|for|from"
    r"|T|-|大概|大约|约|左右的?|那天|当天|整个)?\s*",
    re.IGNORECASE,
)
_TIGHT = re.compile(r"\s*(?:的|the)?\s*", re.IGNORECASE)


def glued(text: str, left: Piece, right: Piece) -> bool:
    gap = text[left.end : right.start]
    if len(gap) > 12:
        return False
    if isinstance(left.meaning, Mark | Link) or isinstance(right.meaning, Mark | Link | Edge):
        return _TIGHT.fullmatch(gap) is not None
    return _GLUE.fullmatch(gap) is not None


@dataclass
class Draft:
    """One phrase in the making; `take` says whether a piece still belongs to it."""

    pieces: list[Piece] = field(default_factory=list)
    days: list[Days] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    shifts: list[Shift] = field(default_factory=list)
    part: DayPart | None = None
    clock: Clock | None = None
    link: Piece | None = None
    other: "Draft | None" = None  # the second end of a range
    closed: bool = False
    confirmed: int | None = None  # the weekday said beside the day

    def take(self, piece: Piece) -> bool:
        if self.link is not None:
            return self._take_second(piece)
        if self.closed and not isinstance(piece.meaning, Mark):
            return False
        taken = self._fits(piece)
        if taken:
            self.pieces.append(piece)
        return taken

    def _take_second(self, piece: Piece) -> bool:
        if self.other is None:
            if isinstance(piece.meaning, Mark | Link):
                return False
            self.other = Draft()
        if self._ends_here(piece):
            self.marks.append(piece.meaning)  # type: ignore[arg-type]  # a Mark, as asked above
            self.pieces.append(piece)
            self.closed = True
            return True
        taken = not self.closed and not isinstance(piece.meaning, Link) and self.other.take(piece)
        if taken:
            self.pieces.append(piece)
        return taken

    def _ends_here(self, piece: Piece) -> bool:
        return isinstance(piece.meaning, Mark) and piece.meaning.side != "pre"

    def _fits(self, piece: Piece) -> bool:
        match piece.meaning:
            case Days() as days:
                return self._fits_days(days)
            case Edge() as edge:
                return self._fits_edge(edge)
            case DayPart() as part:
                return self._fits_part(part)
            case Clock() as clock:
                return self._fits_clock(clock)
            case Mark() as mark:
                return self._fits_mark(mark)
            case Shift() as shift:
                return self._fits_shift(shift)
            case Link() as link:
                return self._fits_link(link, piece)
        return False

    def _fits_days(self, days: Days) -> bool:
        if not self.days:
            self.days.append(days)
            return True
        held = self.days[-1]
        if Grain.DAY == held.grain == days.grain:
            return self._confirms(held, days)
        finer, coarser = sorted((held, days), key=lambda each: each.grain)
        if finer.grain == coarser.grain or not finer.floating:
            return False
        if any(each.grain == days.grain for each in self.days):
            return False
        self.days.append(days)
        return True

    def _confirms(self, held: Days, days: Days) -> bool:
        """20号（周五）, Thursday 26 March: the weekday only confirms the other day."""
        if (held.weekday is None) == (days.weekday is None) or self.confirmed is not None:
            return False
        self.days[-1] = held if held.weekday is None else days
        self.confirmed = held.weekday if days.weekday is None else days.weekday
        return True

    def contradicted(self, on: date) -> bool:
        """Whether the weekday said beside the day is not its own."""
        return self.confirmed is not None and self.confirmed != on.weekday()

    def _fits_edge(self, edge: Edge) -> bool:
        if self.clock or self.part or self.edges:
            return False
        if edge.side == "post" and not self.days and edge.alone is None:
            return False
        if edge.side == "pre" and self.days:
            return False
        if edge.side == "post" and self.days and self.days[-1].grain == 0:
            return False
        self.edges.append(edge)
        return True

    def _fits_part(self, part: DayPart) -> bool:
        if self.part is None or self.part.part == part.part:
            self.part = part
            return True
        return False

    def _fits_clock(self, clock: Clock) -> bool:
        if self.clock is None:
            self.clock = clock
            return True
        return False

    def _fits_mark(self, mark: Mark) -> bool:
        started = bool(self.days or self.edges or self.part or self.clock)
        if started and mark.what in ("soft", "month"):
            return True
        if mark.side == "pre" and started:
            return False
        if mark.side == "post" and not started:
            return False
        if mark.side != "pre" and started:
            self.closed = True
        self.marks.append(mark)
        return True

    def _fits_shift(self, shift: Shift) -> bool:
        if self.shifts or (shift.side == "pre") == bool(self.days):
            return False
        self.shifts.append(shift)
        return True

    def _fits_link(self, link: Link, piece: Piece) -> bool:
        started = bool(self.days or self.clock or self.edges)
        between = any(mark.what == "between" for mark in self.marks)
        if not started or (link.between and not between):
            return False
        self.link = piece
        return True

    @property
    def strong(self) -> bool:
        """Whether these words are a date without a doubt in the middle of a text."""
        named = [*self.days, *(each for each in (self.part, self.clock) if each)]
        if self.edges or any(not each.weak for each in named):
            return self._has_core
        if any(mark.what == "closing" for mark in self.marks):
            return True
        return self._in_company(named)

    def _in_company(self, named: "list[Days | DayPart | Clock]") -> bool:
        hints = [mark for mark in self.marks if mark.what != "month"]
        months = any(mark.what == "month" for mark in self.marks) and any(
            each.grain > 1 for each in self.days
        )
        company = len(named) + bool(hints) + months + bool(self.shifts) + (self.other is not None)
        company += self.confirmed is not None
        return bool(self.days) and company > 1

    @property
    def _has_core(self) -> bool:
        if self.edges and not self.days:
            return any(edge.alone for edge in self.edges)
        return bool(self.days or self.part or self.clock or self.edges)

    @property
    def whole(self) -> bool:
        """Whether these words are a date when they are all that is said."""
        return self._has_core or any(mark.what == "closing" for mark in self.marks)

    def stretch(self, now: Now, anchor: Now | None = None) -> Stretch:
        """The days meant; ValueError when no calendar has them. Floating ones are read from
        `anchor` where it is given: the first end of a range."""
        held = self._held(self._turned(now), anchor)
        for edge in self.edges:
            held = edge.narrow(held) if self.days else self._alone(edge, now)
        for shift in self.shifts:
            base = add_months(held.first, shift.months) + shift.delta
            held = Stretch(base, base)
        return held

    def _turned(self, now: Now) -> Now:
        """last Christmas looks back, whatever the context."""
        kinds = {mark.what for mark in self.marks}
        if "last" in kinds:
            return now._replace(toward="past")
        return now._replace(toward="future") if "next" in kinds else now

    def _alone(self, edge: Edge, now: Now) -> Stretch:
        if edge.alone is None:
            raise ValueError("a share of nothing")
        found = edge.alone(now, None)
        return edge.narrow(found) if edge.side == "any" else found

    def _held(self, now: Now, anchor: Now | None) -> Stretch:
        held: Stretch | None = None
        for days in sorted(self.days, key=lambda each: -each.grain):
            held = days.resolve(anchor if anchor and days.floating else now, held)
        return held or Stretch(now.today, now.today)


def gather(text: str, pieces: list[Piece]) -> list[Draft]:
    """Pieces into drafts, from left to right."""
    drafts: list[Draft] = []
    current = Draft()
    for index, piece in enumerate(pieces):
        follows = index > 0 and glued(text, pieces[index - 1], piece)
        if follows and current.pieces and current.take(piece):
            continue
        drafts.append(current)
        current = Draft()
        current.take(piece)
    drafts.append(current)
    return [draft for draft in drafts if draft.pieces]
