"""Staff in memory: who they are; names are sealed, the rest is needed to find and to time."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy import select as core_select
from sqlmodel import select

from bot.domain.mornings import is_zone
from bot.domain.staff import Role, Staff
from bot.storage import settings
from bot.storage.damage import opened
from bot.storage.remembering import changed, remembered
from bot.storage.tables import StaffRow, table_of
from bot.storage.transaction import Tx, Value, domain

_STAFF = domain("staff")
_EVERYBODY = core_select(*table_of(StaffRow).c).order_by(table_of(StaffRow).c.id)
_BY_ID = core_select(*table_of(StaffRow).c).where(table_of(StaffRow).c.id == bindparam("id"))
_LINE = core_select(*(table_of(StaffRow).c[name] for name in ("id", "manager_id", "roles")))


def add(tx: Tx, staff: Staff) -> Staff:
    """Writes a new member; `staff.id` is ignored and made here."""
    row = StaffRow(
        id=tx.new_id(),
        telegram_id=staff.telegram_id,
        roles="",
        lang=staff.lang,
        zone=staff.zone,
        morning=staff.morning,
        quiet_from=staff.quiet_from,
        quiet_to=staff.quiet_to,
        created_at=tx.now,
        sealed=b"",
    )
    _fill(tx, row, staff)
    _seal(tx, row, staff)
    tx.session.add(row)
    tx.session.flush()
    return _noun(tx, row)


def change(tx: Tx, staff: Staff) -> Staff:
    """Writes a known member's new state."""
    row = tx.session.get_one(StaffRow, staff.id)
    _fill(tx, row, staff)
    if not _is_stood_in_for(tx, row, staff):
        row.version += 1
        _seal(tx, row, staff)
    tx.session.flush()
    return _noun(tx, row)


def _is_stood_in_for(tx: Tx, row: StaffRow, staff: Staff) -> bool:
    """Whether the name is only what is said instead of a damaged one: that is not written over
    it, for `fieldbook doctor` to name until a backup or a new name mends it."""
    return staff.name == _stand_in(row) and opened(tx, "staff", row, _sealed_part) is None


def _stand_in(row: Any) -> str:
    return f"#{row.id}"


def _fill(tx: Tx, row: StaffRow, staff: Staff) -> None:
    row.manager_id = staff.manager_id
    row.roles = ",".join(sorted(staff.roles))
    row.lang, row.lang_chosen, row.zone = staff.lang, staff.lang_chosen, staff.zone
    row.morning, row.quiet_from, row.quiet_to = staff.morning, staff.quiet_from, staff.quiet_to
    row.active, row.reachable = staff.active, staff.reachable
    changed(tx)


def _seal(tx: Tx, row: StaffRow, staff: Staff) -> None:
    value = {"name": staff.name}
    row.sealed = tx.seal(_STAFF, "identity", "staff", row.id, value, version=row.version)


def by_telegram(tx: Tx, telegram_id: int) -> Staff | None:
    return remembered(tx, ("telegram", telegram_id), lambda: _by_telegram(tx, telegram_id))


def _by_telegram(tx: Tx, telegram_id: int) -> Staff | None:
    row = tx.session.exec(select(StaffRow).where(StaffRow.telegram_id == telegram_id)).first()
    return _noun(tx, row) if row else None


def by_id(tx: Tx, staff_id: int) -> Staff:
    return remembered(tx, ("staff", staff_id), lambda: _by_id(tx, staff_id))


def _by_id(tx: Tx, staff_id: int) -> Staff:
    (row,) = tx.rows(_BY_ID, id=staff_id)
    return _noun(tx, row)


def everybody(tx: Tx, *, active: bool = True) -> list[Staff]:
    known = remembered(tx, "everybody", lambda: _everybody(tx))
    return [one for one in known if one.active or not active]


def _everybody(tx: Tx) -> list[Staff]:
    """Each is remembered besides, so that nobody's name is opened a second time."""
    found = [_noun(tx, row) for row in tx.rows(_EVERYBODY)]
    for one in found:
        remembered(tx, ("staff", one.id), partial(_same, one))
    return found


def _same(one: Staff) -> Staff:
    return one


def below(tx: Tx, staff_id: int) -> frozenset[int]:
    """Everybody under `staff_id` in the reporting line, at any depth, without themselves."""
    return remembered(tx, ("below", staff_id), lambda: _below(tx, staff_id))


def _below(tx: Tx, staff_id: int) -> frozenset[int]:
    people, found, ahead = reports(tx), set[int](), [staff_id]
    while ahead:
        fresh = set(people.get(ahead.pop(), ())) - found
        found |= fresh
        ahead += fresh
    return frozenset(found) - {staff_id}


def reports(tx: Tx) -> dict[int, list[int]]:
    """The people right under each one who has any; ids, lowest first."""
    return remembered(tx, "reports", lambda: _reports(tx))


def _reports(tx: Tx) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for one, boss in sorted(_bosses(tx).items()):
        if boss is not None:
            found.setdefault(boss, []).append(one)
    return found


def roles_of(tx: Tx, staff_ids: Iterable[int]) -> dict[int, frozenset[Role]]:
    """Who acts in which roles, active or not; no name is opened."""
    known = _all_roles(tx)
    return {one: known[one] for one in staff_ids if one in known}


def _all_roles(tx: Tx) -> dict[int, frozenset[Role]]:
    return remembered(tx, "roles", lambda: {row.id: _roles(row.roles) for row in tx.rows(_LINE)})


def how_many(tx: Tx, role: Role) -> int:
    """Members in this role, among others, active or not."""
    return remembered(
        tx, ("how many", role), lambda: sum(role in has for has in _all_roles(tx).values())
    )


def bosses_of(tx: Tx, staff_ids: Iterable[int]) -> dict[int, int | None]:
    """Each one's manager; no name is opened."""
    known = _bosses(tx)
    return {one: known[one] for one in staff_ids if one in known}


def _bosses(tx: Tx) -> dict[int, int | None]:
    return remembered(tx, "bosses", lambda: {row.id: row.manager_id for row in tx.rows(_LINE)})


def lost_zones(tx: Tx) -> list[str]:
    """Zones that active members live in and that this machine does not know."""
    found = tx.session.exec(select(StaffRow.zone).where(StaffRow.active).distinct())
    return sorted(one for one in found if not is_zone(one))


def above(tx: Tx, staff_id: int) -> list[Staff]:
    """The reporting line upwards, nearest first."""
    line: list[Staff] = []
    boss = by_id(tx, staff_id).manager_id
    while boss is not None and all(boss != one.id for one in line):
        line.append(by_id(tx, boss))
        boss = line[-1].manager_id
    return line


def _sealed_part(tx: Tx, row: Any) -> Value:
    return tx.open(_STAFF, "identity", "staff", row.id, row.sealed, version=row.version)


def _noun(tx: Tx, row: Any) -> Staff:
    """Of a damaged row all but the name is plain; nobody's work waits for a name, or for a zone
    that this machine has lost."""
    known = opened(tx, "staff", row, _sealed_part) or {"name": _stand_in(row)}
    return Staff(
        id=row.id,
        telegram_id=row.telegram_id,
        name=known["name"],
        roles=_roles(row.roles),
        manager_id=row.manager_id,
        lang=row.lang,
        zone=row.zone if is_zone(row.zone) else settings.zone(tx),
        morning=row.morning,
        quiet_from=row.quiet_from,
        quiet_to=row.quiet_to,
        active=row.active,
        reachable=row.reachable,
        lang_chosen=row.lang_chosen,
    )


def _roles(names: str) -> frozenset[Role]:
    return frozenset(Role(role) for role in names.split(",") if role)
