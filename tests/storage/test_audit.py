"""The audit finds whatever was done to it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from bot.storage import audit, audit_check
from bot.storage.audit_check import Verdict, pin_first, pin_head, verify
from bot.storage.transaction import Store, Tx
from bot.storage.vault import domain


@pytest.fixture
def pin(store: Store, tmp_path: Path) -> Path:
    """Ten entries, the first five of which are pinned."""
    pin = tmp_path / "head.json"
    for half in range(2):
        with store.transaction() as tx:
            for number in range(5):
                reason = "lent" if number else None
                staff = 5 if number != 3 else None
                audit.record(tx, "view", "customer", 100 + number, staff=staff, reason=reason)
        if half == 0:
            pin_head(store, pin)
    return pin


def checked(store: Store, pin: Path) -> Verdict:
    return verify(store, pin)


def tamper(store: Store, *statements: str) -> None:
    with Session(store.engine) as session, session.begin():
        for statement in statements:
            session.connection().execute(text(statement))


@pytest.mark.parametrize("page", [1, 3, 10, 11, 2000])
def test_an_untouched_audit_is_sound(
    store: Store, pin: Path, page: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit_check, "PAGE", page)
    assert checked(store, pin) == Verdict(10)


SWAP = (
    "UPDATE audit SET seq = -1 WHERE seq = 6",
    "UPDATE audit SET seq = 6 WHERE seq = 8",
    "UPDATE audit SET seq = 8 WHERE seq = -1",
)
LINK = "UPDATE audit SET mac = (SELECT mac FROM audit WHERE seq = 9) WHERE seq = 3"
INSERT = (
    "UPDATE audit SET seq = seq + 100 WHERE seq > 7",
    "UPDATE audit SET seq = seq - 99 WHERE seq > 100",
    "INSERT INTO audit (seq, at, staff_id, action, kind, subject, reason, mac) "
    "SELECT 8, at, staff_id, action, kind, subject, reason, mac FROM audit WHERE seq = 7",
)


@pytest.mark.parametrize(
    ("statements", "row"),
    [
        pytest.param(("UPDATE audit SET subject = 1 WHERE seq = 7",), 7, id="subject edited"),
        pytest.param(("UPDATE audit SET staff_id = 1 WHERE seq = 4",), 4, id="staff put in"),
        pytest.param(("UPDATE audit SET staff_id = NULL WHERE seq = 5",), 5, id="staff taken out"),
        pytest.param(("UPDATE audit SET reason = '' WHERE seq = 1",), 1, id="empty reason put in"),
        pytest.param(("UPDATE audit SET action = 'edit' WHERE seq = 2",), 2, id="action edited"),
        pytest.param((LINK,), 3, id="link edited"),
        pytest.param(("UPDATE audit SET at = '2026-03-05' WHERE seq = 6",), 6, id="time edited"),
        pytest.param(("DELETE FROM audit WHERE seq = 7",), 8, id="deleted in the middle"),
        pytest.param(("DELETE FROM audit WHERE seq = 1",), 2, id="first deleted"),
        pytest.param(SWAP, 6, id="two exchanged"),
        pytest.param(INSERT, 8, id="inserted"),
        pytest.param(("DELETE FROM audit WHERE seq > 4",), 4, id="tail cut before the pin"),
        pytest.param(("UPDATE audit SET seq = 0 WHERE seq = 1",), 0, id="moved to the front"),
        pytest.param(("DELETE FROM audit",), 0, id="all deleted"),
    ],
)
def test_the_first_broken_row_is_named(
    store: Store, pin: Path, statements: tuple[str, ...], row: int
) -> None:
    tamper(store, *statements)
    verdict = checked(store, pin)
    assert not verdict.sound
    assert verdict.row == row


def test_a_sound_check_pins_the_head_so_that_a_later_cut_shows(store: Store, pin: Path) -> None:
    assert checked(store, pin).sound
    tamper(store, "DELETE FROM audit WHERE seq = 10")
    assert checked(store, pin).row == 9


def test_a_database_rolled_back_and_written_on_is_found(store: Store, pin: Path) -> None:
    checked(store, pin)
    tamper(store, "DELETE FROM audit WHERE seq > 8")
    with store.transaction() as tx:
        for _ in range(4):
            audit.record(tx, "export", "customer", 1, staff=9)
    verdict = checked(store, pin)
    assert (verdict.sound, verdict.row) == (False, 10)


def test_a_broken_audit_is_not_pinned(store: Store, pin: Path) -> None:
    before = pin.read_text()
    tamper(store, "UPDATE audit SET subject = 1 WHERE seq = 9")
    checked(store, pin)
    assert pin.read_text() == before


@pytest.mark.parametrize("damage", [Path.unlink, lambda pin: pin.write_text("{}")])
def test_a_missing_or_damaged_pin_is_told(
    store: Store, pin: Path, damage: Callable[[Path], object]
) -> None:
    damage(pin)
    assert "pinned head" in (checked(store, pin).fault or "")


def test_a_machine_new_to_the_archive_pins_only_a_sound_chain(
    store: Store, pin: Path, tmp_path: Path
) -> None:
    assert pin_first(store, tmp_path / "new.json") == Verdict(10)
    tamper(store, "DELETE FROM audit WHERE seq = 3")
    assert pin_first(store, tmp_path / "other.json").row == 4
    assert not (tmp_path / "other.json").exists()


def record_and_fail(tx: Tx) -> None:
    audit.record(tx, "view", "customer", 2, staff=5)
    raise LookupError


def test_what_is_rolled_back_leaves_no_gap(store: Store, pin: Path) -> None:
    with pytest.raises(LookupError), store.transaction() as tx:
        record_and_fail(tx)
    with store.transaction() as tx:
        audit.record(tx, "view", "customer", 1, staff=5)
        with pytest.raises(LookupError), tx.session.begin_nested():
            record_and_fail(tx)
        assert audit.record(tx, "view", "customer", 3, staff=5) == 12
    assert checked(store, pin) == Verdict(12)


def test_entries_written_at_the_same_time_make_one_chain(store: Store, pin: Path) -> None:
    def work(number: int) -> None:
        with store.transaction() as tx:
            audit.record(tx, "view", "customer", number, staff=number)
            audit.record(tx, "change", "customer", number, staff=number)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(40)))
    assert checked(store, pin) == Verdict(90)


def test_renewing_the_audit_key_does_not_break_the_chain(store: Store, pin: Path) -> None:
    with store.transaction() as tx:
        store.vault.renew(tx.session, domain("audit"))
        audit.record(tx, "view", "customer", 1, staff=5)
    assert checked(store, pin) == Verdict(11)


def test_a_value_of_no_known_form_is_a_broken_row(store: Store, pin: Path) -> None:
    if store.engine.dialect.name != "sqlite":
        pytest.skip("only SQLite takes any value in any column")
    tamper(store, "UPDATE audit SET at = 'once' WHERE seq = 6")
    assert checked(store, pin).row == 6
