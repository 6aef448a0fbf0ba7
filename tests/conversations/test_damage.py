"""A damaged row: its customer is answered kindly, everybody else notices nothing."""

from sqlalchemy import text

from bot.replies.words import say
from tests.conversations.world import LI, World


async def damage(world: World, table: str, where: str = "1 = 1") -> None:
    def write(tx: object) -> None:
        rows = f"UPDATE {table} SET sealed = :rubbish WHERE {where}"  # noqa: S608 # our own names
        tx.session.connection().execute(text(rows), {"rubbish": bytes(96)})  # type: ignore[attr-defined] # the world's transaction

    await world.write(write)


async def test_a_damaged_customer_is_told_and_the_others_go_on(world: World) -> None:
    broken = await world.customer(LI, "麦凯信封")
    await world.customer(LI, "华强电子")
    await world.chat.says(LI, "麦凯信封")
    await damage(world, "customer", f"id = {broken.id}")
    assert await world.chat.says(LI, "麦凯信封") == say("zh", "refusal-DamagedRecord")
    assert "华强电子" in await world.chat.says(LI, "今天拜访华强电子，见了陈经理")
    world.now("2026-03-19 08:30")
    await world.tick()
    assert "华强电子" in world.chat.transcript(LI)


async def test_the_index_is_filled_around_a_damaged_customer(world: World) -> None:
    broken = await world.customer(LI, "麦凯信封")
    await world.customer(LI, "华强电子")
    await damage(world, "customer", f"id = {broken.id}")
    world.program.house.forget()
    assert "华强电子" in await world.chat.says(LI, "华强电子")


async def test_a_damaged_contact_and_fact_are_left_out_of_the_brief(world: World) -> None:
    await world.customer(LI, "华强电子")
    await world.chat.says(LI, "今天拜访华强电子，见了陈明经理，他爱好钓鱼")
    await damage(world, "contact")
    await damage(world, "fact")
    brief = await world.chat.says(LI, "华强电子")
    assert brief.startswith("📇 华强电子")
    assert brief.count("钓鱼") == 1  # in the note's own words, which are whole
