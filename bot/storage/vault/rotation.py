"""Rotation: a new epoch, every data key re-wrapped by it in small steps, the old one destroyed.

Each step is one transaction that stores how far it came: a kill at any point costs one step, and
the house works on meanwhile, reading by key id and writing with the active epoch.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Engine, Row, Table, bindparam, func, select, tuple_, update
from sqlalchemy.orm import Session

from bot.storage.vault import keyring
from bot.storage.vault.keyring import ACTIVE, DESTROYED, PENDING, RETIRING
from bot.storage.vault.keys import TABLES, unwrap, wrap
from bot.storage.vault.owners import Owner
from bot.storage.vault.refusals import SealError
from bot.storage.vault.vault import Vault

T = TypeVar("T")
BATCH = 500
RING = keyring.TABLE
START, AT_THE_END = ["customer"], ["end"]
_REWRAP = {
    kind: update(table)
    .where(
        table.c.owner == bindparam("which"),
        table.c.version == bindparam("number"),
        table.c.epoch == bindparam("old"),
    )
    .values(epoch=bindparam("new"), sealed=bindparam("fresh"))
    for kind, table in TABLES.items()
}


@dataclass(frozen=True)
class Rotation:
    """The epoch now active, the keys re-wrapped, and those too damaged to be."""

    epoch: int
    rewrapped: int
    damaged: int


def rotate(engine: Engine, vault: Vault, *, batch: int = BATCH) -> Rotation:
    """Finish the rotation that was interrupted, or else carry out a new one."""
    turn = _Turn(vault, batch)
    _in_one(engine, turn.open_epoch)
    epoch = _in_one(engine, turn.activate)
    while not _in_one(engine, turn.step):
        pass
    return Rotation(epoch, turn.rewrapped, turn.damaged)


def _in_one(engine: Engine, work: Callable[[Session], T]) -> T:
    with Session(engine) as session, session.begin():
        return work(session)


class _Turn:
    """One run of a rotation; its counts are of what it saw itself."""

    def __init__(self, vault: Vault, batch: int) -> None:
        self._vault = vault
        self._batch = batch
        self.rewrapped = 0
        self.damaged = 0

    def open_epoch(self, session: Session) -> None:
        """A pending epoch, unless a rotation is under way."""
        keyring.lock(session)
        states = self._vault.keyring.epochs(session)
        if not {PENDING, RETIRING} & set(states.values()):
            self._vault.keyring.add(session, max(states) + 1, PENDING)

    def activate(self, session: Session) -> int:
        """The pending epoch becomes the active one; the active one starts to retire."""
        keyring.lock(session)
        states = self._vault.keyring.epochs(session)
        for epoch, state in states.items():
            if state == ACTIVE and PENDING in states.values():
                self._vault.keyring.set_state(session, epoch, RETIRING)
        for epoch, state in states.items():
            if state == PENDING:
                self._vault.keyring.set_state(session, epoch, ACTIVE)
        return max(states)

    def step(self, session: Session) -> bool:
        """Re-wrap one batch of the oldest retiring epoch; True when nothing is left to do."""
        keyring.lock(session)
        query = select(RING.c.id, RING.c.cursor).where(RING.c.state == RETIRING)
        # The lock waits for every transaction that is still making keys under this epoch.
        row = session.connection().execute(query.order_by("id").with_for_update()).first()
        if row is None:
            return True
        place = json.loads(row.cursor) if row.cursor else START
        if place == AT_THE_END:
            return self._finish(session, row.id)
        rows = self._next(session, row.id, place)
        self._rewrap(session, row.id, place[0], rows)
        self._store(session, row.id, self._after(place[0], rows))
        return False

    def _next(self, session: Session, epoch: int, place: list[Any]) -> list[Row[Any]]:
        kind, *last = place
        table = TABLES[kind]
        query = select(table).where(table.c.epoch == epoch).order_by("owner", "version")
        if last:
            query = query.where(tuple_(table.c.owner, table.c.version) > tuple_(*last))
        return list(session.connection().execute(query.limit(self._batch)))

    def _after(self, kind: str, rows: list[Row[Any]]) -> list[Any]:
        """Where the next batch starts: behind these rows, in the next table, or nowhere."""
        if len(rows) == self._batch:
            return [kind, rows[-1].owner, rows[-1].version]
        return ["domain"] if kind == "customer" else AT_THE_END

    def _rewrap(self, session: Session, old: int, kind: str, rows: list[Row[Any]]) -> None:
        states = self._vault.keyring.epochs(session)
        new = next(epoch for epoch, state in states.items() if state == ACTIVE)
        fresh = [self._rewrapped(session, old, new, kind, row) for row in rows]
        values = [one for one in fresh if one is not None]
        if values:
            session.connection().execute(_REWRAP[kind], values)
        self.rewrapped += len(values)
        self.damaged += len(rows) - len(values)

    def _rewrapped(
        self, session: Session, old: int, new: int, kind: str, row: Row[Any]
    ) -> dict[str, Any] | None:
        """One row's new values; None where it does not open, for it must not stop the others."""
        owner, ring = Owner(kind, row.owner), self._vault.keyring
        try:
            key = unwrap(ring.kek(session, old), owner, row.version, old, row.sealed)
        except SealError:
            return None
        sealed = wrap(ring.kek(session, new), owner, row.version, new, key)
        place = {"which": row.owner, "number": row.version, "old": old}
        return place | {"new": new, "fresh": sealed}

    def _store(self, session: Session, epoch: int, place: list[Any]) -> None:
        session.connection().execute(
            update(RING).where(RING.c.id == epoch).values(cursor=json.dumps(place))
        )

    def _finish(self, session: Session, epoch: int) -> bool:
        """Destroy an epoch that nothing names; go round again for keys that came in meanwhile."""
        left = sum(self._naming(session, table, epoch) for table in TABLES.values())
        if left == 0:
            self._vault.keyring.set_state(session, epoch, DESTROYED)
            self._vault.keyring.drop(epoch)
            return False
        self._store(session, epoch, START)
        only_damaged, self.damaged = left <= self.damaged, 0
        if only_damaged:
            self.damaged = left
        return only_damaged

    def _naming(self, session: Session, table: Table, epoch: int) -> int:
        count = select(func.count()).select_from(table).where(table.c.epoch == epoch)
        return session.connection().scalar(count) or 0
