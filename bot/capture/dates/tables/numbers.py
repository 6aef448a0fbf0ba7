"""Dates by number: 2026-03-18, 3月18号, 3/18, 18 March, the 25th, and ranges in one breath."""

import re
from datetime import date

from bot.capture.dates.numerals import NTH, number, ordinal
from bot.capture.dates.pieces import Days, Meaning, Row, row
from bot.capture.dates.stretches import (
    Grain,
    Now,
    Resolve,
    Stretch,
    day,
    month_of,
    week_of,
    yearly,
)
from bot.capture.dates.tables.months import MONTH, ZH_MONTH, month_number

_D = "(?:3[01]|[12]\\d|0?[1-9])"
_DZH = (
    "(?:[二三]十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?"
    "|十[一二三四五六七八九]?|[一二三四五六七八九])"
)
_DTH = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_MANY = (
    "(?![个家位台套件块元万千百条种名人年周天点%％倍次层吨米箱支盒分份只批折岁楼]|小时|分钟|多|几)"
)
_TO = r"\s?(?:-|–|—|~|～|到|至|to|through|thru|until|and|&|/)\s?(?:the )?"
# 3号 is not a day in: 5号楼, 2号线, 西湖路3号, 第5号
_THING = (
    "(?![楼栋线机车门厂仓店馆库桌房院路码样模人料床舱位座井炉窗洞坑塔桥柜]"
    "|单元|展[台位馆厅区]|会议室|文件|产品|设备|方案|电池|选手|员工|包间)"
)
_ADDRESS = r"(?<![\d第路街道巷弄村区院楼栋座单元型编.#/:：十二三])(?<![A-Za-z\d][-—])"


def ymd(y: int, m: int, d: int) -> Resolve:
    return lambda _now, _held: day(date(y, m, d))


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _iso(m: re.Match[str]) -> Meaning:
    return Days(ymd(_year(m["y"]), int(m["m"]), int(m["d"])))


def month_day(m: int, d: int) -> Resolve:
    return yearly(lambda y: day(date(y, m, d)), asks=True)


def month_days(m: int, first: int, last: int) -> Resolve:
    return yearly(lambda y: Stretch(date(y, m, first), date(y, m, last)), asks=True)


def month_to_month(a: tuple[int, int], b: tuple[int, int]) -> Resolve:
    def of_year(y: int) -> Stretch:
        return Stretch(date(y, *a), date(y + (b < a), *b))

    return yearly(of_year, asks=True)


def dom(d: int) -> Resolve:
    """A bare day of the month: in the month that holds it, or the last or next such day."""

    def resolve(now: Now, held: Stretch | None) -> Stretch:
        if held is not None:
            return day(held.first.replace(day=d))
        ahead, gone = _month_with(now, d, 1), _month_with(now, d, -1)
        first, other = (gone, ahead) if now.back else (ahead, gone)
        others = () if first == now.today else (other,)
        return day(first, others=others, ask=now.toward is None and bool(others))

    return resolve


def _month_with(now: Now, d: int, way: int) -> date:
    for step in range(12):
        month = month_of(now.today, way * step)
        if d > month.last.day:
            continue
        found = month.first.replace(day=d)
        if (found - now.today).days * way >= 0:
            return found
    raise ValueError("no month has such a day")


def dom_of(months: int, d: int) -> Resolve:
    return lambda now, _: dom(d)(now, month_of(now.today, months))


def doms(first: int, last: int) -> Resolve:
    def resolve(now: Now, held: Stretch | None) -> Stretch:
        start = dom(first)(now, held).first
        month = start if last >= first else month_of(start, 1).first
        return Stretch(start, month.replace(day=last))

    return resolve


def either(a: int, b: int, *, chinese: bool) -> Resolve:
    """a/b: month first, and day first too when that can be, unless the text is Chinese."""
    if a > 12 >= b:
        return month_day(b, a)
    month_first = month_day(a, b)
    if chinese or b > 12 or a == b:
        return month_first
    return _two_ways(month_first, month_day(b, a))


def _two_ways(us: Resolve, uk: Resolve) -> Resolve:
    def resolve(now: Now, held: Stretch | None) -> Stretch:
        first, other = us(now, held), uk(now, held)
        near = uk(now._replace(toward="past" if not now.back else "future"), held).first
        if now.back and (now.today - other.first).days < 60 < (now.today - first.first).days:
            first, other = other, first
        return first._replace(others=(other.first, near), ask=True)

    return resolve


_SHARES = {
    (1, 2),
    (1, 3),
    (2, 3),
    (1, 4),
    (3, 4),
    (1, 5),
    (24, 7),
    (9, 10),
    (4, 5),
    (7, 24),
    (1, 10),
}
_SHARE_OF = re.compile(r"\s*(?:of\b|的|英寸|寸|inch|\"|cup|mile|ownership|support|service)", re.I)
_BY = re.compile(
    r"(?:单号|编号|订单|型号|批号|版本|no\.?|#|v|version|ver\.?|ratio|比例)\s*[:：]?\s*$", re.I
)


def _slash(m: re.Match[str]) -> Meaning | None:
    a, b = int(m["a"]), int(m["b"])
    text, after = m.string, m.string[m.end() : m.end() + 12]
    if (a, b) in ((24, 7), (7, 24)) or ((a, b) in _SHARES and _SHARE_OF.match(after)):
        return None
    if a > 12 and b > 12:
        return None
    if (a, b) in _SHARES and len(text.strip()) > m.end() - m.start() + 24 and not _led(m):
        return None
    return Days(either(a, b, chinese=has_chinese(text)), floating=True, weak=a > 31)


_LED = re.compile(
    r"(?:\bon|\bby|\bbefore|\buntil|\btill|\bfrom|\bdue|eta|于|在|到|定|约)[:：]?\s*$", re.I
)


def _led(m: re.Match[str]) -> bool:
    return _LED.search(m.string[max(0, m.start() - 10) : m.start()]) is not None


_CHINESE = re.compile("[一-鿿]")


def has_chinese(text: str) -> bool:
    return _CHINESE.search(text) is not None


def _numeric(m: re.Match[str]) -> Meaning | None:
    """a/b/yyyy: month first; day first when it must be, or with dots as Europeans write."""
    a, b, y = int(m["a"]), int(m["b"]), _year(m["y"])
    if a > 12 or (m["sep"] == "." and b <= 12):
        return Days(ymd(y, b, a))
    if b > 12 or a == b:
        return Days(ymd(y, a, b))
    return Days(_two_full(date(y, a, b), date(y, b, a)))


def _two_full(us: date, uk: date) -> Resolve:
    return lambda _now, _held: day(us, others=(uk,), ask=True)


def _dotted(m: re.Match[str]) -> Meaning | None:
    if _BY.search(m.string[max(0, m.start() - 10) : m.start()]):
        return None
    return Days(month_day(int(m["a"]), int(m["b"])), floating=True, weak=True)


def _eight(m: re.Match[str]) -> Meaning | None:
    if _BY.search(m.string[max(0, m.start() - 10) : m.start()]):
        return None
    try:
        date(int(m["y"]), int(m["m"]), int(m["d"]))
    except ValueError:
        return None
    return _iso(m)


def _zh_md(m: re.Match[str]) -> Meaning:
    return Days(month_day(number(m["m"]), number(m["d"])), floating=True)


def _zh_days(m: re.Match[str]) -> Meaning:
    return Days(month_days(number(m["m"]), number(m["d"]), number(m["e"])), floating=True)


def _en_md(m: re.Match[str]) -> Meaning | None:
    name = m["m"]
    if name.lower() in ("may", "march") and name.islower() and not _surely_a_day(m):
        return None
    return Days(month_day(month_number(name), _th(m["d"])), floating=True)


def _surely_a_day(m: re.Match[str]) -> bool:
    return bool(
        re.match(r"$|\s*[,.;)，。]|\s+(?:at|by|for|to|20\d\d)\b", m.string[m.end() :])
    ) or (not m["d"].isdecimal())


def _th(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _en_days(m: re.Match[str]) -> Meaning:
    return Days(month_days(month_number(m["m"]), _th(m["d"]), _th(m["e"])), floating=True)


_FUNCTION = re.compile(
    r"\s*(?:$|[,.;:!?)，。；！？、~–—-]|\d|[^\x00-\x7f]|(?:at|in|on|of|to|and|for|with|or|then|we"
    r"|he|she|i|they|is"
    r"|was|will|morning|afternoon|evening|from|if|so|but|by|before|through|until|after"
    r"|latest|as|about"
    r"|around|around|this|next|last|noon)\b)",
    re.I,
)
_ON = re.compile(r"\b(?:on|by|before|until|till|from|after|since|of)\s+(?:the\s+)?$", re.I)


def _the_nth(m: re.Match[str]) -> Meaning | None:
    """the 25th; not the 25th floor, visit or anniversary."""
    if not _FUNCTION.match(m.string[m.end() :]):
        return None
    the = m["the"] is not None
    if not the and not _ON.search(m.string[max(0, m.start() - 12) : m.start()]):
        return Days(dom(_th(m["d"])), floating=True, weak=True)
    return Days(dom(_th(m["d"])), floating=True)


def _week_of(m: re.Match[str]) -> Meaning:
    inner = month_day(month_number(m["m"] or m["m2"]), _th(m["d"] or m["d2"]))
    return Days(lambda now, held: week_of(inner(now, held).first), Grain.WEEK)


_SEP_Y = r"(?P<y>(?:19|20)\d\d)"
ROWS: tuple[Row, ...] = (
    row(
        f"(?P<rel>上|这|本|下)个?月(?P<d>{_D})(?![\\d.:：/]){_MANY}(?=$|[^号日])",
        lambda m: Days(dom_of({"上": -1, "下": 1}.get(m["rel"], 0), int(m["d"]))),
        "下个月15 = 2026-04-15",
    ),
    row(
        r"(?<![\d./:$-])(?P<m>0?[1-9]|1[0-2])/(?P<d>3[01]|[12]\d|0?[1-9])\s?[-–~～到至]\s?"
        r"(?P<n>0?[1-9]|1[0-2])/(?P<e>3[01]|[12]\d|0?[1-9])(?![\d./%])",
        lambda m: Days(month_to_month((int(m["m"]), int(m["d"])), (int(m["n"]), int(m["e"])))),
        "5/1-5/5 = 2026-05-01..2026-05-05",
    ),
    row(
        f"the (?P<d>{'|'.join(NTH[1:])}) of(?= )",
        lambda m: Days(dom(ordinal(m["d"])), floating=True),
        "the first of next month = 2026-04-01",
    ),
    row(
        r"(?<![\d./:-])(?P<m>0?[1-9]|1[0-2])\.(?P<d>3[01]|[12]\d|0?[1-9])\s?[-–~～到至]\s?"
        r"(?P<n>0?[1-9]|1[0-2])\.(?P<e>3[01]|[12]\d|0?[1-9])(?![\d.%万千元倍米A-Za-z])",
        lambda m: Days(
            month_to_month((int(m["m"]), int(m["d"])), (int(m["n"]), int(m["e"]))), weak=True
        ),
        "4.2-4.5 = 2026-04-02..2026-04-05",
    ),
    row(
        rf"(?<![\d.]){_SEP_Y}(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?!\d)".replace(
            "(?P<sep>[-/.])", "[-/.]"
        ).replace("(?P=sep)", "[-/.]"),
        _iso,
        "2026-05-06 = 2026-05-06",
        "2026.4.9 = 2026-04-09",
        "2026-02-30 = impossible",
    ),
    row(
        rf"(?<![\d.A-Za-z]){_SEP_Y}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\d.])",
        _eight,
        "20260415 = 2026-04-15",
        "单号20260415 = none",
    ),
    row(
        rf"(?<![\d.]){_SEP_Y}\s?年\s?(?P<m>\d{{1,2}})\s?月\s?(?P<d>\d{{1,2}})\s?[日号]?",
        _iso,
        "2026年5月6日 = 2026-05-06",
        "2026年13月5日 = impossible",
    ),
    row(
        r"(?<![\d.])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})[/.-](?P<y>20\d\d|[2-4]\d)(?![\d.])",
        _numeric,
        "25/03/2026 = 2026-03-25",
        "03/25/2026 = 2026-03-25",
    ),
    row(
        r"(?<![\d./:A-Za-z$¥€£-])(?P<a>0?[1-9]|[12]\d|3[01])/(?P<b>0?[1-9]|[12]\d|3[01])"
        r"(?![\d/%年月A-Za-z])(?!\.\d)",
        _slash,
        "3/25 = 2026-03-25",
        "10/3 = 2026-10-03",
        "2/3的客户 = none",
    ),
    row(
        r"(?<![\d./:A-Za-z$¥￥€£-])(?P<a>0?[1-9]|1[0-2])\.(?P<b>3[01]|[12]\d|0?[1-9])(?!\d"
        r"|\.\d|[A-Za-z/])"
        "(?![%％万千百亿元块倍折米吨寸个版号折升克级分公英美刀])",
        _dotted,
        "4.2 = 2026-04-02",
        "价格涨了4.2左右吧 = none",
        "3.68w = none",
    ),
    row(
        r"(?<![\d./:A-Za-z$¥￥€£-])(?P<a>0?[1-9]|1[0-2])-(?P<b>3[01]|[12]\d|0?[1-9])(?![\d-]"
        r"|\s?[A-Za-z%天个周月年万千台人])",
        _dotted,
        "03-25 = 2026-03-25",
    ),
    row(
        f"(?<![\\d.第])(?P<m>{ZH_MONTH})月\\s?(?:(?P<d>{_D}|{_DZH})[日号](?!楼|线)|(?P<d2>{_D})"
        f"(?!\\d|[.:：/]\\d|\\s?[-~～到至]\\d|月){_MANY}"
        f"|(?P<d3>{_DZH})(?![十百千万]){_MANY}(?<!月[一二三四五六七八九])"
        f"|(?P<d4>[一二三四五六七八九])(?=$|[，。,；;、 前]))".replace("(?P<d>", "(?P<d1>"),
        lambda m: Days(
            month_day(number(m["m"]), number(m["d1"] or m["d2"] or m["d3"] or m["d4"])),
            floating=True,
        ),
        "10月3号 = 2026-10-03",
        "三月二十八 = 2026-03-28",
        "5月6 = 2026-05-06",
        "2月30日 = impossible",
        "past 12月20日 = 2025-12-20",
        "5月2台 = 2026-05-01..2026-05-31",
    ),
    row(
        "(?<![\\d.])(?P<m>1[3-9]|[2-9]\\d)月(?P<d>\\d{1,2})[日号]", _zh_md, "13月5日 = impossible"
    ),
    row(
        f"(?<![\\d.])(?P<m>{ZH_MONTH})月(?P<d>3[2-9]|[4-9]\\d)[日号]",
        _zh_md,
        "3月32号 = impossible",
    ),
    row(
        f"(?<![\\d.第])(?P<m>{ZH_MONTH})月(?P<d>{_D}|{_DZH})[日号]?{_TO}(?P<e>{_D}|{_DZH})[日号]",
        _zh_days,
        "3月25日到28日 = 2026-03-25..2026-03-28",
    ),
    row(
        f"(?<![\\d.第])(?P<m>{ZH_MONTH})月(?P<d>{_D})[日号]?{_TO}(?P<e>{_D})(?![\\d月年天个/.:：点])",
        _zh_days,
        "4月5-8 = 2026-04-05..2026-04-08",
    ),
    row(
        f"{_ADDRESS}(?P<d>{_D}|{_DZH})号{_THING}(?!码|召|称|令|角)",
        lambda m: Days(dom(number(m["d"])), floating=True),
        "25号 = 2026-03-25",
        "past 3号 = 2026-03-03",
        "十五号 = 2026-04-15",
        "5号楼 = none",
        "建国路8号 = none",
    ),
    row(
        f"{_ADDRESS}(?P<d>{_D})日(?!元|常|报|子|内|本|期|游)",
        lambda m: Days(dom(number(m["d"])), floating=True),
        "25日 = 2026-03-25",
    ),
    row(
        f"{_ADDRESS}(?P<d>{_D}|{_DZH})[日号]?{_TO}(?P<e>{_D}|{_DZH})号{_THING}",
        lambda m: Days(doms(number(m["d"]), number(m["e"])), floating=True),
        "20号到22号 = 2026-03-20..2026-03-22",
        "10-15号 = 2026-04-10..2026-04-15",
    ),
    row(
        f"(?P<m>{MONTH})\\.?,? ?(?:the )?(?P<d>{_DTH})(?![\\d:%]|,\\d{{3}}|\\.\\d| ?(?:am"
        f"|pm|a\\.m|p\\.m)(?!\\w)|k(?![A-Za-z]))",
        _en_md,
        "Oct 3 = 2026-10-03",
        "October 3rd = 2026-10-03",
        "may 5 people = none",
        "Feb 30 = impossible",
    ),
    row(
        f"(?:the )?(?<![\\d.])(?P<d>{_DTH})(?: day)?(?: of |[ -])?(?P<m>{MONTH})(?![A-Za-z])",
        _en_md,
        "3 October = 2026-10-03",
        "the 3rd of April = 2026-04-03",
        "22-Apr = 2026-04-22",
    ),
    row(
        f"(?P<m>{MONTH})\\.?,? ?(?P<d>{_DTH})[, ]{{1,2}}'?(?P<y>20\\d\\d)(?!\\d)",
        lambda m: Days(ymd(int(m["y"]), month_number(m["m"]), _th(m["d"]))),
        "October 3rd, 2026 = 2026-10-03",
    ),
    row(
        f"(?:the )?(?<![\\d.])(?P<d>{_DTH})(?: of |[ -])?(?P<m>{MONTH})[, -]{{0,2}}'?"
        f"(?P<y>20\\d\\d|(?<=-)\\d\\d)(?!\\d)",
        lambda m: Days(ymd(_year(m["y"]), month_number(m["m"]), _th(m["d"]))),
        "5 May 2026 = 2026-05-05",
        "18-Mar-26 = 2026-03-18",
    ),
    row(
        f"(?<![\\d.])(?P<d>{_DTH}){_TO}(?P<e>{_DTH})(?: of | )?(?P<m>{MONTH})(?![A-Za-z])",
        _en_days,
        "5-7 May = 2026-05-05..2026-05-07",
        "5th to 7th of May = 2026-05-05..2026-05-07",
    ),
    row(
        f"(?P<m>{MONTH})\\.? (?P<d>{_DTH}){_TO}(?P<e>{_DTH})(?![\\d:]| ?(?:am|pm))",
        _en_days,
        "May 5-7 = 2026-05-05..2026-05-07",
    ),
    row(
        r"(?P<the>the )?(?<![\d.])(?P<d>(?:1?[4-9]|1[0-3]|2[04-9]|30)th|2?1st|31st|2?2nd"
        r"|2?3rd)(?![A-Za-z\d])",
        _the_nth,
        "the 25th = 2026-03-25",
        "past on the 10th = 2026-03-10",
        "the 3rd floor = none",
    ),
    row(
        f"(?:the )?(?:week of|week commencing|week beginning|week starting|w/c|wc|wb)"
        f" (?:the )?(?:(?P<d>{_DTH})(?: of | )?(?P<m>{MONTH})|(?P<m2>{MONTH}) "
        f"(?P<d2>{_DTH}))(?![A-Za-z\\d])",
        _week_of,
        "week of 6 April = 2026-04-06..2026-04-12",
    ),
)
