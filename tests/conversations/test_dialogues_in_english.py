"""Every dialogue in English, from the first question to the card."""

import pytest

from bot.storage import plans
from tests.conversations.world import JOHN, LI, World


@pytest.mark.parametrize(
    ("command", "question", "said", "card"),
    [
        ("/order", "What was ordered", "200 boxes, $1.2k", "$1,200"),
        ("/expense", "How much was spent", "dinner $86", "expense"),
        ("/complaint", "What is the complaint", "late again, two boxes broken", "late again"),
    ],
)
async def test_an_entry_from_question_to_card(
    world: World, command: str, question: str, said: str, card: str
) -> None:
    await world.customer(JOHN, "McKay Envelope", "B")
    assert "Which customer?" in await world.chat.says(JOHN, command)
    assert question in await world.chat.says(JOHN, "mckay")
    assert "Which day?" in await world.chat.says(JOHN, said)
    filed = await world.chat.presses(JOHN, "Yesterday")
    assert "McKay Envelope · B · note yesterday" in filed
    assert card in filed


async def test_a_new_enterprise(world: World) -> None:
    await world.chat.says(JOHN, "/customer")
    await world.chat.says(JOHN, "Silver Fox Ltd")
    await world.chat.says(JOHN, "enterprise")
    await world.chat.presses(JOHN, "B")
    await world.chat.says(JOHN, "Leeds")
    assert "Who is the main contact?" in world.chat.last(JOHN)["text"]
    assert "no digits" in await world.chat.says(JOHN, "Agent 007")
    await world.chat.says(JOHN, "Ann O'Hara <b>")
    await world.chat.says(JOHN, "buyer")
    assert "not a valid phone" in await world.chat.says(JOHN, "call her")
    card = await world.chat.says(JOHN, "+44 20 7946 0958")
    assert "🆕 Silver Fox Ltd · enterprise · B · Leeds" in card
    assert "👤 Ann O'Hara <b> buyer +442079460958" in card
    assert "First visit owed by" in card


async def test_a_new_customer_can_be_taken_back(world: World) -> None:
    await world.chat.says(JOHN, "/customer Silver Fox Ltd")
    for _ in range(5):
        await world.chat.says(JOHN, "/skip")
    assert "Silver Fox Ltd was not added" in await world.chat.presses(JOHN, "Undo")
    assert "no customer called “silver fox”" in await world.chat.says(JOHN, "/brief silver fox")


async def test_a_visit_is_planned_from_the_brief(world: World) -> None:
    one = await world.customer(JOHN, "McKay Envelope", "B")
    await world.chat.says(JOHN, "/brief mckay")
    assert "When will you go?" in await world.chat.presses(JOHN, "Plan")
    assert "That day has passed" in await world.chat.says(JOHN, "2026-03-02")
    said = await world.chat.says(JOHN, "next Wed 10am")
    assert "Visit planned: McKay Envelope, Wed 25 Mar 10:00" in said
    today = world.clock.now().date()
    (plan,) = await world.write(plans.of_customer, one.id, today)
    assert plan.at is not None
    assert plan.at.hour == 2  # 10:00 in Shanghai
    await world.chat.presses(JOHN, "Undo")
    assert await world.write(plans.of_customer, one.id, today) == []


async def test_an_address_and_the_standing(world: World) -> None:
    await world.customer(JOHN, "McKay Envelope", "B")
    await world.chat.says(JOHN, "/brief mckay")
    await world.chat.presses(JOHN, "Edit customer")
    assert "New address? (now: –)" in await world.chat.presses(JOHN, "Address")
    assert "📍 1 Mill Lane" in await world.chat.says(JOHN, "1 Mill Lane")
    await world.chat.presses(JOHN, "Standing")
    assert "B · dormant · " not in await world.chat.says(JOHN, "sleeping")
    assert "B · dormant" in await world.chat.says(JOHN, "dormant")


async def test_what_is_written_the_next_morning_is_a_note(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.chat.says(LI, "/visit 麦凯")
    question = world.chat.last(LI)
    world.now("2026-03-19 09:30")
    assert "✅ 麦凯信封有限公司" in await world.chat.says(LI, "刚见了麦凯信封的王总，要样品")
    assert "按钮失效" in await world.chat.presses(LI, "走访", message=question)
