"""How Alembic meets our database: on the connection that `upgrade` or `revise` hands over."""

from alembic import context
from sqlalchemy import Connection

from bot.storage.schema import METADATA

connection: Connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
context.run_migrations()
