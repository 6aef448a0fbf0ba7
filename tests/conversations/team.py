"""A small team over four weeks, for digests: what each rep did, missed, promised and heard."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.customers import Contact, Customer, Draft, Entry, Interaction, Promise
from bot.domain.readings import BirthdayRead
from bot.playground.people import Person
from bot.storage import contacts, customers, entries, interactions, occasions, promises
from bot.storage.transaction import Tx
from tests.conversations.world import JOHN, LI, World

SHANGHAI = ZoneInfo("Asia/Shanghai")

# keeper, name, short name, grade, assigned, days on which it was visited, and called
FIRMS = (
    (LI, "麦凯信封有限公司", "麦凯", "A", "2026-01-05",
     "02-24 03-04 03-12", "02-26 03-05 03-17"),
    (LI, "东海纸业集团", "东海", "A", "2026-01-05", "02-25 03-02", "02-27 03-10"),
    (LI, "顺和五金厂", "顺和", "B", "2026-01-05", "02-26 03-05 03-16", "02-24 03-03"),
    (LI, "丽丰印务", "丽丰", "C", "2026-01-05", "02-27", "03-04"),
    (JOHN, "Redwood Paper Ltd", "Redwood", "A", "2026-01-05",
     "02-23 03-03 03-10 03-18", "02-25 03-05 03-13"),
    (JOHN, "Granite Tools Inc", "Granite", "B", "2026-01-05", "02-24 03-06", "03-02"),
    (JOHN, "Harbor Foods", "Harbor", "C", "2026-03-12", "03-16", ""),
)  # fmt: skip
ORDERS = (
    ("麦凯", "2025-10-14", "120000"), ("麦凯", "2026-01-20", "30000"),
    ("Redwood", "2026-03-10", "86000"), ("顺和", "2026-03-16", "42500.5"),
)  # fmt: skip
GIFTS = (("Redwood", "2026-03-18", "gift", "600"), ("顺和", "2026-03-17", "expense", "850"))
COMPLAINTS = (("东海", "2026-03-11", "上批纸有色差"), ("Granite", "2026-03-17", "late delivery"))
RIVALS = (("东海", "2026-02-20"), ("东海", "2026-03-10"))
PROMISES = (
    ("麦凯", "给新报价", "2026-03-18"), ("东海", "派人看色差", "2026-03-13"),
    ("顺和", "送样品", "2026-03-27"),
)  # fmt: skip
BIRTHDAYS = (("麦凯", "王建国", False, 3, 25), ("Redwood", "Anna Reid", False, 3, 24))


async def four_weeks(world: World) -> dict[str, Customer]:
    """Writes the team's history up to Friday 20 March 2026; customers by short name."""
    made: dict[str, Customer] = await world.write(_fill, world)
    return made


def _fill(tx: Tx, world: World) -> dict[str, Customer]:
    made = {}
    for keeper, name, short, grade, since, visits, calls in FIRMS:
        tx.now = _at(date.fromisoformat(since))
        made[short] = customers.add(
            tx, Draft(name, grade=grade, standing="active", aliases=(short,)),
            keeper_id=world.staff[keeper.id].id, by=world.staff[keeper.id].id,
            assigned_on=date.fromisoformat(since),
        )  # fmt: skip
        for channel, days in (("visit", visits), ("call", calls)):
            for day in days.split():
                _met(tx, world, keeper, made[short], channel, date.fromisoformat(f"2026-{day}"))
    _entries(tx, made)
    _people(tx, made)
    return made


def _at(day: date) -> datetime:
    return datetime.combine(day, time(16), SHANGHAI)


def _met(tx: Tx, world: World, keeper: Person, one: Customer, channel: str, day: date) -> None:
    met = Interaction(0, one.id, world.staff[keeper.id].id, channel, day, _at(day), "met")
    interactions.add(tx, met)


def _entries(tx: Tx, made: dict[str, Customer]) -> None:
    for short, day, amount in ORDERS:
        _entry(tx, made[short], "order", day, "order", amount)
    for short, day, kind, amount in GIFTS:
        _entry(tx, made[short], kind, day, kind, amount)
    for short, day, text in COMPLAINTS:
        _entry(tx, made[short], "complaint", day, text)
    for short, day in RIVALS:
        _entry(tx, made[short], "competitor", day, "金辉")
    for short, text, due in PROMISES:
        one = made[short]
        promises.add(
            tx,
            Promise(
                0, one.id, one.keeper_id, text, True, date.fromisoformat(due), "open",
                _at(date(2026, 3, 4)),
            ),
        )  # fmt: skip


def _entry(
    tx: Tx, one: Customer, kind: str, day: str, text: str, amount: str | None = None
) -> None:
    entries.add(
        tx,
        Entry(
            0, one.id, one.keeper_id, kind, date.fromisoformat(day), text, amount,
            "CNY" if amount else None, open=kind == "complaint",
        ),
    )  # fmt: skip


def _people(tx: Tx, made: dict[str, Customer]) -> None:
    for short, name, lunar, month, day in BIRTHDAYS:
        who = contacts.add(tx, Contact(0, made[short].id, name, phones=("+8613800000001",)))
        occasions.add(
            tx, customer_id=made[short].id, contact_id=who.id, kind="birthday",
            day=BirthdayRead(lunar, month, day),
        )  # fmt: skip
