"""Questions, worded: the one good question under a card, and what came of its answer."""

from collections.abc import Iterator

from bot.domain.facets import kind_of
from bot.domain.filings import Doubtful, Filed, NoAnswer, NotKnown, Question
from bot.domain.letters import About, Button, Reply
from bot.replies.relatives import who_of
from bot.replies.words import Html, has, label, say, shorten


def question(lang: str, one: Question, customer: str) -> Html:
    """Asked as a colleague would ask it."""
    words = _asks(lang, one, customer)
    return say(
        lang, "card-question", question=words, filled=one.filled, applicable=one.applicable
    )  # fmt: skip


def _asks(lang: str, one: Question, customer: str) -> Html:
    who = who_of(lang, _called(lang, one.person) if one.person else customer, one.relative)
    facet = one.facet if one.occasion == "birthday" else one.occasion
    return say(lang, f"asks-{facet}", who=who)


def results(lang: str, one: Filed) -> Iterator[Html]:
    """A reply that did not fit its question, and a step of completeness just reached."""
    if one.misfit:
        yield say(lang, f"misfit-{kind_of(one.misfit)}", **_facet(lang, one.misfit))
    if one.step:
        yield say(lang, f"step-{one.step}", who=one.customer.short)


def _called(lang: str, person: str) -> str:
    """Who is known by a post alone is the purchasing manager."""
    is_post = person[:1].islower() and person.isascii() and " " in person
    return f"the {person}" if lang == "en" and is_post else person


def passed(lang: str, what: NotKnown | NoAnswer | Doubtful) -> Reply:
    """What came of words to a question that did not answer it, or not for certain."""
    match what:
        case NotKnown():
            return not_known(lang, what)
        case NoAnswer():
            return Reply(say(lang, "no-answer", facet=facet_name(lang, what.facet)))
        case Doubtful():
            return _doubtful(lang, what)


def _doubtful(lang: str, what: Doubtful) -> Reply:
    asks = _asks(lang, what.question, what.customer.short)
    text = say(lang, "doubtful-answer", question=asks, text=shorten(what.text, 60))
    rows = (
        (Button(label(lang, "button-is-answer"), f"answers:{what.note_id}:yes"),),
        (
            Button(label(lang, "button-as-addition"), f"answers:{what.note_id}:no"),
            Button(label(lang, "button-drop"), f"drop:{what.note_id}:0"),
        ),
    )
    met = what.interaction
    return Reply(text, rows, About("interaction", met.id, met.customer_id))


def not_known(lang: str, what: NotKnown) -> Reply:
    if what.facet is None:
        return Reply(say(lang, "nothing-asked"))
    return Reply(say(lang, "not-known", facet=facet_name(lang, what.facet)))


def facet_name(lang: str, facet: str) -> str:
    """A facet in words; one that nobody has worded yet by its own name."""
    return label(lang, f"facet-{facet}") if has(lang, f"facet-{facet}") else facet


def _facet(lang: str, facet: str) -> dict[str, str]:
    return {"facet": facet_name(lang, facet)}
