"""Ticks in trouble: what fails for one member, and letters that wait for somebody revoked."""

from typing import Any

import pytest

from bot.actions import morning_gathering, mornings, staffing, sweeps
from bot.actions.turn import Turn
from bot.domain.letters import Letter, Reply
from bot.storage import outbox
from bot.storage.scout import Scout
from bot.storage.scribe import Scribe
from tests.conversations.world import JOHN, LI, ROOT, World


def _trouble_lis(monkeypatch: pytest.MonkeyPatch) -> None:
    """Li's morning fails, nobody else's."""
    gather = morning_gathering.gather

    def troubled(turn: Turn, *args: Any, **named: Any) -> Any:
        if turn.asker.telegram_id == LI.id:
            raise KeyError
        return gather(turn, *args, **named)

    monkeypatch.setattr(morning_gathering, "gather", troubled)


async def test_one_members_trouble_costs_nobody_else_their_morning(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    await world.customer(JOHN, "Redwood Paper Ltd", "A")
    _trouble_lis(monkeypatch)
    world.now("2026-03-19 08:30")
    await world.tick()
    assert "Redwood" in str(world.chat.last(JOHN)["text"])
    monkeypatch.undo()
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


async def test_a_visit_told_after_the_morning_was_read_ahead_is_no_longer_asked_for(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    world.now("2026-03-19 08:30")
    several = Scribe.several

    async def told_before(scribe: Scribe, works: Any) -> int:
        monkeypatch.undo()
        await world.chat.says(LI, "今天拜访麦凯，聊得不错")
        return await several(scribe, works)

    monkeypatch.setattr(Scribe, "several", told_before)
    await world.tick()
    said = [str(one.get("text")) for one in world.chat.api.messages(LI.id)]
    assert any("✅ 麦凯信封有限公司" in one for one in said)
    assert not any("还没走访过" in one for one in said)


async def test_a_ground_that_no_morning_took_is_not_kept(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    world.now("2026-03-19 08:30")
    monkeypatch.setattr(mornings, "send", lambda *_, **__: None)
    await world.tick()
    await world.chat.says(LI, "今天拜访麦凯，聊得不错")
    assert not world.program.house.grounds
    assert "还没走访过" not in await world.chat.says(LI, "/today")


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


async def test_what_always_fails_costs_the_others_one_rollback_and_is_tried_ever_more_rarely(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    failing, passed, tries = world.program.house.failing, [0.0], list[float]()
    failing.seconds = lambda: passed[0]

    def troubled(*_args: Any, **_named: Any) -> Any:
        tries.append(passed[0])
        raise KeyError

    monkeypatch.setattr(morning_gathering, "gather", troubled)
    world.now("2026-03-19 08:31")
    together = list[int]()
    several = world.program.scribe.several

    async def seen(works: Any) -> int:
        together.append(len(works))
        return await several(works)

    monkeypatch.setattr(world.program.scribe, "several", seen)
    await world.tick()
    assert len(tries) == 1 + len(failing.known)  # together, then alone
    together.clear()
    tries.clear()
    for _ in range(150):
        await world.program.ticks.now()
        passed[0] += 30
    assert together == []  # no batch was begun with any of them
    times = sorted(set(tries))
    assert times == [0, 60, 360, 1260]


async def test_an_admin_sees_whose_morning_keeps_failing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.customer(LI, "麦凯信封有限公司", "A")
    _trouble_lis(monkeypatch)
    world.now("2026-03-19 08:31")
    for _ in range(2):
        await world.tick()
    told = await world.chat.says(ROOT, "/delivery")
    assert "一直没能生成：李雷 · 早间提醒" in told
    assert "一切正常" not in told
    monkeypatch.undo()
    world.program.house.failing.seconds = lambda: 1e12
    await world.tick()
    assert "一切正常" in await world.chat.says(ROOT, "/delivery")
