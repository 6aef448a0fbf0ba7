"""Special days far off stay sealed; those that come near, or became known since, are told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.customers import Contact, Customer
from bot.domain.readings import BirthdayRead
from bot.storage import contacts, customers, occasions
from bot.storage.transaction import Tx
from bot.storage.vault import Owner, Vault
from tests.conversations.world import HAN, LI, World

FAR = 30  # days, one each week of more than half a year


@pytest.fixture
async def firm(world: World) -> Customer:
    """An A customer with thirty people, whose birthdays begin in ten weeks; nothing is due."""
    made = await world.customer(LI, "麦凯信封", "A", since="2026-03-18")
    first = date(2026, 5, 27)
    for number in range(FAR):
        await world.write(born, made, f"客人{number}", first + timedelta(weeks=number))
    await world.tick()  # idle: it looks ahead
    return made


def born(tx: Tx, firm: Customer, name: str, day: date) -> None:
    who = contacts.add(tx, Contact(0, firm.id, name))
    known = BirthdayRead(False, day.month, day.day)
    occasions.add(tx, customer_id=firm.id, contact_id=who.id, kind="birthday", day=known)


async def test_what_is_far_off_stays_sealed_and_is_told_when_it_comes(
    world: World, firm: Customer, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    plain = Vault.open

    def watched(
        self: Vault, session: object, owner: Owner, *rest: object, **named: object
    ) -> bytes:
        opened.append(named["table"])
        return plain(self, session, owner, *rest, **named)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(Vault, "open", watched)
    world.now("2026-03-19 08:31")
    await world.tick()
    assert "occasion" not in opened
    world.now("2026-05-27 08:31")
    await world.tick()
    assert "客人0" in world.chat.transcript(LI)
    assert 0 < opened.count("occasion") <= 3 * FAR


async def test_a_day_that_became_known_after_the_look_is_told(
    world: World, firm: Customer
) -> None:
    await world.write(born, firm, "新来的人", date(2026, 3, 19))
    world.now("2026-03-19 08:31")
    await world.tick()
    assert "新来的人" in world.chat.transcript(LI)


async def test_who_takes_a_customer_over_is_told_of_its_days(world: World, firm: Customer) -> None:
    await world.write(born, firm, "王芳", date(2026, 3, 20))

    def hand_over(tx: Tx) -> None:
        han = world.staff[HAN.id]
        known = customers.get(tx, han, firm.id)
        customers.change(tx, replace(known, keeper_id=han.id))

    await world.write(hand_over)
    world.now("2026-03-19 08:31")
    await world.tick()
    assert "王芳" in world.chat.transcript(HAN)
