"""The people at customers, in memory; sealed in the customer's contact section."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import bindparam, or_
from sqlalchemy import select as core_select
from sqlmodel import select

from bot.domain.customers import Contact
from bot.storage.customers import touch
from bot.storage.damage import opened, whole
from bot.storage.tables import ContactRow, PhoneMarkRow, table_of
from bot.storage.transaction import Tx, customer

_SEALED = ("name", "title", "phones", "emails", "deceased", "opted_out", "left")

_T = table_of(ContactRow).c
_LIVING = (
    core_select(_T.id, _T.customer_id, _T.version, _T.sealed)
    .where(_T.customer_id.in_(bindparam("ids", expanding=True)), ~_T.gone)
    .order_by(_T.id)
)
_BY_ID = select(*_T).where(_T.id.in_(bindparam("ids", expanding=True)), ~_T.gone)

_MARKS = table_of(PhoneMarkRow)
_WITH_PHONES = (
    core_select(_MARKS.c.customer_id)
    .join(table_of(ContactRow), _T.id == _MARKS.c.contact_id, isouter=True)
    .where(or_(_MARKS.c.contact_id.is_(None), ~_T.gone))
    .distinct()
)


def add(tx: Tx, contact: Contact, *, interaction_id: int | None = None) -> Contact:
    """Writes a new person; `contact.id` is ignored and made here."""
    row = fresh(tx, contact)
    row.interaction_id = interaction_id
    tx.session.add(row)
    tx.session.flush()
    mark_phones(tx, row.customer_id, row.id, contact.phones)
    touch(tx, row.customer_id)
    return _noun(tx, row)


def fresh(tx: Tx, contact: Contact) -> ContactRow:
    """The row of a new person, not in the database yet."""
    row = ContactRow(
        id=tx.new_id(), customer_id=contact.customer_id, created_at=tx.now, sealed=b""
    )
    _fill(tx, row, contact)
    return row


def fresh_mark(tx: Tx, customer_id: int, contact_id: int | None, phone: str) -> PhoneMarkRow:
    mark = tx.vault.phone_mark(tx.session, phone)
    return PhoneMarkRow(id=tx.new_id(), customer_id=customer_id, contact_id=contact_id, mark=mark)


def change(tx: Tx, contact: Contact) -> Contact:
    row = tx.session.get_one(ContactRow, contact.id)
    row.version += 1
    _fill(tx, row, contact)
    tx.session.flush()
    mark_phones(tx, row.customer_id, row.id, contact.phones)
    touch(tx, row.customer_id)
    return _noun(tx, row)


def remove(tx: Tx, contact_id: int) -> None:
    row = tx.session.get_one(ContactRow, contact_id)
    row.gone = True
    touch(tx, row.customer_id)


def undo_of(tx: Tx, interaction_id: int) -> None:
    """Takes back the people that an interaction had named first."""
    for row in tx.session.exec(
        select(ContactRow).where(ContactRow.interaction_id == interaction_id)
    ):
        row.gone = True
        touch(tx, row.customer_id)


def get(tx: Tx, contact_id: int) -> Contact | None:
    rows = tx.rows(_BY_ID, ids=[contact_id])
    return opened(tx, "contact", rows[0], _noun) if rows else None


def by_ids(tx: Tx, ids: Iterable[int]) -> dict[int, Contact | None]:
    """The living ones by id; None for one that does not open."""
    rows = tx.rows(_BY_ID, ids=list(ids))
    return {row.id: opened(tx, "contact", row, _noun) for row in rows}


def of_customers(tx: Tx, customer_ids: Iterable[int]) -> dict[int, list[Contact]]:
    """Living contacts by customer id, oldest first; customers without any are left out."""
    found: dict[int, list[Contact]] = {}
    rows = tx.rows(_LIVING, ids=list(customer_ids))
    tx.vault.prefetch(tx.session, list({row.customer_id for row in rows}))
    for one in whole(tx, "contact", rows, _noun):
        found.setdefault(one.customer_id, []).append(one)
    return found


def of_customer(tx: Tx, customer_id: int) -> list[Contact]:
    return of_customers(tx, [customer_id]).get(customer_id, [])


def mark_phones(tx: Tx, customer_id: int, contact_id: int | None, phones: Iterable[str]) -> None:
    """Keeps the truncated marks by which a duplicate phone is noticed."""
    of_this = select(PhoneMarkRow).where(
        PhoneMarkRow.customer_id == customer_id, PhoneMarkRow.contact_id == contact_id
    )
    for old in tx.session.exec(of_this):
        tx.session.delete(old)
    for phone in phones:
        tx.session.add(fresh_mark(tx, customer_id, contact_id, phone))
    tx.session.flush()


def customers_with_phone(tx: Tx, phone: str) -> list[int]:
    """Ids of customers that may have this phone (the mark is truncated: look before trusting)."""
    mark = tx.vault.phone_mark(tx.session, phone)
    query = select(PhoneMarkRow.customer_id).where(PhoneMarkRow.mark == mark).distinct()
    return list(tx.session.exec(query))


def customers_with_phones(tx: Tx) -> set[int]:
    """Ids of the customers that have a number themselves or through somebody living there."""
    return {row.customer_id for row in tx.rows(_WITH_PHONES)}


def _fill(tx: Tx, row: ContactRow, contact: Contact) -> None:
    value = {key: getattr(contact, key) for key in _SEALED if getattr(contact, key)}
    owner = customer(row.customer_id)
    row.sealed = tx.seal(owner, "contact", "contact", row.id, value, version=row.version)


def _noun(tx: Tx, row: Any) -> Contact:
    owner = customer(row.customer_id)
    known = tx.open(owner, "contact", "contact", row.id, row.sealed, version=row.version)
    known["phones"] = tuple(known.get("phones", ()))
    known["emails"] = tuple(known.get("emails", ()))
    return Contact(id=row.id, customer_id=row.customer_id, version=row.version, **known)
