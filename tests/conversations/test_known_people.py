"""People whom the archive knows: found again by the names that staff use, never written twice."""

from dataclasses import replace

import pytest

from bot.domain.customers import Contact
from bot.playground.people import Person
from bot.storage import contacts
from bot.storage.transaction import Tx
from tests.conversations.world import JOHN, LI, World

PEOPLE = {
    LI: ("徐雅琴 采购经理", "张建国 厂长"),
    JOHN: ("Anna Cole buyer", "Peter Schmidt director"),
}
NOTES = [
    (LI, "刚见了麦凯的徐姐，要样品", "见到：徐雅琴 采购经理"),
    (LI, "拜訪麥凱張總，要樣品", "见到：张建国 厂长"),
    (JOHN, "Met Anna at Redwood, she wants samples", "Met: Anna Cole buyer"),
    (JOHN, "redwood: called peter, wants a new quote by friday", "Met: Peter Schmidt director"),
    (JOHN, "Visited Redwood, Mr. Schmidt finds us pricey", "Met: Peter Schmidt director"),
]


@pytest.fixture
async def firm(world: World) -> World:
    for who, name in ((LI, "麦凯信封有限公司"), (JOHN, "Redwood Furniture LLC")):
        one = await world.customer(who, name, "A")
        for person in PEOPLE[who]:
            called, _, title = person.rpartition(" ")
            new = Contact(0, one.id, called, title)
            await world.write(lambda tx, new=new: contacts.add(tx, new))
    return world


def people(card: str) -> list[str]:
    return [line for line in card.splitlines() if line.startswith(("见到", "Met:", "👤"))]


@pytest.mark.parametrize(("who", "note", "met"), NOTES)
async def test_a_given_name_or_a_title_means_the_person_who_is_there(
    firm: World, who: Person, note: str, met: str
) -> None:
    card = await firm.chat.says(who, note)
    assert met in card or met.partition("：")[2] in card
    brief = await firm.chat.says(who, "麦凯" if who is LI else "Redwood")
    assert len(people(brief)) == len(PEOPLE[who])


async def test_the_people_met_stay_on_the_card_while_it_is_put_right(firm: World) -> None:
    met = people(await firm.chat.says(JOHN, "Met Anna at Redwood, she wants samples"))
    assert met == ["Met: Anna Cole buyer"]
    assert people(await firm.chat.presses(JOHN, "✏️ Edit")) == met
    assert people(await firm.chat.presses(JOHN, "Call")) == met


async def test_the_whole_name_is_written_down_once_it_is_said(firm: World) -> None:
    await firm.chat.says(JOHN, "Visited Redwood, met Grace, wants samples")
    await firm.chat.says(JOHN, "Met Grace Novak at Redwood, she ordered 20 crates")
    assert [line.split(":")[0] for line in people(await firm.chat.says(JOHN, "Redwood"))] == [
        "👤 Anna Cole buyer", "👤 Peter Schmidt director", "👤 Grace Novak",
    ]  # fmt: skip


COMPLETED = [
    (LI, "麦凯", "今天拜访麦凯，见了王总", "今天拜访麦凯，见了王建国，电话13812345678，要样品",
     "给麦凯的王建国打了电话，号码13812345678", "撤销", "👤 王总", "👤 王建国"),
    (JOHN, "Redwood", "Visited Redwood, met Mr Cole", "Visited Redwood, met Arthur Cole, "
     "+44 20 7946 5678, wants samples", "Called Redwood, Arthur Cole, +44 20 7946 5678 is new",
     "Undo", "👤 Mr Cole", "👤 Arthur Cole"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("who", "firm", "first", "full", "later", "undo", "before", "after"), COMPLETED
)
async def test_what_an_undone_note_completed_is_taken_back_unless_another_tells_it_too(
    world: World, who: Person, firm: str, first: str, full: str, later: str, undo: str,
    before: str, after: str,
) -> None:  # fmt: skip
    await world.customer(who, f"{firm}有限公司" if who is LI else f"{firm} Paper Ltd")
    await world.chat.says(who, first)
    await world.chat.says(who, full)
    assert after in await world.chat.says(who, firm)
    await world.chat.presses(who, undo, message=world.chat.holding(who, undo))
    assert before in await world.chat.says(who, firm)
    assert "5678" not in await world.chat.presses(who, "📞")
    await world.chat.says(who, full)
    card = world.chat.holding(who, undo)
    await world.chat.says(who, later)
    await world.chat.presses(who, undo, message=card)
    assert after in await world.chat.says(who, firm)
    assert "5678" in await world.chat.presses(who, "📞")


async def test_a_name_that_was_changed_by_hand_meanwhile_stays(world: World) -> None:
    firm = await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "今天拜访麦凯，见了王总")
    await world.chat.says(LI, "今天拜访麦凯，见了王建国，要样品")
    card = world.chat.holding(LI, "撤销")

    def rename(tx: Tx) -> None:
        (one,) = contacts.of_customer(tx, firm.id)
        contacts.change(tx, replace(one, name="王建军"))

    await world.write(rename)
    await world.chat.presses(LI, "撤销", message=card)
    assert "👤 王建军" in await world.chat.says(LI, "麦凯")


@pytest.mark.parametrize(("note", "told"), [
    ("徐雅琴的生日是5月3日", "徐雅琴 采购经理：生日 5月3日"),
    ("徐雅琴喜欢钓鱼", "徐雅琴 采购经理：爱好 钓鱼"),
    ("张建国儿子下月高考", "张建国 厂长：儿子下月高考"),
    ("上午见了徐雅琴，她要样品", "见到：徐雅琴 采购经理"),
])  # fmt: skip
async def test_a_full_name_alone_is_enough_for_the_writers_own_customer(
    firm: World, note: str, told: str
) -> None:
    await firm.customer(LI, "国梁钢构工程公司", "A")
    card = await firm.chat.says(LI, note)
    assert card.startswith("✅ 麦凯信封有限公司")
    assert told in card


@pytest.mark.parametrize("note", ["国梁徐雅琴喜欢茶", "国梁的徐雅琴喜欢茶"])
async def test_behind_another_firms_name_it_is_never_filed_to_the_own_one(
    firm: World, note: str
) -> None:
    await firm.customer(LI, "国梁钢构工程公司", "A")
    assert "✅ 麦凯" not in await firm.chat.says(LI, note)


async def test_a_colleagues_people_are_not_guessed_at(firm: World) -> None:
    assert "✅" not in await firm.chat.says(JOHN, "徐雅琴喜欢钓鱼")
