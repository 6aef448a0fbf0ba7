"""Questions of people: who is a customer, who has no phone, who likes what, whose day comes."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from bot.actions import occasion_days
from bot.actions.query_ground import Found, Listed, Scope, found, within
from bot.actions.turn import Turn
from bot.capture.queries.topics import is_about, words_of
from bot.domain.customers import Contact, Customer, Fact
from bot.domain.facets import is_sensitive
from bot.domain.grades import Standing, is_visited
from bot.domain.queries import Line, Query
from bot.storage import contacts, facts, occasions
from bot.storage.occasions import Kept

# Health, religion, politics and children are never gone through: they lie in facets that are
# sensitive, and a list of people by them has no purpose that anybody consented to.
SECTIONS = ("lifestyle", "family", "background")
CHILD = "minor"
NOT_FOR_TALK = frozenset({"do_not_mention", "birthday"})
AHEAD = timedelta(days=30)
AT_ONCE = 2000

Meant = Callable[[Fact], bool]


def kept(turn: Turn, query: Query, scope: Scope) -> Listed:
    """The customers themselves, A first; those that are lost or ended are none."""
    return Listed(_standing(turn, query, scope), _plain)


def unreachable(turn: Turn, query: Query, scope: Scope) -> Listed:
    """Customers of whom neither the firm nor anybody there has a number; no archive is opened."""
    reachable = contacts.customers_with_phones(turn.tx)
    wanted = [one for one in _standing(turn, query, scope) if one not in reachable]
    return Listed(wanted, _plain)


def _standing(turn: Turn, query: Query, scope: Scope) -> list[int]:
    known = within(turn, query, scope)
    return [key for key, one in known.items() if is_visited(Standing(one.standing))]


def _plain(_key: int, customer: Customer, keeper: str | None) -> Line:
    return Line(customer, keeper)


def likes(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    words = words_of(query.topic or "")
    return _people(
        turn, query, scope, lambda one: one.facet != "dislikes" and is_about(words, one.value)
    )


def dislikes(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    words = words_of(query.topic or "")

    def averse(one: Fact) -> bool:
        said = is_about(words, one.value, refused=True)
        return said or (one.facet == "dislikes" and is_about(words, one.value))

    return _people(turn, query, scope, averse)


def birthdays(turn: Turn, query: Query, scope: Scope) -> list[Found]:
    """By day, in the period asked for, else within a month."""
    first = query.first or turn.today
    last = query.last or first + AHEAD
    known = within(turn, query, scope)
    kept = [
        one
        for one in occasions.of_keepers(turn.tx, scope.keepers)
        if one.kind == "birthday" and one.section != CHILD and one.customer_id in known
    ]
    coming = [each for one in kept for each in _coming(turn, one, first, last)]
    return [each for _, each in sorted(coming, key=lambda pair: pair[0])]


def _coming(turn: Turn, one: Kept, first: date, last: date) -> Iterator[tuple[date, Found]]:
    """The days of one person in that time; who they are is opened only where there is one."""
    if not occasion_days.between(turn, one, None, first, last):
        return
    contact = contacts.get(turn.tx, one.contact_id) if one.contact_id else None
    for day in occasion_days.between(turn, one, contact, first, last):
        line = found(
            one.customer_id, contact=contact, on=day.on, turns=day.age, lunar=one.day.lunar,
            who=one.relative,
        )  # fmt: skip
        yield day.on, line


def _people(turn: Turn, query: Query, scope: Scope, meant: Meant) -> list[Found]:
    """Facts that are meant, A customers first, then the newest; one line a person."""
    known = within(turn, query, scope)
    chosen = [one for one in _facts(turn, list(known)) if meant(one)]
    chosen.sort(key=lambda one: (known[one.customer_id].grade, -one.observed_on.toordinal()))
    lines: dict[tuple[int, int | str], Found] = {}
    for one in chosen:
        key = (one.customer_id, one.contact_id or one.person or "")
        if key not in lines:
            lines[key] = found(one.customer_id, fact=one, contact=_contact(turn, one))
    return list(lines.values())


def _facts(turn: Turn, ids: list[int]) -> Iterable[Fact]:
    for start in range(0, len(ids), AT_ONCE):
        for one in facts.in_sections(turn.tx, ids[start : start + AT_ONCE], SECTIONS):
            if one.facet not in NOT_FOR_TALK and not is_sensitive(one.facet):
                yield one


def _contact(turn: Turn, one: Fact) -> Contact | None:
    return contacts.get(turn.tx, one.contact_id) if one.contact_id else None
