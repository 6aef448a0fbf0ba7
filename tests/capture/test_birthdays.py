"""Birthdays as people write them: the day, its calendar, whose it is; and what is none."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.capture.birthday_feasts import FEASTS
from bot.capture.birthdays import BirthdaySaid, find_birthdays
from tests.bench.birthdays import gold, heard

UNSEEN = json.loads(Path(__file__).with_name("unseen_birthdays.json").read_text("utf-8"))
REF = datetime.fromisoformat("2026-03-18T15:30")

# statement, what it says: calendar [year-]month-day, leap, impossible, unsure; zodiac; whose
SAID = (
    ("李总生日农历八月十五", "lunar 8-15 of 李总"),
    ("王总 5月20号生日 爱打球", "solar 5-20 of 王总"),
    ("5月3号是王总女儿的生日", "solar 5-3 of 王总 女儿"),
    ("他老婆的生日是3月8日", "solar 3-8 of 老婆"),
    ("周经理儿子生日6月1日，女儿生日9月12日", "solar 6-1 of 周经理 儿子; solar 9-12 of 女儿"),
    ("张姐是1980年2月3日出生的", "solar 1980-2-3 of 张姐"),
    ("生于1975年农历腊月初八", "lunar 1975-12-8"),
    ("85年6月8号生的", "solar 1985-6-8"),
    ("05年3月2日出生", "solar 2005-3-2"),
    ("出生日期：1979-11-25", "solar 1979-11-25"),
    ("出生年月日 19791125", "solar 1979-11-25"),
    ("生日 8/15（农历）", "lunar 8-15"),
    ("老韩生日阴历四月十八", "lunar 4-18 of 老韩"),
    ("陈工生日是七月十六", "solar 7-16 unsure of 陈工"),
    ("生日2月30日", "solar 2-30 impossible"),
    ("生日农历闰四月初十，1963年", "lunar 4-10 leap"),
    ("他生日4月31号", "solar 4-31 impossible"),
    ("1985年闰六月初八生", "lunar 1985-6-8 leap impossible"),
    ("明天是李总生日，要送花", "solar 3-19 of 李总"),
    ("下周三他生日", "solar 3-25"),
    ("今天王经理过生日", "solar 3-18 of 王经理"),
    ("马总属马", "horse of 马总"),
    ("老板属蛇的 正月初六生", "snake; lunar 1-6"),
    ("birthday is 8 Aug", "solar 8-8"),
    ("born on 3 May 1980", "solar 1980-5-3"),
    ("turns 50 on 9 June", "solar 1976-6-9"),
    ("he turned 40 on 3 March", "solar 1986-3-3"),
    ("Anna Weber's bday: July 4th", "solar 7-4 of Anna Weber"),
    ("his daughter's birthday is May 2", "solar 5-2 of daughter"),
    ("12 Sept is her husband's birthday", "solar 9-12 of husband"),
    ("DOB 25/12/1970", "solar 1970-12-25"),
    ("DOB 03/11/1975", "solar 1975-3-11 unsure"),
    ("Born 1 January 1969 in Leeds", "solar 1969-1-1"),
    ("her birthday is next Tuesday", "solar 3-24"),
    ("lunar birthday 8th month 15th day", "lunar 8-15"),
    ("born in the year of the rabbit", "rabbit"),
    ("康厂长农历三月三十生日", "lunar 3-30 of 康厂长"),
    ("章总三月三十一号生日", "solar 3-31 of 章总"),
    ("傅總生日國曆7月8日", "solar 7-8 of 傅總"),
    ("Karl's d.o.b. is 17.06.1969", "solar 1969-6-17 of Karl"),
    ("D.O.B.: 4 May 1970", "solar 1970-5-4"),
    ("Walt is a leap day baby, Feb 29, 1956", "solar 1956-2-29"),
    ("She's a Christmas baby, 25 Dec", "solar 12-25"),
    ("born on the 2nd day of leap 6th month 1979 (lunar)", "lunar 1979-6-2 leap"),
    ("born on the 9th day of the 9th lunar month, 1968", "lunar 1968-9-9"),
    ("Samir's b'day - 3rd of March", "solar 3-3 of Samir"),
    ("Trent's big 3-0 is on April 14", "solar 1996-4-14 of Trent"),
    ("the big four-oh on 30 Nov", "solar 1986-11-30"),
    ("Gill hits 60 on 12 April", "solar 1966-4-12 of Gill"),
    ("he'll be 45 on 3 May", "solar 1981-5-3"),
    ("Priya's birthday is 21 June", "solar 6-21 of Priya"),
    ("expected Fri 22 May. His birthday's Nov 2", "solar 11-2"),
    ("sign-off 3 Apr. Birthday 9 Oct", "solar 10-9"),
    ("the big 3-0 project starts 3 May", ""),
    ("we need 45 on 3 May", ""),
    ("60 on 12 April were shipped", ""),
    ("生日快到了，5月1号前送蛋糕", ""),
    ("上周生日会来了12个人", ""),
    ("3月5号生产线停机", ""),
    ("4月2号生意谈成了", ""),
    ("born in 1980", ""),
    ("属于重点客户", ""),
    ("turns out he left in May", ""),
    ("腊八那天是老孟生日", "lunar 12-8 of 老孟"),
    ("元宵节那天郝经理过生日", "lunar 1-15 of 郝经理"),
    ("她妈妈中秋生日，送月饼", "lunar 8-15 of 妈妈"),
    ("童总是1969年8月30日的", "solar 1969-8-30 of 童总"),
    ("水总身份证上是1972年6月16日", "solar 1972-6-16 of 水总"),
    ("Order ID: 2008-03-02", ""),
    ("2018年中秋送过礼", ""),
    ("上次见他是2010年3月5号的", ""),
    ("", ""),
)


def brief(said: BirthdaySaid) -> str:
    if said.birthday is None:
        words = [said.zodiac or ""]
    else:
        day = said.birthday
        year = f"{day.year}-" if day.year else ""
        words = [f"{'lunar' if day.lunar else 'solar'} {year}{day.month}-{day.day}"]
        words += [word for word, holds in _flags(said) if holds]
    whose = " ".join(word for word in (said.owner, said.kin) if word)
    return " ".join(words) + (f" of {whose}" if whose else "")


def _flags(said: BirthdaySaid) -> list[tuple[str, bool]]:
    day = said.birthday
    assert day is not None
    return [("leap", day.leap_month), ("impossible", day.impossible), ("unsure", said.ambiguous)]


@pytest.mark.parametrize(("statement", "says"), SAID)
def test_a_statement_says(statement: str, says: str) -> None:
    assert "; ".join(brief(said) for said in find_birthdays(statement, ref=REF)) == says


def test_a_span_is_of_the_words_as_sent() -> None:
    text = "李總生日是農曆八月十五，愛喝茶"
    (said,) = find_birthdays(text, ref=REF)
    assert said.text == text[slice(*said.span)] == "生日是農曆八月十五"
    assert said.owner == "李總"


@pytest.mark.parametrize(
    "text", ["生日" + ":" * 4000 + "x", "生" * 4096, "1月1" * 1000, "属" * 4000]
)
def test_rubbish_is_read_in_linear_time(text: str) -> None:
    find_birthdays(text, ref=REF)


@pytest.mark.parametrize("item", UNSEEN["items"], ids=lambda item: item["text"])
def test_feasts_and_papers_tell_a_birthday(item: dict[str, Any]) -> None:
    assert heard(item).items() >= gold(item).items()


@pytest.mark.parametrize("text", UNSEEN["nothing"])
def test_feasts_and_papers_of_something_else_tell_none(text: str) -> None:
    assert find_birthdays(text, ref=REF) == ()


@pytest.mark.parametrize(("_", "month", "day", "said"), FEASTS)
def test_who_is_born_on_a_lunar_feast_keeps_the_lunar_day(
    _: str, month: int, day: int, said: str
) -> None:
    (found,) = find_birthdays(said, ref=REF)
    assert brief(found).split(" of ")[0] == f"lunar {month}-{day}"
