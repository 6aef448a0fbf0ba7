"""Outages: which errors are the machine's fault (full disk, lost database), not a message's."""

import errno

from sqlalchemy.exc import DBAPIError, OperationalError, TimeoutError

# primary result codes of SQLite: busy, locked, no memory, read-only, I/O, full, cannot open
SQLITE = frozenset({5, 6, 7, 8, 10, 13, 14})
# classes of PostgreSQL's SQLSTATE: connection, resources, operator, system; read-only
POSTGRES_CLASSES = ("08", "53", "57", "58")
POSTGRES_STATES = ("25006", "40001", "40P01", "55P03")
SYSTEM = frozenset({errno.ENOSPC, errno.EROFS, errno.EIO, errno.EDQUOT, errno.EMFILE})


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
