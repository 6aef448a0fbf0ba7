"""Grammar and model together: whose word counts where they differ about the customer."""

from collections.abc import Sequence

from bot.capture.names.joined import is_joined
from bot.capture.names.words import regions
from bot.capture.notes.firms import Firm, is_elsewhere, is_ended, is_nobody, is_venue, trimmed
from bot.capture.notes.met_persons import is_met_person
from bot.capture.notes.spotted import Spotted, of_kind
from bot.capture.notes.table import compiled
from bot.capture.notes.tables.firms import UNLIKE
from bot.capture.notes.words.names import COURTESY, TITLES
from bot.domain.readings import CustomerRead

# How sure the model must be to be heard at all, of where a part begins, of one more customer
# besides, of the one where the grammar names another; what it counts that both name one, and from
# where on a name opens a part wherever it stands.
ALONE, SURE, MORE, OVERRULE, AGREED, CERTAIN = 0.4, 0.8, 0.93, 0.7, 0.4, 0.95
# So surely a person's name is no firm's, whatever the grammar takes it for.
PERSON = 0.9


DEPARTMENT = compiled("<DEPT>[部科处课]?")


def customers(
    raw: str, text: str, grammar: Sequence[Firm], named: Sequence[Spotted]
) -> list[Firm]:
    """The unknown customers. Where both name one it stands as the model bounds it; a name of the
    grammar's alone counts only where the model sees none that is likely."""
    persons = of_kind("person", named, PERSON)
    grammar = [
        one
        for one in grammar
        if is_ended(one.read.text) or not any(_met(other, [one]) for other in persons)
    ]
    seen = [one for one in named if _may_be(text, one)]
    if not seen:
        return list(grammar)
    scores = {one: one.chance + (AGREED if _met(one, grammar) else 0) for one in seen}
    best = max(seen, key=lambda one: scores[one])
    if grammar and scores[best] < OVERRULE:
        return list(grammar)
    kept = [one for one in seen if one is best or scores[one] >= MORE]
    kept += [one for one in named if one not in kept and _is_joined(text, one, kept)]
    return [_firm(raw, one, grammar) for one in kept]


def _is_joined(text: str, one: Spotted, customers: Sequence[Spotted]) -> bool:
    """Whether a firm is named in one breath with a customer, and so is one too."""
    return is_ended(text[one.start : one.end]) and any(
        is_joined(text, other.end, one.start) for other in customers
    )


def _firm(raw: str, one: Spotted, grammar: Sequence[Firm]) -> Firm:
    end = _without_department(raw, one, grammar)
    read = CustomerRead(raw[one.start : end])
    sure = one.chance >= SURE or any(other.sure for other in _met(one, grammar))
    firm = Firm(one.start, end, read, sure=sure, certain=one.chance >= CERTAIN)
    return trimmed(firm) if firm.read.text[0].isascii() else firm  # Gave Nile Spice Co


def _without_department(raw: str, one: Spotted, grammar: Sequence[Firm]) -> int:
    """Where the name ends: 国梁 of 国梁技术部, if the grammar reads it so."""
    return next(
        (
            other.end
            for other in _met(one, grammar)
            if other.start == one.start and DEPARTMENT.fullmatch(raw, other.end, one.end)
        ),
        one.end,
    )


def _met(one: Spotted, others: Sequence[Firm]) -> list[Firm]:
    return [other for other in others if one.start < other.end and other.start < one.end]


def _may_be(text: str, one: Spotted) -> bool:
    name = text[one.start : one.end]
    if is_met_person(text, one.start, one.end):
        return False
    if one.kind == "self":
        return one.chance >= ALONE and not is_of_firm(name)
    if one.kind != "firm" or one.chance < ALONE or is_nobody(name) or name in regions():
        return False
    if one.chance < SURE and compiled(UNLIKE).search(name):
        return False
    place = (text, one.start, one.end)
    return not (is_venue(*place) or is_elsewhere(*place))


def is_of_firm(name: str) -> bool:
    """Whether a person is named by a post, and so stands for a firm that goes without saying."""
    posts = (title for title in TITLES if title not in COURTESY and title.isalpha())
    return name.endswith(tuple(posts))


def private(named: Sequence[Spotted], customer: Firm | None) -> list[Spotted]:
    """The customer, if a private person, who is the contact too."""
    if customer is None:
        return []
    here = (customer.start, customer.end)
    return [one for one in of_kind("self", named, ALONE) if (one.start, one.end) == here]
