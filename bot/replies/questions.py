"""Questions, worded: the one good question under a card, and what came of its answer."""

from collections.abc import Iterator

from bot.domain.facets import kind_of
from bot.domain.filings import Filed, NotKnown, Question
from bot.domain.letters import Reply
from bot.replies.relatives import who_of
from bot.replies.words import Html, has, label, say


def question(lang: str, one: Question, customer: str) -> Html:
    """Asked as a colleague would ask it."""
    who = who_of(lang, one.person or customer, one.relative)
    facet = one.facet if one.occasion == "birthday" else one.occasion
    words = say(lang, f"asks-{facet}", who=who)
    return say(
        lang, "card-question", question=words, filled=one.filled, applicable=one.applicable
    )  # fmt: skip


def results(lang: str, one: Filed) -> Iterator[Html]:
    """A reply that did not fit its question, and a step of completeness just reached."""
    if one.misfit:
        yield say(lang, f"misfit-{kind_of(one.misfit)}", **_facet(lang, one.misfit))
    if one.step:
        yield say(lang, f"step-{one.step}", who=one.customer.short)


def not_known(lang: str, what: NotKnown) -> Reply:
    if what.facet is None:
        return Reply(say(lang, "nothing-asked"))
    return Reply(say(lang, "not-known", facet=facet_name(lang, what.facet)))


def facet_name(lang: str, facet: str) -> str:
    """A facet in words; one that nobody has worded yet by its own name."""
    return label(lang, f"facet-{facet}") if has(lang, f"facet-{facet}") else facet


def _facet(lang: str, facet: str) -> dict[str, str]:
    return {"facet": facet_name(lang, facet)}
