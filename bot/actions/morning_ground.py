"""The ground of mornings: what is plain of them, read for many members in a few statements; names,
days and words are opened by each morning itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.duty_rows import DutyRows
from bot.domain.grades import Grade
from bot.domain.staff import Role, Staff
from bot.storage import duties, occasions, promises, staff
from bot.storage.occasions import Head
from bot.storage.transaction import Tx

AHEAD = timedelta(days=10)  # promises are read so far: a morning speaks for its days off as well


@dataclass(frozen=True, slots=True)
class Ground:
    """Of one member, on one day: what they owe, what the people right under them owe A customers
    in visits, which promises fall due, and which special days their customers have."""

    day: date
    owed: list[DutyRows]
    late: dict[int, DutyRows]
    promises: list[tuple[int, int, bool, date]]
    days: list[Head]


def grounds(tx: Tx, several: Sequence[Staff], today: date) -> dict[int, Ground]:
    """The grounds of these members, by their ids."""
    ids = [who.id for who in several]
    owed = duties.rows_by_each(tx, several, today)
    due, heads = promises.due_of(tx, ids, today + AHEAD), occasions.heads(tx, ids)
    return {
        who.id: Ground(today, owed[who.id], _late(tx, who, today), due[who.id], heads[who.id])
        for who in several
    }


def _late(tx: Tx, who: Staff, today: date) -> dict[int, DutyRows]:
    if not who.has(Role.MANAGER):
        return {}
    return duties.visits_of(tx, staff.reports(tx).get(who.id, ()), Grade.A, today)
