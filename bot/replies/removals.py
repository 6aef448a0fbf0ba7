"""Removals, worded: the pieces of a card, each as a button that takes it off."""

from collections.abc import Iterator

from bot.domain.customers import Fact
from bot.domain.filings import Filed, Filing
from bot.domain.letters import Button
from bot.replies.birthdays import birthday_words, family_day_words
from bot.replies.questions import facet_name
from bot.replies.words import Html, clean, label, safe, shorten

Rows = tuple[tuple[Button, ...], ...]
LONGEST = 40
REMOVABLE = ("competitor", "complaint")


def entrance(lang: str, filing: Filing) -> Rows:
    """The button that leads to the pieces; none when there is nothing to take off."""
    if not any(_pieces(lang, filing.filed[0])):
        return ()
    met = filing.filed[0].interaction.id
    return ((Button(label(lang, "fix-remove"), f"pieces:{met}"),),)


def rows(lang: str, filing: Filing) -> Rows:
    """One button a piece, and the way back."""
    one = filing.filed[0]
    back = Button(label(lang, "fix-back"), f"fix:{one.interaction.id}")
    return (*((piece,) for piece in _pieces(lang, one)), (back,))


def fact_text(lang: str, fact: Fact) -> Html:
    """A fact as it stands after its person's name; hearsay is marked."""
    doubt = "?" if fact.source == "third" else ""
    if fact.facet in ("family", "note", "topics"):
        return Html(safe(value_of(lang, fact)) + doubt)
    return Html(f"{safe(facet_name(lang, fact.facet))} {safe(value_of(lang, fact))}{doubt}")


def value_of(lang: str, fact: Fact) -> str:
    """The value in the reader's language, where we keep it in a form of our own."""
    if fact.facet == "birthday":
        return birthday_words(lang, fact.value)
    return family_day_words(lang, fact.value) if fact.facet == "family" else fact.value


def _pieces(lang: str, one: Filed) -> Iterator[Button]:
    met = one.interaction
    for fact in one.facts:
        yield _piece(str(fact_label(lang, fact)), f"remove:{met.id}:fact:{fact.id}")
    for promise in one.promises:
        yield _piece(f"📌 {promise.text}", f"remove:{met.id}:promise:{promise.id}")
    for place, text in enumerate(met.objections):
        yield _piece(text, f"remove:{met.id}:objection:{place}")
    for entry in one.entries:
        if entry.kind in REMOVABLE:
            yield _piece(entry.text, f"remove:{met.id}:entry:{entry.id}")


def _piece(text: str, press: str) -> Button:
    return Button(f"✖️ {shorten(clean(text), LONGEST)}", press)


def fact_label(lang: str, fact: Fact) -> str:
    """A fact as plain text."""
    return f"{facet_name(lang, fact.facet)} {value_of(lang, fact)}"
