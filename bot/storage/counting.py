"""Counting: how much an archive holds; rows taken back or erased are not counted."""

from sqlalchemy import func, select
from sqlmodel import SQLModel

from bot.storage import errands, inbox, outbox
from bot.storage.transaction import Tx

LIVING = ("customer", "contact", "interaction", "promise", "fact", "document")


def living(tx: Tx) -> dict[str, int]:
    """Living rows by noun; staff are those who still have access."""
    connection = tx.session.connection()
    found = {}
    for name in LIVING:
        table = SQLModel.metadata.tables[name]
        found[name + "s"] = connection.scalar(select(func.count()).where(~table.c.gone)) or 0
    staff = SQLModel.metadata.tables["staff"]
    found["staff"] = connection.scalar(select(func.count()).where(staff.c.active)) or 0
    return found


def queues(tx: Tx) -> dict[str, dict[str, int]]:
    """Rows of the inbox, the outbox and the slow work by state."""
    return {"inbox": inbox.counts(tx), "outbox": outbox.counts(tx), "errands": errands.counts(tx)}


def waiting(tx: Tx) -> dict[str, float]:
    """For how many seconds the oldest update and the oldest due letter have been waiting."""
    since = {"inbox": inbox.oldest(tx), "outbox": outbox.oldest(tx)}
    return {
        name: max((tx.now - moment).total_seconds(), 0.0) if moment else 0.0
        for name, moment in since.items()
    }
