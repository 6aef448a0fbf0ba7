"""Writes the next revision from what the tables have become: `make migration WHAT="…"`."""

import sys
import tempfile
from pathlib import Path

from alembic import command

from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations.revisions import config
from bot.storage.migrations.upgrade import ROOM


def revise(what: str, *, anew: bool = False) -> None:
    """Compare the tables with all revisions so far; `anew` starts again from a first one."""
    versions = ROOM / "versions"
    if anew:
        for old in versions.glob("*.py"):
            old.unlink()
    number = f"{len(list(versions.glob('*.py'))) + 1:04d}"
    with tempfile.TemporaryDirectory() as scratch:
        engine = open_engine(sqlite_url(Path(scratch)))
        with engine.begin() as connection:
            command.upgrade(config(connection), "head")
            command.revision(config(connection), what, autogenerate=True, rev_id=number)
        engine.dispose()


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--anew"]
    revise(" ".join(words), anew="--anew" in sys.argv)
