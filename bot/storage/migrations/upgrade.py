"""The upgrade: under a lock, in one transaction, after a copy of the file it may change."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    insert,
    inspect,
    select,
    text,
)

from bot.storage.schema import METADATA

ROOM = Path(__file__).parent
# Any number will do, as long as nothing else in the database takes the same one.
ADVISORY_LOCK = 0x6669656C
# Alembic's own table, as Alembic makes it.
VERSION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


class NewerDatabase(Exception):
    """The database was written by a newer version of the program; this one must not touch it."""


def migrate(engine: Engine) -> bool:
    """Bring the database to this version's tables; True if anything was changed."""
    with _alone(engine) as connection:
        before, wanted = revision(connection), head()
        if before == wanted:
            return False
        if before is None and not inspect(connection).get_table_names():
            METADATA.create_all(connection)
            _stamp(connection, wanted)
        else:
            _upgrade(engine, connection, before)
        return True


def revision(connection: Connection) -> str | None:
    """The revision that a database stands at."""
    if not inspect(connection).has_table(VERSION.name):
        return None
    found: str | None = connection.scalar(select(VERSION.c.version_num))
    return found


def head() -> str:
    """The revision that this version's tables are: the highest number among the files."""
    return max(file.name.partition("_")[0] for file in (ROOM / "versions").glob("[0-9]*.py"))


def _stamp(connection: Connection, wanted: str) -> None:
    VERSION.create(connection)
    connection.execute(insert(VERSION).values(version_num=wanted))


def _upgrade(engine: Engine, connection: Connection, before: str | None) -> None:
    # Alembic takes half a second to import, which a start that has nothing to change is spared.
    from alembic import command

    from bot.storage.migrations.revisions import config, known

    if before is not None and before not in known():
        raise NewerDatabase(
            "this database was written by a newer version of fieldbook; install that version"
        )
    _keep_copy(engine, before)
    command.upgrade(config(connection), "head")


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """One transaction that no other process can migrate beside."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            yield from _alone_on_sqlite(connection)
            return
        with connection.begin():
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": ADVISORY_LOCK})
            yield connection


def _alone_on_sqlite(connection: Connection) -> Iterator[Connection]:
    # Altering a table in SQLite means making it anew and dropping the old one, which would delete
    # what refers to it; the pragma works outside a transaction only, hence on the driver.
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101 # narrows the type
    raw.execute("PRAGMA foreign_keys=OFF")
    try:
        with connection.begin():
            yield connection
            broken = raw.execute("PRAGMA foreign_key_check").fetchone()
            if broken is not None:
                raise sqlite3.IntegrityError(f"the upgrade broke a reference in {broken[0]}")
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


def _keep_copy(engine: Engine, before: str | None) -> None:
    """Copy an SQLite file as it was; only the newest copy stays, for it holds keys too."""
    file = engine.url.database
    if engine.dialect.name != "sqlite" or file in (None, "", ":memory:"):
        return
    path = Path(str(file))
    for older in path.parent.glob(f"{path.stem}.before-*.db"):
        older.unlink()
    copy = path.with_name(f"{path.stem}.before-{before or 'migrations'}.db")
    copy.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
