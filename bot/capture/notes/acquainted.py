"""Acquainted: people at the writer's own customers, known by their full names wherever the words
hold them (徐雅琴喜欢钓鱼), whether or not the model sees a person there."""

from collections.abc import Iterator, Sequence

from bot.capture.names import Directory
from bot.capture.notes.asker import Asker
from bot.capture.notes.spotted import Spotted

FULL = 3  # characters of a full name in 汉字; one of two stands inside other words
# What may stand before a name that begins nothing: behind other words it may be a firm's person.
BEFORE = frozenset("见和跟给找约陪请送问向与同替")
CERTAIN = 0.95


def acquainted(
    found: Sequence[Spotted], text: str, directory: Directory | None, asker: Asker
) -> list[Spotted]:
    """The names that were found, with those of known people in the place of what overlaps."""
    if directory is None or asker.asker_id is None or text.isascii():
        return list(found)
    known = [
        Spotted(at, at + len(name), "person", CERTAIN)
        for name in set(_named(text, directory, asker))
        if _opens(text, at := text.find(name))
    ]
    rest = [one for one in found if not any(_meet(one, other) for other in known)]
    return sorted([*rest, *known], key=lambda one: one.start)


def _opens(text: str, at: int) -> bool:
    """国梁徐雅琴 names a firm that we may not know; whose customer she is must be asked there."""
    return at == 0 or not text[at - 1].isalnum() or text[at - 1] in BEFORE


def _named(text: str, directory: Directory, asker: Asker) -> Iterator[str]:
    """The full names that the words hold; of very many people, so the quickest test is first."""
    for entry in directory.of_keeper(asker.asker_id):
        held = [one for one in entry.contacts if one in text and _is_full(one, entry.name)]
        if held and (asker.allowed is None or asker.allowed(entry.customer_id)):
            yield from held


def _is_full(name: str, customer: str) -> bool:
    return len(name) >= FULL and not name.isascii() and name not in customer


def _meet(one: Spotted, other: Spotted) -> bool:
    return one.start < other.end and other.start < one.end
