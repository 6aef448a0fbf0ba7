"""Whether a clause states a step to come, and whose: what a small model weighs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.capture.dates import DateRead
from bot.capture.notes.clauses import Clause
from bot.capture.notes.learned.grams import runs, tokens
from bot.capture.notes.learned.linear import model
from bot.capture.notes.promised import Promise, by_part, runs_on
from bot.capture.notes.referred import with_referred
from bot.capture.notes.table import hits, says
from bot.capture.notes.tables import promises as table
from bot.capture.notes.veil import AHEAD, CUSTOMER, FACT, MONEY, PAST, PERSON
from bot.capture.notes.wording import LATER, NOT_TO, deed
from bot.capture.sieve import gated

SIGNS = {PAST: "past", FACT: "fact", CUSTOMER: "firm", PERSON: "person", MONEY: "money"}
BARE = re.compile(r"[㊀-㊰\W\d_]*")
PROMISING = gated(r"答应|承诺|保证|同意|promis|agreed", re.IGNORECASE)
SPEAKERS = (
    ("ASK_US", table.ASK_US),
    ("THEY_WILL", table.THEY_WILL),
    ("THEY_SAY", table.THEY_SAY),
    ("WE_SPEAK", table.WE_SPEAK),
    ("OTHERS_SPEAK", table.OTHERS_SPEAK),
    ("FRAME", table.FRAME),
    ("ASKED", table.ASKED),
)
SPOKE_BEFORE = ("ASKED", "THEY_SAY", "WE_SPEAK", "OTHERS_SPEAK")
BEFORE = ("ASKED", "THEY_SAY", "WE_SPEAK", "OTHERS_SPEAK")
KINDS = (
    ("THEIRS", table.THEIRS),
    ("OURS", table.OURS),
    ("STATES", table.STATES),
    ("DEEDS", table.DEEDS),
)


@dataclass(frozen=True)
class Clauses:
    """The clauses of a part, as they stand and veiled, with the days ahead, what the tables read
    (`told`, by clause), and the words for today that may be a step's day (要我们今天给说明)."""

    text: str
    veiled: str
    parts: Sequence[Clause]
    ahead: Sequence[DateRead]
    told: dict[int, Promise]
    today: Sequence[DateRead] = ()

    def days(self, at: int) -> list[DateRead]:
        """The days to come that the clause names, impossible ones left out."""
        return self._days[at]

    def this_day(self, at: int) -> DateRead | None:
        """What the clause says of today."""
        part = self.parts[at]
        return next((one for one in self.today if part.start <= one.span[0] < part.end), None)

    def runs_on(self, at: int) -> bool:
        """Whether the clause goes on with the sentence of the one before it."""
        return runs_on(self.text, self.parts, at)

    def hidden(self, at: int) -> str:
        return self._hidden[at]

    @cached_property
    def _days(self) -> list[list[DateRead]]:
        return with_referred(self.parts, by_part(self.parts, self.ahead))

    @cached_property
    def _hidden(self) -> list[str]:
        return [self.veiled[part.start : part.end] for part in self.parts]

    @cached_property
    def _words(self) -> list[str]:
        return [deed(self.text, part, self.due(at)) for at, part in enumerate(self.parts)]

    @cached_property
    def _spoken(self) -> list[list[str]]:
        """The tables of who speaks that each clause meets."""
        return [[name for name, rows in SPEAKERS if says(rows, part.text)] for part in self.parts]

    @cached_property
    def _strong(self) -> list[set[str]]:
        """The labels of the strong rows that each clause meets."""
        return [
            {hit.label for hit in hits(table.STRONG, self.text, part.start, part.end)}
            for part in self.parts
        ]

    def is_bare(self, at: int) -> bool:
        """Whether the clause is a day and nothing else."""
        return BARE.fullmatch(self.hidden(at)) is not None and AHEAD in self.hidden(at)

    @cached_property
    def seen(self) -> list[tuple[str, ...]]:
        return [tokens(self.hidden(at)) for at in range(len(self.parts))]

    def chances(self, at: int) -> dict[str, float]:
        """How likely the clause is no step, one of ours, one of theirs."""
        return model("steps").chances(self.features(at))

    def features(self, at: int) -> list[str]:
        """The clause's runs, what the tables and the days say of it, and its neighbours."""
        return [
            *runs(self.hidden(at)),
            *(f"={name}" for name in self._named(at)),
            *(f"={name}" for name in self._dated(at)),
            *(f"={name}" for name in self._today(at)),
            *(f"={name}" for name in self._place(at)),
            *(f"<{name}" for name in (self._before(at) if at else ())),
        ]

    def _named(self, at: int) -> Iterator[str]:
        part, words = self.parts[at], self.words(at)
        yield from self._spoken[at]
        yield from (name for name, rows in KINDS if says(rows, words))
        if told := self.told.get(at):
            yield f"tables {'ours' if told.read.ours else 'theirs'}"
        yield from self._strong[at]
        if NOT_TO.search(part.text):
            yield "not-to"
        if LATER.search(part.text):
            yield "later"
        if PROMISING.search(part.text):
            yield "promise"
        yield f"begins {_begin(words)}"
        if len(words) <= 3:
            yield "short"

    def words(self, at: int) -> str:
        """The deed in the clause, without its day and its leads."""
        return self._words[at]

    def due(self, at: int) -> DateRead | None:
        """The day that counts of those that the clause names: a deadline, else the last."""
        days = self.days(at)
        return next((one for one in days if one.deadline), days[-1]) if days else None

    def _today(self, at: int) -> Iterator[str]:
        if not self.days(at) and self.this_day(at):
            yield "this day"

    def _dated(self, at: int) -> Iterator[str]:
        days, hidden = self.days(at), self.hidden(at)
        if days:
            yield "ahead"
            if says(table.DEEDS, self.words(at)):
                yield "deed ahead"
            if any(one.deadline for one in days):
                yield "deadline"
            if any(one.at for one in days):
                yield "hour"
            if self.is_bare(at):
                yield "bare"
            if hidden.startswith(AHEAD):
                yield "day first"
            if self.ahead and days[0] == self.ahead[-1]:
                yield "last day"
        for sign, name in SIGNS.items():
            if sign in hidden:
                yield name

    def _place(self, at: int) -> Iterator[str]:
        if at == 0:
            yield "first"
        if at == len(self.parts) - 1:
            yield "last"
        yield "dated note" if any(not one.impossible for one in self.ahead) else "undated note"
        if self.parts[at].planned:
            yield "planned"
        if at + 1 < len(self.parts):
            if AHEAD in self.hidden(at + 1):
                yield "day next"
            if self.is_bare(at + 1):
                yield "bare day next"

    def _before(self, at: int) -> Iterator[str]:
        yield from (one for one in self.seen[at - 1] if len(one) > 1 or not one.isascii())
        if AHEAD in self.hidden(at - 1):
            yield "ahead"
        yield from (f"={name}" for name in self._spoken[at - 1] if name in SPOKE_BEFORE)
        if self._strong[at - 1]:
            yield "=STRONG"


def _begin(words: str) -> str:
    """Two characters of Chinese, or what tells an English verb."""
    return words[:2] if words[:1] >= "一" else words.split(" ")[0][:5].lower()
