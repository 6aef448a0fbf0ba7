"""A note in words → a Reading: a grammar of tables over kept libraries."""

from bot.capture.notes.read import read_note

__all__ = ["read_note"]
