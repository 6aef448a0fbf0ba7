"""The leader: of all processes on one archive, the one that polls, ticks and sends.

leader_for(engine, data) -> Leader · leader.take() -> bool · leader.holds() -> bool ·
leader.leave(). SQLite: a lock on a file in the data directory. PostgreSQL: an advisory lock."""

import fcntl
import os
from pathlib import Path
from typing import IO, Protocol

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

LOCK_FILE = "running.lock"
ADVISORY = 0x66_69_65_6C_64  # "field"
# A leader whose machine vanished without a word is noticed by its silence, in seconds.
_ALERT = (
    "SET tcp_keepalives_idle = 2",
    "SET tcp_keepalives_interval = 1",
    "SET tcp_keepalives_count = 3",
    "SET tcp_user_timeout = 5000",
)


class Leader(Protocol):
    """Leadership of one archive; released by itself when its process dies."""

    def take(self) -> bool:
        """Try to become the leader; at once, without waiting. Whoever leads already goes on."""

    def holds(self) -> bool:
        """Whether we still are."""

    def leave(self) -> None:
        """Let another have it."""


class SecondProcess(Exception):
    """Another process is running on this data directory."""


def leader_for(engine: Engine, data: Path) -> Leader:
    """The kind of leadership that this database allows."""
    if engine.dialect.name == "postgresql":
        return AdvisoryLeader(engine)
    return FileLeader(data / LOCK_FILE)


def alone_in(data: Path) -> "FileLeader":
    """Leadership of an SQLite directory, or SecondProcess with a line for whoever started it."""
    leader = FileLeader(data / LOCK_FILE)
    if not leader.take():
        holder = leader.holder() or "unknown"
        raise SecondProcess(f"fieldbook is already running on {data} (process {holder})")
    return leader


class FileLeader:
    """An exclusive lock on a file; the kernel frees it with the process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[str] | None = None

    def take(self) -> bool:
        if self.holds():
            return True
        file = self._path.open("a+")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            return False
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        self._file = file
        return True

    def holds(self) -> bool:
        return self._file is not None

    def holder(self) -> str:
        """The process id that the holder wrote down."""
        return self._path.read_text().strip() if self._path.exists() else ""

    def leave(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


class AdvisoryLeader:
    """A lock of the database's session: it is free as soon as that session is gone."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._connection: Connection | None = None

    def take(self) -> bool:
        if self.holds():  # another session of ours could not have it either
            return True
        try:
            connection = self._engine.connect()
            connection.detach()  # a pool would hand the session on, and the lock with it
        except DBAPIError:
            return False
        if self._locked(connection):
            self._connection = connection
            return True
        connection.close()
        return False

    def holds(self) -> bool:
        if self._connection is None:
            return False
        try:
            self._connection.execute(text("SELECT 1"))
        except DBAPIError:
            self._connection = None
            return False
        return True

    def leave(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _locked(self, connection: Connection) -> bool:
        try:
            for setting in _ALERT:
                connection.execute(text(setting))
            lock = text("SELECT pg_try_advisory_lock(:key)")
            return bool(connection.scalar(lock, {"key": ADVISORY}))
        except DBAPIError:
            return False
