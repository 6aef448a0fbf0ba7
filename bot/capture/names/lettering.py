"""The index of Latin names: by word, by a word with a slip of the pen, by acronym."""

from collections import Counter

from rapidfuzz.distance import OSA

from bot.capture.names.firms import Firm
from bot.capture.names.latin import acronyms
from bot.capture.names.words import english, english_trades

_NEAR_MOST = 60
_LONG_WORD = 8
_FUZZY_WORD = 4


class Lettering:
    """Words of the core → ids of the spellings that have them."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[int]] = {}
        self._by_shape: dict[tuple[str, int], set[str]] = {}
        self._by_acronym: dict[str, list[int]] = {}
        self._names: dict[str, list[str]] = {}

    def add(self, firm: Firm, spelling: int) -> None:
        """Know one more spelling."""
        for word in _words(firm):
            self._by_word.setdefault(word, []).append(spelling)
            for shape in _shapes(word):
                self._by_shape.setdefault(shape, set()).add(word)
        self._names.setdefault(firm.core.split(" ")[0], []).append(_full(firm))
        for short in acronyms(firm):
            self._by_acronym.setdefault(short, []).append(spelling)

    def remove(self, firm: Firm, spelling: int) -> None:
        """Forget a spelling."""
        for word in _words(firm):
            self._by_word[word].remove(spelling)
            if not self._by_word[word]:
                del self._by_word[word]
                for shape in _shapes(word):
                    self._by_shape[shape].discard(word)
        self._names[firm.core.split(" ")[0]].remove(_full(firm))
        for short in acronyms(firm):
            self._by_acronym[short].remove(spelling)

    def knows(self, word: str) -> bool:
        """Whether some core has exactly this word."""
        return word in self._by_word

    def of_acronym(self, letters: str) -> list[int]:
        """Spellings whose words begin with these letters."""
        return self._by_acronym.get(letters, [])

    def near(self, words: list[str]) -> list[int]:
        """Spellings that share most of `words`, the likeliest first."""
        shared: Counter[int] = Counter()
        for word in words:
            shared.update(
                {spelling for known in self.alike(word) for spelling in self._by_word[known]}
            )
        if not shared:
            return []
        best = max(shared.values())
        return [spelling for spelling, count in shared.items() if count == best]

    def follow(self, words: list[str]) -> int:
        """How many of `words` go on, one after another, as some known name does."""
        return max((_run(words, name) for name in self._names.get(words[0], ())), default=0)

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
                near |= self._by_shape.get((end, size), set())
        return sorted(one for one in near if OSA.distance(word, one, score_cutoff=most) <= most)


def _words(firm: Firm) -> set[str]:
    words = firm.core.split()
    return {*words, "".join(words)}


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
