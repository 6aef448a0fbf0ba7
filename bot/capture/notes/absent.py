"""Who a note says was not there, and whether somebody else was met instead."""

from collections.abc import Iterable, Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.posts import Person
from bot.capture.notes.table import Table, hits, says
from bot.capture.notes.tables.absent import ABSENT, AWAY, INSTEAD, SOUGHT
from bot.domain.readings import Channel

# A person who is away may still have rung or written: 张总出差了，微信回的.
SPOKEN = {Channel.MESSAGE, Channel.VIDEO}


def find_absent(
    veiled: str, parts: Sequence[Clause], people: Sequence[Person], channel: Channel | None
) -> list[Person]:
    """Those of the people who were not met, in a text whose names are veiled. Who alone is named
    where one wrote or spoke is whom one reached, and so is who came in the end."""
    if len(people) == 1 and channel in SPOKEN:
        return []
    met = {one.name for one in _named(INSTEAD, veiled, parts, people)}
    away = [*_named(ABSENT, veiled, parts, people), *_sought(veiled, parts, people)]
    return [one for one in people if one in away and one.name not in met]


# 想见周经理，前台说，开会去了: this far behind it may be told that one came for nothing.
REACH = 2


def _sought(veiled: str, parts: Sequence[Clause], people: Sequence[Person]) -> Iterable[Person]:
    """Whom one wanted to see, where a clause behind that names nobody tells of nobody there."""
    for at, part in enumerate(parts):
        if at and not part.planned and says(AWAY, veiled[part.start : part.end]):
            yield from _wanted(veiled, parts[max(0, at - REACH) : at], people)


def _wanted(veiled: str, parts: Sequence[Clause], people: Sequence[Person]) -> Iterable[Person]:
    """The person sought last in these clauses, if nobody is named behind."""
    wanted = max(_starts(SOUGHT, veiled, parts), default=-1)
    before = [one for one in people if one.start < parts[-1].end]
    return [one for one in before[-1:] if _holds(one, wanted)]


def met_instead(veiled: str, parts: Sequence[Clause], absent: Sequence[Person]) -> bool:
    """Whether another than the `absent` was spoken with."""
    return any(
        not any(_holds(one, at) for one in absent) for at in _starts(INSTEAD, veiled, parts)
    )


def _named(
    rows: Table, veiled: str, parts: Sequence[Clause], people: Sequence[Person]
) -> list[Person]:
    starts = set(_starts(rows, veiled, parts))
    return [one for one in people if any(_holds(one, at) for at in starts)]


def _starts(rows: Table, veiled: str, parts: Sequence[Clause]) -> Iterable[int]:
    for part in parts:
        if not part.planned:
            yield from (hit.value_start for hit in hits(rows, veiled, part.start, part.end))


def _holds(person: Person, at: int) -> bool:
    start, end = person.span
    return start <= at < end
