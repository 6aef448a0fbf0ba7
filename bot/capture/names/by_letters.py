"""Customers with names in Latin letters that a mention is like: by words, by first letters."""

from collections.abc import Iterable

from bot.capture.names import latin, latin_likeness, latin_words
from bot.capture.names.firms import Firm
from bot.capture.names.fold import bare
from bot.capture.names.lettering import Lettering
from bot.capture.names.scores import CLOSE, OPENS, SURE, Scores
from bot.capture.names.spoken import key, sound_alike
from bot.capture.names.words import english

_BY_ACRONYM, _DOUBTED, _SPOKEN = 90.0, 84.0, 88.0
_LEAST_SOUNDS = 2


class ByLetters:
    """The ways to read words in Latin letters."""

    def __init__(self, scores: Scores, lettering: Lettering) -> None:
        self._scores = scores
        self._lettering = lettering

    def by_words(self, folded: str) -> None:
        """By the words, written together or apart, with umlauts spelled out or not."""
        query = latin.parse(folded)
        words = query.core.split()
        self._compare(query, [words, ["".join(words)], ["".join(query.whole.split())]])
        for joined in self._lettering.joined(query.whole.split()):  # red stone brewing
            self._compare(one := latin.parse(joined), [one.core.split()])
        if (spelled := latin.spelled_out(folded)) != folded:
            self._compare(latin.parse(spelled), [latin.parse(spelled).core.split()])
        if len(query.whole.split()) == 1:
            self._share(query.whole)

    def by_first_letters(self, folded: str) -> None:
        """By the first letters of all words, or of the first ones with the others behind them."""
        for number in self._lettering.of_acronym(bare(folded)):
            self._scores.keep(number, _BY_ACRONYM)
        first, *rest = latin.opened_by_letters(folded)
        for number in self._lettering.before_words(first) if rest else ():
            firm, _ = self._scores.firm(number)
            if latin_words.go_on(rest, firm.whole.split()[len(first) :]):
                self._scores.keep(number, _BY_ACRONYM)

    def as_spoken(self, folded: str) -> None:
        """As dictation writes a name that it does not know, what follows told word for word:
        pharaoh freight, done more concrete."""
        words = [word for word in latin.tokens(folded) if word not in english("filler")]
        for size in range(1, len(words) + 1):
            said, rest = words[:size], words[size:]
            if self._lettering.knows("".join(said)) or len(key(said)) < _LEAST_SOUNDS:
                continue
            for number in self._lettering.sounding(said):
                if _is_spoken(said, rest, self._scores.firm(number)[0].whole.split()):
                    self._scores.keep(number, _SPOKEN)

    def _compare(self, query: Firm, ways: Iterable[list[str]]) -> None:
        numbers = [number for words in ways for number in self._lettering.near(words)]
        likely = {
            number: latin_likeness.latin(query, *self._scores.firm(number)) for number in numbers
        }
        sure = [number for number, score in likely.items() if score >= SURE]
        for number in sure if len(sure) == 1 else ():
            if latin_likeness.goes_past(query, self._scores.firm(number)[0]):
                likely[number] = _DOUBTED
        for number, score in likely.items():
            self._scores.keep(number, score)

    def _share(self, word: str) -> None:
        """One word that stands in several names is no more the one's than the other's, though
        it opens the one: Omaha Steaks, First National Bank of Omaha."""
        best = min(self._scores.best(), OPENS)
        for number in self._lettering.with_word(word) if best > SURE else ():
            self._scores.keep(number, best - CLOSE)


def _is_spoken(said: list[str], rest: list[str], known: list[str]) -> bool:
    """Whether a name's first words may sound so and its next ones are told; or all sound so, and
    one of them is told."""
    if not rest:
        return bool(set(said) & set(known)) and sound_alike(known, said)
    for size in range(1, len(known)):
        if latin_words.go_on(rest[:1], known[size : size + 1]) and sound_alike(known[:size], said):
            return latin_words.go_on(rest, known[size:])
    return False
