"""How a birthday is stated, in Chinese and in English."""

import re

NUM = "[〇零一二三四五六七八九十廿卅\\d]"
LUNAR = "(?:农历|阴历|旧历|lunar)"
DAY_ZH = rf"(?:(?P<year>\d{{4}}|\d{{2}})[年.\-/])?(?P<cal>{LUNAR}|阳历|公历|新历|国历)?\s?(?P<leap>闰)?(?P<month>正|冬|腊|{NUM}{{1,2}})[月.\-/](?P<day>初?{NUM}{{1,3}})[日号]?"
MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DAY_EN = rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?\s(?P<m1>{MONTHS})[a-z]*\.?|(?P<m2>{MONTHS})[a-z]*\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)(?:,?\s(?P<y>(?:19|20)\d\d))?"
SAID = "(?:过|的)?(?:生日|生辰|寿辰|大寿)"
ZH = (
    re.compile(rf"{SAID}(?:是|在|:|为|应该是|好像是)?\s?{DAY_ZH}"),
    re.compile(rf"{DAY_ZH}(?:是|过)?(?:他|她|的)?\s?(?:{SAID}|生的?(?!孩|娃|产|效|意)|出生)"),
    re.compile(rf"(?:出生于|生于)\s?{DAY_ZH}"),
)
EN = (
    re.compile(
        rf"\b(?:birthday|bday|b-day|born|dob)\b(?:'s)?(?: is| on|:| falls on| =)?(?: on)?\s{DAY_EN}",
        re.IGNORECASE,
    ),
    re.compile(rf"{DAY_EN} (?:is (?:his|her|their) )?(?:birthday|bday|b-day)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:birthday|bday|b-day)\b(?:'s)?(?: is| on|:)?\s(?P<m3>\d{1,2})/(?P<d3>\d{1,2})\b",
        re.IGNORECASE,
    ),
)
ZODIAC = re.compile("属(?P<sign>[鼠牛虎兔龙蛇马羊猴鸡狗猪])")
MONTH_WORDS = {"正": 1, "冬": 11, "腊": 12}
