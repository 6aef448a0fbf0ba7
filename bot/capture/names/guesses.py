"""Likely customers for a mention, each with how like it is, the cheap and sure ways first."""

import re
from collections.abc import Iterable

from bot.capture.names import firms, likeness, spelled
from bot.capture.names.by_characters import ByCharacters
from bot.capture.names.by_letters import ByLetters
from bot.capture.names.firms import Firm
from bot.capture.names.fold import has_han
from bot.capture.names.hearing import Hearing
from bot.capture.names.lettering import Lettering
from bot.capture.names.scores import SURE, Scores
from bot.capture.names.spelled import Told

_INITIALS = re.compile("[a-z]{2,6}(?![a-z])")
_BY_INITIALS = 88.0


class Guesses:
    """All ways to read a mention, whatever it is written in."""

    def __init__(
        self, scores: Scores, hearing: Hearing, inner: Hearing, lettering: Lettering
    ) -> None:
        self._scores = scores
        self._hearing = hearing
        self._inner = inner  # closings of long cores
        self._characters = ByCharacters(scores, hearing, inner)
        self._letters = ByLetters(scores, lettering)

    def of(self, folded: str) -> dict[int, float]:
        """Scores by customer id for a folded mention."""
        if not has_han(folded):
            self._letters.by_words(folded)
            self._letters.by_first_letters(folded)
            self._in_pinyin(spelled.letters(folded))
            if self._scores.best() < SURE:
                self._letters.as_spoken(folded)
        else:
            self._characters.guess(folded)
            if not folded.isascii() and any("a" <= char <= "z" for char in folded):
                self._half_and_half(folded)
        return self._scores.known

    def _in_pinyin(self, run: str) -> None:
        self._spelled(spelled.told(run, self._hearing), self._hearing)
        self._within(run)
        if self._scores.best() < SURE:
            self._spelled(spelled.closed(run, self._inner), self._inner)

    def _within(self, run: str) -> None:
        if self._scores.best() < SURE:
            self._spelled(spelled.sounded(run, self._inner), self._inner)

    def _spelled(self, ways: Iterable[Told], hearing: Hearing) -> None:
        for way in ways:
            for number in hearing.ids.of(way.core):
                self._scores.keep(number, way.score(*self._scores.firm(number)))

    def _half_and_half(self, folded: str) -> None:
        run = spelled.letters(folded)
        self._spelled(spelled.sounded(run, self._hearing), self._hearing)
        self._within(run)
        for short in firms.parses(folded):
            if short.core.isascii():
                self._letters.by_words(folded[: folded.rfind(short.core[-1]) + 1])
            if opening := _INITIALS.match(short.core):
                self._by_initials(short, opening[0], self._hearing)
                if self._scores.best() < SURE and (short.trades or opening[0] != short.core):
                    self._by_initials(short, opening[0], self._inner)

    def _by_initials(self, short: Firm, letters: str, hearing: Hearing) -> None:
        """tc轧辊: what follows the letters goes on as the core does."""
        for core in hearing.of_initials(letters):
            meant = short._replace(core=core + short.core[len(letters) :], whole="")
            for number in hearing.ids.of(core):
                firm, region = self._scores.firm(number)
                if hearing is self._inner:
                    firm = firm._replace(core=firm.core[firm.core.rfind(core) :])
                apart = likeness.chinese(meant, firm, region) - 100
                self._scores.keep(number, _BY_INITIALS + min(apart, 0))
