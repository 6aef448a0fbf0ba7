"""Migrations bring any database to the tables that the program declares."""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Barrier, Thread, Timer

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, Connection, Engine, String, inspect, text

from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations import head, migrate, revision
from bot.storage.migrations.revisions import config, known
from bot.storage.migrations.upgrade import NewerDatabase
from bot.storage.schema import METADATA


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, METADATA))


def described(connection: Connection) -> dict[str, object]:
    """Every table with its columns, keys and indexes, as the database itself tells them."""
    seen = inspect(connection)
    return {
        name: (
            [{**column, "type": str(column["type"])} for column in seen.get_columns(name)],
            seen.get_pk_constraint(name),
            sorted(seen.get_foreign_keys(name), key=str),
            sorted(seen.get_indexes(name), key=str),
            sorted(seen.get_unique_constraints(name), key=str),
        )
        for name in seen.get_table_names()
    }


def through_every_revision(url: str) -> Engine:
    engine = open_engine(url)
    with engine.begin() as connection:
        command.upgrade(config(connection), "head")
    return engine


def test_the_revisions_make_the_tables_that_are_declared(empty_url: str) -> None:
    engine = through_every_revision(empty_url)
    with engine.connect() as connection:
        assert differences(connection) == []
    engine.dispose()


def test_the_short_way_and_the_revisions_make_the_same_database(empty_url: str) -> None:
    engine = through_every_revision(empty_url)
    with engine.begin() as connection:
        long_way = described(connection)
        command.downgrade(config(connection), "base")
        connection.execute(text("DROP TABLE alembic_version"))
    assert migrate(engine)
    with engine.connect() as connection:
        assert described(connection) == long_way
        assert revision(connection) == head()
    engine.dispose()


def test_the_highest_number_is_the_one_head_of_the_revisions() -> None:
    assert known()[0] == head()
    assert known() == sorted(known(), reverse=True)


def test_a_second_start_changes_nothing(engine: Engine) -> None:
    assert migrate(engine) is False


def test_processes_that_start_together_migrate_once(empty_url: str) -> None:
    start, changed = Barrier(8), []

    def run() -> None:
        engine = open_engine(empty_url)
        start.wait()
        changed.append(migrate(engine))
        engine.dispose()

    threads = [Thread(target=run) for _ in range(start.parties)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(changed) == [False] * 7 + [True]


def test_a_start_waits_for_another_that_has_the_new_file(tmp_path: Path) -> None:
    other = sqlite3.connect(
        tmp_path / "fieldbook.db", isolation_level=None, check_same_thread=False
    )
    other.execute("BEGIN IMMEDIATE")
    ends = Timer(0.3, other.rollback)
    ends.start()
    engine = open_engine(sqlite_url(tmp_path))
    assert migrate(engine)
    engine.dispose()
    ends.join()
    other.close()


def test_an_upgrade_keeps_a_copy_of_the_file_as_it_was(tmp_path: Path) -> None:
    engine = open_engine(sqlite_url(tmp_path))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE older (word TEXT)"))
        connection.execute(text("INSERT INTO older VALUES ('kept')"))
    assert migrate(engine)
    engine.dispose()
    copy = tmp_path / "fieldbook.before-migrations.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT name FROM sqlite_master").fetchall() == [("older",)]
        assert kept.execute("SELECT word FROM older").fetchall() == [("kept",)]


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(
    empty_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(empty_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE older (word TEXT)"))

    def fails_half_way(*_: object) -> None:
        real_upgrade(*_)  # type: ignore[arg-type] # handed through
        raise OSError

    real_upgrade = command.upgrade
    monkeypatch.setattr(command, "upgrade", fails_half_way)
    with pytest.raises(OSError):  # noqa: PT011 # any would do
        migrate(engine)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["older"]
    engine.dispose()


def with_parent_and_child(folder: Path) -> Engine:
    engine = open_engine(sqlite_url(folder))
    with engine.begin() as connection:
        for statement in (
            "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
            "CREATE TABLE child (parent INTEGER REFERENCES parent ON DELETE CASCADE)",
            "INSERT INTO parent VALUES (1)",
            "INSERT INTO child VALUES (1)",
        ):
            connection.execute(text(statement))
    return engine


def count_children(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(text("SELECT count(*) FROM child")) or 0


def test_making_a_table_anew_deletes_nothing_that_refers_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def remake(settings: Config, _: str) -> None:
        operations = Operations(MigrationContext.configure(settings.attributes["connection"]))
        with operations.batch_alter_table("parent", recreate="always") as batch:
            batch.add_column(Column("word", String))

    engine = with_parent_and_child(tmp_path)
    monkeypatch.setattr(command, "upgrade", remake)
    assert migrate(engine)
    assert count_children(engine) == 1
    engine.dispose()


def test_an_upgrade_that_breaks_a_reference_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(settings: Config, _: str) -> None:
        settings.attributes["connection"].execute(text("DELETE FROM parent"))

    engine = with_parent_and_child(tmp_path)
    monkeypatch.setattr(command, "upgrade", spoil)
    with pytest.raises(sqlite3.IntegrityError):
        migrate(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM parent")) == 1
    engine.dispose()


def test_a_database_from_a_newer_version_is_not_touched(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase):
        migrate(engine)


def test_references_are_checked_again_after_an_upgrade(tmp_path: Path) -> None:
    engine = open_engine(sqlite_url(tmp_path))
    migrate(engine)
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    engine.dispose()
