"""Amounts of money in a note, in figures and in Chinese numerals, with their currency."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from bot.capture.notes.numerals import NUMERALS, numeral
from bot.capture.notes.words.currencies import CODE_OF, UNITS
from bot.domain.readings import Amount


def _signs(before: bool) -> str:
    signs = sorted(CODE_OF, key=len, reverse=True)
    guard = r"(?<![A-Za-z]){}" if before else r"{}(?![A-Za-z])"
    worded = (guard.format(re.escape(s)) if s[0].isascii() else re.escape(s) for s in signs)
    return "|".join(worded)


MONEY = re.compile(
    rf"(?:(?P<before>{_signs(before=True)})\s?)?"
    r"(?:(?P<figure>(?<![\d.,])\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?(?![\d])"
    r"|(?<![\d.,A-Za-z-])\d{1,12}(?:\.\d{1,4})?(?![\d]))"
    rf"|(?P<numeral>(?<![第{NUMERALS}])[{NUMERALS}]{{1,9}}))"
    r"(?:[多余来几])?\s?"
    r"(?:(?P<unit>千万|百万|十万|亿|万|千|百|仟"
    r"|(?:million|thousand|billion|grand|mil|mio|mn|bn|[kwmb])(?![A-Za-z]))"
    rf"(?:(?P<tail>\d{{1,4}})(?![\d.%])|(?P<rest>[{NUMERALS}]{{1,7}}))?(?:多)?)?"
    rf"(?:\s?(?P<after>{_signs(before=False)}))?",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\s?(?:个|台|套|件|只|条|把|张|吨|公斤|斤|千克|克|米|平|瓶|箱|桶|包|盒|批|家|人|名|位|次|遍|趟|年|月|日|号|天|周"
    r"|小时|分钟|点|时|岁|%|折|成|层|楼|期|辆|部|本|份|度|倍|段|支|卷|双|组|户|亩|头|行|页|寸|厘米|毫米|公里|升|款"
    r"|颗|粒|袋|车|柜|单|片|根|块板|方|立方|字|句|声|[-~]?\d|:\d"
    r"|(?:kg|st|nd|rd|th|am|pm|pcs|pieces|units?|sets?|bags?|rolls?|tons?|tonnes?|box(?:es)?|days?|weeks?|months?"
    r"|years?|hours?|hrs?|mins?|minutes?|km|cm|mm|ml|people|staff|machines?|x|percent|seats?|licen[cs]es?|users?"
    r"|pallets?|cartons?|lit(?:er|re)s?|kva|kw|copies|trucks?|cases?|containers?|runs?|points?|miles|orders?"
    r"|samples?|labels?|bottles?|sqm|rooms?|beds?|stores?|sites?|lines?|reams?|sheets?|meters?|metres?|followers)\b)",
    re.IGNORECASE,
)
CUE = re.compile(
    r"(?:订单|合同额?|金额|总价|总额|合计|一共|总共|共计|单价|价格|价|报|报了|报到|预算|货款|尾款|定金|订金|首付|欠|欠款|欠了|付"
    r"|付了|打了|回款|收款|收到|到账|汇|汇了|汇款|少算了?|多算了?|少收了?|多收了?|少付了?|赔|赔偿|退款?|罚款?|保费|费用?|成交|谈到"
    r"|降到|押金|年费|租金|发票|转了|花了?|卖|砍到|业绩|回扣|budget|worth|total(?:l?ing)?|quoted?|price[ds]?|paid|pays?|owes?"
    r"|owed|invoiced?|deposit|balance|fee|cost|value|amount|overcharged|refund|order|deal|contract)"
    r"[是为了约大概我们他们(\s:=~-]{0,6}(?:of|is|at|was|about|around|approx|by|for|us|no)?\.?\s?~?\s?$",
    re.IGNORECASE,
)
ARRIVED = re.compile(
    r"\s?(?:已经?)?(?:到账|入账|回款|的货款|的尾款|的单|的订单|的合同|付清|结清|汇出|paid|received|deposit|budget)",
    re.IGNORECASE,
)
DIFFERENCE = re.compile(
    r"(?:便宜|贵|低|高|省|优惠|让利|降|涨|再让|cheaper by|save[sd]?)[了出近约差不多\s]{0,4}$", re.IGNORECASE
)
TOTAL = re.compile(
    r"(?:合计|总价|总额|总共|一共|共计|合同额?|订单|金额|谈到|降到|成交|改为|最终|total(?:l?ing)?|in all)"
    r"[^\d]{0,8}$",
    re.IGNORECASE,
)
SINGLE = re.compile(
    r"(?:单价|每[台个件套吨箱]|定金|订金|首付|押金|运费|unit price|deposit|shipping)[^\d]{0,6}$", re.IGNORECASE
)
RATE = re.compile(r"\s?(?:元|块)?\s?(?:/|每|一)\s?(?:台|个|件|套|吨|箱|斤|公斤|瓶|米|pc|piece|unit|each)|\s(?:each|apiece)")


@dataclass(frozen=True)
class Money:
    """An amount at its place; of several the one of most `weight` is what the note is about."""

    start: int
    end: int
    amount: Amount
    weight: int


def _value(match: re.Match[str]) -> Decimal:
    figure = match["figure"]
    value = Decimal(figure.replace(",", "")) if figure else Decimal(numeral(match["numeral"]))
    unit = UNITS.get((match["unit"] or "").lower(), 1)
    value *= unit
    if match["tail"]:
        value += Decimal(match["tail"]) * (Decimal(unit) / 10 if len(match["tail"]) == 1 else 1)
    if match["rest"]:
        rest = numeral(match["rest"])
        value += Decimal(rest) * (Decimal(unit) / 10 if len(match["rest"]) == 1 else 1)
    return value


def _weight(text: str, match: re.Match[str]) -> int:
    """0 when it is no money; else how likely it is the note's own amount."""
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() :]
    sign = match["before"] or match["after"]
    if sign is None and COUNTED.match(after) or DIFFERENCE.search(before):
        return 0
    if match["after"] == "块" and match["numeral"] == "一" or match["after"] == "刀" and not match["unit"]:
        return 0
    unit = (match["unit"] or "").lower()
    cued = CUE.search(before) is not None or ARRIVED.match(after) is not None
    if not (sign or cued or unit in {"万", "w", "十万", "百万", "千万", "亿", "k"}):
        return 0
    if not sign and _value(match) < (10 if cued else 1000):
        return 0
    weight = 4 + bool(sign) + bool(cued) + 4 * bool(TOTAL.search(before))
    return max(1, weight - 4 * (SINGLE.search(before) is not None or RATE.match(after) is not None))


def _tidy(value: Decimal) -> Decimal:
    return Decimal(int(value)) if value == int(value) else value.normalize()


def find_money(text: str, hidden: Iterable[tuple[int, int]] = ()) -> list[Money]:
    """The amounts in a plain text, in order; `hidden` are places (dates, phones) not to look at."""
    masked = list(text)
    for start, end in hidden:
        masked[start:end] = "\0" * (end - start)
    seen, found = "".join(masked), []
    for match in MONEY.finditer(seen):
        weight = _weight(seen, match)
        if weight:
            sign = (match["before"] or match["after"] or "").lower()
            amount = Amount(_tidy(_value(match)), CODE_OF.get(sign))
            found.append(Money(match.start(), match.end(), amount, weight))
    return found
