"""Two customers named in one breath: two entries, one card, each with its own buttons."""

from bot.storage import interactions
from tests.conversations.world import JOHN, World


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
