"""Who is meant: customers' names, however a rep writes, types or dictates them."""

from bot.capture.names.directory import Directory
from bot.capture.names.entries import Entry
from bot.capture.names.mentions import Mention, find_customers
from bot.capture.names.people import resolve_contact

__all__ = ["Directory", "Entry", "Mention", "find_customers", "resolve_contact"]
