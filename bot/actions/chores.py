"""Chores: once a day, what need not be kept any longer is destroyed."""

from bot.storage import inbox, ledger, outbox
from bot.storage.transaction import Tx


def due(tx: Tx) -> bool:
    return ledger.when(tx, _key(tx)) is None


def do(tx: Tx) -> None:
    """Throws away the day keys of raw updates and of sent letters that are a week old."""
    if ledger.once(tx, _key(tx)):
        inbox.forget(tx)
        outbox.forget(tx)


def _key(tx: Tx) -> str:
    return f"chores:{tx.now.date()}"
