"""The scout reads what the scribe's transactions would, of one state, and keeps nobody waiting."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from signal import SIGKILL

import pytest
from sqlalchemy import bindparam, select

from bot.domain.cadence import CadenceException, Quota
from bot.domain.customers import Draft, Interaction, Promise
from bot.domain.grade_changes import Evidence, GradeChange
from bot.domain.grades import Grade
from bot.domain.readings import BirthdayRead, Channel
from bot.domain.staff import Role, Staff
from bot.storage import (
    customers,
    duties,
    exceptions,
    grade_changes,
    holds,
    interactions,
    ledger,
    occasions,
    promises,
    staff,
)
from bot.storage.outrider import Lost, Outrider
from bot.storage.scout import Scout
from bot.storage.tables import GradeChangeRow, LedgerRow, table_of
from bot.storage.transaction import Store, Tx

TODAY = date(2026, 3, 5)
LEDGER, GRADED = table_of(LedgerRow), table_of(GradeChangeRow)
EVERY_KIND = select(GRADED.c.id, GRADED.c.state, GRADED.c.decided_at, GRADED.c.created_at)
KEYS = select(LEDGER.c.key, LEDGER.c.at).where(LEDGER.c.key.in_(bindparam("keys", expanding=True)))


def _company(tx: Tx) -> list[Staff]:
    """A manager and a rep with two customers, of whom everything is known that duties hang on."""
    boss = staff.add(tx, Staff(0, 1, "Han", frozenset({Role.MANAGER})))
    rep = staff.add(tx, Staff(0, 2, "Li", frozenset({Role.REP}), manager_id=boss.id))
    for grade in "AB":
        firm = customers.add(
            tx, Draft(f"Firm {grade}", grade=grade), keeper_id=rep.id, by=rep.id,
            assigned_on=date(2025, 6, 1),
        )  # fmt: skip
        for who, on in ((rep, date(2026, 2, 3)), (rep, date(2026, 2, 11)), (boss, TODAY)):
            interactions.add(tx, Interaction(0, firm.id, who.id, Channel.VISIT, on, tx.now, "x"))
    own = CadenceException(Role.REP, Channel.CALL, Quota(1, 2), "why", date(2026, 4, 1))
    exceptions.add(tx, firm.id, rep.id, own)
    holds.hold(tx, staff_id=rep.id, customer_id=firm.id, channel=Channel.VISIT, until=TODAY)
    grade_changes.add(tx, GradeChange(0, firm.id, "C", "B", rep.id, "", Evidence(), "signed"))
    grade_changes.add(tx, GradeChange(0, firm.id, "B", "A", rep.id, "", Evidence(), "waiting"))
    promises.add(tx, Promise(0, firm.id, rep.id, "offer", True, TODAY, "open", tx.now))
    promises.add(tx, Promise(0, firm.id, rep.id, "x", False, date(2026, 3, 2), "open", tx.now))
    day = BirthdayRead(False, 3, 9, 1975)
    occasions.add(tx, customer_id=firm.id, contact_id=None, kind="birthday", day=day)
    return [boss, rep]


def _found(tx: Tx, several: list[Staff]) -> object:
    """Everything that a morning's ground is made of, in an order of its own."""
    ids = [who.id for who in several]
    owed = duties.rows_by_each(tx, several, TODAY)
    inputs = {
        who: sorted(map(str, (one for rows in found for one in rows.inputs())))
        for who, found in owed.items()
    }
    return (
        inputs, duties.visits_of(tx, ids, Grade.A, TODAY).keys(),
        promises.due_of(tx, ids, TODAY), occasions.heads(tx, ids), staff.below(tx, ids[0]),
        sorted(tx.rows(EVERY_KIND)), sorted(tx.rows(KEYS, keys=["a", "b"])),
        tx.rows(KEYS, keys=[f"none {number}" for number in range(100)]),
    )  # fmt: skip


async def test_the_scout_finds_what_the_scribe_would(store: Store) -> None:
    with store.transaction() as tx:
        several = _company(tx)
        for key in "ab":
            ledger.stamp(tx, key)
    with store.transaction() as tx:
        known = _found(tx, several)
    assert "Quota" in str(known)
    assert await Scout(store).read(lambda tx: _found(tx, several)) == known
    with sent_out(store) as scout:
        assert await scout.read(lambda tx: _found(tx, several)) == known


ON_SQLITE = pytest.mark.parametrize("url", ["sqlite"], indirect=True)


@contextmanager
def sent_out(store: Store) -> Iterator[Scout]:
    """A scout for whom, where the archive is SQLite's, another process reads."""
    scout = Scout(store)
    scout.send_out()
    yield scout
    scout.close()


async def test_a_process_that_reads_for_the_scout_sees_one_state_and_then_the_next(
    store: Store,
) -> None:
    def seen(tx: Tx) -> tuple[int, int]:
        before = len(tx.rows(KEYS, keys=["a"]))
        with store.transaction() as other:
            ledger.stamp(other, "a")
        return before, len(tx.rows(KEYS, keys=["a"]))

    with sent_out(store) as scout:
        assert await scout.read(seen) == (0, 0)
        assert await scout.read(lambda tx: len(tx.rows(KEYS, keys=["a"]))) == 1


@ON_SQLITE
async def test_a_process_that_is_killed_fails_a_look_and_no_more(store: Store) -> None:
    def look(tx: Tx) -> int:
        return len(tx.rows(KEYS, keys=["a"]))

    scout = Scout(store)
    scout.send_out()
    assert await scout.read(look) == 0
    os.kill(scout._outrider.pid, SIGKILL)  # type: ignore[union-attr] # it is SQLite's
    with pytest.raises(Lost):
        await scout.read(look)
    scout.call_back()
    assert await scout.read(look) == 0


@ON_SQLITE
def test_a_process_that_reads_cannot_write_and_says_so(store: Store) -> None:
    outrider = Outrider(Path(str(store.engine.url.database)))
    with pytest.raises(Lost, match="OperationalError"):
        outrider.rows("DELETE FROM ledger", ())
    with pytest.raises(Lost, match="OperationalError"):
        outrider.rows("SELECT nothing FROM nowhere", ())
    assert outrider.rows("SELECT 1, 'x', NULL, 2.5, x'00ff'", ()) == [
        [1, "x", None, 2.5, b"\0\xff"]
    ]
    outrider.close()


@ON_SQLITE
async def test_it_ends_with_whoever_sent_it_out(store: Store) -> None:
    outrider = Outrider(Path(str(store.engine.url.database)))
    assert outrider.rows("SELECT 1", ()) == [[1]]
    outrider._asks.close()  # as when the program is no more
    assert outrider._child.wait(timeout=60) == 0
    outrider.close()


async def test_the_scout_sees_one_state_and_no_writer_waits_for_it(store: Store) -> None:
    def seen(tx: Tx) -> tuple[int, int]:
        before = len(tx.rows(KEYS, keys=["a"]))
        with store.transaction() as other:
            ledger.stamp(other, "a")
        return before, len(tx.rows(KEYS, keys=["a"]))

    scout = Scout(store)
    assert await scout.read(seen) == (0, 0)
    assert await scout.read(lambda tx: len(tx.rows(KEYS, keys=["a"]))) == 1


async def test_who_was_hired_since_is_known_to_the_next_look(store: Store) -> None:
    scout = Scout(store)
    with store.transaction() as tx:
        boss = staff.add(tx, Staff(0, 1, "Han", frozenset({Role.MANAGER})))
    assert await scout.read(lambda tx: staff.below(tx, boss.id)) == frozenset()
    with store.transaction() as tx:
        rep = staff.add(tx, Staff(0, 2, "Li", frozenset({Role.REP}), manager_id=boss.id))
    assert await scout.read(lambda tx: staff.below(tx, boss.id)) == {rep.id}


async def test_what_a_look_raises_comes_to_who_asked(store: Store) -> None:
    def fails(_tx: Tx) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        await Scout(store).read(fails)
