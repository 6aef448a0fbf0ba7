"""Facts in words that no row holds: clauses that a small model takes for somebody's life."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.capture.notes.clauses import Clause
from bot.capture.notes.facts import Fact, fact_of
from bot.capture.notes.learned.grams import runs
from bot.capture.notes.learned.linear import model
from bot.capture.notes.posts import Person
from bot.capture.notes.table import compiled, possible
from bot.capture.notes.tables.lives import LEADS, TRAILS, WORDS
from bot.capture.notes.tables.private import BUSINESS, GUARDED
from bot.capture.notes.veil import CUSTOMER, PERSON, signs, veiled

Span = tuple[int, int]
NONE = "none"
FACETS = (
    "family", "hobby", "diet", "pet", "education", "hometown", "gift", "health", "dislikes",
    "religion", "politics", "career", "association", "vehicle",
)  # fmt: skip
# How sure the model must be that a clause is of a life, and of which facet; of what is guarded
# it must be surer, for a wrong one asks for consent.
LIFE, FACET, GUARDED_FACET = 0.6, 0.45, 0.65
# So sure it must be that a clause tells of no life, to outweigh a row whose words are open.
NO_LIFE = 0.995
OPEN = frozenset(("hobby", "dislikes", "gift", "diet", "career", "education"))
# 采购总监喜欢钓鱼: what nobody trades in is no trade, whoever likes it.
PASTIME = compiled(r"(?:<PASTIME>|<EPASTIME>)")
SHORT, LONGEST = 12, 60
TELLS = re.compile(r"[A-Za-z]{3}|[\u4e00-\u9fff]{2}")


@dataclass(frozen=True)
class Lives:
    """The clauses of a part with the names in them veiled, and the facet that each is known to
    tell of already."""

    parts: Sequence[Clause]
    hidden: Sequence[str]
    told: list[str | None]

    def chances(self, at: int) -> dict[str, float]:
        """How likely each facet is, and that the clause tells of no life."""
        return model("lives").chances(self.features(at))

    def features(self, at: int) -> list[str]:
        """The runs of a clause, the lists that its words are on, and where it stands."""
        named = [*self._kinds(at), *self._place(at)]
        return [*runs(self.hidden[at]), *(f"={one}" for one in named)]

    def _kinds(self, at: int) -> Iterator[str]:
        words = self.hidden[at]
        rows = possible(WORDS, words)
        yield from (row.label for row in rows if compiled(row.pattern).search(words))
        if BUSINESS.search(words):
            yield "trade"
        if len(words) < SHORT:
            yield "short"

    def _place(self, at: int) -> Iterator[str]:
        if at == 0:
            yield "first"
        if at == len(self.parts) - 1:
            yield "last"
        if at and self.told[at - 1]:
            yield "after a fact"


def lives(
    text: str, parts: Sequence[Clause], people: Sequence[Person], names: Sequence[Span],
    found: Sequence[Fact],
) -> Lives:  # fmt: skip
    """The clauses as the model sees them; `found` are the facts that rows have read."""
    masks = [*signs(CUSTOMER, names), *signs(PERSON, (one.span for one in people))]
    hidden = veiled(text, masks)
    told = [next((f.read.facet for f in found if _within(f, part)), None) for part in parts]
    return Lives(parts, [hidden[part.start : part.end] for part in parts], told)


def _within(fact: Fact, part: Clause) -> bool:
    return fact.start < part.end and part.start < fact.end


def find_lives(
    text: str, parts: Sequence[Clause], people: Sequence[Person], names: Sequence[Span],
    shut: Sequence[Span], found: Sequence[Fact],
) -> list[Fact]:  # fmt: skip
    """The facts found by rows, but those that the model takes for trade; and the facts that it
    sees in clauses where nothing else is read."""
    seen = lives(text, parts, people, names, found)
    kept = [fact for fact in found if not _of_trade(fact, seen)]
    for at, part in enumerate(parts):
        if seen.told[at] or not TELLS.search(part.text) or _shut(part, shut):
            continue
        if facet := _facet(seen.chances(at)):
            seen.told[at] = facet
            start, end = _value(seen.hidden[at])
            kept.append(fact_of(facet, text, part.start + start, part.start + end, part, people))
    return sorted(kept, key=lambda fact: fact.start)


def _of_trade(fact: Fact, seen: Lives) -> bool:
    if fact.read.facet not in OPEN or PASTIME.fullmatch(fact.read.value):
        return False
    told = (at for at, part in enumerate(seen.parts) if _within(fact, part))
    return any(seen.chances(at)[NONE] > NO_LIFE for at in told)


def _shut(part: Clause, shut: Sequence[Span]) -> bool:
    return any(start < part.end and part.start < end for start, end in shut)


def _facet(chances: dict[str, float]) -> str | None:
    if 1 - chances[NONE] < LIFE:
        return None
    best = max(FACETS, key=lambda one: chances[one])
    return best if chances[best] >= (GUARDED_FACET if best in GUARDED else FACET) else None


def _value(hidden: str) -> Span:
    """Where the value stands in a clause: without whose it is, who said it, and particles."""
    lead, trail = LEADS.match(hidden), TRAILS.search(hidden)
    start, end = lead.end() if lead else 0, trail.start() if trail else len(hidden)
    return (start, end) if start < end else (0, len(hidden))
