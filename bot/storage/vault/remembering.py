"""Keys in memory: the shared memory of committed ones, and what one transaction has made."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction

from bot.storage.vault import deriving
from bot.storage.vault.owners import Owner
from bot.storage.vault.refusals import SealError

PENDING = "vault.pending"


class OwnerKeys:
    """The opened data keys of one owner, by version; None where a row would not open."""

    __slots__ = ("_branches", "_ciphers", "_keys", "newest")

    def __init__(self, keys: dict[int, bytes | None]) -> None:
        self._keys = keys
        self._ciphers: dict[tuple[int, str], AESGCM] = {}
        self._branches: dict[tuple[int, str], bytes] = {}
        self.newest = max(keys)

    def __contains__(self, version: int) -> bool:
        return version in self._keys

    def cipher(self, version: int, section: str) -> AESGCM:
        """The cipher of one section, derived at its first use."""
        found = self._ciphers.get((version, section))
        if found is None:
            found = deriving.cipher(self._derived(version, section))
            self._ciphers[version, section] = found
        return found

    def branch(self, version: int, section: str) -> bytes:
        """The key of one section, for more than a cipher; it is kept as well."""
        found = self._branches.get((version, section))
        if found is None:
            found = self._branches[version, section] = self._derived(version, section)
        return found

    def _derived(self, version: int, section: str) -> bytes:
        key = self._keys.get(version)
        if key is None:
            raise SealError
        return deriving.branch(key, "section", section)


class Memory:
    """The keys last used, at most `limit` owners, for any thread."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lock = Lock()
        self._held: OrderedDict[Owner, OwnerKeys] = OrderedDict()
        self._gone: set[Owner] = set()

    def get(self, owner: Owner) -> OwnerKeys | None:
        """The owner's keys, if they are remembered."""
        with self._lock:
            keys = self._held.get(owner)
            if keys is not None:
                self._held.move_to_end(owner)
            return keys

    def put(self, owner: Owner, keys: OwnerKeys) -> None:
        """Remember keys that the database has committed."""
        with self._lock:
            if owner in self._gone:  # an older snapshot still saw them
                return
            self._held[owner] = keys
            self._held.move_to_end(owner)
            while len(self._held) > self._limit:
                self._held.popitem(last=False)

    def forget(self, owner: Owner, *, for_good: bool) -> None:
        """Drop the owner's keys; for good when they were destroyed."""
        with self._lock:
            self._held.pop(owner, None)
            if for_good:
                self._gone.add(owner)

    def __len__(self) -> int:
        return len(self._held)


@dataclass
class Pending:
    """What one open transaction knows that the others must not rely on yet."""

    memory: Memory
    keys: dict[Owner, OwnerKeys] = field(default_factory=dict)
    destroyed: set[Owner] = field(default_factory=set)
    keks: dict[int, bytes] = field(default_factory=dict)
    epoch: int | None = None

    def settle(self) -> None:
        """The transaction has committed: share what it made, forget what it destroyed."""
        for owner in self.destroyed:
            self.memory.forget(owner, for_good=True)
        for owner, keys in self.keys.items():
            self.memory.put(owner, keys)


def pending(session: Session) -> Pending | None:
    """What this session's transaction has made, if it has made anything."""
    found: Pending | None = session.info.get(PENDING)
    return found


def begin_pending(session: Session, memory: Memory) -> Pending:
    """From now to the end of its transaction this session keeps its keys to itself.

    A key read back inside the transaction that made it must not reach the shared memory either:
    were the transaction rolled back, the next writer would seal with a key that is nowhere.
    """
    return session.info.setdefault(PENDING, Pending(memory))  # type: ignore[no-any-return] # info is untyped


@event.listens_for(Session, "after_commit")
def _share(session: Session) -> None:
    found = pending(session)
    # A savepoint that is released calls this as well, and has committed nothing.
    if found is not None and session.get_nested_transaction() is None:
        found.settle()


@event.listens_for(Session, "after_transaction_end")
def _end(session: Session, transaction: SessionTransaction) -> None:
    if transaction.parent is None:
        session.info.pop(PENDING, None)
    elif transaction.nested and (found := pending(session)) is not None:
        # The savepoint may have been rolled back: ask the database again.
        found.keys.clear()
        found.keks.clear()
        found.epoch = None
