"""Whether a month fits, worded: what is left, how far intervals stretch, how sure its days are."""

from collections.abc import Iterator
from fractions import Fraction

from bot.domain.holidays import Basis
from bot.domain.planning import Feasibility
from bot.replies.words import Html, label, say

SURE = Basis.PUBLISHED


def fits(lang: str, found: Feasibility, left_out: int = 0) -> Iterator[Html]:
    """Nothing where it fits."""
    if found.asked <= found.capacity:
        return
    yield say(
        lang, "week-too-much", asked=found.asked, capacity=found.capacity, days=found.days_left,
        stretch=_stretch(lang, found), left=label(lang, "week-left-out", n=left_out)
        if left_out else "",
    )  # fmt: skip


def sure(lang: str, basis: Basis) -> Iterator[Html]:
    """Says so where the working days are an estimate; nothing where they are published."""
    if basis is not SURE:
        yield say(lang, f"calendar-{basis}")


def _stretch(lang: str, found: Feasibility) -> str:
    if not found.capacity:
        return ""
    others = _ratio(found.other_ratio)
    if found.a_ratio == 1:
        return label(lang, "week-stretch-others", others=others)
    return label(lang, "week-stretch-all", others=others, a=_ratio(found.a_ratio))


def _ratio(value: Fraction) -> str:
    return f"{float(value):.1f}"
