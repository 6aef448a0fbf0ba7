"""Mondays: each manager's digest comes by itself, once, and only where there are people."""

import pytest

from bot.actions import digest_frame, digest_gathering
from tests.conversations.approving import approve
from tests.conversations.team import four_weeks
from tests.conversations.world import CHEN, HAN, LI, World


@pytest.fixture
async def team(world: World) -> World:
    await four_weeks(world)
    return world


def digests(world: World, who: object) -> list[str]:
    """The digests that came by themselves, without their charts."""
    texts = (one.get("text", "") for one in world.chat.api.messages(who.id))  # type: ignore[attr-defined]
    return [text for text in texts if text.startswith(("📊 周报", "📊 Week"))]


async def test_monday_brings_the_digest_beside_the_managers_own_morning(team: World) -> None:
    team.now("2026-03-23 08:29")
    await team.tick()
    assert not digests(team, HAN)
    team.now("2026-03-23 08:30")
    await team.tick()
    assert len(digests(team, HAN)) == 1
    assert len(digests(team, CHEN)) == 1
    assert not digests(team, LI)
    approve("monday.zh", digests(team, HAN)[0])


async def test_gathered_a_keeper_at_a_time_it_says_the_same(
    team: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digest_frame, "AT_ONCE", 1)
    team.now("2026-03-23 08:30")
    await team.tick()
    approve("monday.zh", digests(team, HAN)[0])


async def test_where_a_team_could_not_be_looked_at_the_next_tick_begins_anew(
    team: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError

    team.now("2026-03-23 08:30")
    with monkeypatch.context() as trouble:
        trouble.setattr(digest_gathering, "find", broken)
        await team.tick()
    assert not digests(team, HAN)
    await team.tick()
    approve("monday.zh", digests(team, HAN)[0])


async def test_it_comes_once_a_week_however_often_the_clock_ticks(team: World) -> None:
    for moment in ("03-23 08:30", "03-23 08:31", "03-23 21:00", "03-24 08:30", "03-27 12:00"):
        team.now(f"2026-{moment}")
        await team.tick()
    assert len(digests(team, HAN)) == 1
    team.now("2026-03-30 08:30")
    await team.tick()
    assert len(digests(team, HAN)) == 2


async def test_after_a_monday_lost_to_downtime_it_comes_late(team: World) -> None:
    team.now("2026-03-23 08:30")
    await team.tick()
    team.now("2026-04-01 11:00")
    await team.tick()
    assert "周报 03-23 – 03-29" in digests(team, HAN)[-1]


async def test_a_bot_set_up_on_a_wednesday_waits_for_monday(team: World) -> None:
    team.now("2026-03-25 11:00")
    await team.tick()
    assert not digests(team, HAN)


async def test_a_holiday_monday_moves_it_to_the_first_working_day(team: World) -> None:
    team.now("2026-04-06 08:30")  # the day after Qingming is off
    await team.tick()
    assert not digests(team, HAN)
    team.now("2026-04-07 08:30")
    await team.tick()
    assert len(digests(team, HAN)) == 1
