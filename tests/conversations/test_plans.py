"""Planned visits: made from words or a tap, briefed by themselves, driven in a good order."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.domain.staff import Role
from bot.playground.people import Person
from bot.storage import staff
from tests.conversations.world import CHEN, HAN, JOHN, LI, ROOT, World

MCKAY = "麦凯信封有限公司"


@pytest.fixture
async def known(world: World) -> World:
    """An A customer, on Wednesday 18 March, 15:30."""
    await world.customer(LI, MCKAY, "A")
    return world


def _texts(world: World, words: str) -> list[Any]:
    return [one for one in world.chat.api.messages(LI.id) if words in str(one.get("text"))]


async def test_a_name_a_day_and_a_time_make_a_planned_visit(known: World) -> None:
    answer = await known.chat.says(LI, "/plan 麦凯 下周三 10点")
    assert answer.startswith(f"📅 已安排：{MCKAY} 周三 03-25 10:00")


async def test_a_name_alone_is_asked_for_its_day(known: World) -> None:
    assert "哪天去" in await known.chat.says(LI, "/plan 麦凯")
    assert "已安排" in await known.chat.presses(LI, "周五 03-20")


async def test_the_day_may_be_typed_as_a_reply(known: World) -> None:
    await known.chat.says(LI, "/plan 麦凯")
    answer = await known.chat.says(LI, "下周五下午3点", reply_to=known.chat.last(LI))
    assert "周五 03-27 15:00" in answer


@pytest.mark.parametrize("words", ["麦凯 2月30日", "麦凯 2028年5月1日"])
async def test_a_day_that_cannot_be_is_refused(known: World, words: str) -> None:
    answer = await known.chat.says(LI, f"/plan {words}")
    assert "已安排" not in answer
    assert "没有" in answer


async def test_the_week_proposes_and_a_tap_takes_it(known: World) -> None:
    week = await known.chat.says(LI, "/plan")
    assert f"1. {MCKAY} · A · 今天" in week
    assert "已安排" in await known.chat.presses(LI, "✓ 1")
    week = await known.chat.says(LI, "/plan")
    assert week.count(MCKAY) == 1
    assert "本周建议" not in week


async def test_a_plan_is_moved_and_cancelled(known: World) -> None:
    await known.chat.says(LI, "/plan 麦凯 下周三 10点")
    await known.chat.presses(LI, "改期")
    assert "周三 03-25 → 周五 03-20 10:00" in await known.chat.presses(LI, "周五 03-20")
    assert "已取消" in await known.chat.presses(LI, "取消")
    assert "没有" in await known.chat.presses(LI, "取消")


async def test_a_managers_plan_does_not_hold_the_visits_of_others(known: World) -> None:
    await known.chat.says(LI, "/plan 麦凯 下周三 10点")
    assert "03-25" not in await known.chat.says(HAN, "/plan")


async def test_a_future_day_in_a_note_makes_a_plan(known: World) -> None:
    await known.chat.says(LI, "今天拜访麦凯王总，约好下周三上午10点再去")
    assert "周三 03-25 10:00" in await known.chat.says(LI, "/plan")


async def test_one_message_briefs_all_of_tomorrow_the_evening_before(known: World) -> None:
    await known.customer(LI, "东方电器厂", "B")
    await known.chat.says(LI, "今天拜访麦凯王总，嫌报价高，周五前给新报价")
    await known.chat.says(LI, "/plan 麦凯 明天 10点")
    await known.chat.says(LI, "/plan 东方电器厂 明天")
    known.now("2026-03-18 17:59")
    await known.tick()
    assert not _texts(known, "明天的走访")
    for moment in ("18:00", "18:01", "20:00"):
        known.now(f"2026-03-18 {moment}")
        await known.tick()
    (evening,) = _texts(known, "明天的走访")
    assert evening["text"].index("1. 10:00 麦凯信封") < evening["text"].index("2. 东方电器厂")
    assert "给新报价" in evening["text"]


async def test_an_hour_ahead_the_brief_comes_again_once(known: World) -> None:
    await known.chat.says(LI, "/plan 麦凯 明天 10点")
    for moment in ("08:59", "09:01", "09:30", "10:30"):
        known.now(f"2026-03-19 {moment}")
        await known.tick()
    assert len(_texts(known, "一小时内的走访")) == 1


async def test_a_visit_put_off_is_briefed_an_hour_ahead_of_its_new_time(known: World) -> None:
    await known.chat.says(LI, "/plan 麦凯 明天 14点")
    known.now("2026-03-19 13:10")
    await known.tick()
    await known.chat.presses(LI, "📅 1")
    await known.chat.says(LI, "周五 10点", reply_to=known.chat.last(LI))
    for moment in ("2026-03-19 13:40", "2026-03-20 08:59", "2026-03-20 09:05", "2026-03-20 09:30"):
        known.now(moment)
        await known.tick()
    first, second = _texts(known, "一小时内的走访")
    assert "14:00 麦凯" in first["text"]
    assert "10:00 麦凯" in second["text"]


async def test_the_mornings_visits_stand_in_the_order_of_their_times(known: World) -> None:
    await known.customer(LI, "东方电器厂", "B")
    await known.customer(LI, "西山茶业", "C")
    for words in ("麦凯 明天 14点", "西山 明天", "东方电器厂 明天 9点"):
        await known.chat.says(LI, f"/plan {words}")
    known.now("2026-03-19 08:31")
    await known.tick()
    text = str(_texts(known, "早上好")[-1]["text"])
    assert text.index("📅 东方电器厂") < text.index("📅 麦凯") < text.index("📅 西山")


async def test_the_brief_tells_the_planned_time(known: World) -> None:
    await known.chat.says(LI, "/plan 麦凯 明天 14点")
    assert "📅 已排走访：明天 14:00" in await known.chat.says(LI, "麦凯")


async def test_a_visit_made_closes_its_plan_and_is_not_briefed(known: World) -> None:
    await known.chat.says(LI, "/plan 麦凯 明天 16点")
    known.now("2026-03-19 09:00")
    await known.chat.says(LI, "刚拜访麦凯王总，要样品")
    known.now("2026-03-19 15:10")
    await known.tick()
    assert not _texts(known, "一小时内的走访")


def _calendar(world: World, who: Person) -> Calendar:
    file = world.chat.last(who)["document"]
    assert file["file_name"] == "fieldbook.ics"
    stored = world.chat.api.desk.shelf.find(file["file_id"])
    assert stored is not None
    content = stored.upload.content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))  # folded, as RFC 5545 wants
    return Calendar.from_ical(content)


async def test_the_calendar_file_is_read_back_as_it_was_planned(known: World) -> None:
    await known.customer(LI, "东方,电器；厂\\nATTENDEE:mailto:x@y", "B")
    await known.chat.says(LI, "/plan 麦凯 下周三 10点")
    await known.chat.says(LI, "/plan 东方 下周四")
    await known.chat.presses(LI, "日历文件")
    calendar = _calendar(known, LI)
    timed, whole_day = calendar.walk("VEVENT")
    begins = datetime(2026, 3, 25, 10, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert timed.decoded("dtstart") == begins
    assert timed.decoded("dtend") - begins == timedelta(hours=1)
    assert str(timed["dtstart"].params["TZID"]) == "Asia/Shanghai"
    assert MCKAY in str(timed["summary"])
    assert whole_day.decoded("dtstart") == date(2026, 3, 26)
    assert whole_day.decoded("dtend") == date(2026, 3, 27)
    assert "东方,电器；厂" in str(whole_day["summary"])
    assert "attendee" not in whole_day
    assert (timed.get("transp"), whole_day["transp"]) == (None, "TRANSPARENT")
    assert calendar["method"] == "PUBLISH"
    assert len({str(one["uid"]) for one in (timed, whole_day)}) == 2
    assert [str(one["tzid"]) for one in calendar.walk("VTIMEZONE")] == ["Asia/Shanghai"]


async def test_a_visit_that_was_moved_keeps_its_place_in_the_calendar(known: World) -> None:
    await known.chat.says(LI, "/plan 麦凯 下周三 10点")
    await known.chat.presses(LI, "日历文件")
    (first,) = _calendar(known, LI).walk("VEVENT")
    await known.chat.presses(LI, "改期")
    known.now("2026-03-18 15:31")
    await known.chat.presses(LI, "周五 03-20")
    await known.chat.presses(LI, "日历文件")
    (moved,) = _calendar(known, LI).walk("VEVENT")
    assert moved["uid"] == first["uid"]
    assert moved.decoded("sequence") > first.decoded("sequence")
    assert moved.decoded("dtstamp") > first.decoded("dtstamp")
    assert moved.decoded("dtstart").day == 20


async def test_a_visit_today_promises_no_brief_of_yesterday(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "McKay Envelope")
    assert "发简报" not in await world.chat.says(LI, "/plan 麦凯 今天")
    assert "hour ahead" in await world.chat.says(JOHN, "/plan mckay today 18:00")
    assert "evening before" not in world.chat.last(JOHN)["text"]
    assert "前一天傍晚发简报" in await world.chat.says(LI, "/plan 麦凯 下周三")


@pytest.mark.parametrize("words", ["/plan", "/plan 麦凯 明天"])
async def test_who_visits_nobody_has_no_plan_and_sent_no_note(known: World, words: str) -> None:
    archivist = replace(known.staff[CHEN.id], roles=frozenset({Role.ARCHIVIST}))
    await known.write(staff.change, archivist)
    answer = await known.chat.says(ROOT, words)
    assert answer == "您的角色不走访客户，没有走访计划可排。没有做任何更改。"
    assert "so it has no visit plan" in await known.chat.says(CHEN, words)


async def test_the_week_leaves_out_who_is_put_off_and_fills_no_day_twice(known: World) -> None:
    for number in range(4):
        await known.customer(LI, f"第{number}号食品厂", "A")
    await known.customer(LI, "东方电器厂", "C", since="2026-03-25")  # owes nothing yet
    known.now("2026-03-27 08:31")  # three working days for five times three visits
    await known.tick()
    await known.chat.presses(LI, "💤 1")
    off = await known.chat.presses(LI, "下周一")
    name = off.removeprefix("💤 ").split(" 推迟")[0]
    await known.chat.says(LI, "/plan 东方电器厂 今天 16点")
    week = await known.chat.says(LI, "/plan")
    assert f"{name} · A · 今天" not in week
    assert sum(" 今天" in line for line in week.splitlines()) == 4
