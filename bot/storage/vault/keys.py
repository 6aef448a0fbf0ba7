"""The data keys of owners: made at first use, wrapped by the active epoch, destroyed for good."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, select, text
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from bot.storage.prepared import prepared
from bot.storage.vault import deriving, sealing
from bot.storage.vault.keyring import Keyring
from bot.storage.vault.owners import Owner, customer
from bot.storage.vault.refusals import SealError
from bot.storage.vault.remembering import Memory, OwnerKeys, begin_pending, pending
from bot.storage.vault.tables import CustomerKey, DomainKey

TABLES: dict[str, Table] = {
    "customer": SQLModel.metadata.tables[str(CustomerKey.__tablename__)],
    "domain": SQLModel.metadata.tables[str(DomainKey.__tablename__)],
}
SELECTS = {
    kind: select(table.c.version, table.c.epoch, table.c.sealed, table.c.owner).where(
        table.c.owner.in_(bindparam("owners", expanding=True))
    )
    for kind, table in TABLES.items()
}
# Two processes may want the same first key: the second takes the first one's.
INSERTS = {
    kind: text(
        f"INSERT INTO {table.name} (owner, version, epoch, sealed) "  # noqa: S608 # our own names
        "VALUES (:owner, :version, :epoch, :sealed) ON CONFLICT DO NOTHING"
    )
    for kind, table in TABLES.items()
}
CHUNK = 500


def binding(owner: Owner, version: int) -> bytes:
    """What a wrapped key is bound to."""
    return sealing.counted("key", owner.kind, owner.name, version)


def wrap(kek: bytes, owner: Owner, version: int, epoch: int, key: bytes) -> bytes:
    """A data key under the wrap key of its owner."""
    cipher = deriving.cipher(deriving.branch(kek, "dek-wrap", owner.kind, owner.name))
    return sealing.close(cipher, epoch, binding(owner, version), key)


def unwrap(kek: bytes, owner: Owner, version: int, epoch: int, blob: bytes) -> bytes:
    """The data key in a wrapped one."""
    if sealing.key_id(blob) != epoch:
        raise SealError
    cipher = deriving.cipher(deriving.branch(kek, "dek-wrap", owner.kind, owner.name))
    return sealing.reveal(cipher, binding(owner, version), blob)


def _rows(session: Session, kind: str, owners: Sequence[int | str]) -> Sequence[Any]:
    connection, values = session.connection(), {"owners": list(owners)}
    one = prepared(connection, SELECTS[kind], values)
    if one is None:
        return connection.execute(SELECTS[kind], values).all()
    return one.rows(connection, values)


class Keys:
    """Finds, makes, renews and destroys data keys."""

    def __init__(self, keyring: Keyring, memory: Memory) -> None:
        self._keyring = keyring
        self._memory = memory

    def find(self, session: Session, owner: Owner, *, afresh: bool = False) -> OwnerKeys | None:
        """The owner's keys, from memory unless asked afresh; None where it has none yet."""
        own = pending(session)
        if not afresh:
            found = own.keys.get(owner) if own else None
            found = found or (None if own and owner in own.destroyed else self._memory.get(owner))
            if found is not None:
                return found
        return self._keep(session, owner, _rows(session, owner.kind, [owner.name]))

    def ensure(self, session: Session, owner: Owner) -> OwnerKeys:
        """The owner's keys, made now if it has none; SealError if they were destroyed."""
        return self.find(session, owner) or self._add(session, owner, 1)

    def renew(self, session: Session, owner: Owner) -> None:
        """A new version to write with; the older ones stay for reading."""
        found = self.find(session, owner, afresh=True)
        self._add(session, owner, found.newest + 1 if found else 1)

    def prefetch(self, session: Session, customers: Sequence[int]) -> None:
        """Bring the keys of many customers into memory in few queries."""
        missing = [id for id in customers if self._memory.get(customer(id)) is None]
        for start in range(0, len(missing), CHUNK):
            chunk = missing[start : start + CHUNK]
            grouped: dict[int, list[Any]] = {}
            for row in _rows(session, "customer", chunk):
                grouped.setdefault(row.owner, []).append(row)
            for id, versions in grouped.items():
                if versions[0].version:
                    self._keep(session, customer(id), versions)

    def destroy(self, session: Session, owner: Owner, *, for_good: bool = True) -> None:
        """Forget the owner's keys; for good, a row without a key keeps new ones from being made.
        A day's must be makeable again: a clock that ran ahead comes back to days thrown away."""
        own = begin_pending(session, self._memory)
        table = TABLES[owner.kind]
        session.connection().execute(delete(table).where(table.c.owner == owner.name))
        if for_good:
            session.connection().execute(
                insert(table).values(owner=owner.name, version=0, epoch=None, sealed=b"")
            )
        own.keys.pop(owner, None)
        own.destroyed.add(owner)

    def _add(self, session: Session, owner: Owner, version: int) -> OwnerKeys:
        own = begin_pending(session, self._memory)
        epoch, key = self._keyring.active(session), deriving.new_key()
        sealed = wrap(self._keyring.kek(session, epoch), owner, version, epoch, key)
        added = session.connection().execute(
            INSERTS[owner.kind],
            {"owner": owner.name, "version": version, "epoch": epoch, "sealed": sealed},
        )
        if version == 1 and added.rowcount == 1:
            own.keys[owner] = OwnerKeys({1: key})
            return own.keys[owner]
        found = self.find(session, owner, afresh=True)
        if found is None:
            raise SealError
        return found

    def _keep(self, session: Session, owner: Owner, rows: Sequence[Any]) -> OwnerKeys | None:
        opened = {row.version: self._opened(session, owner, row) for row in rows}
        if not opened:
            return None
        if 0 in opened:
            raise SealError
        keys, own = OwnerKeys(opened), pending(session)
        if own:
            own.keys[owner] = keys
        else:
            self._memory.put(owner, keys)
        return keys

    def _opened(self, session: Session, owner: Owner, row: Any) -> bytes | None:
        """One key, or None: a damaged row must not take its neighbours down."""
        if row.version == 0:
            return None
        try:
            kek = self._keyring.kek(session, row.epoch)
            return unwrap(kek, owner, row.version, row.epoch, row.sealed)
        except SealError:
            return None
