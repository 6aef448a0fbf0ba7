"""Departures: of whom a note says that they died, or no longer work where they were known.

"麦凯王总上周去世了", "Mr Wang passed away" · "卜经理昨天离职了", "the buyer left the company"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.capture.notes.facts import Fact
from bot.capture.notes.tables import departures as words
from bot.capture.sieve import gated
from bot.domain.departures import DECEASED, LEFT, DepartureRead

NAME = 60  # characters before the telling words in which a name may lie
_CUES = [
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, patterns in ((DECEASED, words.DIED), (LEFT, words.LEFT))
    for pattern in patterns
]
_GATE = gated(words.GATE, re.IGNORECASE)
_SUBJECT = re.compile(r"[^,，。;；:：!！?？\n、]+$")
_OPEN = re.compile(words.OPEN, re.IGNORECASE)
_PERSON = re.compile(words.PERSON)
_KIN = re.compile(words.KIN, re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """A departure and the place of the words that tell it, behind whoever it is."""

    read: DepartureRead
    start: int
    end: int

    @property
    def of_person(self) -> bool:
        """Whether it plainly speaks of somebody at the customer: no battery died there."""
        return bool(_PERSON.search(self.read.whom) and not _KIN.search(self.read.whom))


def find_departures(text: str) -> list[Told]:
    """Who is named by the end of `whom`: 麦凯王总. What is only feared, asked or planned is none;
    whose relative it was is told by the same words, and whoever knows the people sees that."""
    if not _GATE.search(text):
        return []
    found = sorted(_found(text), key=lambda one: one.start)
    return [one for at, one in enumerate(found) if at == 0 or found[at - 1].end <= one.start]


def _found(text: str) -> Iterator[Told]:
    for kind, cue in _CUES:
        for match in cue.finditer(text):
            start = match.start()
            subject = _SUBJECT.search(text[max(0, start - NAME) : start])
            whom = subject[0].strip() if subject else ""
            if whom and not _OPEN.search(whom):
                yield Told(DepartureRead(kind, whom), *match.span("told"))


def without_successors(facts: Sequence[Fact], gone: Sequence[Told]) -> list[Fact]:
    """The facts but those that stand in the words of a departure and were given to somebody
    else: whoever takes over."""
    return [one for one in facts if not any(_of_another(one, told) for told in gone)]


def _of_another(fact: Fact, told: Told) -> bool:
    within = told.of_person and told.start < fact.end and fact.start < told.end
    person = fact.read.person
    return within and person is not None and not told.read.whom.endswith(person)
