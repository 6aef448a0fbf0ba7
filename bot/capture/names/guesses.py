"""Likely customers for a mention, each with how like it is, the cheap and sure ways first."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.capture.names import firms, latin, latin_likeness, latin_words, likeness, spelled
from bot.capture.names.entries import Entry
from bot.capture.names.firms import Firm
from bot.capture.names.fold import bare, has_han
from bot.capture.names.hearing import Hearing
from bot.capture.names.lettering import Lettering
from bot.capture.names.looks import mistaken
from bot.capture.names.spelled import Told

if TYPE_CHECKING:
    from bot.capture.names.directory import Spelling

_SURE = 85.0
_SHORT, _OPENED = 2, 4
_INITIALS = re.compile("[a-z]{2,6}(?![a-z])")
_BY_INITIALS = 88.0
_BY_ACRONYM = 90.0
_OPENS, _CLOSE = 97.0, 3.0
_BEHIND, _NO_LIMIT = 4.0, 110.0  # what only sounds so stays behind what is written so


class Guesses:
    """Collects the best score of each customer."""

    def __init__(
        self,
        spellings: Sequence["Spelling"],
        entries: Mapping[int, Entry],
        hearing: Hearing,
        inner: Hearing,
        lettering: Lettering,
        scores: dict[int, float],
    ) -> None:
        self._spellings = spellings
        self._entries = entries
        self._hearing = hearing
        self._inner = inner  # closings of long cores
        self._lettering = lettering
        self.scores = scores

    def of(self, folded: str) -> dict[int, float]:
        """Scores by customer id for a folded mention."""
        if not has_han(folded):
            self._in_letters(folded)
            self._acronyms(folded)
            run = spelled.letters(folded)
            self._spelled(spelled.told(run, self._hearing), self._hearing)
            self._within(run)
            if self._best() < _SURE:
                self._spelled(spelled.closed(run, self._inner), self._inner)
            return self.scores
        self._in_characters(folded)
        if not folded.isascii() and any("a" <= char <= "z" for char in folded):
            self._half_and_half(folded)
        return self.scores

    def _best(self) -> float:
        return max(self.scores.values(), default=0)

    def _keep(self, customer_id: int, score: float) -> None:
        self.scores[customer_id] = max(score, self.scores.get(customer_id, 0))

    def _compare(
        self,
        query: Firm,
        cores: Iterable[str],
        hearing: Hearing | None = None,
        most: float = _NO_LIMIT,
    ) -> None:
        ids = (hearing or self._hearing).ids
        for core in cores:
            for number in ids.of(core):
                customer_id, firm = self._spellings[number]
                region = self._entries[customer_id].region
                self._keep(customer_id, min(most, likeness.chinese(query, firm, region)))

    def _in_characters(self, folded: str) -> None:
        ways = firms.parses(folded)
        for query in ways:
            self._compare(query, [query.core])
            self._compare(query, [query.core], self._inner)  # before what only sounds like it
        best = self._best()
        most = best - _BEHIND if best >= _OPENS else _NO_LIMIT
        for query in ways:
            self._compare(query, self._hearing.same_sound(query.core), most=most)
        for query in ways if best < _OPENS else ():
            self._in_pieces(query)
        if not ways[0].trades and not ways[0].region:
            self._share_core(ways[0].core)
        if self._best() < _SURE:
            for query in ways:
                self._compare(query, self._inner.same_sound(query.core), self._inner)
                self._compare(query, self._hearing.openings(query.core))
                self._compare(query, self._hearing.near(query.core))
                self._seen(query)

    def _in_pieces(self, query: Firm) -> None:
        """Names that open as this does and hold the rest of it further on."""
        said = query.core + "".join(query.trades)
        for size in range(_SHORT, min(_OPENED, len(said) - 1) + 1):
            for number in self._hearing.ids.of(said[:size]):
                customer_id, firm = self._spellings[number]
                if likeness.in_pieces(query, firm):
                    region = self._entries[customer_id].region
                    self._keep(customer_id, likeness.chinese(query, firm, region))

    def _seen(self, query: Firm) -> None:
        """Names with a character that looks like one of these, and names that hold these."""
        for seen in mistaken(query.core):
            self._compare(query, [seen])
            self._compare(query, [seen], self._inner)
        if len(query.core) > _SHORT:
            self._compare(query, self._hearing.holding(query.core))

    def _share_core(self, core: str) -> None:
        """Two characters that open one name and follow an unlisted place in another: 莫干 of
        湖州莫干茶人, 德清莫干竹艺."""
        best = min(self._best(), _OPENS)
        if len(core) != _SHORT or best < _SURE or self._best() > _OPENS:
            return
        for held in self._hearing.holding(core):
            if held.find(core) == _SHORT and len(held) > 2 * _SHORT:
                for number in self._hearing.ids.of(held):
                    self._keep(self._spellings[number].customer_id, best - _CLOSE)

    def _in_letters(self, folded: str) -> None:
        query = latin.parse(folded)
        words = query.core.split()
        self._compare_latin(query, [words, ["".join(words)], ["".join(query.whole.split())]])
        for joined in self._lettering.joined(query.whole.split()):  # red stone brewing
            self._compare_latin(one := latin.parse(joined), [one.core.split()])
        if (spelled := latin.spelled_out(folded)) != folded:
            self._compare_latin(latin.parse(spelled), [latin.parse(spelled).core.split()])
        if len(query.whole.split()) == 1:
            self._share(query.whole)

    def _compare_latin(self, query: Firm, ways: Iterable[list[str]]) -> None:
        numbers = [number for words in ways for number in self._lettering.near(words)]
        for number in dict.fromkeys(numbers):
            customer_id, firm = self._spellings[number]
            region = self._entries[customer_id].region
            self._keep(customer_id, latin_likeness.latin(query, firm, region))

    def _share(self, word: str) -> None:
        """One word that stands in several names is no more the one's than the other's, though
        it opens the one: Omaha Steaks, First National Bank of Omaha."""
        best = min(self._best(), _OPENS)
        for number in self._lettering.with_word(word) if best > _SURE else ():
            self._keep(self._spellings[number].customer_id, best - _CLOSE)

    def _within(self, run: str) -> None:
        if self._best() < _SURE:
            self._spelled(spelled.sounded(run, self._inner), self._inner)

    def _spelled(self, ways: Iterable[Told], hearing: Hearing) -> None:
        for way in ways:
            for number in hearing.ids.of(way.core):
                customer_id, firm = self._spellings[number]
                self._keep(customer_id, way.score(firm, self._entries[customer_id].region))

    def _acronyms(self, folded: str) -> None:
        for number in self._lettering.of_acronym(bare(folded)):
            self._keep(self._spellings[number].customer_id, _BY_ACRONYM)
        first, *rest = latin.opened_by_letters(folded)
        for number in self._lettering.before_words(first) if rest else ():
            customer_id, firm = self._spellings[number]
            if latin_words.go_on(rest, firm.whole.split()[len(first) :]):
                self._keep(customer_id, _BY_ACRONYM)

    def _half_and_half(self, folded: str) -> None:
        run = spelled.letters(folded)
        self._spelled(spelled.sounded(run, self._hearing), self._hearing)
        self._within(run)
        for short in firms.parses(folded):
            if short.core.isascii():
                self._in_letters(folded[: folded.rfind(short.core[-1]) + 1])
            if opening := _INITIALS.match(short.core):
                self._by_initials(short, opening[0], self._hearing)
                if self._best() < _SURE and (short.trades or opening[0] != short.core):
                    self._by_initials(short, opening[0], self._inner)

    def _by_initials(self, short: Firm, letters: str, hearing: Hearing) -> None:
        """tc轧辊: what follows the letters goes on as the core does."""
        for core in hearing.of_initials(letters):
            meant = short._replace(core=core + short.core[len(letters) :], whole="")
            for number in hearing.ids.of(core):
                customer_id, firm = self._spellings[number]
                if hearing is self._inner:
                    firm = firm._replace(core=firm.core[firm.core.rfind(core) :])
                region = self._entries[customer_id].region
                apart = likeness.chinese(meant, firm, region) - 100
                self._keep(customer_id, _BY_INITIALS + min(apart, 0))
