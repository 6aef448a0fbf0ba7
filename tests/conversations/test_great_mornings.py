"""Mornings of those with very many customers: seven lines, and only what they say is opened."""

import pytest

from bot.actions import sweeping
from bot.domain.customers import Draft
from bot.storage import customers
from bot.storage.outrider import Lost, Outrider
from bot.storage.transaction import Tx
from bot.storage.vault import Owner, Vault
from tests.conversations.test_damage import damage
from tests.conversations.world import HAN, LI, World

MANY = 60


@pytest.fixture
async def burdened(world: World) -> World:
    """Li keeps sixty A customers whom nobody has visited since January."""
    await world.write(_fill, world.staff[LI.id].id)
    world.now("2026-03-19 08:31")
    return world


def _fill(tx: Tx, li: int) -> None:
    for number in range(MANY):
        draft = Draft(f"客户{number:03}", grade="A", standing="active")
        since = tx.now.date().replace(month=1, day=5)
        customers.add(tx, draft, keeper_id=li, by=li, assigned_on=since)


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if "客户" in line]


async def test_a_burdened_morning_has_seven_lines_and_says_how_many_are_left(
    burdened: World,
) -> None:
    await burdened.tick()
    text = str(burdened.chat.last(LI)["text"])
    assert len(lines(text)) == 7
    assert burdened.chat.buttons(LI)[-1] == "还有 53 项"


@pytest.mark.parametrize("lost", [False, True], ids=["that reads", "that is lost"])
async def test_with_a_process_of_its_own_the_same_is_said(
    burdened: World, monkeypatch: pytest.MonkeyPatch, lost: bool
) -> None:
    asked: list[str] = []
    rows = Outrider.rows

    def watched(self: Outrider, sql: str, parameters: object) -> object:
        asked.append(sql)
        if lost:
            raise Lost
        return rows(self, sql, parameters)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(sweeping, "MANY", 1)
    monkeypatch.setattr(Outrider, "rows", watched)
    await burdened.tick()
    text = str(burdened.chat.last(LI)["text"])
    assert asked
    assert len(lines(text)) == 7
    assert burdened.chat.buttons(LI)[-1] == "还有 53 项"


async def test_no_customer_is_opened_whom_the_morning_does_not_name(
    burdened: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: set[Owner] = set()
    plain = Vault.open

    def watched(
        self: Vault, session: object, owner: Owner, *rest: object, **named: object
    ) -> bytes:
        opened.add(owner)
        return plain(self, session, owner, *rest, **named)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(Vault, "open", watched)
    await burdened.tick()
    monkeypatch.undo()
    assert len([one for one in opened if one.kind == "customer"]) == 7


async def test_damaged_customers_leave_their_lines_to_others(burdened: World) -> None:
    text = await _morning(burdened)
    first = lines(text)[0].split()[2]
    assert first.startswith("客户")
    await damage(burdened, "customer", "id IN (SELECT id FROM customer ORDER BY id LIMIT 9)")
    burdened.now("2026-03-20 08:31")
    assert len(lines(await _morning(burdened))) == 7


async def test_a_manager_hears_of_late_a_customers_of_all_their_people(burdened: World) -> None:
    await burdened.tick()
    text = str(burdened.chat.last(HAN)["text"])
    assert "李雷" in text


async def _morning(world: World) -> str:
    await world.tick()
    return str(world.chat.last(LI)["text"])
