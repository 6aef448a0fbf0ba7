"""Founding: makes the archive of a company, its keys and its database, exactly once."""

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.domain.clock import Clock
from bot.storage.audit_check import pin_head
from bot.storage.engine import open_engine, open_to_look, sqlite_url
from bot.storage.migrations import migrate
from bot.storage.migrations.upgrade import NewerDatabase
from bot.storage.transaction import Store
from bot.storage.vault import create_vault, open_vault
from bot.storage.vault.deriving import new_key
from bot.storage.vault.refusals import KeyringMissing, RootKeyRefused
from bot.storage.vault.roots import from_file, root_key, write_file
from bot.storage.vault.sources import DRAFT, Asking, Source, noted, offered, settle
from bot.storage.vault.words import from_words, to_words

KEY_FILE = "root.key"
HEAD = "audit-head.json"


class AlreadyFounded(Exception):
    """The data directory holds an archive; nothing was touched."""


class NoArchive(Exception):
    """There is nothing here yet."""


# What an administrator can mend, as against a mistake in the program.
FAULTS = (AlreadyFounded, NoArchive, RootKeyRefused, NewerDatabase, DBAPIError, OSError)


@dataclass(frozen=True)
class Wish:
    """How the root key is to be kept; by a key file where nothing is wished or offered."""

    key_file: Path | None = None
    passphrase: bool = False
    passphrase_file: Path | None = None
    memory_mib: int = 256


@dataclass(frozen=True)
class Founded:
    """What an init has made, and the words that only its caller ever sees."""

    source: Source
    words: str


def found(data: Path, database: str | None, wish: Wish, asking: Asking, clock: Clock) -> Founded:
    """Make the keys and the database; safe to run again if it was interrupted.

    Raises AlreadyFounded where it has been done, RootKeyRefused where the key cannot be used.
    """
    if noted(data) is not None:
        raise AlreadyFounded(f"{data} holds an archive already; nothing was changed")
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    source = noted(data, DRAFT) or _source(data, wish, asking)
    root = _root(source, asking)
    source.draft(data)
    _made(data, database, root, clock).engine.dispose()
    settle(data)
    return Founded(source, to_words(root))


def open_archive(data: Path, database: str | None, asking: Asking, clock: Clock) -> Store:
    """The archive in a data directory, its tables brought up to date, its key checked."""
    source = noted(data)
    if source is None:
        raise NoArchive(f"{data} holds no archive yet: fieldbook init --data {data}")
    root = root_key(source, asking)
    engine = open_engine(_existing(data, database))
    migrate(engine)
    with Session(engine) as session, session.begin():
        vault = open_vault(session, root)
    return Store(engine, vault, clock)


def look_into(data: Path, database: str | None, asking: Asking, clock: Clock) -> Store:
    """The archive as it stands, nothing brought up to date and nothing ever written."""
    source = noted(data)
    if source is None:
        raise NoArchive(f"{data} holds no archive yet: fieldbook init --data {data}")
    root = root_key(source, asking)
    engine = open_to_look(_existing(data, database))
    with Session(engine) as session, session.begin():
        vault = open_vault(session, root)
    return Store(engine, vault, clock)


def recover(data: Path, database: str | None, key_file: Path, words: str) -> None:
    """Write the root key of these words into a new key file and start from it ever after.

    Raises RootKeyRefused where the words have a slip or are another archive's.
    """
    root = from_words(words)
    engine = open_engine(_existing(data, database))
    with Session(engine) as session, session.begin():
        open_vault(session, root)
    engine.dispose()
    write_file(key_file, root)
    Source("key file", path=str(key_file.absolute())).draft(data)
    settle(data)


def _existing(data: Path, database: str | None) -> str:
    """The database's URL; an SQLite file that has gone is told, not quietly made anew."""
    file = data / "fieldbook.db"
    if database is None and not file.exists():
        raise KeyringMissing(f"there is no database at {file}: restore it from a backup")
    return database or sqlite_url(data)


def _source(data: Path, wish: Wish, asking: Asking) -> Source:
    if wish.passphrase:
        file = wish.passphrase_file
        return Source(
            "passphrase",
            path=str(file.absolute()) if file else "",
            salt=os.urandom(16).hex(),
            memory_mib=wish.memory_mib,
        )
    found = offered(asking.environ)
    if wish.key_file is None and found is not None:
        return found
    return Source("key file", path=str((wish.key_file or data / KEY_FILE).absolute()))


def _root(source: Source, asking: Asking) -> bytes:
    """The root key; a key file that is there is taken as it is, never written over."""
    if source.kind != "key file":
        return root_key(source, asking)
    path = Path(source.path)
    if not path.exists():
        write_file(path, new_key())
    return from_file(path)


def _made(data: Path, database: str | None, root: bytes, clock: Clock) -> Store:
    if database is None:
        (data / "fieldbook.db").touch(mode=0o600)  # its WAL takes the same mode
    engine = open_engine(database or sqlite_url(data))
    migrate(engine)
    with Session(engine) as session, session.begin():
        vault = create_vault(session, root)
    store = Store(engine, vault, clock)
    pin_head(store, data / HEAD)
    return store


def explained(problem: Exception) -> str:
    """One line for whoever runs the program; an error of the database shows no statement."""
    if isinstance(problem, DBAPIError):
        return f"the database refuses: {problem.orig}"
    if isinstance(problem, OSError):
        return f"{problem.filename}: {problem.strerror}"
    return str(problem)
