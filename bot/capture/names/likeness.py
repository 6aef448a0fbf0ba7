"""How much a mention is like a firm's name, from 0 to 100; 85 and more may be accepted."""

from collections.abc import Sequence

from bot.capture.names.firms import Firm
from bot.capture.names.bent import is_bent, is_short_for
from bot.capture.names.slips import allowed, slips
from bot.capture.names.unlike import OTHER, SEEN, unlikeness
from bot.capture.names.words import english, english_trades, is_short_kind, trades

_EDIT = 60.0
_ANOTHER = 2.0  # a character that neither sounds nor looks so makes another name: 天山牧场, 天池牧场
_TWO_CHARACTERS = 2
_LEAST_SHARE = 0.6
_SLIP, _TWICE = 0.75, 0.05  # Greenvale alone is not Greenville; Delacroy Papeterie is Delacroix
_ALONE = 84.0  # two slips in a word that stands alone
_MISSING, _UNSAID = 7.0, 3.0
_SHORTENED, _SAME = 0.97, 0.8
_CUE = 4.0
_ENOUGH = 85.0
_WORD_FOR_WORD, _NOT_QUITE = 97.0, 95.0
_CLOSING = 88.0
_IN_PIECES = 88.0
_INSIDE, _LONG_ENOUGH = 83.0, 5
_OPENING = 97.0  # a long core may hold a trade word that nobody listed


def _changed(one: str, other: str) -> float:
    apart = unlikeness(one, other)
    return _ANOTHER if apart >= OTHER else apart


def _cost(one: str, other: str) -> float:
    """Characters to add, drop, change or swap; characters that sound alike cost little."""
    before: list[float] = []
    above = [float(j) for j in range(len(other) + 1)]
    for i, char in enumerate(one, 1):
        best = float(i)
        row = [best]
        for j, against in enumerate(other, 1):
            changed = above[j - 1] if char == against else above[j - 1] + _changed(char, against)
            best = (best if best < above[j] else above[j]) + 1  # faster than min()
            best = changed if changed < best else best
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == against != char:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, above = above, row
    return above[-1]


def _heard(core: str, against: str) -> float | None:
    """Of two cores of one length that sound the same: 100, less for each other character."""
    apart = [unlikeness(one, other) for one, other in zip(core, against, strict=True)]
    if max(apart, default=0) >= SEEN:
        return None
    return 96 - 20 * sum(apart) if len(apart) > 1 else None


def _part(core: str, against: str) -> float:
    """`core` as a part of a longer core: 大力 of 大力健身; 利丰 of 双水利丰."""
    if len(core) < _TWO_CHARACTERS or len(core) >= len(against) or core not in against:
        return 0
    if len(core) > _TWO_CHARACTERS and core in against[1:-1]:
        return _CLOSING  # 三把刀 of 运河三把刀刃具
    if len(against) == _TWO_CHARACTERS + 1:
        return 82 if against.startswith(core) else 76
    return _OPENING if against.startswith(core) else _CLOSING if against.endswith(core) else 76


def _edited(query: Firm, firm: Firm) -> float:
    """By edit distance over core and trade; two characters of the core at least must stand."""
    one, other = query.core + "".join(query.trades), firm.core + "".join(firm.trades)
    if query.trades and _goes_on(query, firm):
        other = firm.core + "".join(query.trades)
    elif not query.trades:
        other = other[: max(len(firm.core), len(one))]
    cost = _cost(one, other)
    score = 100 - _EDIT * cost / max(len(one), len(other))
    right = max(len(query.core), len(firm.core)) - _cost(query.core, firm.core[: len(one)])
    swapped = sorted(query.core) == sorted(firm.core)
    slack = 0.05 if len(query.core) <= _TWO_CHARACTERS else 0.4
    stands = right >= _TWO_CHARACTERS - slack and right >= _LEAST_SHARE * len(firm.core)
    return score if stands or (swapped and query.trades) else min(score, 80)


def _core(query: Firm, firm: Firm) -> float:
    if query.core == firm.core:
        return 100
    if len(query.core) == len(firm.core) and (heard := _heard(query.core, firm.core)):
        return heard
    best = _part(query.core, firm.core)
    if _TWO_CHARACTERS <= len(query.core) <= len(firm.core) - _TWO_CHARACTERS:
        heard = _heard(query.core, firm.core[: len(query.core)]) or 0
        best = max(best, heard - 100 + _OPENING)
        heard = _heard(query.core, firm.core[-len(query.core) :]) or 0
        best = max(best, heard - 100 + _CLOSING)
    return best if best >= _ENOUGH else max(best, _edited(query, firm))


def _families(words: Sequence[str], latin: bool) -> set[int]:
    families = english_trades() if latin else trades()
    return {families[word] for word in words if word in families}


def _trade(query: Firm, firm: Firm) -> float:
    """What the trade words add or take: alike 0, of one family a little, contrary much."""
    if not query.trades or query.trades == firm.trades:
        return 0
    if query.latin and (english("kind") & set(query.trades)) - {*firm.trades, *firm.core.split()}:
        return -16
    if not firm.trades:
        alone = is_short_kind(query.trades[0]) and not query.form
        return -16 if alone else -3 if not firm.latin else -6
    if set(query.trades) <= set(firm.trades) or _goes_on(query, firm):
        return -1
    if query.latin and set(map(_one, query.trades)) <= set(map(_one, firm.trades)):
        return -1  # farm, farms
    alike = _families(query.trades, query.latin) & _families(firm.trades, firm.latin)
    return -5 if alike else -16


def _one(word: str) -> str:
    return word.removesuffix("s")


def _goes_on(query: Firm, firm: Firm) -> bool:
    """Whether one's trade words go on where the other's stop (Latin words do not stop inside)."""
    joint = " " if query.latin else ""
    one, other = (joint.join(words) + joint for words in (query.trades, firm.trades))
    if other.startswith(one) or one.startswith(other):
        return True
    return not query.latin and other.endswith(one)


def _region(query: Firm, firm: Firm, region: str) -> float:
    if not query.region:
        return 0
    known = firm.region + region
    if not known:
        return -5
    return 0 if query.region in known or known in query.region else -20


def _second_cue(query: Firm, taken: float) -> float:
    """A trade or a place that agrees speaks for a core that is not quite the same."""
    return _CUE if taken > -2 and (query.trades or query.region) else 0


def _cued(query: Firm, core: float, taken: float) -> float:
    """The sum; what is not word for word the name stays behind what is."""
    if core >= _WORD_FOR_WORD:
        return core + taken
    return min(core + _second_cue(query, taken), max(core, _NOT_QUITE)) + taken


def chinese(query: Firm, firm: Firm, region: str = "") -> float:
    """Likeness of a mention to a Chinese firm; `region` is where the customer is known to be."""
    if query.whole == firm.whole:
        return 106 if query.form == firm.form else 104
    core = _core(query, firm)
    placed = _region(query, firm, region)
    score = _cued(query, core, _trade(query, firm) + placed)
    return max(score, _IN_PIECES + placed) if _in_pieces(query, firm) else score


def _in_pieces(query: Firm, firm: Firm) -> bool:
    """Whether a mention is a name's opening and a later piece of it, or what is left where some
    characters are left out: 两江减震器 of 两江摩托车减震器, 安邻财险 of 安邻财产保险."""
    said, name = query.core + "".join(query.trades), firm.core + "".join(firm.trades)
    for size in range(_TWO_CHARACTERS, len(said) if name.startswith(said[:2]) else 0):
        rest = said[size:]
        if name.startswith(said[:size]) and len(rest) >= _TWO_CHARACTERS and rest in name[size:]:
            return True
    left = iter(name[_TWO_CHARACTERS:])
    opens = len(said) > _TWO_CHARACTERS and name.startswith(said[:2]) and not query.trades
    return opens and all(char in left for char in said[2:])


def _word(one: str, other: str) -> float:
    """1 for the same word, less for one with a slip of the pen, 0 for another word."""
    if one == other:
        return 1
    longest = max(len(one), len(other))
    wrong = slips(one, other)
    if wrong > allowed(longest):
        return 0
    return 1 - (_SLIP * wrong + _TWICE * (wrong > 1)) / longest


def _later_word(one: str, other: str) -> float:
    """The same of a word that is not a name's first: it may also be shortened or bent."""
    if one != other and (is_short_for(one, other) or is_bent(one, other)):
        return _SHORTENED
    return _word(one, other)


def go_on(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether each of the words is one of those that a name goes on with."""
    return all(any(_later_word(word, other) > _SAME for other in known) for word in words)


def _joined(query: Firm, firm: Firm) -> float:
    """Words written together or apart: cheungkee, o brien."""
    one = query.core.replace(" ", "")
    size = len(query.core.split())
    known = firm.core.split()
    openings = {" ".join(known[:many]) for many in (size, size + 1)}
    for words in (firm.core, firm.whole, *openings):
        other = words.replace(" ", "")
        if one == other:
            return 99 if words == firm.core else 97
        if len(one) > 5 and slips(one, other) <= 1:
            return 90
    return 0


def _latin_core(query: Firm, firm: Firm) -> float:
    wanted, known = query.core.split(), firm.core.split()
    others = [*known, *firm.trades, *firm.region.split()]
    likeness, met, unmet = 0.0, set(), 0
    for word in wanted:
        best, at = max(
            ((_later_word if k else _word)(word, other), -k) for k, other in enumerate(others)
        )
        likeness += best
        unmet += not best
        if best:
            met.add(-at)
    missing = [k for k in range(len(known)) if k not in met]
    later = _UNSAID if len(wanted) > 1 and not unmet else _MISSING
    score = 100 * likeness / len(wanted) - sum(later if k else 2 * _MISSING for k in missing)
    alone = len(wanted) == 1 and min(slips(wanted[0], other) for other in others) > 1
    return min(score, _ALONE) if alone else score


def _inside(query: Firm, firm: Firm) -> float:
    """The whole core behind other words: the new Redwood, "coiled" Blue Ocean. It is shown, but
    New Redwood may well be another firm."""
    wanted, known = query.core.split(), firm.core.split()
    if len(known) >= len(wanted) or len(firm.core) < _LONG_ENOUGH:
        return 0
    starts = range(1, len(wanted) - len(known) + 1)
    return _INSIDE if any(wanted[at : at + len(known)] == known for at in starts) else 0


def latin(query: Firm, firm: Firm, region: str = "") -> float:
    """Likeness of a mention in Latin letters to a firm that is written so."""
    if query.whole == firm.whole:
        return 106 if query.form == firm.form else 104
    core = max(_latin_core(query, firm), _joined(query, firm))
    told = query._replace(trades=tuple(w for w in query.trades if w not in firm.core.split()))
    taken = _trade(told, firm) + _region(query, firm, region) / 4
    return max(_cued(query, core, taken), _inside(query, firm) + taken)
