"""Facets: what a fact can be about, in which section it lies and what it is worth asking.

Adding a facet is one line here and one line in each language's facets.ftl."""

from dataclasses import dataclass
from functools import cache, lru_cache


@dataclass(frozen=True)
class Facet:
    """`worth` orders the one question after a visit (0: never asked); `whose` is a customer's
    or a contact's; a `sensitive` facet needs a recorded purpose and consent."""

    name: str
    whose: str
    section: str
    worth: int = 0
    sensitive: bool = False


def _customer(section: str, **worth: int) -> list[Facet]:
    return [Facet(name, "customer", section, value) for name, value in worth.items()]


def _contact(section: str, *, sensitive: bool = False, **worth: int) -> list[Facet]:
    return [
        Facet(name, "contact", section, 0 if sensitive else value, sensitive)
        for name, value in worth.items()
    ]


FACETS: dict[str, Facet] = {
    facet.name: facet
    for facet in [
        *_customer(
            "identity",
            industry=60,
            size=40,
            ownership=20,
            trade_type=25,
            legal_rep=20,
            founding_day=30,
            scope=35,
            how_found=20,
            since=20,
            region=30,
            address=50,
        ),
        *_customer(
            "business",
            capability=20,
            potential=55,
            philosophy=5,
            policy=10,
            market_region=20,
            market_share=15,
            competitor=70,
            our_place=60,
            bought_from_us=45,
            bought_elsewhere=65,
            monthly_amount=50,
            decision=68,
            budget=40,
        ),
        *_customer("credit", financial_state=0, credit_standing=0),
        *_contact("contact", phone=80, title=75, nickname=5, email=30, home=5, career_now=10),
        *_contact(
            "background",
            education=22,
            hometown=35,
            career=25,
            association=12,
            mentor=4,
            attitude=38,
            goal=28,
            worry=42,
            honours=6,
            military=3,
        ),
        *_contact("family", birthday=72, family=45, marital=12, partner=14, children=18),
        *_contact(
            "lifestyle",
            hobby=58,
            diet=36,
            drinking=20,
            smoking=16,
            pet=15,
            sports=18,
            team=8,
            holiday=12,
            vehicle=10,
            places=14,
            topics=34,
            gift=24,
            dislikes=48,
            personality=16,
            who_pays=6,
            music=4,
            reading=5,
            travel=8,
            clubs=6,
        ),
        *_contact("lifestyle", do_not_mention=0),
        *_contact("background", sensitive=True, politics=0, religion=0),
        *_contact("lifestyle", sensitive=True, health=0),
        *_contact("minor", sensitive=True, minor=0),
        *_contact("notes", note=0),
    ]
}


def section_of(facet: str) -> str:
    """The section that a facet lies in; a facet that nobody listed is a note."""
    return FACETS[facet].section if facet in FACETS else "notes"


def is_sensitive(facet: str) -> bool:
    return facet in FACETS and FACETS[facet].sensitive


# Steps of completeness that are worth a word.
STEPS = (15, 20, 30)

# What makes a person, in percent of its worth by grade: those met three times a month are worth
# knowing well, of the others the trade is.
_PERSONAL = frozenset({"background", "family", "lifestyle"})
_PERSONAL_WORTH = {"A": 135, "B": 100, "C": 60}

# Facets whose answer is of a certain kind; the answer to any other is words.
KINDS = {
    "birthday": "birthday",
    "founding_day": "day",
    "since": "day",
    "phone": "phone",
    "email": "email",
    "title": "title",
    "size": "number",
    "market_share": "number",
    "monthly_amount": "amount",
    "budget": "amount",
}


def kind_of(facet: str) -> str:
    """What an answer about this facet looks like: words, or something stricter."""
    return KINDS.get(facet, "words")


def most_wanted(
    filled: frozenset[str], grade: str, whose: tuple[str, ...] = ("contact", "customer")
) -> list[Facet]:
    """The facets worth asking of a customer of this grade that are still empty, best first."""
    return [f for f in _by_worth(grade) if f.whose in whose and f.name not in filled]


@cache
def _by_worth(grade: str) -> tuple[Facet, ...]:
    worth_asking = (facet for facet in FACETS.values() if facet.worth)
    return tuple(sorted(worth_asking, key=lambda facet: -_worth(facet, grade)))


def _worth(facet: Facet, grade: str) -> int:
    return facet.worth * (_PERSONAL_WORTH.get(grade, 100) if facet.section in _PERSONAL else 100)


def by_section(filled: frozenset[str], whose: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """(filled, applicable) a section. A sensitive facet counts once consent let it be filled;
    blocked, it counts on neither side."""
    found: dict[str, tuple[int, int]] = {}
    for facet in FACETS.values():
        has = facet.name in filled
        if facet.whose in whose and facet.section != "notes" and (has or not facet.sensitive):
            before, most = found.get(facet.section, (0, 0))
            found[facet.section] = (before + has, most + 1)
    return found


@lru_cache(maxsize=4096)  # asked three times a note, and seldom with another answer
def completeness(filled: frozenset[str], whose: tuple[str, ...]) -> tuple[int, int]:
    """(filled, applicable) over all sections."""
    counts = by_section(filled, whose).values()
    return sum(one for one, _ in counts), sum(most for _, most in counts)


def crossed(before: int, now: int) -> int | None:
    """The highest step that was reached between these two counts."""
    return max((step for step in STEPS if before < step <= now), default=None)
