"""Two customers named in one breath: two entries, one card, each with its own buttons."""

import pytest

from bot.playground.people import Person
from bot.storage import interactions
from tests.conversations.world import JOHN, LI, World


async def test_both_are_met_and_one_can_be_put_right_alone(world: World) -> None:
    for name in ("Riverside Dairy", "Pioneer Plastics"):
        await world.customer(JOHN, name, "A")
    card = await world.chat.says(JOHN, "Riverside and Pioneer both visited, want samples")
    for name in ("Riverside Dairy", "Pioneer Plastics"):
        assert f"✅ {name} · A · visit today" in card
    assert card.count("asked for a sample") == 2
    assert card.count("This month’s visits 1/3") == 2
    mine = world.staff[JOHN.id].id
    met = await world.write(lambda tx: interactions.latest_by(tx, mine, tx.now.replace(hour=0), 9))
    assert all(one.text for one in met)
    brief = await world.chat.says(JOHN, "Riverside")
    assert "· today visit: Riverside" in brief


MOVED = [
    (LI, ("麦凯", "佳彩", "明远"), "今天跟麦凯、佳彩都聊了，要新报价，佳彩签了5万",
     ("✏️ 修改 佳彩", "换客户"), "不是佳彩，是明远", "✅ 明远", "金额：¥50,000", "要报价"),
    (JOHN, ("Redwood", "Falcon", "Keystone"),
     "Called Redwood and Falcon, both want samples, Falcon ordered for $5,000",
     ("✏️ Edit Falcon", "Other customer"), "not Falcon, it was Keystone", "✅ Keystone",
     "5,000", "sample"),
]  # fmt: skip


@pytest.mark.parametrize("in_words", [True, False], ids=["words", "buttons"])
@pytest.mark.parametrize(
    ("who", "names", "note", "buttons", "words", "head", "own", "shared"), MOVED
)
async def test_of_a_joint_note_one_card_moves_and_takes_its_own_facts_alone(
    world: World, who: Person, names: tuple[str, str, str], note: str, buttons: tuple[str, str],
    words: str, head: str, own: str, shared: str, in_words: bool,
) -> None:  # fmt: skip
    for name in names:
        await world.customer(who, f"{name}工贸" if who is LI else f"{name} Ltd")
    await world.chat.says(who, note)
    if in_words:
        card = await world.chat.says(who, words)
    else:
        await world.chat.says(who, f"昨天拜访{names[2]}" if who is LI else f"Met {names[2]} now")
        for button in buttons:
            await world.chat.presses(who, button)
        card = await world.chat.presses(who, names[2])
    assert card.count(head) == 1
    assert own in card
    assert shared in card
    assert names[0] not in card.partition("💡")[0]
    first = await world.chat.says(who, names[0])
    assert names[0] in first.splitlines()[0]  # it goes by its name as before
    assert "1/" in first
    assert own not in first
    moved = await world.chat.says(who, names[2])
    assert names[2] in moved.splitlines()[0]
    promised = "📌 我方" if who is LI else "📌 We promised"
    assert moved.count(promised) == 1
