"""The outrider: a second process that reads an SQLite archive for the scout, without any key.

Outrider(path) · one.rows(sql, parameters) · one.rest() · one.close(). Two threads of one
interpreter take turns, two processes do not. It ends with whoever sent it out, however that
one ends."""

import marshal
import sqlite3
import struct
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast
from urllib.parse import quote

SIZE = struct.Struct("!Q")


class Lost(Exception):
    """It cannot read, or is no more."""


class Outrider:
    """The process, seen from the program. It looks at one state of the archive until it rests."""

    def __init__(self, path: Path) -> None:
        # This file alone, without the rest of the program: it is up in a moment, and small.
        command = (sys.executable, "-I", "-S", __file__, str(path))
        self._child = subprocess.Popen(  # noqa: S603 # ourselves
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._asks = cast(IO[bytes], self._child.stdin)
        self._tells = cast(IO[bytes], self._child.stdout)

    @property
    def pid(self) -> int:
        return self._child.pid

    def rows(self, sql: str, parameters: Sequence[Any]) -> list[list[Any]]:
        """All rows, with values as the database has them; Lost when it cannot tell."""
        found = self._asked((sql, tuple(parameters)))
        if not isinstance(found, list):
            raise Lost(found)
        return found

    def rest(self) -> None:
        """The next statement sees the archive as it is then."""
        self._asked(())

    def close(self) -> None:
        self._child.kill()
        self._child.wait()
        for pipe in (self._asks, self._tells):
            with suppress(OSError):  # what was not sent is nobody's loss
                pipe.close()

    def _asked(self, what: tuple[Any, ...]) -> Any:
        try:
            _send(self._asks, what)
            return _received(self._tells)
        except (OSError, EOFError) as error:
            raise Lost(type(error).__name__) from error


def _send(pipe: IO[bytes], what: Any) -> None:
    data = marshal.dumps(what)
    pipe.write(SIZE.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _received(pipe: IO[bytes]) -> Any:
    """Whole before it is unpacked: meanwhile other threads go on."""
    head = pipe.read(SIZE.size)
    if len(head) < SIZE.size:
        raise EOFError
    return marshal.loads(pipe.read(SIZE.unpack(head)[0]))  # noqa: S302 # our own child, and we its own


def _ride(path: str) -> None:
    archive = sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True, isolation_level=None)
    archive.execute("PRAGMA temp_store=MEMORY")
    archive.execute("PRAGMA cache_size=-65536")
    asked, told = sys.stdin.buffer, sys.stdout.buffer
    while True:
        try:
            _send(told, _found(archive, _received(asked)))
        except EOFError:
            return


def _found(archive: sqlite3.Connection, what: tuple[Any, ...]) -> Any:
    try:
        if what and not archive.in_transaction:
            archive.execute("BEGIN")
        if what:
            return list(map(list, archive.execute(*what)))
        if archive.in_transaction:
            archive.execute("COMMIT")
        return None
    except sqlite3.Error as error:
        return type(error).__name__


if __name__ == "__main__":
    _ride(sys.argv[1])
