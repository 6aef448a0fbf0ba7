"""Ears kept fresh: the in-memory index of customers, caught up from the change sequence.

What is there at a start is read a little at a time behind the desk; whoever says something before
it comes to their customers has those read first."""

from collections.abc import Callable
from functools import partial

from bot.actions.turn import House, Turn
from bot.capture.names import Directory, Entry
from bot.capture.names.kept import kept_by
from bot.domain.customers import Contact, Customer
from bot.domain.rights import Action
from bot.storage import aliases, contacts, customers, interactions
from bot.storage.transaction import Tx

AT_FIRST = 2000  # customers read before anything else, about a fifth of a second
AT_ONCE = 250  # customers read behind the desk in one go, about what a moment is enough for


def directory(turn: Turn) -> Directory:
    """The index of all customers, or short after a start of what is known by then: the asker's
    own always. Narrow it with `allowed` before showing anything."""
    index = refresh(turn.house, turn.tx)
    open_first(turn.house, turn.tx, turn.asker.id, _may_mean(turn))
    return index


def share(turn: Turn) -> float:
    """How much of what the asker may mean is known by now."""
    reading_in, keepers = turn.house.reading_in, _may_mean(turn)
    is_opened = keepers is not None and keepers <= reading_in.opened
    return 1.0 if is_opened else reading_in.share


def _may_mean(turn: Turn) -> frozenset[int] | None:
    return customers.keepers(turn.tx, turn.asker, Action.READ)


def refresh(house: House, tx: Tx) -> Directory:
    """Takes in everything that has changed since the start, and at the start the first few."""
    if house.directory is None:
        read_on(tx, house, AT_FIRST)
    reading_in = house.reading_in
    if reading_in.doubtful:
        _read_again(house, tx)
    while reading_in.seen < customers.last_change(tx):
        changes = customers.changed_since(tx, reading_in.seen, AT_FIRST)
        if not changes:
            break
        _take_in(house, tx, [(key, one) for _, key, one in changes])
        reading_in.seen = changes[-1][0]
    return _index(house)


def read_on(tx: Tx, house: House, most: int | None = None) -> bool:
    """Takes in the next few customers that were there at the start; False when there were none.
    Very many take a transaction for each few."""
    reading_in = house.reading_in
    if house.directory is None:
        house.directory = Directory(())
        reading_in.end = reading_in.seen = customers.last_change(tx)
    if reading_in.is_over:
        return False
    changes = customers.changed_since(tx, reading_in.read, most or AT_ONCE)
    _take_in(house, tx, [(key, one) for _, key, one in changes])
    reading_in.read = changes[-1][0] if changes else reading_in.end
    return bool(changes)


def open_first(house: House, tx: Tx, asker_id: int, keepers: frozenset[int] | None = None) -> None:
    """Takes in before their turn what the asker keeps, and as many others' customers of those
    that they may mean as a moment is enough for."""
    if house.reading_in.is_over:
        return
    fresh = (keepers or frozenset({asker_id})) - house.reading_in.opened
    left = AT_FIRST
    for keeper_id in sorted(fresh, key=lambda one: one != asker_id):
        if left <= 0:
            return
        found = customers.of_keepers(tx, [keeper_id])
        _take_in(house, tx, [(one.id, one) for one in found])
        house.reading_in.opened.add(keeper_id)
        left -= len(found) + 1


def _read_again(house: House, tx: Tx) -> None:
    """What the index has of these may have been taken back."""
    ids, house.reading_in.doubtful = house.reading_in.doubtful, set()
    living = customers.by_ids(tx, ids)
    _take_in(house, tx, [(one, living.get(one)) for one in ids])


def _take_in(house: House, tx: Tx, found: list[tuple[int, Customer | None]]) -> None:
    """None for a customer that is gone or damaged. Should the transaction fail, these are looked
    at again."""
    index, reading_in = _index(house), house.reading_in
    ids = [customer_id for customer_id, _ in found]
    tx.on_failure.append(partial(reading_in.take_back, ids, reading_in.read, reading_in.seen))
    living = [customer_id for customer_id, one in found if one]
    people, learned = contacts.of_customers(tx, living), aliases.of_customers(tx, living)
    for customer_id, one in found:
        if one is None:
            _remove(house, index, customer_id)
        else:
            known = entry(one, people.get(customer_id, []), learned.get(customer_id, []))
            _replace(house, index, known)


def _index(house: House) -> Directory:
    assert house.directory is not None  # noqa: S101 # made by read_on
    return house.directory


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
