"""Who a note says was not there, and whether somebody else was met instead."""

from collections.abc import Iterable, Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.posts import Person
from bot.capture.notes.table import Table, hits
from bot.capture.notes.tables.absent import ABSENT, INSTEAD
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
    away = _named(ABSENT, veiled, parts, people)
    return [one for one in away if one.name not in met]


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
