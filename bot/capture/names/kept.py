"""Kept: which customers of a directory are kept by some of the staff."""

from collections.abc import Callable, Collection

from bot.capture.names.directory import Directory


def kept_by(names: Directory, keepers: Collection[int] | None) -> Callable[[int], bool]:
    """Whether one of these members of staff keeps a customer (None: whoever keeps it)."""
    entries = names.entries
    return lambda one: keepers is None or entries[one].keeper_id in keepers
