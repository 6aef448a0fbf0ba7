"""The revisions as Alembic knows them; met only where something has to be changed."""

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.storage.migrations.upgrade import ROOM


def config(connection: Connection) -> Config:
    """Alembic's settings, with the connection that `env.py` takes."""
    settings = Config()
    settings.set_main_option("script_location", str(ROOM).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings


def known() -> list[str]:
    """Every revision of this version of the program, the newest first."""
    return [script.revision for script in ScriptDirectory(str(ROOM)).walk_revisions()]
