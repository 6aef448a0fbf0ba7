"""How much a mention in Latin letters is like a firm's name, from 0 to 100."""

from bot.capture.names.agreement import cued, of_places, of_trades
from bot.capture.names.firms import Firm
from bot.capture.names.latin_words import go_on, later_word, word_likeness
from bot.capture.names.slips import slips
from bot.capture.names.words import english

_ALONE = 84.0  # two slips in a word that stands alone
_MISSING, _UNSAID = 7.0, 3.0
_INSIDE, _LONG_ENOUGH = 83.0, 5


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
        alike = [later_word(word, other) for other in others]
        alike[0] = word_likeness(word, others[0])
        best = max(alike)
        likeness += best
        unmet += not best
        if best:
            met.add(alike.index(best))
    missing = [k for k in range(len(known)) if k not in met]
    later = _UNSAID if len(wanted) > 1 and not unmet else _MISSING
    score = 100 * likeness / len(wanted) - sum(later if k else 2 * _MISSING for k in missing)
    alone = len(wanted) == 1 and min(slips(wanted[0], other) for other in others) > 1
    return min(score, _ALONE) if alone else score


def goes_past(query: Firm, firm: Firm) -> bool:
    """Whether a mention passes over a word that sisters are told by and tells one behind it:
    Silver Tools may well be no Silver West Tools."""
    said, whole = query.whole.split(), firm.whole.split()
    for at, word in enumerate(whole[1:], 1):
        if word in english("sister") and not go_on([word], said):
            return any(go_on([one], whole[at + 1 :]) for one in said[1:])
    return False


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
    known = firm.core.split()
    told = query._replace(trades=tuple(w for w in query.trades if not go_on([w], known)))
    trade, place = of_trades(told, firm), of_places(query, firm, region) / 4
    return max(cued(query, core, trade, place), _inside(query, firm) + trade + place)
