"""The whole schema: every module that declares a table, named once."""

from sqlmodel import SQLModel

from bot.storage import audit, tables
from bot.storage.vault import tables as key_tables

__all__ = ["METADATA", "audit", "key_tables", "tables"]

METADATA = SQLModel.metadata
