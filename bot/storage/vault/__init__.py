"""VAULT: the only room that knows cryptography; keys from the root down to a section."""

from bot.storage.vault.owners import Owner, customer, domain
from bot.storage.vault.refusals import RootKeyRefused, SealError
from bot.storage.vault.tables import KEY_TABLES
from bot.storage.vault.vault import Vault, create_vault, open_vault

__all__ = [
    "KEY_TABLES",
    "Owner",
    "RootKeyRefused",
    "SealError",
    "Vault",
    "create_vault",
    "customer",
    "domain",
    "open_vault",
]
