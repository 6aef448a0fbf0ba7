"""The ledger: what time has done already, and what was asked of late; one row a key."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import String, bindparam, cast, delete, select

from bot.storage.inserting import or_replace, unless_there
from bot.storage.tables import LedgerRow, StaffRow, table_of
from bot.storage.transaction import Tx

AT_ONCE = 1000  # keys asked for in one statement: databases limit the values of one
_TABLE = table_of(LedgerRow)
_WHEN = select(_TABLE.c.at).where(_TABLE.c.key == bindparam("this"))
_SINCE = select(_TABLE.c.key).where(
    _TABLE.c.key.in_(bindparam("keys", expanding=True)), _TABLE.c.at > bindparam("moment")
)
_WHENS = select(_TABLE.c.key, _TABLE.c.at).where(
    _TABLE.c.key.in_(bindparam("keys", expanding=True))
)
_FORGET = delete(_TABLE).where(_TABLE.c.key == bindparam("this"))

_STAFF = table_of(StaffRow)
_WITHOUT = (
    select(_STAFF.c.id)
    .outerjoin(
        _TABLE,
        _TABLE.c.key
        == bindparam("head", type_=String)
        .concat(cast(_STAFF.c.id, String))
        .concat(bindparam("tail", type_=String)),
    )
    .where(_STAFF.c.active, _TABLE.c.key.is_(None))
)


def once(tx: Tx, key: str) -> bool:
    """True the first time this key is written, and only then."""
    # Told by what comes back: on PostgreSQL an insert does not say how many rows it wrote.
    return bool(tx.rows(unless_there(tx, _TABLE, returning="key"), key=key, at=tx.now))


def when(tx: Tx, key: str) -> datetime | None:
    """The moment at which the key was written; None when it never was."""
    return next((row.at for row in tx.rows(_WHEN, this=key)), None)


def whens(tx: Tx, keys: Sequence[str]) -> dict[str, datetime]:
    """The moments of those keys that were written."""
    found = {}
    for start in range(0, len(keys), AT_ONCE):
        rows = tx.rows(_WHENS, keys=list(keys[start : start + AT_ONCE]))
        found.update({row.key: row.at for row in rows})
    return found


def staff_without(tx: Tx, kind: str, day: date) -> frozenset[int]:
    """Active staff for whom `kind:staff:day` was not written yet; asked for all at once."""
    return frozenset(row[0] for row in tx.rows(_WITHOUT, head=f"{kind}:", tail=f":{day}"))


def written_since(tx: Tx, keys: Sequence[str], moment: datetime) -> frozenset[str]:
    """Those of these keys that were written after a moment."""
    return frozenset([row.key for row in tx.rows(_SINCE, keys=list(keys), moment=moment)])


def stamp(tx: Tx, key: str) -> None:
    """Writes the key with this moment, over an earlier one."""
    tx.run(or_replace(tx, _TABLE, "key"), key=key, at=tx.now)


def veiled(tx: Tx, kind: str, key: str) -> str:
    """The key to write where `key` itself would give a sealed day away: its kind and a mark."""
    return f"{kind}:{tx.vault.told_mark(tx.session, key).hex()}"


def forget(tx: Tx, key: str) -> None:
    """As if the key had never been written."""
    tx.run(_FORGET, this=key)
