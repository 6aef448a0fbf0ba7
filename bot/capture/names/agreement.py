"""What trade words and places add to the likeness of two cores, or take from it."""

from collections.abc import Sequence

from bot.capture.names.firms import Firm
from bot.capture.names.latin_words import later_word
from bot.capture.names.words import english, english_trades, is_short_kind, trades

_CUE = 4.0
_HOUSES = frozenset(  # forms that tell what a house does
    ["超市", "商场", "研究院", "研究所", "设计院", "事务所", "合作社", "工作室"]
)
_CONTRARY = -16.0
_DOUBTED = 84.0
_WORD_FOR_WORD, _NOT_QUITE = 97.0, 95.0


def _families(words: Sequence[str], latin: bool) -> set[int]:
    families = english_trades() if latin else trades()
    return {families[word] for word in words if word in families}


def of_trades(query: Firm, firm: Firm) -> float:
    """What the trade words add or take: alike 0, of one family a little, contrary much."""
    if not query.latin and query.form in _HOUSES and query.form not in firm.whole + firm.form:
        return _CONTRARY
    if not query.trades or query.trades == firm.trades:
        return 0
    if query.latin and (english("kind") & set(query.trades)) - {*firm.trades, *firm.core.split()}:
        return _CONTRARY
    if not firm.trades:
        if _closes_otherwise(query, firm):
            return _CONTRARY
        alone = is_short_kind(query.trades[0]) and not query.form
        return _CONTRARY if alone else -3 if not firm.latin else -6
    if set(query.trades) <= set(firm.trades) or goes_on(query, firm):
        return -1
    if query.latin and set(map(_one, query.trades)) <= set(map(_one, firm.trades)):
        return -1  # farm, farms
    alike = _families(query.trades, query.latin) & _families(firm.trades, firm.latin)
    return -5 if alike else _CONTRARY


def _closes_otherwise(query: Firm, firm: Firm) -> bool:
    """Whether a name goes on with a trade that nobody listed, and another than is told: Maple
    Ridge Hotels is no Maple Ridge Dental."""
    if query.latin:
        words = firm.core.split()[len(query.core.split()) :]
        return bool(words) and not any(later_word(a, b) for a in query.trades for b in words)
    rest = firm.core[len(query.core) :]
    return bool(rest) and not any(w[:2] in rest or w[-2:] in rest for w in query.trades)


def _one(word: str) -> str:
    return word.removesuffix("s")


def goes_on(query: Firm, firm: Firm) -> bool:
    """Whether one's trade words go on where the other's stop (Latin words do not stop inside)."""
    joint = " " if query.latin else ""
    one, other = (joint.join(words) + joint for words in (query.trades, firm.trades))
    if other.startswith(one) or one.startswith(other):
        return True
    return not query.latin and other.endswith(one)


def of_places(query: Firm, firm: Firm, region: str) -> float:
    if not query.region:
        return 0
    known = firm.region + region
    if not known:
        return -5
    return 0 if query.region in known or known in query.region else -20


def _second_cue(query: Firm, taken: float) -> float:
    """A trade or a place that agrees speaks for a core that is not quite the same."""
    return _CUE if taken > -2 and (query.trades or query.region) else 0


def cued(query: Firm, core: float, trade: float, place: float) -> float:
    """The sum; what is not word for word the name stays behind what is, and is doubted where only
    a place is told beside it, and not the firm's: 昆明金辰 is not 金盛体育."""
    taken = trade + place
    if core >= _WORD_FOR_WORD:
        return core + taken
    score = min(core + _second_cue(query, taken), max(core, _NOT_QUITE)) + taken
    return min(score, _DOUBTED) if place < 0 and not query.trades else score
