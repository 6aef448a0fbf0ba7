"""The epochs: key-encrypting keys, sealed by the root key, one of them active."""

import hmac
from collections.abc import Mapping

from sqlalchemy import insert, select, text, update
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from bot.storage.vault import deriving, sealing
from bot.storage.vault.refusals import (
    KeyringCorrupt,
    KeyringMissing,
    SealError,
    WrongRootKey,
)
from bot.storage.vault.remembering import Memory, begin_pending, pending
from bot.storage.vault.tables import Keyring as KeyringRow

TABLE = SQLModel.metadata.tables[str(KeyringRow.__tablename__)]
PENDING, ACTIVE, RETIRING, DESTROYED = "pending", "active", "retiring", "destroyed"


def token(root: bytes, epoch: int) -> bytes:
    """What a keyring row carries to know its root key by; it does not lead back to the key."""
    return deriving.branch(root, "keyring-check", epoch)[:16]


def sealed_kek(root: bytes, epoch: int, kek: bytes) -> bytes:
    """A key-encrypting key under the root key."""
    cipher = deriving.cipher(deriving.branch(root, "kek-seal", epoch))
    return sealing.close(cipher, epoch, sealing.counted("keyring", epoch), kek)


def opened_kek(root: bytes, epoch: int, blob: bytes | None) -> bytes:
    """The key-encrypting key of an epoch."""
    if sealing.key_id(blob) != epoch or blob is None:
        raise SealError
    cipher = deriving.cipher(deriving.branch(root, "kek-seal", epoch))
    return sealing.reveal(cipher, sealing.counted("keyring", epoch), blob)


class Keyring:
    """Key-encrypting keys by epoch, opened when first needed."""

    def __init__(self, root: bytes, memory: Memory) -> None:
        self._root = root
        self._memory = memory
        self._keks: dict[int, bytes] = {}

    def add(self, session: Session, epoch: int, state: str) -> None:
        """A new epoch with a fresh key."""
        begin_pending(session, self._memory)
        session.connection().execute(
            insert(TABLE).values(
                id=epoch,
                state=state,
                sealed=sealed_kek(self._root, epoch, deriving.new_key()),
                token=token(self._root, epoch),
                cursor="",
            )
        )

    def epochs(self, session: Session) -> Mapping[int, str]:
        """The state of every epoch, oldest first."""
        rows = session.connection().execute(select(TABLE.c.id, TABLE.c.state).order_by("id"))
        return {row.id: row.state for row in rows}

    def active(self, session: Session) -> int:
        """The epoch that new keys are wrapped by; held against retirement until the commit."""
        held = begin_pending(session, self._memory)
        # On PostgreSQL the row may have stopped being active while we waited for its lock.
        for _ in range(3):
            if held.epoch is None:
                held.epoch = session.connection().scalar(
                    select(TABLE.c.id).where(TABLE.c.state == ACTIVE).with_for_update(read=True)
                )
        if held.epoch is None:
            raise KeyringMissing("the database has no active key epoch")
        return held.epoch

    def kek(self, session: Session, epoch: int) -> bytes:
        """The key-encrypting key of an epoch; SealError where it is destroyed or damaged."""
        own = pending(session)
        found = self._keks.get(epoch) or (own.keks.get(epoch) if own else None)
        if found is not None:
            return found
        blob = session.connection().scalar(select(TABLE.c.sealed).where(TABLE.c.id == epoch))
        kek = opened_kek(self._root, epoch, blob)
        (own.keks if own else self._keks)[epoch] = kek
        return kek

    def drop(self, epoch: int) -> None:
        """Forget a destroyed epoch's key."""
        self._keks.pop(epoch, None)

    def check(self, session: Session) -> None:
        """Refuse a wrong root key, a missing keyring and a damaged one, each by its name."""
        rows = (
            session.connection()
            .execute(
                select(TABLE.c.id, TABLE.c.sealed, TABLE.c.token).where(TABLE.c.state != DESTROYED)
            )
            .all()
        )
        if not rows:
            raise KeyringMissing("the database has no keyring; `fieldbook init` makes one")
        known = [hmac.compare_digest(row.token, token(self._root, row.id)) for row in rows]
        opens = [_opens(self._root, row.id, row.sealed) for row in rows]
        if not any(known) and not any(opens):
            raise WrongRootKey("this is not the root key that this database was made with")
        if not all(opens):
            raise KeyringCorrupt("the root key is right, and the keyring is damaged")

    def set_state(self, session: Session, epoch: int, state: str) -> None:
        """Move an epoch on; destroying it wipes its key."""
        values: dict[str, object] = {"state": state}
        if state == DESTROYED:
            values["sealed"] = None
        session.connection().execute(update(TABLE).where(TABLE.c.id == epoch).values(**values))

    def reseal(self, session: Session, root: bytes) -> None:
        """Put every epoch under another root key."""
        for epoch, state in self.epochs(session).items():
            if state != DESTROYED:
                sealed = sealed_kek(root, epoch, self.kek(session, epoch))
                session.connection().execute(
                    update(TABLE)
                    .where(TABLE.c.id == epoch)
                    .values(sealed=sealed, token=token(root, epoch))
                )


def _opens(root: bytes, epoch: int, blob: bytes | None) -> bool:
    try:
        opened_kek(root, epoch, blob)
    except SealError:
        return False
    return True


def lock(session: Session) -> None:
    """Let one rotation at a time go on; SQLite's single writer needs no more."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(text("LOCK TABLE keyring IN SHARE ROW EXCLUSIVE MODE"))
