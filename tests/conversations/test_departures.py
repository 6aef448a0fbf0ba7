"""Somebody died or left: asked under the card, stopped when agreed, taken back with one tap."""

import pytest

from bot.playground.people import Person
from tests.conversations.test_occasions import JUNE, firm, told
from tests.conversations.world import HAN, JOHN, LI, World

__all__ = ["firm"]

MET = {
    LI: "今天拜访麦凯王总，生日6月2号，他儿子生日6月3号",
    JOHN: "Visited Redwood, met Mr Wang, birthday June 2, his son's birthday is June 3",
}
NAME = {LI: "麦凯", JOHN: "Redwood"}
DEATHS = [
    (LI, "麦凯王总去世了", "🕯 王总去世了？", "🕯 王总已故"),
    (LI, "听说麦凯的王总上周突然去世了", "🕯 王总去世了？", "🕯 王总已故"),
    (LI, "麦凯王总昨天走了，心梗", "🕯 王总去世了？", "🕯 王总已故"),
    (JOHN, "Mr Wang of Redwood passed away last month", "🕯 Has Mr Wang died?", "Mr Wang has died"),
    (JOHN, "Redwood: heard that Mr Wang has died", "🕯 Has Mr Wang died?", "Mr Wang has died"),
]


@pytest.mark.parametrize(("who", "words", "question", "button"), DEATHS)
async def test_a_death_is_asked_about_and_ends_all_days_once_agreed(
    firm: World, who: Person, words: str, question: str, button: str
) -> None:
    await firm.chat.says(who, MET[who])
    card = await firm.chat.says(who, words)
    assert question in card
    assert "❓" not in card  # nobody is asked for a birthday now
    for wrong in ("投诉", "拒绝", "omplaint", "Met:", "1/3"):
        assert wrong not in card
    firm.now("2026-05-22 12:00")
    assert "🎂" in await firm.chat.says(who, NAME[who])  # hearsay alone changes nothing
    firm.now("2026-03-18 16:00")
    await firm.chat.presses(who, button)
    assert await told(firm, who, JUNE) == []
    brief = await firm.chat.says(who, NAME[who])
    assert "🎂" not in brief
    assert "已故" in brief or "deceased" in brief


async def test_a_wrong_tap_is_taken_back_and_so_is_the_whole_note(firm: World) -> None:
    await firm.chat.says(LI, MET[LI])
    await firm.chat.says(LI, "麦凯王总去世了")
    agreed = await firm.chat.presses(LI, "🕯 王总已故")
    assert "🕯 王总：已故" in agreed
    assert "🕯 王总去世了？" in await firm.chat.presses(LI, "王总在世")
    await firm.chat.presses(LI, "🕯 王总已故")
    await firm.chat.presses(LI, "↩️ 撤销")
    firm.now("2026-05-22 12:00")
    assert "🎂" in await firm.chat.says(LI, "麦凯")


async def test_not_so_ends_the_question_and_nothing_else(firm: World) -> None:
    await firm.chat.says(LI, MET[LI])
    await firm.chat.says(LI, "麦凯王总去世了")
    assert "🕯" not in await firm.chat.presses(LI, "不是这样")
    assert "2026-06-02" in await told(firm, LI, JUNE)


NOT_THEM = [
    (LI, "麦凯王总的父亲上个月去世了"),
    (LI, "今天拜访麦凯王总，他哥上个月去世了"),
    (LI, "麦凯王总没去世，是别人"),
    (JOHN, "Redwood: Mr Wang's father passed away"),
    (JOHN, "Redwood: Mr Wang's wife Anna died"),
    (JOHN, "Visited Redwood, met Mr Wang. The old machine died again"),
]


@pytest.mark.parametrize(("who", "words"), NOT_THEM)
async def test_a_relatives_death_or_a_machines_is_not_theirs(
    firm: World, who: Person, words: str
) -> None:
    await firm.chat.says(who, MET[who])
    assert "🕯" not in await firm.chat.says(who, words)


LEAVING = [
    (LI, "麦凯王总离职了，接手的是李经理", "🚪 王总不在那里工作了？", "🔕 已离职", "🚪 已离职"),
    (LI, "麦凯的王总上个月跳槽去了康美", "🚪 王总不在那里工作了？", "🔕 已离职", "🚪 已离职"),
    (LI, "麦凯王总已经不在公司了", "🚪 王总不在那里工作了？", "🔕 已离职", "🚪 已离职"),
    (
        JOHN,
        "Mr Wang of Redwood left the company",
        "🚪 Has Mr Wang left?",
        "no more days",
        "🚪 Left",
    ),
    (JOHN, "Redwood: Mr Wang no longer works there", "🚪 Has Mr Wang left?", "no more", "🚪 Left"),
]


@pytest.mark.parametrize(("who", "words", "question", "quiet", "keep"), LEAVING)
async def test_who_left_is_marked_and_their_days_stay_or_go_as_one_likes(
    firm: World, who: Person, words: str, question: str, quiet: str, keep: str
) -> None:
    await firm.chat.says(who, MET[who])
    card = await firm.chat.says(who, words)
    assert question in card
    await firm.chat.presses(who, keep)
    brief = await firm.chat.says(who, NAME[who])
    assert "已离职" in brief or "has left" in brief
    await firm.chat.presses(who, "↩️ 王总没离职" if who is LI else "Wrong button")
    await firm.chat.presses(who, quiet)
    assert await told(firm, who, JUNE) == []


async def test_what_is_only_planned_is_no_departure(firm: World) -> None:
    await firm.chat.says(LI, MET[LI])
    assert "🚪" not in await firm.chat.says(LI, "今天拜访麦凯王总，他准备离职")
    await firm.chat.says(JOHN, MET[JOHN])
    words = "Called Redwood, Mr Wang left early for a meeting"
    assert "🚪" not in await firm.chat.says(JOHN, words)


async def test_a_successor_gets_no_fact_of_who_left(firm: World) -> None:
    await firm.chat.says(LI, MET[LI])
    card = await firm.chat.says(LI, "麦凯王总离职了，接手的是李经理")
    assert "李经理：离职" not in card
    assert "李经理" in card


async def test_a_managers_note_is_asked_about_too(firm: World) -> None:
    await firm.chat.says(LI, MET[LI])
    assert "🕯 王总去世了？" in await firm.chat.says(HAN, "麦凯王总去世了")
    assert "已故" in await firm.chat.presses(HAN, "🕯 王总已故")
    assert await told(firm, LI, JUNE) == []
