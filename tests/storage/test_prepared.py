"""Prepared statements give and write what SQLAlchemy's own way does, on both engines."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.domain.staff import Role, Staff
from bot.storage import staff
from bot.storage.outages import is_outage
from bot.storage.prepared import MOST_LISTED
from bot.storage.tables import LeaveRow, LedgerRow, NoteRow, StaffRow, table_of
from bot.storage.transaction import Store, Tx

LEDGER, NOTE, LEAVE, STAFF = (table_of(row) for row in (LedgerRow, NoteRow, LeaveRow, StaffRow))
WRITE = insert(LEDGER)
LISTED = (
    select(LEDGER.c.key)
    .where(LEDGER.c.key.in_(bindparam("keys", expanding=True)))
    .order_by(LEDGER.c.key)
)
NONE_OF = select(LEDGER.c.key).where(LEDGER.c.key.not_in(bindparam("keys", expanding=True)))
EVERYTHING = [
    select(STAFF).where(STAFF.c.active, STAFF.c.lang.in_(("en", "zh"))),
    select(NOTE).where(NOTE.c.state == bindparam("state")).order_by(NOTE.c.id),
    select(LEAVE).where(LEAVE.c.first_day <= bindparam("day")),
]


def _rep(tx: Tx) -> Staff:
    return staff.add(tx, Staff(0, 101, "Li", frozenset({Role.REP})))


def _keys(tx: Tx, keys: Sequence[str]) -> list[str]:
    return [row.key for row in tx.rows(LISTED, keys=list(keys))]


def test_the_hour_that_comes_twice_is_two_moments(tx: Tx) -> None:
    early = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    late = early.replace(fold=1)
    assert early == late
    for key, at in (("early", early), ("late", late)):
        tx.run(WRITE, key=key, at=at)
    known = {row.key: row.at for row in tx.rows(select(LEDGER.c.key, LEDGER.c.at))}
    assert known["late"] - known["early"] == timedelta(hours=1)


def test_every_kind_of_value_comes_back_as_it_was_written(tx: Tx) -> None:
    rep = _rep(tx)
    moment = datetime(2026, 3, 5, 23, 30, 0, 123_456, tzinfo=UTC)
    note = {
        "id": 2**62, "staff_id": rep.id, "chat_id": -5, "message_id": 7, "state": "100% 好 :x",
        "received_at": moment, "version": 1, "sealed": b"\0\xff'",
    }  # fmt: skip
    tx.add(NoteRow, **note)
    tx.add(LeaveRow, id=1, staff_id=rep.id, first_day=date(2024, 2, 29), last_day=date.max)
    values = {"state": note["state"], "day": date(2024, 2, 29)}
    for one in EVERYTHING:
        wanted = {key: values[key] for key in one.compile().params if key in values}
        ours = tx.rows(one, **wanted)
        assert [row._asdict() for row in ours] == [
            dict(row) for row in tx.connection.execute(one, wanted).mappings()
        ]
        assert len(ours) == 1
    (found,) = tx.rows(EVERYTHING[1], state=note["state"])
    assert found._asdict() == note


def test_what_is_written_is_on_disk_as_sqlalchemy_writes_it(tx: Tx) -> None:
    """Else a day or a moment would compare wrongly with those that were written before."""
    rep = _rep(tx)
    days = {"staff_id": rep.id, "first_day": date(2024, 2, 29), "last_day": date.max}
    tx.run_all(WRITE, [{"key": "ours", "at": tx.now}])
    tx.connection.execute(WRITE, {"key": "theirs", "at": tx.now})
    tx.add(LeaveRow, id=1, **days)
    tx.connection.execute(insert(LEAVE), {"id": 2, **days})
    for raw in ("SELECT at FROM ledger", "SELECT first_day, last_day FROM leave"):
        ours, theirs = tx.connection.exec_driver_sql(raw).all()
        assert ours == theirs
    upto = select(LEDGER.c.key).where(LEDGER.c.at <= bindparam("now"))
    assert len(tx.rows(upto, now=tx.now)) == 2


def test_lists_of_every_length_find_what_is_in_them(tx: Tx) -> None:
    many = [f"k{number:03}" for number in range(MOST_LISTED + 5)]
    tx.run_all(WRITE, [{"key": key, "at": tx.now} for key in many])
    for length in (0, 1, 2, 1, MOST_LISTED, MOST_LISTED + 1, 3):
        assert _keys(tx, many[:length]) == many[:length]
        assert len(tx.rows(NONE_OF, keys=many[:length])) == len(many) - length


def test_one_statement_serves_several_sets_of_values_and_none(tx: Tx) -> None:
    tx.run_all(WRITE, [])
    tx.run_all(WRITE, [{"key": key, "at": tx.now} for key in "abc"])
    assert _keys(tx, "abcd") == ["a", "b", "c"]
    moved = update(LEDGER).where(LEDGER.c.key == bindparam("this")).values(key=bindparam("new"))
    assert tx.run(moved, this="a", new="d") == 1
    assert tx.run(moved, this="a", new="e") == 0
    assert _keys(tx, "abcd") == ["b", "c", "d"]


def test_what_the_driver_raises_is_raised_as_ever_and_names_no_value(store: Store) -> None:
    def twice(tx: Tx) -> None:
        tx.run_all(WRITE, [{"key": "王总的电话", "at": tx.now}] * 2)

    with pytest.raises(IntegrityError) as raised, store.transaction() as tx:
        twice(tx)
    assert not is_outage(raised.value)
    assert raised.value.params is None
    with store.transaction() as tx:
        assert _keys(tx, ["王总的电话"]) == []


def test_a_savepoint_takes_back_what_was_written_in_it(tx: Tx) -> None:
    tx.run(WRITE, key="before", at=tx.now)
    with tx.session.begin_nested() as savepoint:
        tx.run(WRITE, key="within", at=tx.now)
        savepoint.rollback()
    assert _keys(tx, ["before", "within"]) == ["before"]


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_server_that_is_gone_is_an_outage_and_the_next_transaction_works(store: Store) -> None:
    def interrupted(tx: Tx) -> None:
        tx.run(WRITE, key="lost", at=tx.now)
        _end_connection(store, tx)
        tx.run(WRITE, key="more", at=tx.now)

    with pytest.raises(DBAPIError) as raised, store.transaction() as tx:
        interrupted(tx)
    assert is_outage(raised.value)
    with store.transaction() as tx:
        assert _keys(tx, ["lost", "more"]) == []


def _end_connection(store: Store, tx: Tx) -> None:
    number = tx.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    with store.transaction() as other:
        other.connection.exec_driver_sql(f"SELECT pg_terminate_backend({number})")


def test_what_fails_only_while_rows_are_fetched_comes_as_sqlalchemys_error(tx: Tx) -> None:
    rep = _rep(tx)
    for number, chat in enumerate((5, -(2**63)), start=1):
        tx.add(
            NoteRow, id=number, staff_id=rep.id, chat_id=chat, message_id=7, state="new",
            received_at=datetime(2026, 3, 5, tzinfo=UTC), version=1, sealed=b"",
        )  # fmt: skip
    with pytest.raises(DBAPIError):
        tx.rows(select(func.abs(NOTE.c.chat_id).label("far")).order_by(NOTE.c.id))
