"""The audit: who did what to whom, when and why, in ids only, each entry chained to the last."""

from datetime import UTC, datetime

from sqlalchemy import BigInteger, Column, LargeBinary, event, insert, select, text
from sqlalchemy.orm import Session, SessionTransaction
from sqlmodel import Field, SQLModel

from bot.storage.transaction import Tx

LATEST = "audit.latest"
START = (0, b"\0" * 32)  # sequence number and link before the first entry
ADVISORY_LOCK = 0x61756469


class AuditRow(SQLModel, table=True):
    """One entry; nothing ever changes or removes it, not even an erasure."""

    __tablename__ = "audit"
    seq: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    at: datetime
    staff_id: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    action: str
    kind: str
    subject: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    reason: str | None = None
    mac: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


TABLE = SQLModel.metadata.tables[str(AuditRow.__tablename__)]
_INSERT = insert(TABLE)
_LATEST = select(TABLE.c.seq, TABLE.c.mac).order_by(TABLE.c.seq.desc()).limit(1)


def record(
    tx: Tx,
    action: str,
    kind: str,
    subject: int | None,
    *,
    staff: int | None,
    reason: str | None = None,
) -> int:
    """Write one entry in this transaction and give its sequence number.

    `action` and `reason` are code words, `kind` and `subject` name a row: no entry holds words
    about anyone. `staff` is None when the clock acts.
    """
    seq, link = latest(tx)
    seq += 1
    mac = chained(tx, link, seq, tx.now, staff, action, kind, subject, reason)
    tx.run(
        _INSERT, seq=seq, at=tx.now, staff_id=staff, action=action, kind=kind, subject=subject,
        reason=reason, mac=mac,
    )  # fmt: skip
    tx.session.info[LATEST] = (seq, mac)
    return seq


def latest(tx: Tx) -> tuple[int, bytes]:
    """Sequence number and link of the last entry; no one else appends until the commit."""
    known: tuple[int, bytes] | None = tx.session.info.get(LATEST)
    if known is not None:
        return known
    connection = tx.connection
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": ADVISORY_LOCK})
    rows = tx.rows(_LATEST)
    return (rows[0].seq, rows[0].mac) if rows else START


def chained(
    tx: Tx,
    link: bytes,
    seq: int,
    at: datetime,
    staff: int | None,
    action: str,
    kind: str,
    subject: int | None,
    reason: str | None,
) -> bytes:
    """The link of one entry: over the link before it and everything that it says."""
    said = (staff, action, kind, subject, reason)
    parts = ("" if part is None else f"={part}" for part in said)
    return tx.vault.chain(tx.session, link, seq, at.astimezone(UTC).isoformat(), *parts)


@event.listens_for(Session, "after_transaction_end")
def _forget_latest(session: Session, transaction: SessionTransaction) -> None:
    if transaction.nested or transaction.parent is None:
        session.info.pop(LATEST, None)
