"""Somebody died or left: asked under the card, stopped when agreed, taken back with one tap."""

import re
from dataclasses import replace

import pytest

from bot.playground.people import Person
from bot.storage import customers
from tests.conversations.test_occasions import JUNE, MAY, firm, told
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
    card = await firm.chat.says(who, words)
    assert "王总去世了？" not in card
    assert "Has Mr Wang died" not in card


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


HEARD = [
    (LI, "今天拜访麦凯王总，他父亲农历四月初三生日", "今天拜访麦凯王总，听说他父亲去世了",
     "🕯 王总的父亲去世了？这是听说的", "🕯 王总的父亲已故", "不是这样"),
    (JOHN, "Visited Redwood, met Mr Wang. His father's birthday is May 20",
     "Visited Redwood, met Mr Wang, apparently his father passed away last month",
     "🕯 Has Mr Wang’s father died? It was only heard", "father has died", "That is wrong"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "day", "words", "question", "agree", "deny"), HEARD)
async def test_a_relatives_death_that_was_only_heard_is_asked_about(
    firm: World, who: Person, day: str, words: str, question: str, agree: str, deny: str
) -> None:
    await firm.chat.says(who, day)
    firm.now("2026-05-11 10:00")
    assert question in await firm.chat.says(who, words)
    card = firm.chat.last(who)
    assert "🎂" in await firm.chat.says(who, NAME[who])  # hearsay alone changes nothing
    agreed = await firm.chat.presses(who, agree, message=card)
    assert "🕯" in agreed
    assert "🎂" not in await firm.chat.says(who, NAME[who])
    card = firm.chat.holding(who, "↩️ 王总的父亲在世" if who is LI else "Wrong button")
    assert question in await firm.chat.presses(
        who, "↩️ 王总的父亲在世" if who is LI else "Wrong button", message=card
    )
    assert "🎂" in await firm.chat.says(who, NAME[who])
    await firm.chat.presses(who, deny, message=firm.chat.holding(who, deny))
    brief = await firm.chat.says(who, NAME[who])
    assert "🎂" in brief
    people = brief.rpartition("👤")[2]  # the note itself keeps its words
    assert "去世" not in people
    assert "passed away" not in people


@pytest.mark.parametrize(("who", "day", "words", "question", "agree", "deny"), HEARD)
async def test_once_it_is_told_plainly_nobody_has_to_confirm_it(
    firm: World, who: Person, day: str, words: str, question: str, agree: str, deny: str
) -> None:
    await firm.chat.says(who, day)
    firm.now("2026-05-11 10:00")
    assert question in await firm.chat.says(who, words)
    plainly = words.replace("听说", "").replace("apparently ", "")
    card = await firm.chat.says(who, plainly)
    assert "这是听说的" not in card
    assert "It was only heard" not in card
    assert "🎂" not in await firm.chat.says(who, NAME[who])


ALONE = [
    (LI, "张建军", "今天拜访张建军，生日6月2号", "张建军上周去世了",
     "🕯 张建军去世了？", "张建军已故"),
    (JOHN, "Jane Roe", "Visited Jane Roe, birthday June 2", "Heard that Jane Roe passed away",
     "🕯 Has Jane Roe died?", "Jane Roe has died"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "name", "day", "words", "question", "button"), ALONE)
async def test_an_individual_customer_who_died_is_asked_about(
    world: World, who: Person, name: str, day: str, words: str, question: str, button: str
) -> None:
    one = await world.customer(who, name, "A")
    await world.write(customers.change, replace(one, kind="individual"))
    await world.chat.says(who, day)
    card = await world.chat.says(who, words)
    assert question in card
    held = world.chat.last(who)
    due = await world.chat.says(who, name)
    assert "走访" in due.splitlines()[2] or "visit" in due.splitlines()[2]
    await world.chat.presses(who, button, message=held)
    world.now("2026-05-22 12:00")
    brief = await world.chat.says(who, name)
    assert "🎂" not in brief
    assert "⏰" not in brief
    assert await told(world, who, JUNE) == []
    assert name not in await world.chat.says(who, "谁逾期了" if who is LI else "who is overdue")


async def test_an_individual_customer_is_alive_again_when_the_note_is_taken_back(
    world: World,
) -> None:
    one = await world.customer(LI, "张建军", "A")
    await world.write(customers.change, replace(one, kind="individual"))
    await world.chat.says(LI, "今天拜访张建军，生日6月2号")
    await world.chat.says(LI, "张建军上周去世了")
    await world.chat.presses(LI, "张建军已故")
    await world.chat.presses(LI, "↩️ 撤销")
    world.now("2026-05-22 12:00")
    assert "🎂" in await world.chat.says(LI, "张建军")
    assert "张建军" in await world.chat.says(LI, "谁逾期了")


TWICE = [
    (LI, "麦凯王总去世了", "听说麦凯王总上周去世了", "🕯 王总已故", "↩️ 撤销"),
    (LI, "麦凯王总离职了", "麦凯的王总上个月跳槽去了康美", "🔕 已离职", "↩️ 撤销"),
    (JOHN, "Mr Wang of Redwood passed away", "Redwood: Mr Wang has died last week",
     "Mr Wang has died", "↩️ Undo"),
]  # fmt: skip
GONE = {LI: re.compile("已故|已离职"), JOHN: re.compile("deceased")}


@pytest.mark.parametrize(("who", "first", "second", "agree", "undo"), TWICE)
async def test_of_two_notes_on_one_departure_the_other_holds_when_one_is_undone(
    firm: World, who: Person, first: str, second: str, agree: str, undo: str
) -> None:
    await firm.chat.says(who, MET[who])
    cards = []
    for words in (first, second):
        await firm.chat.says(who, words)
        cards.append(firm.chat.last(who))
    await firm.chat.presses(who, agree, message=cards[1])
    await firm.chat.presses(who, undo, message=cards[1])
    assert GONE[who].search(await firm.chat.says(who, NAME[who]))  # the first tells it too
    await firm.chat.presses(who, undo, message=cards[0])
    assert not GONE[who].search(await firm.chat.says(who, NAME[who]))


async def test_an_answer_on_one_of_two_cards_is_an_answer_on_the_other(firm: World) -> None:
    await firm.chat.says(LI, MET[LI])
    await firm.chat.says(LI, "麦凯王总去世了")
    first = firm.chat.last(LI)
    await firm.chat.says(LI, "麦凯王总上周去世了")
    await firm.chat.presses(LI, "🕯 王总已故", message=first)
    await firm.chat.presses(LI, "↩️ 王总在世", message=firm.chat.holding(LI, "↩️ 王总在世"))
    second = firm.chat.last(LI)
    await firm.chat.presses(LI, "不是这样", message=second)
    await firm.chat.presses(LI, "↩️ 撤销", message=second)
    assert "2026-06-02" in await told(firm, LI, JUNE)


KINS_DEATH = [
    (LI, "今天拜访麦凯王总，他父亲农历四月初三生日", "麦凯王总的父亲去世了",
     "🕯 王总的父亲去世，相关的日子不再提醒。和王总说话时请多体谅。"),
    (LI, "今天拜访麦凯王总，他父亲农历四月初三生日", "今天拜访麦凯王总，他父亲去世了，周五追悼会",
     "🕯 王总的父亲去世"),
    (LI, "今天拜访麦凯王总，结婚纪念日是5月20号", "今天拜访麦凯王总，他爱人走了",
     "🕯 王总的太太去世"),
    (JOHN, "Visited Redwood, met Mr Wang. His mother's birthday is May 20",
     "Redwood: Mr Wang lost his mother last week",
     "🕯 Mr Wang’s mother has died; those days no longer come up. Please be considerate"),
    (JOHN, "Visited Redwood, met Mr Wang. His father's birthday is May 20",
     "Visited Redwood, met Mr Wang. His father passed away last week, funeral on Friday",
     "🕯 Mr Wang’s father has died"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "day", "death", "line"), KINS_DEATH)
async def test_a_relatives_death_ends_their_day_and_asks_and_owes_nothing(
    firm: World, who: Person, day: str, death: str, line: str
) -> None:
    await firm.chat.says(who, "今天拜访麦凯，见了李经理" if who is LI else "Met Ms Lee at Redwood")
    await firm.chat.says(who, day)
    card = await firm.chat.says(who, death)
    assert line in card
    for wrong in ("❓", "📌", "🤝", "promised", "王总去世", "Mr Wang has died"):
        assert wrong not in card
    await firm.chat.presses(who, "✏️ 修改" if who is LI else "✏️ Edit")
    assert line in await firm.chat.presses(who, "⬅️")
    assert await told(firm, who, MAY) == []
    brief = await firm.chat.says(who, NAME[who])
    assert "已故" not in brief  # the customer lives
    assert "deceased" not in brief


async def test_the_death_of_a_mother_in_law_leaves_the_mothers_birthday(firm: World) -> None:
    await firm.chat.says(LI, "今天拜访麦凯王总，他母亲生日5月20日")
    assert "🕯 王总的岳母去世" in await firm.chat.says(LI, "麦凯王总的岳母走了")
    assert "2026-05-20" in await told(firm, LI, MAY)


async def test_a_death_in_the_house_is_kept_whoever_it_was(firm: World) -> None:
    card = await firm.chat.says(LI, "麦凯王总家里老人过世了，这两天在办后事")
    assert "王总：家里老人过世了" in card
    assert "🕯 王总家里有人去世，说话时请多体谅。" in card
