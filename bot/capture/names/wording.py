"""A mention freed of what staff hang on it (那边, 他们, the … people), and the words of nobody."""

import re

from bot.capture.names.firms import take_form, take_region, take_trades
from bot.capture.names.fold import bare, fold, has_han
from bot.capture.names.latin import is_generic
from bot.capture.names.latin import parse as parse_latin
from bot.capture.names.words import regions, stops, trades

_BEFORE = re.compile(
    r"^(?:今天|昨天|刚刚?|又|再)?(?:拜访了?|走访了?|见了|去了趟?|客户|老客户)(?=..)"
)
_AFTER = re.compile(r"(?<=..)(?:那边|那里|这边|他们家|她们家|他们|她们|家|那家|的人|的老板|的)$")
_POINTING = re.compile(
    r"^(?:隔壁|对面|附近|楼[上下]|那[家个边]?|这[家个边]?|某[家个]?|哪[家个]|[他她我你]们?|人家|别[家人]|一家|几家|新|老)的?"
)


def unhung(folded: str) -> str:
    """`folded` without the words around the name."""
    return _AFTER.sub("", _BEFORE.sub("", folded.strip()))


def is_nobody(query: str) -> bool:
    """Whether these words could never tell one firm from another."""
    folded = fold(query).strip()
    if not bare(folded):
        return True
    if not has_han(folded):
        return _latin_nobody(folded)
    return _nobody(bare(folded)) or _nobody(bare(unhung(folded)))


def is_stop(query: str) -> bool:
    """Whether the words are listed as no customer."""
    return bare(fold(query)) in stops()


def _latin_nobody(folded: str) -> bool:
    firm = parse_latin(folded)
    return bare(folded) in stops() or firm.whole in stops() or is_generic(firm)


def _nobody(text: str) -> bool:
    if text in stops() or text.rstrip("省市区县镇") in regions():
        return True
    rest = _POINTING.sub("", text)
    whole, form = take_form(f"  {rest}")
    place, rest = take_region(f"{whole.strip()}")
    core, _ = take_trades(f"  {rest}", form)
    core = core.strip().removesuffix("的")
    return not core or core in stops() or (core in regions() and not place) or core in trades()
