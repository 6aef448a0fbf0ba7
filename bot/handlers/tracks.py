"""Tracks: where somebody goes on to while they share their location. Nobody asked for that: of a
live location the first point alone is a check-in, and the others are not even written down."""

from collections.abc import Iterable, Mapping
from typing import Any

Raw = Mapping[str, Any]


def is_track(update: Raw) -> bool:
    """Whether the update only moves a shared location, or ends the sharing."""
    edited = update.get("edited_message")
    return isinstance(edited, dict) and "location" in edited


def without(updates: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The updates that are no steps of a track."""
    return [each for each in updates if not is_track(each)]
