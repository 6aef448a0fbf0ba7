"""Ears kept fresh: the in-memory index of customers, caught up from the change sequence."""

from collections.abc import Callable

from bot.actions.turn import House, Turn
from bot.capture.names import Directory, Entry
from bot.capture.names.kept import kept_by
from bot.domain.customers import Contact, Customer
from bot.domain.rights import Action
from bot.storage import aliases, contacts, customers, interactions
from bot.storage.transaction import Tx

AT_ONCE = 2000  # customers read in one go, about a quarter of a second


def directory(turn: Turn) -> Directory:
    """The index of all customers; narrow it with `allowed` before showing anything."""
    return refresh(turn.house, turn.tx)


def refresh(house: House, tx: Tx) -> Directory:
    while read_on(tx, house):
        pass
    assert house.directory is not None  # noqa: S101 # made by read_on
    return house.directory


def read_on(tx: Tx, house: House) -> bool:
    """Takes the next few customers in that changed; False when there were none. A start with very
    many takes a transaction for each few."""
    if house.directory is None:
        house.directory = Directory(())
    if house.seen >= customers.last_change(tx):
        return False
    tx.on_failure.append(house.forget)
    changes = customers.changed_since(tx, house.seen, AT_ONCE)
    _take_in(house, house.directory, tx, changes)
    return bool(changes)


def _take_in(
    house: House, index: Directory, tx: Tx, changes: list[tuple[int, int, Customer | None]]
) -> None:
    living = [customer_id for _, customer_id, one in changes if one]
    people, learned = contacts.of_customers(tx, living), aliases.of_customers(tx, living)
    for sequence, customer_id, one in changes:
        house.seen = max(house.seen, sequence)
        if one is None:
            _remove(house, index, customer_id)
        else:
            known = entry(one, people.get(customer_id, []), learned.get(customer_id, []))
            _replace(house, index, known)


def _remove(house: House, index: Directory, customer_id: int) -> None:
    index.remove(customer_id)
    if house.ahead is not None:
        house.ahead.removed(customer_id)


def _replace(house: House, index: Directory, known: Entry) -> None:
    before = index.entries.get(known.customer_id)
    index.replace(known)
    if house.ahead is not None:
        house.ahead.known(known, before)


def begin_ahead(house: House) -> tuple[Entry, ...]:
    """Starts the second process, which hears of every change from here on; what it must know
    besides."""
    if house.ahead is not None:
        house.ahead.begin()
    return tuple(house.directory.entries.values()) if house.directory is not None else ()


def entry(one: Customer, people: list[Contact], learned: list[tuple[int, str]]) -> Entry:
    phones = [one.phone] if one.phone else []
    phones += [phone for person in people for phone in person.phones]
    return Entry(
        customer_id=one.id,
        name=one.name,
        aliases=one.aliases,
        keeper_id=one.keeper_id,
        region=one.region or "",
        phones=tuple(phone[-4:] for phone in phones),
        contacts=tuple(person.name for person in people),
        learned=tuple(learned),
    )


def within_reach(turn: Turn, action: Action) -> Callable[[int], bool]:
    """Which customers this right lets the asker be understood to mean."""
    return kept_by(directory(turn), customers.keepers(turn.tx, turn.asker, action))


def recent(turn: Turn) -> list[int]:
    """Customers that the asker met of late, latest first."""
    if turn.recent is None:
        turn.recent = interactions.recent_customers(turn.tx, turn.asker.id)
    return turn.recent
