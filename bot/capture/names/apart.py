"""What keeps customers apart that sound alike: the kind of house, the number of a works."""

from typing import TYPE_CHECKING

from bot.capture.names import firms, institutions, numbers
from bot.capture.names.fold import bare, fold, has_han
from bot.capture.names.houses import likeness
from bot.capture.names.institutions import Institution
from bot.capture.names.wording import is_stop

if TYPE_CHECKING:
    from bot.capture.names.directory import Directory

_LONGEST_QUERY = 120
_WHOLE = 104.0
_OTHER_NUMBER = 82.0


def kept_apart(book: "Directory", query: str, scores: dict[int, float]) -> dict[int, float]:
    """The scores of those that `query` may mean at all, institutions' own among them."""
    asked = None if is_stop(query) else institutions.parse(query[:_LONGEST_QUERY])
    if asked is not None:
        scores = _by_kind(book, asked, scores)
    elif has_han(query) and _beyond(query[:_LONGEST_QUERY]):
        scores = {
            one: score
            for one, score in scores.items()
            if score >= _WHOLE or not book.is_institution(one)
        }
    return scores if asked and asked.kind else _numbered(book, query, scores)


def _by_kind(book: "Directory", asked: Institution, scores: dict[int, float]) -> dict[int, float]:
    """The scores where an institution is spoken of: its own grammar judges institutions, and no
    other house is called by the kind of it (a hospital is no insurer)."""
    found: dict[int, float] = {}
    for number in book.houses.near(asked):
        one = book.spellings[number].customer_id
        found[one] = max(found.get(one, 0), likeness(asked, book.houses.known[number]))
    for one, score in scores.items():
        if score >= _WHOLE or _may_be_called(book, one, asked):
            found[one] = max(score, found.get(one, 0))
    return {one: score for one, score in found.items() if score}


def _may_be_called(book: "Directory", customer_id: int, asked: Institution) -> bool:
    """Whether a customer that is no institution has the word of this kind in its name."""
    if not asked.kind:
        return True
    name = fold(book.entries[customer_id].name)
    return all(char in name for char in asked.kind[1:]) and not book.is_institution(customer_id)


def _beyond(query: str) -> bool:
    """Whether the mention names a firm after a kind of house: 医院管理 is no hospital."""
    trades = firms.parse(query).trades
    return any(institutions.parse(f"某某{trade}") for trade in trades[:-1])


def _numbered(book: "Directory", query: str, scores: dict[int, float]) -> dict[int, float]:
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
