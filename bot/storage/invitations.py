"""Invitations in memory: hashes of one-time codes, their role, and who used them."""

from datetime import datetime

from sqlmodel import col, delete, select

from bot.storage.tables import InvitationRow, StaffRow
from bot.storage.transaction import Tx


def add(
    tx: Tx,
    code_hash: bytes,
    *,
    role: str,
    manager_id: int | None,
    inviter_id: int | None,
    expires_at: datetime,
) -> None:
    tx.session.add(
        InvitationRow(
            id=tx.new_id(), code_hash=code_hash, role=role, manager_id=manager_id,
            inviter_id=inviter_id, expires_at=expires_at,
        )
    )  # fmt: skip
    tx.session.flush()


def take(tx: Tx, code_hash: bytes, telegram_id: int) -> InvitationRow | None:
    """The living invitation with this hash, used up by this; None when there is none."""
    query = select(InvitationRow).where(
        InvitationRow.code_hash == code_hash,
        col(InvitationRow.used_at).is_(None),
        InvitationRow.expires_at > tx.now,
    )
    found = tx.session.exec(query).first()
    if found is not None:
        found.used_at, found.used_by = tx.now, telegram_id
        tx.session.flush()
    return found


def awaits(tx: Tx, inviter_id: int, staff_id: int) -> bool:
    """Whether this inviter has yet to say whether it is really them."""
    query = (
        select(InvitationRow.id)
        .join(StaffRow, col(StaffRow.telegram_id) == col(InvitationRow.used_by))
        .where(InvitationRow.inviter_id == inviter_id, StaffRow.id == staff_id)
    )
    return tx.session.exec(query).first() is not None


def settle(tx: Tx, telegram_id: int) -> None:
    """Forgets the invitations that this one has used: no button under them does anything more."""
    tx.session.exec(delete(InvitationRow).where(col(InvitationRow.used_by) == telegram_id))
