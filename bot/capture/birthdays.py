"""Birthdays as stated in a note: the day, its calendar, the zodiac, and whose they are."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime

from bot.capture.birthday_days import Day, find_days
from bot.capture.birthday_feasts import PHRASE
from bot.capture.birthday_owners import whose
from bot.capture.birthday_papers import unsaid
from bot.capture.dates import find_dates
from bot.capture.dates.scan import plain
from bot.capture.sieve import gated
from bot.domain.lunar import ZODIAC, is_possible
from bot.domain.readings import BirthdayRead


@dataclass(frozen=True)
class BirthdaySaid:
    """One statement, `text[span[0]:span[1]]`. `birthday` is None when only the `zodiac` (one of
    ZODIAC) is told. `owner` is the person named beside it (周经理, Linda), `kin` their relation
    whose birthday it is (女儿, wife); `ambiguous` asks for calendar or order of day and month."""

    span: tuple[int, int]
    text: str
    birthday: BirthdayRead | None
    zodiac: str | None = None
    owner: str | None = None
    kin: str | None = None
    ambiguous: bool = False


_FAR = 30  # characters between a day and the word that makes it a birthday
_CUE = gated(
    r"生日|寿辰|生辰|诞辰|出生(?:日期|年月日?|于|在)?|生于|大寿|周岁|满岁|过寿|破壳日"
    r"|(?<=[日号一二三四五六七八九十廿卅\d])(?:那天)?生(?:的|人)?(?![日产意病活气效成孩了娃前后理态命物])"
    r"|(?<=[夕秋午阳宵节夜])(?:那天|当天|晚上)?生(?:的|人)"
    r"|(?<=\()\d{1,3}(?= on \d)"
    r"|(?<![A-Za-z])(?:b[-'’]?day|birth ?day|birthdate|date of birth|born(?: on)?"
    r"|(?:turn(?:s|ed|ing)|hit(?:s|ting)) \d{1,3}(?: years old)?"
    r"|(?:leap|christmas|new year)(?:['’]?s)?(?: day| year)? baby)\b|\bd\.?o\.?b\b\.?"
    r"|\bbig (?:\d-?0|(?:three|four|five|six|seven|eight|nine)[- ]?oh)\b"
    r"(?= (?:is |was )?(?:on )?[\d(A-Z])"
    r"|(?:\b(?:he|she)(?:['’]s| is|['’]ll be| will be)|\bis) \d\d(?= on (?:the )?\d)"
    r"|\b(?:his|her) \d\d(?:st|nd|rd|th)(?= (?:(?:is|falls) )?on\b)",
    re.IGNORECASE,
)
_LUNAR = re.compile(
    r"农历|阴历|旧历|古历|\blunar\b|chinese calendar|（农）|\(农\)|老历", re.IGNORECASE
)
_SOLAR = re.compile(
    r"阳历|公历|新历|西历|国历|\bsolar\b|gregorian|western calendar", re.IGNORECASE
)
_BETWEEN = re.compile(  # from the cue to the day
    r"(?:[\s:：,，(（)）=-]|['’]s\b|in [^\W\d]{2,20},?"
    r"|[是在为的也就过于]|赶在?|正好|恰好|刚好|恰逢|正是|每年|农历|阴历|旧历|古历|老历|阳历|公历|新历|西历|国历|那天|日期|大概|应该|好像"
    r"|记得|都|is|on|was|the|falls|in|lunar|solar|every|about)*",
    re.IGNORECASE,
)
# 3月6日再去一趟 她妈妈八十大寿: the day is that of what is to be done.
_OF_A_DEED = re.compile(
    r"[ ]?(?:前|之前|以前)?(?:再|先)?(?:去|来|见|约|送|寄|到货|拜访|发货?|交|签|打款|付|装|回)"
)
_BACK = re.compile(  # from the day to the cue
    r"[\s,，)）(（]*(?:农历|阴历|阳历|公历|lunar|solar)?[\s,，)）]*"
    r"(?:(?:就|正好|刚好)?[是为]|过|(?:he|she|they)?(?:'s| is| was)?)?"
    r"[^，。；！？,.;!?\n\d]{0,24}",
    re.IGNORECASE,
)
_A_FEAST = re.compile(PHRASE, re.IGNORECASE)  # its day in one year is not that of the next
_AGE = re.compile(
    r"(?:turn(?:s|ed|ing) |hit(?:s|ting) |(?:\bbe|\bis|he['’]s) (?=\d\d on ))(\d{1,3})"
    r"|满?(\d{1,3}|[一二三四五六七八九]十)周?岁|\bbig (\d)-?0|\bbig (\w{3,5})[- ]oh",
    re.IGNORECASE,
)
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_ZODIAC = gated(
    rf"属\s?([{_ANIMALS}])(?!于)(?:的|年)?|\byear of the (?P<en>{'|'.join(ZODIAC)}|sheep|ram"
    rf"|hare|cock)\b",
    re.IGNORECASE,
)
_OTHER_NAMES = {"sheep": "goat", "ram": "goat", "hare": "rabbit", "cock": "rooster"}


def find_birthdays(text: str, *, ref: datetime) -> tuple[BirthdaySaid, ...]:
    """Every birthday that `text` states, in order, seen from the local moment `ref`."""
    words = plain(text)
    cues = [match.span() for match in _CUE.finditer(words)]
    written, named = (
        [
            _said(words, text, day, cue, ref)
            for day in days
            if (cue := _cue_of(words, day, cues, ref)) is not None
        ]
        for days in (find_days(words, ref), _named_days(words, ref, cues))
    )
    said = [*sorted(written, key=_reach), *named]  # of two days the nearer to the word for birth
    return tuple(sorted([*_apart(said), *_zodiacs(words, text)], key=_start))


def _start(said: BirthdaySaid) -> int:
    return said.span[0]


def _reach(said: BirthdaySaid) -> int:
    return said.span[1] - said.span[0]


def _apart(said: list[BirthdaySaid]) -> list[BirthdaySaid]:
    """The first reading of each place: written days come before days like 下周三."""
    kept: list[BirthdaySaid] = []
    taken: set[int] = set()
    for each in said:
        if taken.isdisjoint(range(*each.span)):
            kept.append(each)
            taken.update(range(*each.span))
    return kept


def _named_days(words: str, ref: datetime, cues: list[tuple[int, int]]) -> list[Day]:
    """明天是他生日, her birthday is next Tuesday."""
    if not cues:
        return []
    reads = find_dates(words, ref=ref, context="future")
    return [
        Day(read.span, lunar=False, month=read.start.month, day=read.start.day)
        for read in reads
        if read.kind == "date" and read.start is not None and not _A_FEAST.search(read.text)
    ]


def _cue_of(
    words: str, day: Day, cues: list[tuple[int, int]], ref: datetime
) -> tuple[int, int] | None:
    """The cue that the day belongs to; a birth year and a lunar day need none."""
    found: list[tuple[int, tuple[int, int]]] = []
    near = slice(
        bisect_left(cues, (day.span[0] - 2 * _FAR, 0)),
        bisect_left(cues, (day.span[1] + _FAR + 1, 0)),
    )
    for cue in cues[near]:
        if cue[1] <= day.span[0] and day.span[0] - cue[1] <= _FAR:
            if _BETWEEN.fullmatch(words, cue[1], day.span[0]):
                found.append((day.span[0] - cue[1], cue))
        elif (
            cue[0] >= day.span[1]
            and cue[0] - day.span[1] <= _FAR
            and _BACK.fullmatch(words, day.span[1], cue[0])
            and not _OF_A_DEED.match(words, day.span[1])
        ):
            found.append((cue[0] - day.span[1] + 1, cue))
    if found:
        return min(found)[1]
    by_itself = day.lunar and not day.feast and day.year is not None and not day.recent
    return day.span if by_itself else unsaid(words, day, ref)


def _said(words: str, text: str, day: Day, cue: tuple[int, int], ref: datetime) -> BirthdaySaid:
    start, end = min(day.span[0], cue[0]), max(day.span[1], cue[1])
    lunar = _is_lunar(words, day, start, end)
    year = day.year if day.year is not None else _year_of_age(words[start : end + 8], day, ref)
    stated = BirthdayRead(lunar, day.month, day.day, year, day.leap)
    birthday = stated if is_possible(stated) else _impossible(stated)
    owner, kin = whose(words, text, day.span, cue)
    unsure = day.ambiguous and not _SOLAR.search(_around(words, start, end)) and not lunar
    return BirthdaySaid((start, end), text[start:end], birthday, None, owner, kin, unsure)


def _impossible(stated: BirthdayRead) -> BirthdayRead:
    return BirthdayRead(
        stated.lunar, stated.month, stated.day, stated.year, stated.leap_month, impossible=True
    )


def _around(words: str, start: int, end: int) -> str:
    """The statement with the little that may stand beside it: 生日4月5号，阳历."""
    after = re.match(r"[\s,，(（]{0,2}[^\s,，。；;.!！?？]{0,8}", words[end:])
    return words[max(0, start - 4) : end] + (after[0] if after else "")


def _is_lunar(words: str, day: Day, start: int, end: int) -> bool:
    around = _around(words, start, end)
    if day.lunar or _LUNAR.search(around):
        return not _SOLAR.search(words[start:end])
    return False


def _year_of_age(around: str, day: Day, ref: datetime) -> int | None:
    """turns 50 on 9 June: the year is that of the coming (or, turned, the last) one less 50."""
    age = _AGE.search(around)
    if age is None or day.lunar:
        return None
    years = _years(age)
    passed = (day.month, day.day) < (ref.month, ref.day)
    if age[0].lower().startswith("turned"):
        return ref.year - years - (0 if passed else 1)
    return ref.year - years + (1 if passed else 0)


def _years(age: re.Match[str]) -> int:
    if age[3] or age[4]:  # the big 4-0, the big four-oh
        return 10 * (int(age[3]) if age[3] else NUMBERS.index(age[4].lower()) + 1)
    digits = age[1] or age[2]
    return int(digits) if digits.isdecimal() else "一二三四五六七八九".index(digits[0]) * 10 + 10


def _zodiacs(words: str, text: str) -> list[BirthdaySaid]:
    found = []
    for match in _ZODIAC.finditer(words):
        name = match["en"]
        animal = ZODIAC[_ANIMALS.index(match[1])] if match[1] else name.lower()
        animal = _OTHER_NAMES.get(animal, animal)
        owner, kin = whose(words, text, match.span(), match.span())
        found.append(
            BirthdaySaid(match.span(), text[slice(*match.span())], None, animal, owner, kin)
        )
    return found
