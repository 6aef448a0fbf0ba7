"""Damage: a row that does not open costs itself alone; what was asked for comes without it."""

import logging
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from bot.storage.transaction import Tx
from bot.storage.vault import SealError

log = logging.getLogger(__name__)
N = TypeVar("N")


def whole(tx: Tx, table: str, rows: Iterable[Any], noun: Callable[[Tx, Any], N]) -> list[N]:
    """The nouns of the rows that open; the others are named in the log, by table and id."""
    found = []
    for row in rows:
        try:
            found.append(noun(tx, row))
        except SealError:
            _tell(table, row)
    return found


def opened(tx: Tx, table: str, row: Any, noun: Callable[[Tx, Any], N]) -> N | None:
    """The row's noun; None where it is damaged."""
    try:
        return noun(tx, row)
    except SealError:
        _tell(table, row)
        return None


def _tell(table: str, row: Any) -> None:
    log.warning("damaged row, see `fieldbook doctor`: %s %d", table, row.id)
