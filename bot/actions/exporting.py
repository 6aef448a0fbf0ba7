"""Exporting: all that is known of some customers, as tables; who took it is on record."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bot.domain.customers import Contact, Customer, Fact, Interaction, Promise
from bot.domain.exports import Cell, Table
from bot.domain.refusals import BadValue
from bot.domain.rights import Action
from bot.domain.staff import Staff
from bot.storage import audit, contacts, customers, facts, interactions, promises, staff
from bot.storage.transaction import Tx

HEADINGS: dict[str, tuple[str, ...]] = {
    "customers": ("id", "name", "kind", "grade", "standing", "intent", "keeper", "phone",
                  "email", "region", "address", "aliases", "assigned on"),
    "contacts": ("id", "customer id", "customer", "name", "title", "phones", "emails"),
    "facts": ("id", "customer id", "customer", "contact", "facet", "value", "source",
              "observed on", "verified"),
    "interactions": ("id", "customer id", "customer", "staff", "channel", "day", "text"),
    "promises": ("id", "customer id", "customer", "staff", "ours", "text", "due on", "state"),
}  # fmt: skip


def tables(tx: Tx, *, keeper: int | None, asker: int | None) -> list[Table]:
    """Everything living of the customers that `asker` may read (a Telegram id; None: the
    administrator of the machine, who may read all), of one keeper if that is asked for."""
    who = _member(tx, asker, "staff") if asker is not None else None
    whose = _member(tx, keeper, "keeper") if keeper is not None else None
    found = customers.of_keepers(tx, _reach(tx, who, whose))
    audit.record(
        tx, "export", "staff", whose.id if whose else None, staff=who.id if who else None,
        reason="all" if whose is None else "keeper",
    )  # fmt: skip
    names = {one.id: one.name for one in staff.everybody(tx, active=False)}
    made = {name: Table(name, HEADINGS[name], []) for name in HEADINGS}
    for start in range(0, len(found), PAGE):
        page = found[start : start + PAGE]
        for name, make in _MAKERS.items():
            made[name].rows.extend(make(tx, page, names))
    return list(made.values())


def _reach(tx: Tx, who: Staff | None, whose: Staff | None) -> frozenset[int] | None:
    allowed = customers.keepers(tx, who, Action.READ) if who is not None else None
    if whose is None:
        return allowed
    wanted = frozenset({whose.id})
    return wanted if allowed is None else wanted & allowed


def _member(tx: Tx, telegram_id: int, field: str) -> Staff:
    found = staff.by_telegram(tx, telegram_id)
    if found is None:
        raise BadValue(field=field, value=telegram_id)
    return found


PAGE = 500  # customers at a time
MANY = 1_000_000
Rows = list[tuple[Cell, ...]]
Names = dict[int, str]
T = TypeVar("T")


def _customers(_tx: Tx, found: Sequence[Customer], names: Names) -> Rows:
    return [
        (str(one.id), one.name, one.kind, one.grade, one.standing, one.intent,
         names.get(one.keeper_id), one.phone, one.email, one.region, one.address,
         "; ".join(one.aliases), one.assigned_on.isoformat())
        for one in found
    ]  # fmt: skip


def _contacts(tx: Tx, found: Sequence[Customer], _names: Names) -> Rows:
    def row(one: Contact, name: str) -> tuple[Cell, ...]:
        said = ("; ".join(one.phones), "; ".join(one.emails))
        return (str(one.id), str(one.customer_id), name, one.name, one.title, *said)

    return _each(found, contacts.of_customers(tx, [one.id for one in found]), row)


def _facts(tx: Tx, found: Sequence[Customer], _names: Names) -> Rows:
    ids = [one.id for one in found]
    people = {man.id: man.name for met in contacts.of_customers(tx, ids).values() for man in met}

    def row(one: Fact, name: str) -> tuple[Cell, ...]:
        whose = people.get(one.contact_id or 0)
        seen = (one.source, one.observed_on.isoformat(), "yes" if one.verified_at else "no")
        return (str(one.id), str(one.customer_id), name, whose, one.facet, one.value, *seen)

    return _each(found, facts.of_customers(tx, ids), row)


def _interactions(tx: Tx, found: Sequence[Customer], names: Names) -> Rows:
    def row(one: Interaction, name: str) -> tuple[Cell, ...]:
        said = (one.channel, one.on.isoformat(), one.text)
        return (str(one.id), str(one.customer_id), name, names.get(one.staff_id), *said)

    return _each(found, {one.id: interactions.latest(tx, one.id, MANY) for one in found}, row)


def _promises(tx: Tx, found: Sequence[Customer], names: Names) -> Rows:
    def row(one: Promise, name: str) -> tuple[Cell, ...]:
        due = one.due_on.isoformat() if one.due_on else None
        said = ("yes" if one.ours else "no", one.text, due, one.state)
        return (str(one.id), str(one.customer_id), name, names.get(one.staff_id), *said)

    return _each(found, promises.of_customers(tx, [one.id for one in found]), row)


def _each(
    found: Iterable[Customer],
    held: dict[int, list[T]],
    row: Callable[[T, str], tuple[Cell, ...]],
) -> Rows:
    return [row(each, one.name) for one in found for each in held.get(one.id, [])]


_MAKERS = {
    "customers": _customers,
    "contacts": _contacts,
    "facts": _facts,
    "interactions": _interactions,
    "promises": _promises,
}
