"""Clocks that jump, sleep and change: each morning once, in everyone's own zone and hours."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.readings import BirthdayRead
from bot.storage import occasions, settings, staff
from bot.storage.transaction import Tx
from tests.conversations.world import LI, World

ZONES = {
    "Europe/Berlin": ("2026-03-29", "2026-10-25"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "Australia/Sydney": ("2026-10-04", "2026-04-05"),
    "America/Santiago": ("2026-09-06", "2026-04-05"),
    "Africa/Cairo": ("2026-04-24", "2026-10-30"),
    "Australia/Lord_Howe": ("2026-10-04", "2026-04-05"),
}
FIRM = "麦凯信封有限公司"


def _mornings(world: World) -> int:
    texts = (str(one.get("text")) for one in world.chat.api.messages(LI.id))
    return sum("今天的安排" in text for text in texts)


@pytest.fixture
async def due(world: World) -> World:
    """An A customer that is late every day."""
    await world.customer(LI, FIRM, "A")
    return world


async def _ticks(world: World, *moments: str) -> int:
    for moment in moments:
        world.now(moment)
        await world.tick()
    return _mornings(world)


async def test_an_hour_back_and_forth_says_nothing_twice(due: World) -> None:
    moments = ("03-19 08:31", "03-19 07:31", "03-19 08:31", "03-19 09:31")
    assert await _ticks(due, *(f"2026-{one}" for one in moments)) == 1


async def test_a_day_back_says_nothing_twice(due: World) -> None:
    moments = ("03-19 08:31", "03-20 08:31", "03-19 08:31", "03-19 12:00", "03-20 08:31")
    assert await _ticks(due, *(f"2026-{one}" for one in moments)) == 2


async def test_eight_hours_of_sleep_cost_one_late_message(due: World) -> None:
    assert await _ticks(due, "2026-03-19 08:29", "2026-03-19 16:29") == 1
    assert "晚到" in str(due.chat.last(LI)["text"])


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("turn", [0, 1])
async def test_both_days_on_which_clocks_change_have_one_morning(
    due: World, zone: str, turn: int
) -> None:
    def move(tx: Tx) -> None:
        settings.put(tx, "country", "")  # weekends alone are days off
        early = replace(due.staff[LI.id], zone=zone, quiet_from=datetime.min.time())
        hour = datetime.min.time().replace(hour=2, minute=30)
        staff.change(tx, replace(early, morning=hour, quiet_to=datetime.min.time()))

    await due.write(move)
    day = datetime.fromisoformat(ZONES[zone][turn]).replace(tzinfo=UTC)
    world_days = []
    for hours in range(-36, 84, 1):
        due.clock.frozen = day + timedelta(hours=hours)
        before = _mornings(due)
        await due.tick()
        if _mornings(due) > before:
            local = due.clock.frozen.astimezone(ZoneInfo(zone))
            world_days.append(local.date())
    assert world_days
    assert len(world_days) == len(set(world_days))


@pytest.mark.parametrize(
    ("day", "eve", "told_on"),
    [
        (BirthdayRead(lunar=False, month=2, day=29), "2027-02-25", "2027-02-26"),  # 28th: Sunday
        (BirthdayRead(lunar=True, month=6, day=10, leap_month=True), "2026-07-22", "2026-07-23"),
        (BirthdayRead(lunar=False, month=1, day=1), "2026-12-30", "2026-12-31"),
    ],
)
async def test_days_that_a_year_lacks_are_kept_once(
    world: World, day: BirthdayRead, eve: str, told_on: str
) -> None:
    one = await world.customer(LI, FIRM, "C", since=eve)
    await world.write(occasions.add, customer_id=one.id, contact_id=None, kind="founding", day=day)
    told = []
    start = datetime.fromisoformat(eve)
    for number in range(7):
        moment = start + timedelta(days=number)
        world.now(f"{moment:%Y-%m-%d} 08:31")
        before = len(world.chat.api.messages(LI.id))
        await world.tick()
        new = world.chat.api.messages(LI.id)[before:]
        told += [f"{moment:%Y-%m-%d}" for each in new if "🎂" in str(each.get("text"))]
    assert told == [told_on]


async def test_a_thousand_overdue_customers_are_seven_lines(world: World) -> None:
    for number in range(1000):
        await world.customer(LI, f"第{number}号食品厂", "A")
    world.now("2026-03-31 08:31")
    await world.tick()
    text = str(world.chat.last(LI)["text"])
    assert "7. " in text
    assert "8. " not in text
    assert "8. " in await world.chat.presses(LI, "还有")


async def test_zone_hours_and_morning_are_typed(world: World) -> None:
    assert "Europe/London" in await world.chat.says(LI, "/settings london")
    assert "06:45" not in await world.chat.says(LI, "/settings 06:45")  # within the quiet hours
    assert "22:00–06:00" in await world.chat.says(LI, "/settings 22:00-6:00")
    assert "早间提醒：06:45" in await world.chat.says(LI, "/settings 06:45")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("zone Europe/London", "Europe/London"),
        ("时区：London", "Europe/London"),
        ("quiet hours 22:00 07:00", "22:00–07:00"),
        ("免打扰 23:00 到 6:30", "23:00–06:30"),
        ("morning 9:15", "早间提醒：09:15"),
        ("早间提醒 7:45", "早间提醒：07:45"),
    ],
)
async def test_what_is_typed_may_be_named_first(world: World, typed: str, shown: str) -> None:
    assert shown in await world.chat.says(LI, f"/settings {typed}")


@pytest.mark.parametrize("typed", ["25:00", "morning 8点", "quiet 22-7"])
async def test_what_is_no_time_is_not_taken_for_a_zone(world: World, typed: str) -> None:
    assert "没看懂这个时间" in await world.chat.says(LI, f"/settings {typed}")


async def test_a_zone_that_does_not_exist_is_refused(world: World) -> None:
    assert "没有" in await world.chat.says(LI, "/settings Mars/Base")
    assert "Asia/Shanghai" in await world.chat.says(LI, "/settings")


async def test_a_birthday_of_30_february_is_asked_about_and_never_told(world: World) -> None:
    await world.customer(LI, FIRM, "A")
    await world.chat.says(LI, "今天拜访麦凯，王总生日是2月30号")
    world.now("2027-02-26 08:31")
    await world.tick()
    assert "🎂" not in str(world.chat.last(LI)["text"])
