"""A zone that was there when it was chosen and is there no more: an update of the machine may take
one away. Nobody else is to miss anything, and whoever lives in it goes by the organisation's."""

import pytest
from sqlalchemy import update

from bot.storage.remembering import changed
from bot.storage.tables import StaffRow, table_of
from bot.storage.transaction import Tx
from tests.conversations.world import JOHN, LI, World


@pytest.fixture
async def lost(world: World) -> World:
    """John's zone is gone; he and Li have a customer each that is due."""
    await world.chat.says(JOHN, "/settings")
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Riverside Dairy", "A")

    def lose(tx: Tx) -> None:
        john = update(table_of(StaffRow)).where(table_of(StaffRow).c.telegram_id == JOHN.id)
        tx.session.connection().execute(john.values(zone="Mars/Base"))
        changed(tx)

    await world.write(lose)
    world.now("2026-03-19 08:31")
    return world


async def test_everybody_else_has_their_morning(lost: World) -> None:
    await lost.tick()
    assert "麦凯" in str(lost.chat.last(LI)["text"])


async def test_whoever_lives_there_goes_by_the_organisations_zone(lost: World) -> None:
    await lost.tick()
    assert "Riverside Dairy" in str(lost.chat.last(JOHN)["text"])


async def test_they_are_answered_and_may_choose_another(lost: World) -> None:
    assert "✅ Riverside Dairy" in await lost.chat.says(JOHN, "Visited Riverside today")
    assert "Time zone: Asia/Shanghai" in await lost.chat.says(JOHN, "/settings")
    assert "Europe/London" in await lost.chat.says(JOHN, "/settings Europe/London")
