"""The look ahead in memory: which special days of a keeper's customers are far off, by id alone,
so that a morning opens only the near ones. What is not in the list is opened: it may be near."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, exists, or_, select

from bot.domain.staff import Staff
from bot.storage.inserting import or_replace
from bot.storage.scope import C
from bot.storage.tables import LookAheadRow, StaffRow, table_of
from bot.storage.transaction import Tx, domain
from bot.storage.vault import SealError

_OWNER, _SECTION = domain("lookahead"), "days"
_TABLE, _S = table_of(LookAheadRow), table_of(StaffRow).c
_GET = select(*_TABLE.c).where(_TABLE.c.id == bindparam("keeper_id"))
_STALE = (
    select(_S.id)
    .outerjoin(_TABLE, _TABLE.c.id == _S.id)
    .where(
        _S.active, or_(_TABLE.c.reach.is_(None), _TABLE.c.reach < bindparam("reach")),
        exists().where(C.keeper_id == _S.id, ~C.gone),
    )
    .limit(bindparam("most"))
)  # fmt: skip


@dataclass(frozen=True)
class LookAhead:
    """Of a keeper's days those with these ids do not come between `since` and `reach`."""

    since: date
    reach: date
    far: frozenset[int]

    def covers(self, first: date, last: date) -> bool:
        return self.since <= first and last <= self.reach


def get(tx: Tx, keeper_id: int) -> LookAhead | None:
    """None where nobody has looked yet, and for a damaged row: then everything is opened."""
    rows = tx.rows(_GET, keeper_id=keeper_id)
    if not rows:
        return None
    row = rows[0]
    try:
        known = tx.open(_OWNER, _SECTION, "lookahead", row.id, row.sealed)
    except SealError:
        return None
    return LookAhead(row.since, row.reach, frozenset(known["far"]))


def put(tx: Tx, keeper: Staff, one: LookAhead) -> None:
    sealed = tx.seal(_OWNER, _SECTION, "lookahead", keeper.id, {"far": sorted(one.far)})
    statement = or_replace(tx, _TABLE, "id")
    tx.run(statement, id=keeper.id, since=one.since, reach=one.reach, sealed=sealed)


def stale(tx: Tx, reach: date, most: int) -> Iterable[int]:
    """Keepers for whom nobody has looked as far as this day; ids."""
    return [row[0] for row in tx.rows(_STALE, reach=reach, most=most)]
