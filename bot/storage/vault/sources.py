"""Where the root key is to be looked for, as `init` noted it in the data directory."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from bot.storage.vault.refusals import RootKeyMalformed, RootKeyMissing, RootKeyUnreadable

NOTE, DRAFT = (
    "root.json",
    "root.json.new",
)  # in the data directory: which source, never the key itself
CREDENTIAL, PASSPHRASE_CREDENTIAL = "fieldbook-root-key", "fieldbook-passphrase"
VARIABLE, PASSPHRASE_VARIABLE = "FIELDBOOK_ROOT_KEY", "FIELDBOOK_PASSPHRASE_FILE"


@dataclass(frozen=True)
class Source:
    """The source that `init` settled on, as noted in the data directory."""

    kind: Literal["credential", "passphrase", "key file", "environment"]
    path: str = ""
    salt: str = ""
    memory_mib: int = 256
    passes: int = 3

    def draft(self, data: Path) -> None:
        """Write the note down before anything is made with the key: a salt must not be lost."""
        fresh = data / DRAFT
        fresh.write_text(json.dumps(asdict(self)) + "\n")
        fresh.chmod(0o600)


def settle(data: Path) -> None:
    """The draft becomes the note: the last step of an init."""
    (data / DRAFT).replace(data / NOTE)


@dataclass(frozen=True)
class Asking:
    """What the process that wants the key has: its environment, a person, and how strict it is."""

    environ: Mapping[str, str]
    ask: Callable[[], str] | None = None
    production: bool = False


def noted(data: Path, name: str = NOTE) -> Source | None:
    """The source noted in a data directory; None before its init."""
    file = data / name
    try:
        return Source(**json.loads(file.read_text()))
    except FileNotFoundError:
        return None
    except OSError:
        raise RootKeyUnreadable(f"{file} cannot be read") from None
    except (TypeError, ValueError):
        raise RootKeyMalformed(f"{file} is damaged") from None


def offered(environ: Mapping[str, str]) -> Source | None:
    """The source that the machine offers by itself, the better one first."""
    folder = environ.get("CREDENTIALS_DIRECTORY")
    if folder and (Path(folder) / CREDENTIAL).exists():
        return Source("credential")
    return Source("environment") if environ.get(VARIABLE) else None


def credential(environ: Mapping[str, str], name: str) -> bytes:
    """What systemd hands over under this name."""
    try:
        return (Path(environ.get("CREDENTIALS_DIRECTORY", "")) / name).read_bytes()
    except OSError:
        raise RootKeyMissing(f"systemd hands over no credential named {name}") from None
