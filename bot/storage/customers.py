"""Customers in memory. Nobody gets one without saying who asks and what for."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, update
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.customers import Customer, Draft
from bot.domain.refusals import DamagedRecord, NoSuchCustomer
from bot.domain.rights import Action, Whose, reach
from bot.domain.staff import Staff
from bot.storage import counters, staff
from bot.storage.damage import opened, whole
from bot.storage.tables import CustomerRow, table_of
from bot.storage.transaction import Tx, customer

_SEALED = ("name", "aliases", "phone", "email", "region", "address", "place")
_CHANGES = "customer-changes"
_TABLE = table_of(CustomerRow)
_T = _TABLE.c
_COLUMNS = (
    _T.id, _T.kind, _T.grade, _T.standing, _T.intent, _T.relation, _T.keeper_id, _T.assigned_on,
    _T.created_at, _T.version, _T.sealed,
)  # fmt: skip
_LIVING = core_select(*_COLUMNS).where(_T.id.in_(bindparam("ids", expanding=True)), ~_T.gone)
_WHOSE = select(_T.id, _T.keeper_id).where(_T.id.in_(bindparam("ids", expanding=True)), ~_T.gone)
_CHANGED = (
    core_select(*_COLUMNS, _T.changed, _T.gone)
    .where(_T.changed > bindparam("sequence"))
    .order_by(_T.changed)
    .limit(bindparam("most"))
)
_TOUCH = update(_TABLE).where(_T.id == bindparam("of")).values(changed=bindparam("now"))


def keepers(tx: Tx, asker: Staff, action: Action) -> frozenset[int] | None:
    """Whose customers this right reaches: staff ids, or None for everybody's."""
    match reach(asker, action):
        case Whose.ALL:
            return None
        case Whose.TEAM:
            return staff.below(tx, asker.id) | {asker.id}
        case Whose.OWN:
            return frozenset({asker.id})
        case _:
            return frozenset()


def get(tx: Tx, asker: Staff, customer_id: int, action: Action = Action.READ) -> Customer:
    """The customer, or NoSuchCustomer: a stranger's and a missing one get the same answer."""
    rows = tx.rows(_LIVING, ids=[customer_id])
    allowed = keepers(tx, asker, action)
    if not rows or (allowed is not None and rows[0].keeper_id not in allowed):
        raise NoSuchCustomer
    found = opened(tx, "customer", rows[0], noun)
    if found is None:
        raise DamagedRecord
    return found


def of_keepers(tx: Tx, keeper_ids: Iterable[int] | None) -> list[Customer]:
    """All living customers of these keepers (None: of everybody), A first."""
    query = select(CustomerRow).where(~col(CustomerRow.gone))
    if keeper_ids is not None:
        query = query.where(col(CustomerRow.keeper_id).in_(list(keeper_ids)))
    rows = tx.session.exec(query.order_by(col(CustomerRow.grade), col(CustomerRow.id))).all()
    return nouns(tx, rows)


def ids_of_keeper(tx: Tx, keeper_id: int) -> list[int]:
    query = select(CustomerRow.id).where(
        CustomerRow.keeper_id == keeper_id, ~col(CustomerRow.gone)
    )
    return list(tx.session.exec(query))


def counts(tx: Tx) -> dict[int, int]:
    """How many living customers each keeper has."""
    query = select(CustomerRow.keeper_id, func.count()).where(~col(CustomerRow.gone))
    return dict(tx.session.exec(query.group_by(col(CustomerRow.keeper_id))).all())


def by_ids(tx: Tx, ids: Iterable[int]) -> dict[int, Customer]:
    """Customers by id, for lines whose reader was checked already."""
    return {one.id: one for one in nouns(tx, tx.rows(_LIVING, ids=list(ids)))}


def within_reach(
    tx: Tx, asker: Staff, ids: Iterable[int], action: Action = Action.LIST
) -> dict[int, Customer]:
    """Those of these customers that the asker's right reaches, by id."""
    allowed = keepers(tx, asker, action)
    known = by_ids(tx, ids)
    return {key: one for key, one in known.items() if allowed is None or one.keeper_id in allowed}


def reached(
    tx: Tx, asker: Staff, ids: Collection[int], action: Action = Action.LIST
) -> frozenset[int]:
    """The same by their ids alone; nothing is opened."""
    allowed = keepers(tx, asker, action)
    rows = tx.rows(_WHOSE, ids=list(ids))
    return frozenset(row[0] for row in rows if allowed is None or row[1] in allowed)


def changed_since(
    tx: Tx, sequence: int, most: int = 2000
) -> list[tuple[int, int, Customer | None]]:
    """(sequence, id, customer) of the first that changed after `sequence`, in that order; None
    for a customer that is gone or damaged."""
    rows = tx.rows(_CHANGED, sequence=sequence, most=most)
    tx.vault.prefetch(tx.session, [row.id for row in rows])
    return [
        (row.changed, row.id, None if row.gone else opened(tx, "customer", row, noun))
        for row in rows
    ]


def last_change(tx: Tx) -> int:
    return counters.value(tx, _CHANGES)


def add(
    tx: Tx,
    draft: Draft,
    *,
    keeper_id: int,
    by: int,
    assigned_on: date,
    note_id: int | None = None,
) -> Customer:
    """Writes a new customer; the visit clock starts on `assigned_on`."""
    row = fresh(tx, draft, keeper_id=keeper_id, by=by, assigned_on=assigned_on)
    row.note_id, row.changed = note_id, advance(tx)
    tx.session.add(row)
    tx.session.flush()
    return noun(tx, row)


def fresh(tx: Tx, draft: Draft, *, keeper_id: int, by: int, assigned_on: date) -> CustomerRow:
    """The row of a new customer, with no place in the change sequence yet."""
    new = Customer(
        id=tx.new_id(),
        keeper_id=keeper_id,
        assigned_on=assigned_on,
        created_at=tx.now,
        **{key: value for key, value in asdict(draft).items() if key != "extra"},
    )
    return CustomerRow(
        id=new.id, kind=new.kind, grade=new.grade, standing=new.standing,
        standing_on=tx.now.date(), keeper_id=keeper_id, assigned_on=assigned_on,
        created_at=tx.now, created_by=by, changed=0, sealed=_sealed(tx, new),
    )  # fmt: skip


def change(tx: Tx, new: Customer) -> Customer:
    """Writes a customer's new state and moves the change sequence."""
    row = tx.session.get_one(CustomerRow, new.id)
    row.version += 1
    _fill(tx, row, new)
    tx.session.flush()
    return replace(new, version=row.version)


def touch(tx: Tx, customer_id: int) -> None:
    """Moves the change sequence without a change of the customer itself (its people changed)."""
    tx.run(_TOUCH, of=customer_id, now=advance(tx))


def of_note(tx: Tx, note_id: int) -> list[int]:
    """Ids of the living customers that were added from this note."""
    query = select(CustomerRow.id).where(CustomerRow.note_id == note_id, ~col(CustomerRow.gone))
    return list(tx.session.exec(query))


def remove(tx: Tx, customer_id: int) -> None:
    """Takes a customer out of sight (an undone addition); erasure is another thing."""
    row = tx.session.get_one(CustomerRow, customer_id)
    row.gone, row.changed = True, advance(tx)
    tx.session.flush()


def _fill(tx: Tx, row: CustomerRow, new: Customer) -> None:
    if row.standing != new.standing:
        row.standing, row.standing_on = new.standing, tx.now.date()
    row.kind, row.grade = new.kind, new.grade
    row.intent, row.relation = new.intent, new.relation
    row.keeper_id, row.assigned_on = new.keeper_id, new.assigned_on
    row.changed = advance(tx)
    row.sealed = _sealed(tx, replace(new, id=row.id, version=row.version))


def _sealed(tx: Tx, one: Customer) -> bytes:
    value = {key: value for key, value in asdict(one).items() if key in _SEALED and value}
    return tx.seal(customer(one.id), "identity", "customer", one.id, value, version=one.version)


def advance(tx: Tx, by: int = 1) -> int:
    """Moves the change sequence by so many changes; its value after the last of them."""
    return counters.advance(tx, _CHANGES, by)


def nouns(tx: Tx, rows: Iterable[Any]) -> list[Customer]:
    rows = list(rows)
    tx.vault.prefetch(tx.session, [row.id for row in rows])
    return whole(tx, "customer", rows, noun)


def noun(tx: Tx, row: Any) -> Customer:
    known = tx.open(
        customer(row.id), "identity", "customer", row.id, row.sealed, version=row.version
    )
    place = known.pop("place", None)
    return Customer(
        id=row.id,
        kind=row.kind,
        grade=row.grade,
        standing=row.standing,
        intent=row.intent,
        relation=row.relation,
        keeper_id=row.keeper_id,
        assigned_on=row.assigned_on,
        created_at=row.created_at,
        version=row.version,
        aliases=tuple(known.pop("aliases", ())),
        place=(place[0], place[1]) if place else None,
        **known,
    )
