"""Dates in whole notes: exact spans, few false alarms, honest doubt, and nothing crashes."""

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.capture.dates import Context, DateRead, find_dates, read_date
from tests.bench.dates import judge

REF = datetime.fromisoformat("2026-03-18T15:30")
HERE = Path(__file__).parent


def read(text: str, context: Context | None = None) -> DateRead:
    found = read_date(text, REF, context)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("unseen_dates.json", 0.99),
        ("blind_dates.json", 0.97),
        ("fresh_dates.json", 0.95),
        ("fresh_dates2.json", 0.97),
    ],
)
def test_the_sets_kept_apart_are_read(name: str, share: float) -> None:
    items: list[dict[str, Any]] = json.loads((HERE / name).read_text("utf-8"))["items"]
    missed = [item["text"] for item in items if not all(judge(item).values())]
    assert len(missed) <= (1 - share) * len(items), missed


def test_spans_are_of_the_text_as_sent() -> None:
    text = "昨天去佳彩印刷，說下禮拜三下午3點半再談，月底前定。Call him by next Tue"
    assert [each.text for each in find_dates(text, ref=REF)] == [
        "昨天",
        "下禮拜三下午3點半",
        "月底前",
        "by next Tue",
    ]
    assert all(each.text == text[slice(*each.span)] for each in find_dates(text, ref=REF))


def test_full_width_digits_are_digits() -> None:
    found = read("４月２日下午３点", "future")
    assert (found.start, found.at) == (date(2026, 4, 2), time(15))


@pytest.mark.parametrize(
    "text",
    [
        "我们一起去，来了三个人",
        "他提了2点建议，有两点要求",
        "送到5号楼3单元，建国路8号",
        "预算1.5万到2万，涨了10%，原价3.5元",
        "电话13812345678 或 0755-8836-1234，+1 415 555 0132",
        "May is happy with it, you may call him",
        "he sat down with us at mon ami",
        "the second visit, the 3rd floor, the 25th anniversary",
        "march forward, 3/4 of the list, $12.50",
        "订单号20260318001 型号A-3-5 版本2.10",
        "便宜一点，早点来，晚点说，有一点问题",
        "客户十一个人，第十一家，二十号人",
        "周三前台说老板不在"[3:],
        "付款前 发货后 会前 餐前 日后再说",
        "Mr Sun called, April from accounts too, Jan said June will join",
        "open 24/7, 50/50 split, ratio 1:10",
        "5-10台 3-5天到货 100-200元",
        "三天两头来，两年经验，付款30天，月结30天",
        "每月5号结账，每周三例会，every Friday at 3pm",
        "3x this week, twice a month, 这周三次",
        "last price, next step, after sales, by phone",
        "in 3 boxes at 30 days credit",
        "晚上好 新年快乐 周末愉快 生日快乐",
        "半天没人 小时候 有时 等会儿",
        "周六福的货，周总来电",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert [each.text for each in find_dates(text, ref=REF, context="future")] == []


@pytest.mark.parametrize("text", ["2月30日", "4月31号前", "Feb 30", "2026-02-29", "13月5日"])
def test_an_impossible_date_is_reported_with_its_span(text: str) -> None:
    (found,) = find_dates(f"他说{text}。", ref=REF)
    assert (found.impossible, found.kind, found.start) == (True, None, None)
    assert found.span[0] == 2


def test_a_weekday_looks_back_in_a_report_and_ahead_in_a_plan() -> None:
    assert read("周一", "past").start == date(2026, 3, 16)
    assert read("周一", "future").start == date(2026, 3, 23)
    assert date(2026, 3, 23) in read("周一", "past").alternatives


@pytest.mark.parametrize("text", ["周一", "3号", "on Friday", "10/3"])
def test_two_readings_without_a_context_are_to_be_asked(text: str) -> None:
    found = read(text)
    assert found.ambiguous
    assert found.alternatives


def test_a_slash_date_is_month_first_in_chinese_and_asked_in_english() -> None:
    assert not read("定在10/3", "future").ambiguous
    assert read("10/3", "future").ambiguous
    assert not read("10/23", "future").ambiguous


@pytest.mark.parametrize(
    "text", ["20号（周五）", "Fri 20 March", "next Fri 27th", "周四，26号", "3月26日(周四)"]
)
def test_a_weekday_beside_a_day_only_confirms_it(text: str) -> None:
    (found,) = find_dates(f"约在{text}再谈", ref=REF, context="future")
    assert (found.text, found.ambiguous) == (text.rstrip("）)"), False)


@pytest.mark.parametrize(
    ("names", "weekday"),
    [
        ("munday modnay", 0), ("tuseday tueday teusday", 1), ("wednsday wensday wendesday", 2),
        ("thursady thurday thusday thruday thrusday thrday", 3), ("firday frday", 4),
        ("saterday satrday satuday stuarday", 5), ("sundya", 6),
    ],
)  # fmt: skip
def test_a_misspelled_weekday_is_the_one_it_was_to_be(names: str, weekday: int) -> None:
    for name in names.split():
        read = read_date(f"see them {name} 10am", REF, "future")
        assert read is not None
        assert read.start is not None
        assert read.start.weekday() == weekday, name


def test_the_end_of_a_weekday_is_none() -> None:
    assert find_dates("his bir thday", ref=REF) == ()


def test_a_weekday_that_contradicts_its_day_is_to_be_asked() -> None:
    (found,) = find_dates("约在26号（周五）", ref=REF, context="future")
    assert (found.start, found.ambiguous) == (date(2026, 3, 26), True)


def test_a_list_of_days_is_read_day_by_day() -> None:
    found = find_dates("周二周四去工厂，昨天和前天没去", ref=REF, context="future")
    assert [each.text for each in found] == ["周二", "周四", "昨天", "前天"]


def test_next_and_last_are_of_their_weeks_and_the_nearest_stays_an_alternative() -> None:
    assert read("next Friday", "future").start == date(2026, 3, 27)
    assert read("next Friday", "future").alternatives == (date(2026, 3, 20),)
    assert read("last Friday", "past").alternatives == ()
    assert read("last Tuesday", "past").alternatives == (date(2026, 3, 17),)


def test_each_clause_may_have_its_own_context() -> None:
    text = "周一去了麦凯，周五再去"
    halfway = text.index("，")
    found = find_dates(text, ref=REF, context=lambda at: "past" if at < halfway else "future")
    assert [each.start for each in found] == [date(2026, 3, 16), date(2026, 3, 20)]


def test_chinese_working_days_know_the_make_up_days() -> None:
    before_spring = datetime.fromisoformat("2026-02-13T10:00")
    found = read_date("2个工作日内", before_spring, "future")
    assert found is not None
    assert found.start == date(2026, 2, 24)  # the 14th is worked, the 15th to the 23rd is not


_PIECES = (
    "今天", "下周三", "前", "后", "3月", "5号", "2月30日", "10/3", "到", "-", "月底", "农历",
    "八月十五", "下午", "3点", "半", "next", "Tue", "by", "the 25th", "of", "May", "in 3 days",
    "一个半月", "春节", "every", "3pm", "2026-02-30", "999天后", "9999年12月31日", "腊月三十",
    "正月里", "节后",
)  # fmt: skip
_WORDS = st.sampled_from(_PIECES)


@given(st.lists(_WORDS, max_size=12), st.datetimes(), st.sampled_from(["past", "future", None]))
def test_no_mixture_of_words_crashes(words: list[str], ref: datetime, context: Context) -> None:
    for glue in ("", " "):
        text = glue.join(words)
        for found in find_dates(text, ref=ref, context=context):
            assert text[slice(*found.span)] == found.text
            assert found.impossible or found.start is not None


@given(st.text(max_size=200))
def test_no_text_crashes(text: str) -> None:
    find_dates(text, ref=REF)


@pytest.mark.parametrize(
    "unit",
    ["1", "1/", "3月", "周", "一", "in a ", "next ", "the ", "5-", "10:", "前", "农历", "a.m."],
)
def test_a_long_line_of_one_thing_is_read_in_linear_time(unit: str) -> None:
    find_dates(unit * (4096 // len(unit)), ref=REF)
