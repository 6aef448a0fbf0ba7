"""Festivals by name, and days by the lunar calendar."""

import re
from datetime import date

from bot.capture.dates.numerals import number
from bot.capture.dates.pieces import Days, Meaning, Row, row
from bot.capture.dates.stretches import Grain, Now, Resolve, Stretch, day, yearly
from bot.domain.festivals import festival_on
from bot.domain.lunar import lunar_year, solar_of

# days off; after a week off, "after" begins with the day itself
HOLIDAYS = {"spring": 7, "national": 7, "labour": 5, "new_year": 3, "qingming": 3,
            "dragon_boat": 3, "mid_autumn": 3}  # fmt: skip

# name as written, festival of bot/domain/festivals.py, example
NAMES: tuple[tuple[str, str, str], ...] = (
    ("元旦(?:节)?|公历新年|阳历年(?![底初])", "new_year", "元旦 = 2027-01-01"),
    ("春节|(?:农历|阴历)?新年(?!度)|大年初一|年初一|过年|过大年", "spring", "春节 = 2027-02-06"),
    ("除夕(?:夜)?|大年三十|年三十|年夜饭?|大年夜", "spring_eve", "除夕 = 2027-02-05"),
    ("元宵(?:节)?|灯节|上元节", "lantern", "元宵节 = 2027-02-20"),
    ("腊八(?:节)?", "laba", "腊八 = 2027-01-15"),
    ("小年(?!轻|糕)(?:夜)?", "little_new_year", "小年 = 2027-01-30"),
    ("龙抬头|二月二(?!十)", "dragon_head", "龙抬头 = 2026-03-20"),
    ("愚人节", "fools", "愚人节 = 2026-04-01"),
    ("情人节", "valentine", "情人节 = 2027-02-14"),
    (
        "三八(?:妇女)?节?(?=前|后|$|[，。])|三八(?:妇女)?节|妇女节|女神节",
        "women",
        "三八妇女节 = 2027-03-08",
    ),
    ("植树节", "arbor", "植树节 = 2027-03-12"),
    ("3[·.]?15(?=晚会|前|后|消费)|消费者权益日", "consumer", "3·15前 = <=2027-03-15"),
    ("清明(?!上河)(?:节)?", "qingming", "清明 = 2026-04-05"),
    (
        "五一(?!路|街|广场|村|大道)(?:劳动节|节)?|劳动节|51(?=前|后|假期|放假|长假)",
        "labour",
        "五一前 = <=2026-05-01",
    ),
    ("五四(?:青年节)|青年节", "youth", "五四青年节 = 2026-05-04"),
    ("母亲节", "mother", "母亲节 = 2026-05-10"),
    ("六一(?:儿童节|节)|儿童节|六一(?=前|后|$|[，。])", "children", "儿童节 = 2026-06-01"),
    ("父亲节", "father", "父亲节 = 2026-06-21"),
    ("618(?!\\d)(?=大促|前|后|活动|节|$|[，。])", "midyear_sale", "618前 = <=2026-06-18"),
    ("端午节?|端阳节?|五月节|粽子节", "dragon_boat", "端午节 = 2026-06-19"),
    ("七一(?=前|后|建党)|建党节", "party", "建党节 = 2026-07-01"),
    ("八一(?:建军节)|建军节", "army", "建军节 = 2026-08-01"),
    ("七夕(?:节)?", "qixi", "七夕 = 2026-08-19"),
    ("中元节?(?!素)|鬼节|七月半", "ghost", "中元节 = 2026-08-27"),
    ("教师节", "teacher", "教师节 = 2026-09-10"),
    ("中秋(?:佳节|节)?|八月节|八月十五(?![号日])", "mid_autumn", "中秋 = 2026-09-25"),
    (
        "(?:十一)?国庆(?!路|村)节?"
        "|(?<![第二三四五六七八九\\d双])十一(?=前(?!台|面)|后|之前|以前|之后|以后|假期|放假|小?长假|期间|黄金周|过后|回来)",
        "national",
        "国庆节 = 2026-10-01",
    ),
    ("重阳(?:节)?|老人节", "double_ninth", "重阳节 = 2026-10-18"),
    ("万圣节?(?:前夜)?", "halloween", "万圣节 = 2026-10-31"),
    ("双(?:十一|11)|光棍节", "singles", "双十一 = 2026-11-11"),
    ("感恩节", "thanksgiving", "感恩节 = 2026-11-26"),
    ("黑色?(?:星期)五", "black_friday", "黑色星期五 = 2026-11-27"),
    ("双(?:十二|12)", "double_twelve", "双十二 = 2026-12-12"),
    ("平安夜|圣诞夜", "christmas_eve", "平安夜 = 2026-12-24"),
    ("(?:圣诞|耶诞)(?!树|老人|礼)节?", "christmas", "圣诞 = 2026-12-25"),
    ("跨年(?:夜|那天)?|元旦前夜", "new_year_eve", "跨年夜 = 2026-12-31"),
    ("复活节", "easter", "复活节 = 2026-04-05"),
    ("耶稣受难日", "good_friday", "耶稣受难日 = 2026-04-03"),
    ("冬至(?:节)?", "冬至", "冬至 = 2026-12-22"),
    ("夏至", "夏至", "夏至 = 2026-06-21"),
    ("春分(?!公司)", "春分", "春分 = 2026-03-20"),
    ("秋分", "秋分", "秋分 = 2026-09-23"),
    ("立春", "立春", "立春 = 2027-02-04"),
    ("立夏", "立夏", "立夏 = 2026-05-05"),
    ("立秋", "立秋", "立秋 = 2026-08-07"),
    ("立冬", "立冬", "立冬 = 2026-11-07"),
    ("惊蛰", "惊蛰", "past 惊蛰 = 2026-03-05"),
    ("谷雨(?!村)", "谷雨", "谷雨 = 2026-04-20"),
    ("霜降", "霜降", "霜降 = 2026-10-23"),
    ("芒种", "芒种", "芒种 = 2026-06-05"),
    (
        r"new year(?:['’]?s)?(?: day)?(?! eve|['’]?s eve)(?! (?:card|gift|wish|greeting))|1st jan",
        "new_year",
        "New Year = 2027-01-01",
    ),
    (r"new year(?:['’]?s)? eve|nye(?![A-Za-z\d])", "new_year_eve", "New Year's Eve = 2026-12-31"),
    (
        r"(?:chinese|lunar) (?:new year|ny)|cny(?!\w| ?\d)|spring festival|lny(?![A-Za-z\d])",
        "spring",
        "Chinese New Year = 2027-02-06",
    ),
    (
        r"(?:chinese|lunar) new year(?:['’]?s)? eve|cny eve",
        "spring_eve",
        "Chinese New Year's Eve = 2027-02-05",
    ),
    (r"lantern festival", "lantern", "Lantern Festival = 2027-02-20"),
    (r"(?:st\.? )?valentine(?:['’]?s)?(?: day)?", "valentine", "Valentine's Day = 2027-02-14"),
    (r"(?:international )?women['’]?s day", "women", "Women's Day = 2027-03-08"),
    (
        r"qing ?ming(?: festival)?|tomb[- ]sweeping(?: day| festival)?",
        "qingming",
        "Qingming = 2026-04-05",
    ),
    (r"good friday", "good_friday", "Good Friday = 2026-04-03"),
    (r"easter(?: sunday)?(?! monday)(?: holidays?| break)?", "easter", "Easter = 2026-04-05"),
    (r"easter monday", "easter_monday", "Easter Monday = 2026-04-06"),
    (
        r"(?:international )?labou?rs? day|may day|workers['’]? day",
        "labour",
        "May Day = 2026-05-01",
    ),
    (r"mother['’]?s day", "mother", "Mother's Day = 2026-05-10"),
    (r"memorial day", "memorial", "Memorial Day = 2026-05-25"),
    (r"children['’]?s day", "children", "Children's Day = 2026-06-01"),
    (r"father['’]?s day", "father", "Father's Day = 2026-06-21"),
    (
        r"dragon ?boat(?: festival| day)?|duanwu(?: festival)?|tuen ng",
        "dragon_boat",
        "Dragon Boat Festival = 2026-06-19",
    ),
    (
        r"(?:the )?(?:4th|fourth) of july|independence day",
        "independence_us",
        "Independence Day = 2026-07-04",
    ),
    (r"(?:us |american )labor day", "labour_us", "US Labor Day = 2026-09-07"),
    (r"teachers?['’]?s? day", "teacher", "Teachers' Day = 2026-09-10"),
    (
        r"mid-? ?autumn(?: festival| day)?|moon ?cake festival|zhongqiu",
        "mid_autumn",
        "Mid-Autumn Festival = 2026-09-25",
    ),
    (
        r"(?:china['’]?s? |chinese )?national day(?: holiday)?|golden week|october holiday",
        "national",
        "National Day = 2026-10-01",
    ),
    (
        r"(?:double ninth|chung yeung|chongyang)(?: festival)?",
        "double_ninth",
        "Double Ninth = 2026-10-18",
    ),
    (r"april fool(?:['’]?s['’]?)?(?: day)?", "fools", "April Fools' Day = 2026-04-01"),
    (r"hallowe['’]?en", "halloween", "Halloween = 2026-10-31"),
    (r"singles['’]? day|double (?:11|eleven)|11\.11", "singles", "Singles' Day = 2026-11-11"),
    (r"thanks ?giving(?: day)?", "thanksgiving", "Thanksgiving = 2026-11-26"),
    (r"black friday", "black_friday", "Black Friday = 2026-11-27"),
    (r"cyber monday", "cyber_monday", "Cyber Monday = 2026-11-30"),
    (r"(?:christmas|xmas|x-mas) eve", "christmas_eve", "Christmas Eve = 2026-12-24"),
    (
        r"(?:christmas|xmas|x-mas)(?: day| holidays?| break)?(?! eve| card| gift| tree| party)",
        "christmas",
        "Xmas = 2026-12-25",
    ),
    (r"boxing day", "boxing", "Boxing Day = 2026-12-26"),
    (r"winter solstice|dongzhi", "冬至", "winter solstice = 2026-12-22"),
    (r"qixi(?: festival)?", "qixi", "Qixi = 2026-08-19"),
)


def feast(name: str) -> Resolve:
    return yearly(lambda year: day(festival_on(name, year), holiday=HOLIDAYS.get(name, 0)))


def nearest_holiday(now: Now, _: Stretch | None) -> Stretch:
    """节 in 节前, 节后: the public holiday that comes next, or that has just been."""
    names = ("new_year", "spring", "qingming", "labour", "dragon_boat", "mid_autumn", "national")
    found = [feast(name)(now, None) for name in names]
    return max(found, key=_first) if now.back else min(found, key=_first)


def _first(stretch: Stretch) -> date:
    return stretch.first


def lunar_day(month: int, on: int, *, leap: bool = False, year: int | None = None) -> Resolve:
    """A lunar month and day; a year that holds it is its lunar year."""

    def resolve(now: Now, held: Stretch | None) -> Stretch:
        if not 1 <= month <= 12 or not 1 <= on <= 30:
            raise ValueError("no lunar year has such a day")
        if held is not None or year is not None:
            named = year if year is not None else held.first.year if held else 0
            return day(solar_of(named, month, on, leap=leap))
        return _towards(now, month, on, leap)

    return resolve


def whole_month(month: int, leap: bool) -> Resolve:
    """A whole lunar month, the one that is on or comes next, or in a report the last begun."""

    def resolve(now: Now, _: Stretch | None) -> Stretch:
        this = lunar_year(now.today)
        found = [_month_of(year, month, leap) for year in range(this - 1, this + 3)]
        if now.back:
            return [each for each in found if each.first <= now.today][-1]
        return next(each for each in found if each.last >= now.today)

    return resolve


def _month_of(year: int, month: int, leap: bool) -> Stretch:
    first = solar_of(year, month, 1, leap=leap)
    return Stretch(first, first + (solar_of(year, month, 30, leap=leap) - first), Grain.MONTH)


def _towards(now: Now, month: int, on: int, leap: bool) -> Stretch:
    this = lunar_year(now.today)
    near = [solar_of(year, month, on, leap=leap) for year in range(this - 1, this + 2)]
    if now.back:
        return day(max(found for found in near if found <= now.today))
    return day(min(found for found in near if found >= now.today))


_MONTH = "(?P<m>闰?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九正冬腊]))"
_DAY = (
    "(?P<d>初[一二三四五六七八九十]|[十廿卅][一二三四五六七八九]?|[二三]十[一二三四五六七八九]?)"
)
_LUNAR = "(?:农历|阴历|旧历|古历|农|阴)的?"
_NOT_COUNT = "(?![个家位台天次点件块元万千条套种起名人年周])"
_NAMED = {"正": 1, "冬": 11, "腊": 12}
_OF = {
    name: n
    for n, name in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        1,
    )
}


def lunar_month(text: str) -> tuple[int, bool]:
    leap = text.startswith("闰")
    name = text.removeprefix("闰")
    return _NAMED.get(name) or number(name), leap


def lunar_date(text: str) -> int:
    return number(text.removeprefix("初"))


def _lunar(m: re.Match[str]) -> Meaning:
    month, leap = lunar_month(m["m"])
    return Days(lunar_day(month, lunar_date(m["d"]), leap=leap), floating=True)


def _lunar_en(m: re.Match[str]) -> Meaning:
    month = m["m"].lower()
    named = _OF.get(month) or int(re.sub(r"\D", "", month))
    return Days(lunar_day(named, int(re.sub(r"\D", "", m["d"]))), floating=True)


ROWS: tuple[Row, ...] = (
    row(
        f"(?:{_LUNAR}(?P<m>{_MONTH[6:-1]})|(?P<n>闰?[正冬腊]|闰[一二三四五六七八九十]{{1,2}}))月(?:里|份|间)?"
        f"(?![一二三四五六七八九十廿初\\d])",
        lambda m: Days(whole_month(*lunar_month(m["m"] or m["n"]))),
        "腊月 = 2027-01-08..2027-02-05",
        "农历三月 = 2026-04-17..2026-05-16",
    ),
    *(row(phrase, Days(feast(name), floating=True), eg) for phrase, name, eg in NAMES),
    row(
        "(?<![环细季情音关章礼使乐圣])节(?=前(?!台)|后|之前|之后|过后)",
        Days(nearest_holiday),
        "节前 = <=2026-04-05",
    ),
    row(
        "(?<![\\d一二三四五六七八九十百两几多半今去明后前某每当同全整学青少中老成周往近来年])"
        "年(?=前(?!台|面)|后(?!期)|之后(?!的)|之前)|(?<=过完)年|(?<=过了)年",
        Days(feast("spring")),
        "年前 = <=2027-02-06",
    ),
    row(
        f"{_LUNAR}{_MONTH}月(?:份)?(?P<d>{_DAY[6:-1]}|\\d{{1,2}})(?:日|号)?",
        _lunar,
        "农历八月十五 = 2026-09-25",
        "阴历8月15 = 2026-09-25",
    ),
    row(
        "(?P<m>闰?[正冬腊])月(?P<d>" + _DAY[6:-1] + "|\\d{1,2})(?:日|号)?" + _NOT_COUNT,
        _lunar,
        "腊月廿三 = 2027-01-30",
        "正月十五 = 2027-02-20",
    ),
    row(
        f"{_MONTH}月(?P<d>初[一二三四五六七八九十]|廿[一二三四五六七八九]?){_NOT_COUNT}",
        _lunar,
        "九月初九 = 2026-10-18",
        "past 三月初三家客户 = 2026-03-01..2026-03-10",
    ),
    row(
        "(?:大?年|正月)初(?P<d>[一二三四五六七八九十])" + _NOT_COUNT,
        lambda m: Days(lunar_day(1, number(m["d"])), floating=True),
        "大年初三 = 2027-02-08",
    ),
    row(
        r"(?:the )?(?P<d>\d{1,2}(?:st|nd|rd|th)?)(?: day)? of the (?P<m>\d{1,2}(?:st|nd|rd|th)|"
        + "|".join(_OF)
        + r") lunar month",
        _lunar_en,
        "15th of the 8th lunar month = 2026-09-25",
    ),
    row(
        r"lunar (?:the )?(?P<d>\d{1,2}(?:st|nd|rd|th)?)(?: day)? of (?:the )?"
        r"(?P<m>\d{1,2}(?:st|nd|rd|th)?|" + "|".join(_OF) + r") month",
        _lunar_en,
        "lunar 15th of 8th month = 2026-09-25",
    ),
    row(
        r"(?:the )?(?P<m>\d{1,2}(?:st|nd|rd|th)|"
        + "|".join(_OF)
        + r") lunar month,? (?:the )?(?:day )?(?P<d>\d{1,2}(?:st|nd|rd|th)?)(?: day)?",
        _lunar_en,
        "8th lunar month 15th = 2026-09-25",
    ),
)
