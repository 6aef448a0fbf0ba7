"""Rounds: a day's visits on the least way that leaves every appointment its time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.domain.places import Point, metres
from bot.domain.visits import Round, Visit, way

VISIT = timedelta(hours=1)  # what a visit takes; the calendar file says the same
SPEED = 30.0  # km of straight line in an hour of town traffic
SEARCH = 0.05  # seconds; spent on more than 19 places alone, fewer are solved exactly
LONGEST = 65_535  # the largest distance that fast_tsp takes


def round_of(visits: Sequence[Visit], day: date, since: datetime) -> Round:
    """Appointments keep their times. The others go where they cost the least way, and between
    two appointments only as many as there is time for. Those without a place come last."""
    placed = [one for one in visits if one.customer.place]
    fixed = sorted((one for one in placed if one.at), key=lambda one: one.at or since)
    ends: list[Visit | None] = [None, *fixed, None]
    stretches: list[list[Visit]] = [[] for _ in ends[1:]]
    for one in (one for one in placed if not one.at):
        spot, stretch = _cheapest(one, stretches, ends, since)
        stretches[spot] = stretch
    order: list[Visit] = []
    for start, stretch, end in zip(ends, stretches, ends[1:], strict=False):
        order += [*_shortest(start, stretch, end), *([end] if end else [])]
    rest = [one for one in visits if not one.customer.place]
    return Round(day, (*order, *rest), way(order))


def _cheapest(
    one: Visit, stretches: list[list[Visit]], ends: list[Visit | None], since: datetime
) -> tuple[int, list[Visit]]:
    """The stretch that grows the least by this visit and has time for it, and what it becomes;
    after the last appointment there is always time."""
    found: list[tuple[float, int, list[Visit]]] = []
    for spot, stretch in enumerate(stretches):
        start, end = ends[spot], ends[spot + 1]
        before = way(_between(start, stretch, end))
        tries = [[*stretch[:at], one, *stretch[at:]] for at in range(len(stretch) + 1)]
        best = min(tries, key=lambda each: way(_between(start, each, end)))
        if _has_time(start, best, end, since):
            found.append((way(_between(start, best, end)) - before, spot, best))
    _, spot, best = min(found, key=lambda each: each[:2])
    return spot, best


def _has_time(
    start: Visit | None, stretch: list[Visit], end: Visit | None, since: datetime
) -> bool:
    """Whether the next appointment is still reached when all of these are made before it."""
    if end is None or end.at is None:
        return True
    free_from = start.at + VISIT if start and start.at else since
    driving = timedelta(hours=way(_between(start, stretch, end)) / SPEED)
    return free_from + VISIT * len(stretch) + driving <= end.at


def _shortest(start: Visit | None, stretch: list[Visit], end: Visit | None) -> list[Visit]:
    """The stretch in the order of the least way from one end to the other."""
    stops = _between(start, stretch, end)
    if len(stretch) < 2:
        return stretch
    order = _path(stops, 0 if start else None, len(stops) - 1 if end else None)
    return [stops[at] for at in order if stops[at] is not start and stops[at] is not end]


def _path(stops: list[Visit], first: int | None, last: int | None) -> list[int]:
    """An open path by way of a tour: through one more stop, as near to the ends as nothing and,
    where an end is given, as far from all others as can be."""
    from fast_tsp import find_tour

    joint = len(stops)
    ends = {one for one in (first, last) if one is not None}
    matrix = _scaled(stops)
    for at, row in enumerate(matrix):
        row.append(LONGEST if ends and at not in ends else 0)
    matrix.append([*(row[joint] for row in matrix), 0])
    tour = find_tour(matrix, SEARCH)
    cut = tour.index(joint)
    path = tour[cut + 1 :] + tour[:cut]
    turned = path[-1] == first or path[0] == last or (not ends and path[0] > path[-1])
    return path[::-1] if turned else path


def _scaled(stops: list[Visit]) -> list[list[int]]:
    """Distances as whole numbers, so small that no whole path is as long as `LONGEST`."""
    places = [_place(one) for one in stops]
    exact = [[metres(one, other) for other in places] for one in places]
    unit = max(max(row) for row in exact) * (len(stops) + 1) / LONGEST or 1.0
    return [[int(each / unit) for each in row] for row in exact]


def _place(one: Visit) -> Point:
    return one.customer.place or (0.0, 0.0)


def _between(start: Visit | None, stretch: list[Visit], end: Visit | None) -> list[Visit]:
    return [*([start] if start else []), *stretch, *([end] if end else [])]
