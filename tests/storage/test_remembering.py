"""What is remembered between transactions is asked anew after a change, whoever made it."""

from dataclasses import replace
from datetime import date

from bot.domain.staff import Role, Staff
from bot.domain.workdays import Leave
from bot.storage import leaves, staff
from bot.storage.transaction import Store

DAYS = Leave(date(2026, 5, 4), date(2026, 5, 8))


def _rep(store: Store) -> Staff:
    with store.transaction() as tx:
        return staff.add(tx, Staff(0, 101, "Li", frozenset({Role.REP})))


def test_a_leave_holds_from_the_next_transaction_and_ends_likewise(store: Store) -> None:
    rep = _rep(store)
    with store.transaction() as tx:
        assert leaves.of_staff(tx, rep.id) == []
    with store.transaction() as tx:
        leave_id = leaves.add(tx, rep.id, DAYS)
        assert leaves.of_staff(tx, rep.id) == [DAYS]
    with store.transaction() as tx:
        assert leaves.of_staff(tx, rep.id) == [DAYS]
        leaves.end(tx, leave_id, date(2026, 5, 1))
    with store.transaction() as tx:
        assert leaves.of_staff(tx, rep.id) == []


def test_new_roles_and_a_new_boss_hold_from_the_next_transaction(store: Store) -> None:
    rep = _rep(store)
    with store.transaction() as tx:
        assert staff.roles_of(tx, [rep.id]) == {rep.id: frozenset({Role.REP})}
        assert staff.bosses_of(tx, [rep.id]) == {rep.id: None}
    with store.transaction() as tx:
        boss = staff.add(tx, Staff(0, 102, "Han", frozenset({Role.MANAGER})))
        staff.change(tx, replace(rep, roles=frozenset({Role.MANAGER}), manager_id=boss.id))
    with store.transaction() as tx:
        assert staff.roles_of(tx, [rep.id, 7]) == {rep.id: frozenset({Role.MANAGER})}
        assert staff.bosses_of(tx, [rep.id]) == {rep.id: boss.id}
