"""The root key itself, brought from its source or refused by name."""

import os
import stat
from pathlib import Path

from bot.storage.vault.deriving import KEY
from bot.storage.vault.passphrases import passphrase, stretched
from bot.storage.vault.refusals import (
    RootKeyMalformed,
    RootKeyMissing,
    RootKeyTooOpen,
    RootKeyUnreadable,
)
from bot.storage.vault.sources import CREDENTIAL, VARIABLE, Asking, Source, credential

OVERRIDE = "FIELDBOOK_ALLOW_ROOT_KEY_IN_ENVIRONMENT"


def root_key(source: Source, asking: Asking) -> bytes:
    """The 32 bytes of the root key, or the RootKeyRefused that says why not."""
    match source.kind:
        case "credential":
            return _decoded(credential(asking.environ, CREDENTIAL), "the credential")
        case "passphrase":
            return stretched(passphrase(source, asking), source)
        case "key file":
            return from_file(Path(source.path))
        case "environment":
            return _from_environment(asking)


def from_file(path: Path) -> bytes:
    """The key in a file that its owner alone may read."""
    try:
        mode = path.stat().st_mode
        if stat.S_IMODE(mode) & 0o077:
            raise RootKeyTooOpen(f"others may read {path}: chmod 0400 {path}")
        key = path.read_bytes()
    except FileNotFoundError:
        raise RootKeyMissing(f"there is no key file at {path}") from None
    except OSError as problem:
        raise RootKeyUnreadable(f"{path} cannot be read: {problem.strerror}") from None
    if len(key) != KEY:
        raise RootKeyMalformed(f"{path} does not hold a key of 32 bytes")
    return key


def shares_disk(source: Source, data: Path) -> bool:
    """Whether a key file lies on the disk that it protects; `doctor` warns of it."""
    return source.kind == "key file" and _device(Path(source.path)) == _device(data)


def _device(path: Path) -> int | None:
    try:
        return path.stat().st_dev
    except OSError:
        return None


def write_file(path: Path, key: bytes) -> None:
    """A new key file, 0400; an existing one is never overwritten."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    with os.fdopen(handle, "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())


def _from_environment(asking: Asking) -> bytes:
    if asking.production and asking.environ.get(OVERRIDE) != "1":
        raise RootKeyUnreadable(
            f"{VARIABLE} is for development; a live bot takes it only with {OVERRIDE}=1"
        )
    value = asking.environ.get(VARIABLE)
    if not value:
        raise RootKeyMissing(f"{VARIABLE} is not set")
    return _decoded(value.encode(), VARIABLE)


def _decoded(raw: bytes, name: str) -> bytes:
    """A key as 32 bytes, or as 64 hexadecimal digits."""
    if len(raw) == KEY:
        return raw
    try:
        key = bytes.fromhex(raw.decode().strip())
    except ValueError:
        key = b""
    if len(key) != KEY:
        raise RootKeyMalformed(f"{name} does not hold a key: 64 hexadecimal digits are wanted")
    return key
