"""Migrations: brings a database to the tables of this version, once, at the start."""

from bot.storage.migrations.upgrade import head, migrate, revision

__all__ = ["head", "migrate", "revision"]
