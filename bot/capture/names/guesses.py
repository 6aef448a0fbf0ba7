"""Likely customers for a mention, each with how like it is, the cheap and sure ways first."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from bot.capture.names import firms, latin, likeness, spelled
from bot.capture.names.entries import Entry
from bot.capture.names.firms import Firm
from bot.capture.names.fold import has_han
from bot.capture.names.hearing import Hearing
from bot.capture.names.lettering import Lettering

if TYPE_CHECKING:
    from bot.capture.names.directory import Spelling

_SURE = 96.0
_BY_PINYIN = 96.0
_BY_INITIALS = 88.0
_BY_ACRONYM = 90.0


class Guesses:
    """Collects the best score of each customer."""

    def __init__(
        self,
        spellings: Mapping[int, "Spelling"],
        entries: Mapping[int, Entry],
        hearing: Hearing,
        lettering: Lettering,
        scores: dict[int, float],
    ) -> None:
        self._spellings = spellings
        self._entries = entries
        self._hearing = hearing
        self._lettering = lettering
        self.scores = scores

    def of(self, folded: str) -> dict[int, float]:
        """Scores by customer id for a folded mention."""
        if not has_han(folded):
            self._in_letters(folded)
            return self.scores
        self._in_characters(folded)
        if not folded.isascii() and any("a" <= char <= "z" for char in folded):
            self._half_and_half(folded)
        return self.scores

    def _best(self) -> float:
        return max(self.scores.values(), default=0)

    def _keep(self, customer_id: int, score: float) -> None:
        self.scores[customer_id] = max(score, self.scores.get(customer_id, 0))

    def _compare(self, query: Firm, cores: Iterable[str]) -> None:
        for core in cores:
            for number in self._hearing.ids.get(core, ()):
                customer_id, firm = self._spellings[number]
                region = self._entries[customer_id].region
                self._keep(customer_id, likeness.chinese(query, firm, region))

    def _in_characters(self, folded: str) -> None:
        ways = firms.parses(folded)
        for query in ways:
            self._compare(query, [query.core])
        for query in ways:
            self._compare(query, self._hearing.same_sound(query.core))
        if self._best() < _SURE:
            for query in ways:
                self._compare(query, self._hearing.near(query.core))

    def _in_letters(self, folded: str) -> None:
        query = latin.parse(folded)
        words = query.core.split()
        numbers = [*self._lettering.near(words), *self._lettering.near(["".join(words)])]
        numbers += self._lettering.near(["".join(query.whole.split())])
        for number in dict.fromkeys(numbers):
            customer_id, firm = self._spellings[number]
            region = self._entries[customer_id].region
            self._keep(customer_id, likeness.latin(query, firm, region))
        self._spelled(folded)

    def _spelled(self, folded: str) -> None:
        run = spelled.letters(folded)
        for number in self._lettering.of_acronym(run):
            self._keep(self._spellings[number].customer_id, _BY_ACRONYM)
        for way in spelled.by_initials(run):
            self._told(way, self._hearing.of_initials(way.core), _BY_INITIALS)
        for way in spelled.by_sound(run):
            self._told(way, self._hearing.of_sound(way.core), _BY_PINYIN)

    def _told(self, way: Firm, cores: Iterable[str], worth: float) -> None:
        for core in cores:
            for number in self._hearing.ids.get(core, ()):
                customer_id, firm = self._spellings[number]
                query = way._replace(core=firm.core)
                region = self._entries[customer_id].region
                told = likeness.chinese(query, firm, region) - 100
                self._keep(customer_id, worth + min(told, 0))

    def _half_and_half(self, folded: str) -> None:
        run = spelled.letters(folded)
        for way in spelled.by_sound(run):
            self._told(way, self._hearing.of_sound(way.core), _BY_PINYIN)
        short = firms.parse(folded)
        if short.core.isascii():
            self._told(short, self._hearing.of_initials(short.core), _BY_INITIALS)
            self._in_letters("".join(c if c.isascii() else " " for c in folded))
