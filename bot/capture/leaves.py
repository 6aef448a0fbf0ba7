"""Leave as staff say it, in a whole message: 明天到周五请假, 请假三天, "off next week", 取消休假.

A message that says anything besides (王总下周休假) is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.capture.dates import DateRead, find_dates
from bot.capture.leave_lengths import days, length, without

MOST = 80  # characters; more than that tells a story
_CUE = re.compile(
    r"请.{0,6}假|休.{0,2}假|年假|事假|病假|婚假|产假|丧假|调休|休息|不上班|休到|起休"
    r"|休[一二两三四五六七八九十半\d]+(?:天|周|个?星期|个?礼拜|个?月)"
    r"|\b(?:leave|vacation|holidays?|time off|days? off|off|out of (?:the )?office|ooo|sick|away"
    r"|pto)\b",
    re.IGNORECASE,
)
_CANCEL = re.compile(
    r"取消|撤销|撤回|销假|不(?:请假|休假?|休息|请)了|提前(?:回来|上班|销假)"
    r"|\b(?:cancel|call off|withdraw|take back|no longer|not (?:taking|going on)"
    r"|back (?:early|from))\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"半天|上午|下午|\b(?:half|morning|afternoon)\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?:到|至|休到|\b(?:until|till|til|through|thru|to|by))\s*$", re.IGNORECASE)
_FILLER = re.compile(
    r"我|本人|咱|想|需要|需|要|得|会|打算|申请|登记|帮忙|帮|一下|请|休|的|了|吧|啊|哦|从|自|在|起|开始|到|至|为止"
    r"|止|共|一共|总共|假期?|年|事|病|婚|产|陪产|丧|调|息|不上班|家里有事|身体不舒服|生病|有事|因为|由于|取消|撤销"
    r"|撤回|销|不|提前|回来|上班|已经|今年|都|全天|整天|半天|上午|下午|各|天|个?工作日"
    r"|\b(?:i['’]?m|i am|i['’]?ll|i will|i['’]?d|i|be|being|would|like|want|need|going|to|go|on"
    r"|off|leave|vacation|holidays?|annual|sick|unpaid|parental|time|days?|out|of|the|office|ooo"
    r"|away|pto|from|for|until|till|til|through|thru|and|a|an|please|take|taking|have|having|work"
    r"|working|my|next|half|morning|afternoon|all|day|cancel|call|withdraw|back|early|no|longer"
    r"|not|book|request|by|starting|in|at|home)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\s,，.。;；:：!！~～、()（）'’-]+")


@dataclass(frozen=True)
class LeaveSaid:
    """`first` and `last` as said; `days` is a number of working days instead of a last one.
    `impossible`: a day that no calendar has. `half`: a part of a day was said."""

    first: date | None = None
    last: date | None = None
    days: int | None = None
    cancels: bool = False
    impossible: bool = False
    half: bool = False


def read_leave(text: str, now: datetime) -> LeaveSaid | None:
    """A message that is about one's own leave and nothing else; None for every other."""
    if len(text) > MOST or not _CUE.search(text):
        return None
    _, rest = length(text)
    return said(text, now) if not _rest(rest, _dates(rest, now)) else None


def said(text: str, now: datetime) -> LeaveSaid:
    """The days that the words name, whatever else they say: after /leave they are about leave."""
    long, text = length(text)
    reads = _dates(text, now)
    known = [one for one in reads if one.start is not None and not one.impossible]
    count = long.days or days(_without(text, reads))
    first = known[0].start if known else None
    last = known[-1].end or known[-1].start if known else None
    if len(known) == 1 and known[0].end is None:
        if known[0].kind == "deadline" or _UNTIL.search(text[: known[0].span[0]]):
            first = now.date()
        elif count:
            last = None
    if long.span and len(known) <= 1 and not any(one.impossible for one in reads):
        first = first or now.date()
        last = long.last(first)
    return LeaveSaid(
        first, last, count if last is None or (count and known[0].end) else None,
        cancels=_CANCEL.search(text) is not None,
        impossible=any(one.impossible for one in reads), half=_HALF.search(text) is not None,
    )  # fmt: skip


def _dates(text: str, now: datetime) -> list[DateRead]:
    return list(find_dates(text, ref=now.replace(tzinfo=None), context="future"))


def _rest(text: str, reads: Sequence[DateRead]) -> str:
    """What is left when days, numbers of days and the words of leave are taken out."""
    left = without(_without(text, reads))
    return _SIGNS.sub("", _FILLER.sub(" ", left))


def _without(text: str, reads: Sequence[DateRead]) -> str:
    chars = list(text)
    for one in reads:
        chars[one.span[0] : one.span[1]] = " " * (one.span[1] - one.span[0])
    return "".join(chars)
