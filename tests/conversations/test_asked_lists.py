"""Questions for one's customers, for missing numbers, for a colleague's gaps, for a turn."""

import pytest

from bot.playground.people import Person
from tests.conversations.team import four_weeks
from tests.conversations.test_queries import filed
from tests.conversations.world import CHEN, HAN, JOHN, LI, ROOT, World


@pytest.fixture
async def team(world: World) -> World:
    """Friday 20 March 2026 after four weeks of work."""
    world.now("2026-03-20 15:30")
    await four_weeks(world)
    return world


@pytest.mark.parametrize(
    ("who", "question", "answer"),
    [
        (LI, "我的客户", "🔎 客户 · 4家"),
        (LI, "列出我所有的客户", "🔎 客户 · 4家"),
        (LI, "我名下有哪些客户？", "🔎 客户 · 4家"),
        (LI, "我有多少客户", "🔎 客户 · 4家"),
        (LI, "我的A类客户有哪些", "🔎 客户 · A类 · 2家"),
        (LI, "客户名单", "🔎 客户 · 4家"),
        (JOHN, "my customers", "🔎 Customers · 3"),
        (JOHN, "list all my customers", "🔎 Customers · 3"),
        (JOHN, "Show me all my customers please", "🔎 Customers · 3"),
        (JOHN, "how many customers do I have?", "🔎 Customers · 3"),
        (JOHN, "my A customers", "🔎 Customers · grade A · 1"),
        (LI, "哪些客户没有电话", "🔎 没有电话的客户 · 3家"),
        (LI, "没留电话的客户有哪些", "🔎 没有电话的客户 · 3家"),
        (JOHN, "which of my customers have no phone", "🔎 No phone on record · 2"),
        (JOHN, "customers without a phone number", "🔎 No phone on record · 2"),
        (JOHN, "who doesn't have a phone number?", "🔎 No phone on record · 2"),
        (HAN, "李雷这个月还有哪些客户没去", "🔎 还没走访的客户 · 李雷 · 本月 · 1家"),
        (HAN, "哪些客户小李这个月没去？", "🔎 还没走访的客户 · 李雷 · 本月 · 1家"),
        (CHEN, "which customers has Li not visited this month", "李雷 · this month · 1"),
        (CHEN, "which customers hasn't Li visited this month?", "李雷 · this month · 1"),
        (LI, "麦凯逾期了吗？", "🔎 麦凯信封有限公司\n🗓 下次走访 周二 03-31"),
        (LI, "东海该去了吗", "🔎 东海纸业集团\n⏰ 走访"),
        (LI, "东海什么时候该去", "🔎 东海纸业集团\n⏰ 走访"),
        (JOHN, "Is Redwood overdue?", "🔎 Redwood Paper Ltd\n🗓 next visit by Fri 10 Apr"),
        (JOHN, "when is Redwood due", "🔎 Redwood Paper Ltd\n🗓 next visit by Fri 10 Apr"),
        (JOHN, "what's Anna's birthday", "Anna Reid: Tue 24 Mar"),
        (JOHN, "when is the birthday of Anna", "Anna Reid: Tue 24 Mar"),
        (JOHN, "Is Falcon overdue?", "I know no customer called “Falcon”"),
        (JOHN, "what's Zoe's birthday", "I know no customer called “Zoe”"),
    ],
)
async def test_a_plain_question_is_answered_and_nothing_is_filed(
    team: World, who: Person, question: str, answer: str
) -> None:
    before = await filed(team)
    assert answer in await team.chat.says(who, question)
    assert await filed(team) == before


async def test_the_list_names_who_is_asked_about_and_leads_to_the_briefs(team: World) -> None:
    assert (await team.chat.says(JOHN, "my customers")).splitlines()[1:] == [
        "1. Redwood · A", "2. Granite · B", "3. Harbor · C",
    ]  # fmt: skip
    assert "📇 Granite Tools Inc" in await team.chat.presses(JOHN, "2 Granite")
    unreached = await team.chat.says(JOHN, "which customers have no phone")
    assert "Redwood" not in unreached
    await team.chat.says(JOHN, "Visited Granite, met Tom Hill, his number is 020 7946 0123")
    assert "Granite" not in await team.chat.says(JOHN, "which customers have no phone")


async def test_nobody_hears_of_what_they_may_not_see(team: World) -> None:
    answer = await team.chat.says(LI, "所有客户")
    assert "Redwood" not in answer
    assert "您能看到的同事里没有“John”" in await team.chat.says(LI, "John这个月哪些客户没去")
    assert "I know no customer called “麦凯”" in await team.chat.says(JOHN, "Is 麦凯 overdue?")
    for question in ("我的客户", "哪些客户没有电话", "list all customers"):
        assert "没有这项权限" in await team.chat.says(ROOT, question)


async def test_a_manager_has_the_team_and_hears_whose_turn_it_is(team: World) -> None:
    assert "您名下还没有客户" in await team.chat.says(HAN, "我的客户")
    assert "团队 · 7家" in await team.chat.presses(HAN, "看团队")
    turn = (await team.chat.says(HAN, "顺和逾期了吗")).splitlines()
    assert turn[0] == "🔎 顺和五金厂 · 李雷"
    assert turn[1].startswith("🗓 下次走访")
    assert turn[-1].endswith("该您去")
    assert "John名下的客户都走访过了" in await team.chat.says(HAN, "John这个月还有哪些客户没去")


@pytest.mark.parametrize(
    ("who", "note"),
    [
        (LI, "麦凯货款逾期了"),
        (LI, "麦凯合同到期了"),
        (LI, "今天去了麦凯，王总没有电话"),
        (JOHN, "Redwood: Anna has a new phone"),
        (JOHN, "Redwood payment is overdue"),
    ],
)
async def test_what_only_tells_is_still_filed(team: World, who: Person, note: str) -> None:
    before = await filed(team)
    await team.chat.says(who, note)
    assert (await filed(team))[1] == before[1] + 1
