"""How much a mention is like a Chinese firm's name, from 0 to 100; 85 and more may be accepted."""

from bot.capture.names.agreement import cued, goes_on, of_places, of_trades
from bot.capture.names.firms import Firm
from bot.capture.names.unlike import OTHER, SEEN, unlikeness

_EDIT = 60.0
_ANOTHER = 2.0  # what neither sounds nor looks so makes another name: 天山牧场, 天池牧场
_TWO_CHARACTERS = 2
_LEAST_SHARE = 0.6
_ENOUGH = 85.0
_CLOSING, _SHOWN = 88.0, 80.0
_IN_PIECES = 92.0
_OPENING = 97.0  # a long core may hold a trade word that nobody listed


def _cost(one: str, other: str, another: float = _ANOTHER) -> float:
    """Characters to add, drop, change or swap; characters that sound alike cost little."""
    before: list[float] = []
    above = [float(j) for j in range(len(other) + 1)]
    for i, char in enumerate(one, 1):
        best = float(i)
        row = [best]
        for j, against in enumerate(other, 1):
            apart = unlikeness(char, against)
            changed = above[j - 1] + (another if apart >= OTHER else apart)
            best = (best if best < above[j] else above[j]) + 1  # faster than min()
            best = changed if changed < best else best
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == against != char:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, above = above, row
    return above[-1]


def _heard(core: str, against: str) -> float | None:
    """Of two cores of one length that sound the same, or in three characters and more look so:
    100, less for each other character."""
    apart = [unlikeness(one, other) for one, other in zip(core, against, strict=True)]
    if max(apart, default=0) >= (OTHER if len(core) > _TWO_CHARACTERS else SEEN):
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
    """By edit distance over core and trade; two characters of the core at least must stand. What
    is one character away is shown, and never taken."""
    one, other = query.core + "".join(query.trades), firm.core + "".join(firm.trades)
    if query.trades and goes_on(query, firm):
        other = firm.core + "".join(query.trades)
    elif not query.trades:
        other = other[: max(len(firm.core), len(one))]
    longest = max(len(one), len(other))
    score = 100 - _EDIT * _cost(one, other) / longest
    right = max(len(query.core), len(firm.core)) - _cost(query.core, firm.core[: len(one)])
    swapped = sorted(query.core) == sorted(firm.core)
    slack = 0.05 if min(len(query.core), len(firm.core)) <= _TWO_CHARACTERS else 0.4
    stands = right >= _TWO_CHARACTERS - slack and right >= _LEAST_SHARE * len(firm.core)
    stands = stands and not _goes_further(one, other, firm.core)
    if score > _SHOWN and (stands or (query.trades and (swapped or query.region))):
        return score
    return min(_SHOWN, 100 - _EDIT * _cost(one, other, OTHER) / longest)


def _goes_further(one: str, other: str, core: str) -> bool:
    """Whether a mention puts more behind the core before it goes on as the name does, and not one
    character twice: 启明星眼镜 is not 启明眼镜."""
    rest = other[len(core) :]
    more = one[len(core) : len(one) - len(rest)]
    doubled = more in (core[-1:], rest[:1])
    return bool(more) and not doubled and one.startswith(core) and one.endswith(rest)


def _core(query: Firm, firm: Firm) -> float:
    if query.core == firm.core:
        return 100
    if len(query.core) == len(firm.core) and (heard := _heard(query.core, firm.core)):
        return heard
    best = _part(query.core, firm.core)
    if best == _CLOSING and firm.region and len(firm.core) == len(query.core) + _TWO_CHARACTERS:
        best = _OPENING  # what stands before it may be a district that nobody listed: 越秀华美
    if _TWO_CHARACTERS <= len(query.core) <= len(firm.core) - _TWO_CHARACTERS:
        heard = _heard(query.core, firm.core[: len(query.core)]) or 0
        best = max(best, heard - 100 + _OPENING)
        heard = _heard(query.core, firm.core[-len(query.core) :]) or 0
        best = max(best, heard - 100 + _CLOSING)
    return best if best >= _ENOUGH else max(best, _edited(query, firm))


def chinese(query: Firm, firm: Firm, region: str = "") -> float:
    """Likeness of a mention to a Chinese firm; `region` is where the customer is known to be."""
    if query.whole == firm.whole:
        return 106 if query.form == firm.form else 104
    core = _core(query, firm)
    placed = of_places(query, firm, region)
    score = cued(query, core, of_trades(query, firm), placed)
    pieced = core < _OPENING and in_pieces(query, firm)
    return max(score, _IN_PIECES + placed) if pieced else score


def in_pieces(query: Firm, firm: Firm) -> bool:
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
