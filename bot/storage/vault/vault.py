"""The vault: the one small door to sealing, opening, marking and destroying."""

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy.orm import Session

from bot.storage.vault import deriving, sealing
from bot.storage.vault.keyring import ACTIVE, Keyring
from bot.storage.vault.keys import Keys
from bot.storage.vault.owners import AUDIT, INDEX, Owner
from bot.storage.vault.refusals import RootKeyMalformed, SealError
from bot.storage.vault.remembering import Memory, OwnerKeys

MARK = 8  # bytes kept of a phone's mark: enough for a duplicate check, too few to prove a number
TOLD = 16  # of the mark of what was told: no two are ever the same by chance


class Vault:
    """Seals and opens sections under the keys of their owners; safe to share between threads.

    A session's own transaction carries every key that is made or destroyed.
    """

    def __init__(self, root: bytes, *, remember: int = 16_384) -> None:
        if len(root) != deriving.KEY:
            raise RootKeyMalformed("a root key has 32 bytes")
        self._memory = Memory(remember)
        self.keyring = Keyring(root, self._memory)
        self._keys = Keys(self.keyring, self._memory)

    def __repr__(self) -> str:
        return "Vault(…)"

    def seal(
        self,
        session: Session,
        owner: Owner,
        section: str,
        *,
        table: str,
        row: int,
        version: int,
        plain: bytes,
    ) -> bytes:
        """A blob that opens only in this place: table, section, row, owner and row version."""
        keys = self._keys.ensure(session, owner)
        return sealing.close(
            keys.cipher(keys.newest, section),
            keys.newest,
            _place(owner, section, table, row, version),
            sealing.padded(plain),
        )

    def open(
        self,
        session: Session,
        owner: Owner,
        section: str,
        *,
        table: str,
        row: int,
        version: int,
        blob: bytes,
    ) -> bytes:
        """The plain bytes; SealError for every reason that there are none."""
        number = sealing.key_id(blob)
        cipher = self._holding(session, owner, number).cipher(number, section)
        place = _place(owner, section, table, row, version)
        return sealing.unpadded(sealing.reveal(cipher, place, blob))

    def prefetch(self, session: Session, customer_ids: Sequence[int]) -> None:
        """Bring the keys of these customers into memory before opening many of their blobs.

        Ask for no more at a time than the vault remembers (16,384 unless said otherwise).
        """
        self._keys.prefetch(session, customer_ids)

    def destroy(self, session: Session, owner: Owner, *, for_good: bool = True) -> None:
        """Forget the owner's keys for good: nothing sealed for it opens again."""
        self._keys.destroy(session, owner, for_good=for_good)

    def renew(self, session: Session, owner: Owner) -> None:
        """Seal with a new key from now on; what is sealed already stays readable."""
        self._keys.renew(session, owner)

    def phone_mark(self, session: Session, e164: str) -> bytes:
        """The mark that a phone number is found again by: key version, then a cut HMAC."""
        keys = self._keys.ensure(session, INDEX)
        full = deriving.mark(keys.branch(keys.newest, "phone"), e164.encode())
        return keys.newest.to_bytes(2, "big") + full[:MARK]

    def told_mark(self, session: Session, what: str) -> bytes:
        """The mark by which it is known that something was told; under the first version of its
        key for good, for the same words must have the same mark as long as there is a ledger."""
        key = self._keys.ensure(session, INDEX).branch(1, "told")
        return deriving.mark(key, what.encode())[:TOLD]

    def chain(self, session: Session, previous: bytes, *parts: str | int | bytes) -> bytes:
        """The audit's next link: an HMAC over the link before and this entry's parts."""
        return deriving.mark(self.chain_key(session), sealing.counted(previous, *parts))

    def chain_key(self, session: Session) -> bytes:
        """The audit key; its first version, for a chain has one key from end to end."""
        return self._keys.ensure(session, AUDIT).branch(1, "chain")

    def remembered(self) -> int:
        """How many owners' keys are in memory now."""
        return len(self._memory)

    def check(self, session: Session) -> None:
        """Raise the RootKeyRefused that says why this keyring does not open, if it does not."""
        self.keyring.check(session)

    def reseal(self, session: Session, root: bytes) -> "Vault":
        """Put the keyring under another root key (a new passphrase, a lost key file)."""
        self.keyring.reseal(session, root)
        return Vault(root)

    def _holding(self, session: Session, owner: Owner, number: int) -> OwnerKeys:
        keys = self._keys.find(session, owner)
        if keys is not None and number not in keys:  # another process has renewed them
            keys = self._keys.find(session, owner, afresh=True)
        if keys is None:
            raise SealError
        return keys


def create_vault(session: Session, root: bytes) -> Vault:
    """The vault of an empty database (its first epoch is made), or of one with this root key."""
    vault = Vault(root)
    if vault.keyring.epochs(session):
        vault.check(session)
    else:
        vault.keyring.add(session, 1, ACTIVE)
    return vault


def open_vault(session: Session, root: bytes) -> Vault:
    """The vault of a database that has one; RootKeyRefused says what is wrong."""
    vault = Vault(root)
    vault.check(session)
    return vault


def _place(owner: Owner, section: str, table: str, row: int, version: int) -> bytes:
    """What `counted(table, section, row, owner's kind, owner's name, version)` gives, of which
    all but the row was framed before."""
    return _head(table, section) + sealing.framed(row) + _tail(owner, version)


@lru_cache(maxsize=4096)
def _head(table: str, section: str) -> bytes:
    return sealing.count(6) + sealing.framed(table, section)


@lru_cache(maxsize=4096)
def _tail(owner: Owner, version: int) -> bytes:
    return sealing.framed(*owner, version)
