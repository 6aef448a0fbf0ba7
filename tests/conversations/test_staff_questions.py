"""Questions of the staff: whom a colleague met, who did most; each sees what they may."""

import pytest

from bot.capture.queries.colleagues import colleagues
from bot.playground.people import Person
from tests.conversations.team import four_weeks
from tests.conversations.world import CHEN, HAN, JOHN, LI, ROOT, World


@pytest.fixture
async def team(world: World) -> World:
    """Friday 20 March 2026 after four weeks of work."""
    world.now("2026-03-20 15:30")
    await four_weeks(world)
    return world


async def test_whom_a_rep_met_last_week(team: World) -> None:
    answer = await team.chat.says(HAN, "小李上周都去了哪？")
    assert answer.splitlines() == [
        "🔎 走访过的客户 · 李雷 · 上周 · 1家",
        "1. 麦凯 · A · 周四 03-12 · 李雷",
    ]
    assert team.chat.buttons(HAN) == ["1 麦凯", "📝 不是提问，记下来"]


async def test_what_a_rep_did_counts_calls_too_when_these_are_asked_for(team: World) -> None:
    assert "通过电话的客户 · 李雷 · 上周 · 1家" in await team.chat.says(
        HAN, "李雷上周给谁打了电话"
    )
    assert "3家" in await team.chat.says(HAN, "李雷这个月见了几家")


async def test_pinyin_and_english_name_a_colleague(team: World) -> None:
    answer = await team.chat.says(CHEN, "what did Li do last week")
    assert answer.splitlines()[0] == "🔎 Contacted · 李雷 · last week · 2"
    assert "Redwood" in await team.chat.says(CHEN, "where did John go this week?")


async def test_who_did_most_is_ranked(team: World) -> None:
    answer = await team.chat.says(HAN, "这个月谁跑得最多")
    assert answer.splitlines() == [
        "🔎 各人跑了多少 · 本月 · 团队",
        "1. 李雷 · 走访5次 · 电话5次 · 共4家",
        "2. John · 走访5次 · 电话3次 · 共3家",
    ]
    least = await team.chat.says(HAN, "这个月谁跑得最少")
    assert least.splitlines()[1].startswith("1. John ·")
    english = await team.chat.says(CHEN, "who made the most calls this month?")
    assert "1. 李雷 · 5 visits · 5 calls · 4 customers" in english


async def test_a_rep_sees_nobody_elses_doings(team: World) -> None:
    assert "您能看到的同事里没有“John”" in await team.chat.says(LI, "John上周去了哪")
    ranked = await team.chat.says(LI, "这个月谁跑得最多")
    assert "李雷" in ranked
    assert "John" not in ranked
    assert "走访过的客户 · 李雷" in await team.chat.says(LI, "李雷上周去了哪")


async def test_a_stranger_to_the_team_is_told_and_the_words_can_be_filed(team: World) -> None:
    assert "没有“小王”" in await team.chat.says(HAN, "小王这周都去了哪")
    assert team.chat.buttons(HAN) == ["📝 不是提问，记下来"]
    assert "among the colleagues" in await team.chat.says(JOHN, "what did Li do last week")


async def test_a_customer_of_that_name_is_shown_where_no_colleague_has_it(team: World) -> None:
    assert (await team.chat.says(LI, "麦凯的走访记录")).startswith("📇 麦凯")
    assert (await team.chat.says(CHEN, "what was Redwood up to?")).startswith("📇 Redwood")
    assert "没有“Redwood”" in await team.chat.says(LI, "Redwood最近忙什么")


async def test_nothing_on_record_is_said_of_whom(team: World) -> None:
    assert "这段时间没有李雷的记录。" in await team.chat.says(HAN, "李雷昨天去了哪")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("小李", ["李雷", "李明"]),
        ("李雷", ["李雷"]),
        ("小雷", ["李雷"]),
        ("Li", ["李雷", "李明"]),
        ("lilei", ["李雷"]),
        ("Lei Li", ["李雷"]),
        ("李经理", ["李雷", "李明"]),
        ("欧阳", ["欧阳娜"]),
        ("john", ["John Carter"]),
        ("Carter", ["John Carter"]),
        ("Stone", ["Emma Stone-Lee"]),
        ("小王", []),
        ("", []),
    ],
)
def test_a_colleague_is_known_by_a_part_of_the_name(said: str, found: list[str]) -> None:
    names = ["李雷", "李明", "欧阳娜", "John Carter", "Emma Stone-Lee"]
    assert [names[at] for at in colleagues(said, names)] == found


WHO_MET = [
    (HAN, "谁去过麦凯", ["走访过麦凯信封有限公司的同事", "李雷：2 次，最近一次今天"], ["我："]),
    (LI, "上次谁去的麦凯", ["我：2 次，最近一次今天"], ["韩梅梅"]),
    (LI, "谁给麦凯打过电话", ["韩梅梅：1 次，最近一次昨天"], ["我："]),
    (LI, "谁联系过麦凯", ["我：2 次", "韩梅梅：1 次"], []),
    (LI, "上个月谁去过麦凯", ["2月", "没有走访记录"], ["我："]),
    (CHEN, "who has been to 麦凯信封有限公司", ["Who has visited 麦凯信封有限公司",
     "李雷: 2 times, last today"], ["韩梅梅"]),
    (CHEN, "which of us called 麦凯信封有限公司 last", ["韩梅梅: once, yesterday"], ["李雷"]),
    (JOHN, "谁去过麦凯", ["I know no customer"], ["李雷", "韩梅梅"]),
    (ROOT, "谁去过麦凯", ["没有找到"], ["李雷", "韩梅梅"]),
]  # fmt: skip


@pytest.mark.parametrize(("who", "question", "told", "not_told"), WHO_MET)
async def test_who_has_been_to_a_customer_is_told_to_who_may_read_it(
    world: World, who: Person, question: str, told: list[str], not_told: list[str]
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, "昨天拜访麦凯，见了王总")
    await world.chat.says(LI, "今天拜访麦凯，见了王总")
    await world.chat.says(HAN, "昨天给麦凯王总打了电话")
    answer = await world.chat.says(who, question)
    for words in told:
        assert words in answer
    for words in not_told:
        assert words not in answer
