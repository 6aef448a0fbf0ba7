"""Ticks in trouble: what fails for one member, and letters that wait for somebody revoked."""

from typing import Any

import pytest

from bot.actions import mornings, staffing, sweeps
from bot.actions.turn import Turn
from bot.domain.letters import Letter, Reply
from bot.storage import outbox
from bot.storage.scout import Scout
from tests.conversations.world import JOHN, LI, World


async def test_one_members_trouble_costs_nobody_else_their_morning(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Redwood Paper Ltd", "A")
    gather = mornings.gather

    def troubled(turn: Turn, *args: Any, **named: Any) -> Any:
        if turn.asker.telegram_id == LI.id:
            raise KeyError
        return gather(turn, *args, **named)

    monkeypatch.setattr(mornings, "gather", troubled)
    world.now("2026-03-19 08:30")
    await world.tick()
    assert "Redwood" in str(world.chat.last(JOHN)["text"])
    monkeypatch.setattr(mornings, "gather", gather)
    await world.tick()
    assert "麦凯" in str(world.chat.last(LI)["text"])


async def _mornings(world: World) -> list[str]:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Redwood Paper Ltd", "A")
    world.now("2026-03-19 08:30")
    await world.tick()
    return [str(world.chat.last(one)["text"]) for one in (LI, JOHN)]


async def test_where_reading_ahead_fails_every_morning_reads_for_itself(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Scout, "_reading", fails)
    li, john = await _mornings(world)
    assert "麦凯" in li
    assert "Redwood" in john


async def test_of_many_batches_each_member_has_one_morning_and_their_own(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeps, "TOGETHER", 1)
    li, john = await _mornings(world)
    assert "麦凯" in li
    assert "Redwood" not in li
    assert "Redwood" in john
    assert "麦凯" not in john


async def test_a_letter_that_waits_for_somebody_revoked_is_never_sent(world: World) -> None:
    await world.chat.says(LI, "/help")
    before = world.chat.last(LI)["message_id"]

    def waits(tx: Any) -> None:
        later = tx.now.replace(hour=23)
        letter = Letter(LI.id, Reply("麦凯"), staff_id=world.staff[LI.id].id, not_before=later)
        outbox.post(tx, letter)
        staffing.revoke(tx, LI.id)

    await world.write(waits)
    world.now("2026-03-19 08:30")
    await world.tick()
    assert world.chat.last(LI)["message_id"] == before
