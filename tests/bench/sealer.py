"""A sealer for the benches: blobs as the vault makes them, for rows that no session writes."""

import json
from collections.abc import Mapping

from sqlalchemy.orm import Session

from bot.storage.vault import Vault, customer, deriving, sealing
from bot.storage.vault.keys import wrap
from bot.storage.vault.remembering import OwnerKeys


def epoch_key(vault: Vault, session: Session) -> bytes:
    """The key-encrypting key of the first epoch."""
    return vault.keyring.kek(session, 1)


class Sealer:
    """Seals for one customer after another, under a new key for each."""

    def __init__(self, kek: bytes) -> None:
        self._kek = kek
        self._keys = OwnerKeys({1: deriving.new_key()})

    def new_key(self, customer_id: int) -> bytes:
        """The next customer's key, wrapped; from now on it seals for this one."""
        key = deriving.new_key()
        self._keys = OwnerKeys({1: key})
        return wrap(self._kek, customer(customer_id), 1, 1, key)

    def __call__(
        self, customer_id: int, section: str, table: str, row: int, value: Mapping[str, object]
    ) -> bytes:
        plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        place = sealing.counted(table, section, row, "customer", customer_id, 1)
        cipher = self._keys.cipher(1, section)
        return sealing.close(cipher, 1, place, sealing.padded(plain))
