"""The index of Latin names: by word, by a word with a slip of the pen, by acronym."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.capture.names.firms import Firm
from bot.capture.names.latin import acronyms
from bot.capture.names.several import Several
from bot.capture.names.slips import allowed, heard, slips
from bot.capture.names.spoken import key
from bot.capture.names.words import english, english_trades

_NEAR_MOST = 60
_LONG_WORD = 6
_FUZZY_WORD = 4
_SPOKEN_MOST = 3


class Lettering:
    """Words of the core → ids of the spellings that have them."""

    def __init__(self) -> None:
        self._by_word: Several[str, int] = Several()
        self._by_shape: dict[tuple[str, int], list[str]] = {}
        self._by_acronym: Several[str, int] = Several()
        self._by_sound: Several[str, int] = Several()
        self._names: Several[str, str] = Several()

    def add(self, firm: Firm, spelling: int) -> None:
        """Know one more spelling."""
        for word in _words(firm):
            if self._by_word.add(word, spelling):
                for shape in _shapes(word):
                    self._by_shape.setdefault(shape, []).append(word)
        self._names.add(firm.core.split(" ")[0], _full(firm))
        for short in acronyms(firm):
            self._by_acronym.add(short, spelling)
        for sound in _sounds(firm):
            self._by_sound.add(sound, spelling)

    def remove(self, firm: Firm, spelling: int) -> None:
        """Forget a spelling."""
        for word in _words(firm):
            if self._by_word.remove(word, spelling):
                for shape in _shapes(word):
                    self._by_shape[shape].remove(word)
        self._names.remove(firm.core.split(" ")[0], _full(firm))
        for short in acronyms(firm):
            self._by_acronym.remove(short, spelling)
        for sound in _sounds(firm):
            self._by_sound.remove(sound, spelling)

    def knows(self, word: str) -> bool:
        """Whether some core has exactly this word."""
        return word in self._by_word

    def with_word(self, word: str) -> Sequence[int]:
        """Spellings whose core has exactly this word."""
        return self._by_word.of(word)

    def joined(self, words: list[str]) -> list[str]:
        """`words` with two that stand together written as one, where some name has that one."""
        return [
            " ".join([*words[:at], one + other, *words[at + 2 :]])
            for at, (one, other) in enumerate(pairwise(words))
            if len(words) > 1 and one + other in self._by_word
        ]

    def of_acronym(self, letters: str) -> Sequence[int]:
        """Spellings whose words begin with these letters."""
        return self._by_acronym.of(letters)

    def sounding(self, words: list[str]) -> Sequence[int]:
        """Spellings whose first words, or all, have the consonants of these."""
        return self._by_sound.of(key(words))

    def before_words(self, letters: str) -> list[int]:
        """Spellings whose first words begin with these letters; more words are to come."""
        return [*self.of_acronym(letters), *self.of_acronym(f"{letters} ")]

    def near(self, words: list[str]) -> list[int]:
        """Spellings that share most of `words`, the likeliest first."""
        shared: Counter[int] = Counter()
        for word in words:
            shared.update(
                {spelling for known in self.alike(word) for spelling in self._by_word.of(known)}
            )
        if not shared:
            return []
        best = max(shared.values())
        return [spelling for spelling, count in shared.items() if count == best]

    def follow(self, words: list[str]) -> int:
        """How many of `words` go on, one after another, as some known name does."""
        return max((_run(words, name) for name in self._names.of(words[0])), default=0)

    def alike(self, word: str) -> list[str]:
        """Words of the index that `word` may be meant for."""
        if word in self._by_word:
            return [word]
        if len(word) < _FUZZY_WORD:
            return []
        most = 1 if len(word) < _LONG_WORD else 2
        near: set[str] = set()
        for end in (word[0], "-" + word[-1]):
            for size in range(len(word) - most, len(word) + most + 1):
                near.update(self._by_shape.get((end, size), ()))
        alike = extract(word, near, scorer=OSA.distance, score_cutoff=most, limit=None)
        found = sorted(one for one, _, _ in alike if slips(word, one) <= allowed(len(one)))
        return found if found or heard(word) == word else self.alike(heard(word))


def _words(firm: Firm) -> set[str]:
    words = firm.core.split()
    return {*words, *map(heard, words), "".join(words), "".join(words[:2])} - {""}


def _sounds(firm: Firm) -> set[str]:
    """What the first one, two, three words sound like, and all of them."""
    words = firm.whole.split()
    return {key(words[:size]) for size in {*range(1, _SPOKEN_MOST + 1), len(words)}} - {""}


def _shapes(word: str) -> tuple[tuple[str, int], tuple[str, int]]:
    return (word[0], len(word)), ("-" + word[-1], len(word))


def _full(firm: Firm) -> str:
    return f"{firm.whole} {firm.form}"


def _run(words: list[str], name: str) -> int:
    """Words of the note, fillers aside, that match the name's words in order."""
    known = [word for word in name.split() if word not in english("filler")]
    at = 0
    for count, word in enumerate(words):
        if word in english("filler"):
            continue
        families = english_trades()
        while at < len(known) and known[at] != word:
            same = word in families and families.get(known[at]) == families[word]
            if at and (same or known[at] in families or known[at] in english("form")):
                if same:
                    break
                at += 1
                continue
            return count
        if at == len(known):
            return count
        at += 1
    return len(words)
