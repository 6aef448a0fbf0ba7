"""A month of a small team, day by day: what arrives by itself, as a reader would see it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.domain.customers import Contact, Fact, Interaction, Promise
from bot.domain.readings import BirthdayRead
from bot.playground.people import Person
from bot.playground.transcript import words
from bot.storage import contacts, facts, interactions, occasions, promises
from bot.storage.transaction import Tx
from tests.conversations.world import HAN, JOHN, LI, World

FIRST, DAYS = date(2026, 9, 1), 30  # with the Mid-Autumn Festival, and the National Day ahead
MOMENTS = ("07:00", "08:31", "12:00", "18:01", "21:30")
# What the reps do, by day: after the morning has come.
SAID: dict[str, list[tuple[Person, str]]] = {
    "09-02": [
        (LI, "今天拜访麦凯王总，嫌报价高，周五前给新报价"),
        (JOHN, "met Anna at Riverside Dairy, wants samples"),
    ],
    "09-04": [(LI, "今天拜访东方电器，聊得不错")],
    "09-07": [(LI, "/plan 麦凯 后天 10点"), (JOHN, "/plan Riverside Dairy Thursday 2pm")],
    "09-09": [(LI, "刚拜访麦凯王总，报价谈妥")],
    "09-10": [(JOHN, "visited Riverside Dairy, samples delivered")],
    "09-15": [(LI, "给东方电器打了电话，月底下单")],
    "09-16": [(LI, "今天拜访华润面粉，见了刘厂长")],
    "09-22": [(JOHN, "called Riverside Dairy, all fine")],
    "09-24": [(LI, "今天拜访麦凯王总，送了月饼")],
}  # fmt: skip
PRESSED: dict[str, list[tuple[Person, str]]] = {
    "09-08": [(LI, "✓ 1")],
    "09-11": [(JOHN, "💤 1")],
}
DOWN = ("09-17", "09-18")  # the machine stands still


async def walk(world: World) -> dict[Person, str]:
    """Everything that arrived unasked in that month, by reader."""
    await _fill(world)
    told: dict[Person, list[str]] = {LI: [], HAN: [], JOHN: []}
    for number in range(DAYS):
        day = FIRST + timedelta(days=number)
        if f"{day:%m-%d}" not in DOWN:
            await _one_day(world, day, told)
    return {who: "\n".join(lines) + "\n" for who, lines in told.items()}


async def _one_day(world: World, day: date, told: dict[Person, list[str]]) -> None:
    for moment in MOMENTS:
        world.now(f"{day} {moment}")
        before = world.chat.api.desk.events.number
        await world.tick()
        for who, lines in told.items():
            for message in world.chat.news(who, before):
                lines += [f"=== {day:%a %d %b} {moment}", _shown(message), ""]
        if moment == "08:31":
            await _deeds(world, f"{day:%m-%d}")


async def _deeds(world: World, day: str) -> None:
    world.now(f"2026-{day} 09:40")
    for who, button in PRESSED.get(day, []):
        await world.chat.presses(who, button)
    for who, text in SAID.get(day, []):
        await world.chat.says(who, text)


def _shown(message: dict[str, Any]) -> str:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [" ".join(f"[{each['text']}]" for each in row) for row in rows]
    kind = "(picture) " if "photo" in message else ""
    return "\n".join([kind + words(message).partition("\n[")[0], *buttons])


async def _fill(world: World) -> None:
    world.now("2026-08-31 09:00")
    firms = {
        LI: [("麦凯信封有限公司", "A"), ("东方电器厂", "A"), ("华润面粉厂", "B"),
             ("云泽食品有限公司", "B"), ("老街茶庄", "C"), ("城南五金店", "C")],
        JOHN: [("Riverside Dairy", "A"), ("Hill Bakery", "B"), ("Corner Tools", "C")],
    }  # fmt: skip
    for who, rows in firms.items():
        for place, (name, grade) in enumerate(rows):
            one = await world.customer(who, name, grade, since="2026-03-02")
            await world.write(_past, world.staff[who.id].id, one.id, place, zh=who is LI)


def _past(tx: Tx, staff_id: int, customer_id: int, place: int, *, zh: bool) -> None:
    """Met in August, sooner or later; some have a person with a birthday, some a promise."""
    for channel, back in (("visit", 6 + 4 * place), ("call", 4 + 3 * place), ("visit", 24)):
        if place != 3:  # one was never met
            on = date(2026, 8, 31) - timedelta(days=back)
            interactions.add(
                tx,
                Interaction(
                    0,
                    customer_id,
                    staff_id,
                    channel,
                    on,
                    tx.now,
                    "聊了近况" if zh else "caught up",
                ),
            )
    if place in (0, 2):
        person = contacts.add(
            tx,
            Contact(
                0,
                customer_id,
                ("王总" if place else "刘总") if zh else ("Tom" if place else "Anna"),
            ),
        )
        day = BirthdayRead(lunar=place == 2, month=8, day=10, year=1972)
        if place == 0:
            day = BirthdayRead(lunar=False, month=9, day=19)
        occasions.add(tx, customer_id=customer_id, contact_id=person.id, kind="birthday", day=day)
        hobby = "钓鱼" if zh else "fishing"
        known = Fact(0, customer_id, "hobby", hobby, "lifestyle", staff_id, date(2026, 8, 1))
        facts.add(tx, replace(known, contact_id=person.id))
    if place == 1:
        promises.add(
            tx,
            Promise(
                0,
                customer_id,
                staff_id,
                "寄样品" if zh else "send samples",
                True,
                date(2026, 9, 5),
                "open",
                tx.now,
            ),
        )
