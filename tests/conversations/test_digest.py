"""The digest: what a manager learns of the team, and what each role may see of it."""

import re

import pytest

from tests.conversations.approving import approve
from tests.conversations.team import four_weeks
from tests.conversations.world import CHEN, HAN, JOHN, LI, ROOT, World


@pytest.fixture
async def team(world: World) -> World:
    """The team with four weeks behind it, on Monday 23 March 2026 at ten."""
    await four_weeks(world)
    world.now("2026-03-23 10:00")
    return world


async def test_a_manager_reads_last_weeks_digest_of_the_team(team: World) -> None:
    said = await team.chat.says(HAN, "/digest")
    assert said.startswith("📷 📊 周报 03-16 – 03-22 · 团队 2 人")
    approve("digest-week.zh", team.chat.transcript(HAN))


async def test_a_director_reads_the_same_in_english(team: World) -> None:
    await team.chat.says(CHEN, "/digest last week")
    await team.chat.says(CHEN, "/digest this month")
    approve("digest.en", team.chat.transcript(CHEN))


async def test_a_rep_reads_about_their_own_month(team: World) -> None:
    await team.chat.says(LI, "/digest 本月")
    approve("digest-own-month.zh", team.chat.transcript(LI))


async def test_a_rep_reads_figures_of_their_own_customers_alone(team: World) -> None:
    said = await team.chat.says(LI, "/digest")
    assert "我的客户" in said
    assert "Redwood" not in said
    assert "麦凯" in said


async def test_a_director_reads_the_whole_company(team: World) -> None:
    assert "whole company, 2 keepers" in await team.chat.says(CHEN, "/digest last week")


async def test_an_admin_reads_no_digest(team: World) -> None:
    assert "没有这项权限" in await team.chat.says(ROOT, "/digest")


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("上周", "周报 03-16 – 03-22"),
        ("本月", "月报 2026-03"),
        ("2026-02", "月报 2026-02"),
        ("3月1日到15日", "汇总 03-01 – 03-15"),
    ],
)
async def test_a_period_is_read_in_words(team: World, words: str, head: str) -> None:
    assert head in await team.chat.says(HAN, f"/digest {words}")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("哈哈", "看不懂这段时间"),
        ("下个月", "还没开始"),
        ("2月30日", "看不懂这段时间"),
        ("2024年1月1日到2026年3月1日", "一次最多看一年"),
    ],
)
async def test_a_period_that_cannot_be_is_said_so(team: World, words: str, answer: str) -> None:
    assert answer in await team.chat.says(HAN, f"/digest {words}")


async def test_john_reads_in_his_own_language(team: World) -> None:
    assert "Week 16 Mar – 22 Mar · my customers" in await team.chat.says(JOHN, "/digest")


async def test_the_digest_counts_a_late_customer_as_its_brief_does(world: World) -> None:
    """Met twice in a month long past: both days count for what was owed then."""
    world.now("2026-01-05 10:00")
    await world.customer(LI, "云海纸业有限公司", "A", since="2026-01-05")
    for moment in ("01-08 15:00", "01-20 15:00"):
        world.now(f"2026-{moment}")
        await world.chat.says(LI, "拜访了云海，聊了价格")
    world.now("2026-04-20 10:00")
    brief = await world.chat.says(LI, "云海")
    late = re.search(r"走访逾期(\d+)天", brief)
    assert late is not None, brief
    assert f"公司（李雷，{late[1]} 天）" in await world.chat.says(LI, "/digest")
