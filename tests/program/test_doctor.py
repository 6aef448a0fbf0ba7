"""The doctor: counts, checks, what to do; beside a running program, without writing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.storage import soundness
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


def test_every_sealed_column_is_looked_at() -> None:
    sealed = {name for name, table in METADATA.tables.items() if "sealed" in table.c}
    assert sealed - set(soundness.PLACES) == {"keyring", "customer_key", "domain_key"}


def test_a_key_beside_the_database_is_advice(filled: Archive) -> None:
    found = check(report(filled)[1], "key apart from database")
    assert (found["ok"], str(filled.data) in found["what_to_do"]) == (False, True)


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
