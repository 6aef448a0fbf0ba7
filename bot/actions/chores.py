"""Chores: once a day, what need not be kept any longer is destroyed."""

from datetime import timedelta

from bot.actions import albums, leaves, queries
from bot.storage import inbox, ledger, outbox, proposals
from bot.storage.transaction import Tx

ANSWERED = (queries.KIND, albums.KIND, leaves.KIND)  # nothing was ever to be made of them
ANSWERABLE = timedelta(days=2)


def due(tx: Tx) -> bool:
    return ledger.when(tx, _key(tx)) is None


def do(tx: Tx) -> None:
    """Throws away the day keys of raw updates and of sent letters that are a week old, and the
    questions and albums whose buttons nobody presses any more."""
    if ledger.once(tx, _key(tx)):
        inbox.forget(tx)
        outbox.forget(tx)
        proposals.forget(tx, ANSWERED, tx.now - ANSWERABLE)


def _key(tx: Tx) -> str:
    return f"chores:{tx.now.date()}"
