"""A promise's day that another clause tells, or that is this very day."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.capture.notes import read_note

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
TODAY = NOW.date()
MONDAY = date(2026, 3, 23)


@pytest.mark.parametrize(
    ("note", "due"),
    [
        ("去捷顺印务扑空了，门卫说老板下周一回来，到时候再跑一趟", MONDAY),
        ("宝钢那边的验收定在4月8号，我们得提前两天进场", date(2026, 4, 6)),
        ("Called Osprey Logistics, Gavin's off till Monday, call back then", MONDAY),
        ("三和木业龙经理火很大，要我们今天给书面说明", TODAY),
        ("今早老柯打电话骂，砂轮片炸了，下午我带质检过去", TODAY),
        ("Lucy from Pebble Toys wants swatches posted today", TODAY),
        ("让我们派人看看，周四上午十点过去", TODAY + timedelta(days=1)),
        ("泰和园林老秦要50棵香樟，让我明天报价", TODAY + timedelta(days=1)),
        ("蓝鲸物流托盘800个 17万6\n下月15号到货", date(2026, 4, 15)),
        ("惠民药房邹经理 阿胶的货款九万三 25号打款", date(2026, 3, 25)),
        ("沃野合作社没定，还要跟雷沃的比比\n9月10号前给准信", date(2026, 9, 10)),
        ("要我们提供资质，越快越好，最晚周五", TODAY + timedelta(days=2)),
    ],
)
def test_a_promise_is_due_on_the_day_that_is_meant(note: str, due: date) -> None:
    (item,) = read_note(note, now=NOW).items
    assert due in [one.due for one in item.promises]


@pytest.mark.parametrize(
    "note", ["麦凯任老板去外地了没碰上，改天再去", "万顺骆总属虎的，说今年转运"]
)
def test_what_has_no_day_is_due_on_none(note: str) -> None:
    (item,) = read_note(note, now=NOW).items
    assert [one.due for one in item.promises if one.due] == []


def test_what_was_done_today_is_no_promise() -> None:
    (item,) = read_note("今天去麦凯签了合同，王总很满意", now=NOW).items
    assert item.promises == ()
