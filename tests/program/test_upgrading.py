"""An archive of the first version, with what it holds, comes up in this one."""

import json
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, inspect, text

from bot.storage import occasions
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations import head, revision
from bot.storage.migrations.revisions import config
from bot.storage.schema import METADATA
from tests.program.conftest import Archive, Write

FIRST = "0001"
LIST = ("name,grade,keeper,phone,contact,birthday", "麦凯信封,A,101,13800138000,王芳,1980-03-20")


def columns(engine: Engine) -> dict[str, set[str]]:
    seen = inspect(engine)
    return {
        table: {column["name"] for column in seen.get_columns(table)}
        for table in seen.get_table_names()
    }


@pytest.fixture
def old(archive: Archive, write: Write) -> Archive:
    """An archive whose tables are those of the first revision, and whose rows are real."""
    assert archive.run("import", write(*LIST)).status == 0
    engine = open_engine(sqlite_url(archive.data))
    with engine.begin() as connection:
        command.downgrade(config(connection), FIRST)
    engine.dispose()
    return archive


def test_the_old_tables_are_those_that_the_first_version_made(
    old: Archive, tmp_path: Path
) -> None:
    (tmp_path / "made").mkdir()
    engines = [open_engine(sqlite_url(one)) for one in (old.data, tmp_path / "made")]
    with engines[1].begin() as connection:
        command.upgrade(config(connection), FIRST)
    assert columns(engines[0]) == columns(engines[1])
    assert set(columns(engines[0])) < set(METADATA.tables) | {"alembic_version"}
    for engine in engines:
        engine.dispose()


def test_a_start_upgrades_it_after_keeping_a_copy(old: Archive, write: Write) -> None:
    before = json.loads(old.run("doctor", "--json").out)
    tables = next(one for one in before["checks"] if one["name"] == "tables")
    assert (tables["ok"], tables["said"].split(",")[0]) == (False, FIRST)
    assert old.run("import", write("name,grade,keeper", "华强电子,B,102")).status == 0
    ran = old.run("doctor", "--json")
    said = json.loads(ran.out)
    assert (ran.status, said["customers"], said["contacts"]) == (0, 2, 1)
    copy = old.data / f"fieldbook.before-{FIRST}.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    engine = open_engine(f"sqlite:///{copy}")
    with engine.connect() as connection:
        assert revision(connection) == FIRST
        assert connection.scalar(text("SELECT count(*) FROM customer")) == 1
    engine.dispose()


def test_what_it_held_opens_after_the_upgrade(old: Archive) -> None:
    store = old.store()
    with store.transaction() as tx:
        assert revision(tx.session.connection()) == head()
        (found,) = tx.session.connection().execute(text("SELECT id FROM customer")).scalars()
        (day,) = occasions.of_customers(tx, [found])
        assert (day.day.month, day.day.day) == (3, 20)
    store.engine.dispose()
