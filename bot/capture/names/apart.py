"""What keeps customers apart that sound alike: the kind of house, the number of a works."""

from typing import TYPE_CHECKING

from bot.capture.names import institutions, numbers
from bot.capture.names.fold import bare, fold
from bot.capture.names.houses import likeness
from bot.capture.names.institutions import Institution
from bot.capture.names.wording import is_stop

if TYPE_CHECKING:
    from bot.capture.names.directory import Directory

_LONGEST_QUERY = 120
_WHOLE = 104.0
_OTHER_NUMBER = 82.0
_COMMONEST = "@市中大"  # in names of every kind


def by_kind(book: "Directory", query: str, scores: dict[int, float]) -> dict[int, float]:
    """The scores where an institution is spoken of: its own grammar judges institutions, and no
    other house is called by the kind of it (a hospital is no insurer)."""
    asked = institutions.parse(query[:_LONGEST_QUERY])
    if asked is None or is_stop(query):
        return scores
    found: dict[int, float] = {}
    for number in book.houses.near(asked):
        one = book.spellings[number].customer_id
        found[one] = max(found.get(one, 0), likeness(asked, book.houses.known[number]))
    for one, score in scores.items():
        if score >= _WHOLE or _may_be_called(book, one, asked):
            found[one] = max(score, found.get(one, 0))
    return {one: score for one, score in found.items() if score}


def _may_be_called(book: "Directory", customer_id: int, asked: Institution) -> bool:
    """Whether a customer that is no institution has a word of this kind in its name."""
    if not asked.kind:
        return True
    name = fold(book.entries[customer_id].name)
    told = any(char in name for char in asked.kind if char not in _COMMONEST)
    return told and not book.is_institution(customer_id)


def numbered(book: "Directory", query: str, scores: dict[int, float]) -> dict[int, float]:
    """The scores where works and branches are told apart by a number: never another's."""
    key = bare(fold(query[:_LONGEST_QUERY]))
    asked, any_asked = numbers.numbers(key), numbers.any_numbers(key)
    if any_asked:
        sisters = book.guess(numbers.without_any(key), book.guess(numbers.without(key), {}))
        found = {one: score for one, score in sisters.items() if one in book.numbers}
        scores = {one: max(found.get(one, 0), scores.get(one, 0)) for one in found | scores}
    kept: dict[int, float] = {}
    for one, score in scores.items():
        if book.is_told(one, key):
            kept[one] = score
        elif not book.numbers.get(one, frozenset()) <= any_asked:
            kept[one] = min(score, _OTHER_NUMBER)
        elif asked <= numbers.any_numbers(book.entries[one].name):
            kept[one] = score
    return kept
