"""The passphrase: where it is read from, and the key that Argon2id stretches it to."""

import unicodedata
from pathlib import Path

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from bot.storage.vault.deriving import KEY
from bot.storage.vault.refusals import RootKeyMalformed, RootKeyMissing, RootKeyUnreadable
from bot.storage.vault.sources import (
    PASSPHRASE_CREDENTIAL,
    PASSPHRASE_VARIABLE,
    Asking,
    Source,
    credential,
)

FLOOR_MIB = 64


def stretched(words: str, source: Source) -> bytes:
    """The key that Argon2id makes of a passphrase, never with less memory than the floor."""
    if source.memory_mib < FLOOR_MIB:
        raise RootKeyMalformed(f"a passphrase needs at least {FLOOR_MIB} MiB of memory")
    try:
        return hash_secret_raw(
            unicodedata.normalize("NFC", words).encode(),
            bytes.fromhex(source.salt),
            time_cost=source.passes,
            memory_cost=source.memory_mib * 1024,
            parallelism=4,
            hash_len=KEY,
            type=Type.ID,
        )
    except (HashingError, ValueError):
        raise RootKeyUnreadable(
            f"the passphrase cannot be stretched: {source.memory_mib} MiB of memory are needed"
        ) from None


def passphrase(source: Source, asking: Asking) -> str:
    """The passphrase from a credential, a file that the environment names, or a person."""
    words = ""
    folder, file = asking.environ.get("CREDENTIALS_DIRECTORY"), _passphrase_file(source, asking)
    if folder and (Path(folder) / PASSPHRASE_CREDENTIAL).exists():
        words = credential(asking.environ, PASSPHRASE_CREDENTIAL).decode(errors="replace")
    elif file is not None:
        words = read_passphrase(file)
    elif asking.ask is not None:
        words = asking.ask()
    if not words.strip("\r\n"):
        raise RootKeyMissing(f"no passphrase: set {PASSPHRASE_VARIABLE}, or start at a terminal")
    return words.strip("\r\n")


def read_passphrase(file: Path) -> str:
    """The passphrase in a file, without its line end."""
    try:
        words = file.read_text().strip("\r\n")
    except (OSError, ValueError):
        raise RootKeyUnreadable(f"the passphrase file {file} cannot be read") from None
    if not words:
        raise RootKeyMalformed(f"the passphrase file {file} is empty")
    return words


def _passphrase_file(source: Source, asking: Asking) -> Path | None:
    named = asking.environ.get(PASSPHRASE_VARIABLE) or source.path
    return Path(named) if named else None
