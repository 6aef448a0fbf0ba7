"""Outages: which errors are the machine's fault (full disk, lost database), not a message's."""

import errno
from enum import Enum

from sqlalchemy.exc import DBAPIError, OperationalError, TimeoutError

# primary result codes of SQLite: busy, locked, no memory, read-only, I/O, full, cannot open
SQLITE = frozenset({5, 6, 7, 8, 10, 13, 14})
# classes of PostgreSQL's SQLSTATE: connection, resources, operator, system; read-only
POSTGRES_CLASSES = ("08", "53", "57", "58")
POSTGRES_STATES = ("25006", "40001", "40P01", "55P03")
SYSTEM = frozenset({errno.ENOSPC, errno.EROFS, errno.EIO, errno.EDQUOT, errno.EMFILE})


class Trouble(Enum):
    """What an administrator can do something about."""

    LOCKED = "another holds the lock"
    FULL = "no room"
    READ_ONLY = "cannot be written"
    DAMAGED = "not a database any more"
    UNREACHABLE = "cannot be opened"


_OF_SQLITE = {
    5: Trouble.LOCKED, 6: Trouble.LOCKED, 8: Trouble.READ_ONLY, 11: Trouble.DAMAGED,
    13: Trouble.FULL, 14: Trouble.UNREACHABLE, 26: Trouble.DAMAGED,
}  # fmt: skip
NO_ROOM_TO_SHARE = 10 | 19 << 8  # SQLITE_IOERR_SHMSIZE: the journal's index finds no room
_OF_SYSTEM = {
    errno.ENOSPC: Trouble.FULL, errno.EDQUOT: Trouble.FULL, errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY, errno.EPERM: Trouble.READ_ONLY,
}  # fmt: skip
_OF_POSTGRES = {"25006": Trouble.READ_ONLY, "53100": Trouble.FULL, "55P03": Trouble.LOCKED}


def trouble_of(error: BaseException) -> Trouble | None:
    """The trouble behind an error of the system or the database; None for any other."""
    if isinstance(error, OSError):
        return _OF_SYSTEM.get(error.errno or 0)
    if not isinstance(error, DBAPIError):
        return None
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return Trouble.FULL if code == NO_ROOM_TO_SHARE else _OF_SQLITE.get(code & 0xFF)
    state = getattr(error.orig, "sqlstate", None)
    return _OF_POSTGRES.get(state) if state else Trouble.UNREACHABLE


def is_outage(error: BaseException) -> bool:
    """Whether to wait and try the same again, rather than to blame what was being done."""
    if isinstance(error, TimeoutError):
        return True
    if isinstance(error, OSError):
        return error.errno in SYSTEM
    return isinstance(error, DBAPIError) and _of_database(error)


def _of_database(error: DBAPIError) -> bool:
    if error.connection_invalidated:
        return True
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in SQLITE
    state = getattr(error.orig, "sqlstate", None)
    if state is None:  # the server was not reached at all
        return isinstance(error, OperationalError)
    return state.startswith(POSTGRES_CLASSES) or state in POSTGRES_STATES
