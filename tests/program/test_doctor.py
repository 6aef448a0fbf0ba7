"""The doctor: counts, checks, what to do; beside a running program, without writing."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.cli import upkeep
from bot.cli.options import HEARTBEAT
from bot.domain.readings import BirthdayRead
from bot.storage import occasions, settings, soundness
from bot.storage.migrations import head
from bot.storage.schema import METADATA
from bot.storage.transaction import Store
from tests.program.conftest import Archive, Write

LIST = ("name,grade,keeper,phone,contact", "麦凯信封,A,101,13800138000,王芳", "华强电子,B,102,,")


def report(archive: Archive, *words: str) -> tuple[int, dict[str, Any]]:
    ran = archive.run("doctor", "--json", *words)
    return ran.status, json.loads(ran.out)


def check(said: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = [one for one in said["checks"] if one["name"] == name]
    return dict(found)


@pytest.fixture
def filled(archive: Archive, write: Write) -> Archive:
    assert archive.run("import", write(*LIST)).status == 0
    return archive


def test_a_healthy_archive_is_counted(filled: Archive) -> None:
    status, said = report(filled)
    assert status == 0
    wanted = {"customers": 2, "contacts": 1, "interactions": 0, "promises": 0, "staff": 2}
    assert {name: said[name] for name in wanted} == wanted
    assert said["inbox"] == said["outbox"] == {}
    assert {"name", "ok", "what_to_do"} <= said["checks"][0].keys()


def test_what_was_taken_back_is_not_counted(filled: Archive, opened: Store) -> None:
    with opened.engine.begin() as connection:
        connection.execute(text("UPDATE customer SET gone = 1 WHERE grade = 'B'"))
    assert report(filled)[1]["customers"] == 1


def test_it_looks_while_another_process_writes_and_writes_nothing_itself(
    filled: Archive, opened: Store
) -> None:
    before = (filled.data / "fieldbook.db").read_bytes()
    with opened.transaction() as tx:
        tx.session.connection().execute(text("UPDATE customer SET grade = 'C'"))
        assert report(filled)[1]["customers"] == 2
        tx.session.rollback()
    assert (filled.data / "fieldbook.db").read_bytes() == before


@pytest.mark.parametrize(
    "damaged", [lambda blob: blob[:40] + bytes(1) + blob[41:], lambda _: b"", lambda _: "words"]
)
def test_a_damaged_row_is_named_by_table_and_id(
    filled: Archive, opened: Store, damaged: Callable[[bytes], object]
) -> None:
    with opened.engine.begin() as connection:
        row = connection.execute(text("SELECT id, customer_id, sealed FROM contact")).one()
        damage = damaged(row.sealed)
        connection.execute(text("UPDATE contact SET sealed = :blob"), {"blob": damage})
    status, said = report(filled)
    assert status == 1
    rows = check(said, "sealed rows")
    assert (rows["ok"], rows["said"]) == (
        False, f"contact {row.id} (customer {row.customer_id})",
    )  # fmt: skip
    assert rows["what_to_do"]
    assert report(filled, "--quick")[0] == 0


def test_a_zone_that_this_machine_has_lost_is_named(filled: Archive, opened: Store) -> None:
    with opened.engine.begin() as connection:
        connection.execute(text("UPDATE staff SET zone = 'Mars/Base' WHERE telegram_id = 101"))
    status, said = report(filled)
    assert (status, check(said, "time zone")["said"]) == (1, "Mars/Base: no such zone here")


def test_every_sealed_column_is_looked_at() -> None:
    sealed = {name for name, table in METADATA.tables.items() if "sealed" in table.c}
    assert sealed - set(soundness.PLACES) == {"keyring", "customer_key", "domain_key"}


@pytest.mark.parametrize("section", ["family", "identity", "minor"])
def test_a_day_in_any_section_is_sound(filled: Archive, opened: Store, section: str) -> None:
    with opened.transaction() as tx:
        customer_id = (
            tx.session.connection().execute(text("SELECT min(id) FROM customer")).scalar()
        )
        assert customer_id is not None
        occasions.add(
            tx, customer_id=customer_id, contact_id=None, kind="founding",
            day=BirthdayRead(lunar=False, month=6, day=3), section=section,
        )  # fmt: skip
    assert check(report(filled)[1], "sealed rows")["ok"]


def test_a_key_beside_the_database_is_advice(filled: Archive) -> None:
    found = check(report(filled)[1], "key apart from database")
    assert (found["ok"], str(filled.data) in found["what_to_do"]) == (False, True)


def test_it_says_plainly_that_no_backup_was_made(filled: Archive) -> None:
    status, said = report(filled)
    for name in ("last backup", "last restore drill"):
        found = check(said, name)
        assert (found["ok"], found["is_advice"]) == (False, True)
        assert "by fieldbook" in found["said"]
    assert status == 0


@pytest.mark.parametrize(
    ("skew", "ok", "said"),
    [(2.0, True, "2 s ahead"), (-3600.0, False, "3600 s behind"), (None, True, "not compared")],
)
def test_a_clock_that_differs_from_telegrams_is_told(
    filled: Archive, skew: float | None, ok: bool, said: str
) -> None:
    beat = {"last_poll": datetime.now(UTC).isoformat(), "clock_skew": skew, "pid": 1}
    (filled.data / HEARTBEAT).write_text(json.dumps(beat))
    status, found = report(filled)
    clock = check(found, "clock against Telegram")
    assert clock["ok"] is ok
    assert said in clock["said"]
    assert status == (0 if ok else 1)


@pytest.mark.parametrize("days", [-1, 1])
def test_a_poll_a_day_from_now_by_the_clock_is_no_recent_one(filled: Archive, days: int) -> None:
    poll = datetime.now(UTC) + timedelta(days=days)
    beat = {"last_poll": poll.isoformat(), "clock_skew": 0.0, "pid": 1}
    (filled.data / HEARTBEAT).write_text(json.dumps(beat))
    assert not check(report(filled)[1], "last poll")["ok"]


def test_a_heartbeat_of_the_version_before_is_read(filled: Archive) -> None:
    beat = {"last_poll": datetime.now(UTC).isoformat(), "pid": 1}
    (filled.data / HEARTBEAT).write_text(json.dumps(beat))
    found = report(filled)[1]
    assert check(found, "last poll")["ok"]
    assert check(found, "clock against Telegram")["ok"]


def test_members_whom_nothing_reaches_are_counted(filled: Archive, opened: Store) -> None:
    assert check(report(filled)[1], "unreachable staff")["ok"]
    with opened.engine.begin() as connection:
        connection.execute(text("UPDATE staff SET reachable = 0 WHERE telegram_id = 101"))
    found = check(report(filled)[1], "unreachable staff")
    assert (found["ok"], found["said"]) == (False, "1: Telegram ids 101")


def test_a_database_that_others_may_read_is_advice(filled: Archive) -> None:
    assert check(report(filled)[1], "database files")["ok"]
    (filled.data / "fieldbook.db").chmod(0o644)
    found = check(report(filled)[1], "database files")
    assert (found["ok"], "fieldbook.db" in found["said"]) == (False, True)
    assert found["what_to_do"].startswith("chmod 0600 ")


@pytest.mark.parametrize(
    ("today", "ok"),
    [("2026-06-01", True), ("2026-12-01", False), ("2027-03-01", False)],
)
def test_the_end_of_the_holiday_calendar_is_told_ahead(
    opened: Store, today: str, ok: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "published_until", lambda _: date(2026, 12, 31))
    with opened.transaction() as tx:
        found = upkeep.of_calendar(tx, date.fromisoformat(today))
    assert found.ok is ok
    assert "2026-12-31" in found.said


def test_where_holidays_go_by_rule_the_calendar_has_no_end(opened: Store) -> None:
    with opened.transaction() as tx:
        settings.put(tx, "country", "DE")
        assert upkeep.of_calendar(tx, date(2099, 1, 1)).ok


def test_tables_of_another_version_are_told_with_both_numbers(
    filled: Archive, opened: Store
) -> None:
    with opened.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    status, said = report(filled)
    assert (status, check(said, "tables")["said"]) == (
        1, f"0001, this program needs {head()}",
    )  # fmt: skip


def test_a_cut_audit_is_seen(filled: Archive, opened: Store) -> None:
    filled.run("audit", "verify")
    with opened.engine.begin() as connection:
        connection.execute(text("DELETE FROM audit"))
    status, said = report(filled)
    assert (status, check(said, "audit head")["ok"]) == (1, False)


@pytest.mark.parametrize("damage", ["no archive", "no key", "wrong key", "no database", "damaged"])
def test_what_cannot_be_opened_is_a_failed_check_with_a_line(
    filled: Archive, tmp_path: Path, damage: str
) -> None:
    data, key = filled.data, filled.data / "root.key"
    match damage:
        case "no archive":
            filled = Archive(tmp_path / "empty")
        case "no key":
            key.unlink()
        case "wrong key":
            key.chmod(0o600)
            key.write_bytes(bytes(32))
            key.chmod(0o400)
        case "no database":
            (data / "fieldbook.db").unlink()
        case "damaged":
            (data / "fieldbook.db").write_bytes(b"rubbish" * 1000)
    status, said = report(filled)
    found = check(said, "archive")
    assert (status, found["ok"]) == (1, False)
    assert found["said"]
    assert found["what_to_do"]
