"""Placing: visits onto working days, so many a day, none lost and no customer twice a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.duties import Duty
from bot.domain.grades import Grade


@dataclass(frozen=True, slots=True)
class Planned:
    """A proposed visit; `by` is the day by which the month's pace expects it."""

    customer_id: int
    grade: Grade
    on: date
    by: date


@dataclass(slots=True)
class Need:
    """A customer's visits still to be placed; `by` are pace days, soonest first, `free_on` the
    first day that the over-visit guard leaves open. Before `closed_until` it is not to be met."""

    duty: Duty
    by: list[date]
    free_on: date
    gap: timedelta
    order: tuple[float, str, date, int]
    closed_until: date = date.min


@dataclass(frozen=True, slots=True)
class _Room:
    """What a day takes: at most `most`, at least `forced`, and `wished` to keep an even load."""

    day: date
    left: int  # days, with this one
    most: int
    forced: int
    wished: int


def place(needs: list[Need], days: Sequence[date], rooms: Sequence[int]) -> list[Planned]:
    """Day by day, into the room each has: as many as the rest of the month forces, or as its
    even load suggests.

    Let L days be left. A day takes every customer with L visits to go, and at least Σ − the room
    of the days after it; so the next day again has Σ ≤ the room that is left and, where nobody is
    closed and all rooms are alike, no customer with more visits than days: the last day ends with
    nothing left."""
    visits: list[Planned] = []
    open_needs = [need for need in needs if need.by]
    for number, day in enumerate(days):
        left, most = len(days) - number, rooms[number]
        total = sum(len(need.by) for need in open_needs)
        forced = max(0, total - sum(rooms[number + 1 :]))
        wished = max(forced, min(most, -(-total // left)))
        able = [need for need in open_needs if need.closed_until <= day]
        visits += _fill(able, _Room(day, left, most, forced, wished))
        open_needs = [need for need in open_needs if need.by]
    return visits


def _fill(needs: list[Need], room: _Room) -> list[Planned]:
    day, left = room.day, room.left

    def rank(need: Need) -> tuple[bool, bool, bool, date, tuple[float, str, date, int]]:
        must = len(need.by) >= left
        late = need.by[0] <= day
        return (not must, day < need.free_on, not late, need.by[0], need.order)

    chosen: list[Need] = []
    for need in sorted(needs, key=rank):
        must = len(need.by) >= left or len(chosen) < room.forced
        if must or (len(chosen) < room.wished and day >= need.free_on):
            chosen.append(need)
    chosen = chosen[: room.most]
    return [_visit(need, day) for need in sorted(chosen, key=lambda need: need.order)]


def _visit(need: Need, day: date) -> Planned:
    by = need.by.pop(0)
    need.free_on = max(need.free_on, day + need.gap)
    return Planned(need.duty.customer_id, need.duty.grade, day, by)
