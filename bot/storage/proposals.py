"""Proposals in memory: what waits for its sender's word, sealed, to its sender alone."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete as sa_delete
from sqlmodel import col, select

from bot.domain.proposals import Proposal
from bot.storage.damage import opened, whole
from bot.storage.tables import ProposalRow
from bot.storage.transaction import Tx, Value, domain

_OWNER = domain("staff")


def add(tx: Tx, *, staff_id: int, kind: str, value: Value) -> Proposal:
    row = ProposalRow(
        id=tx.new_id(), staff_id=staff_id, kind=kind, state="waiting", version=0,
        created_at=tx.now, sealed=b"",
    )  # fmt: skip
    tx.session.add(row)
    return _write(tx, row, "waiting", value)


def get(tx: Tx, proposal_id: int, staff_id: int) -> Proposal | None:
    """The member's own one; None for another's, and where it is damaged."""
    row = tx.session.get(ProposalRow, proposal_id)
    if row is None or row.staff_id != staff_id:
        return None
    return opened(tx, "proposal", row, _read)


def recent(tx: Tx, staff_id: int, kind: str, since: datetime) -> list[Proposal]:
    """Those of one kind that this member opened since then, newest first."""
    query = select(ProposalRow).where(
        ProposalRow.staff_id == staff_id, ProposalRow.kind == kind,
        ProposalRow.created_at >= since,
    )  # fmt: skip
    rows = tx.session.exec(query.order_by(col(ProposalRow.id).desc()))
    return whole(tx, "proposal", rows, _read)


def change(tx: Tx, one: Proposal, value: Value, *, state: str = "waiting") -> Proposal:
    return _write(tx, tx.session.get_one(ProposalRow, one.id), state, value)


def forget(tx: Tx, kinds: Collection[str], before: datetime) -> None:
    """Nobody answers these any more: they go, with the words in them; none is opened for it."""
    old = col(ProposalRow.kind).in_(kinds), col(ProposalRow.created_at) < before
    tx.session.connection().execute(sa_delete(ProposalRow).where(*old))


def _read(tx: Tx, row: ProposalRow) -> Proposal:
    value = tx.open(_OWNER, "notes", "proposal", row.id, row.sealed, version=row.version)
    return _noun(row, value)


def _write(tx: Tx, row: ProposalRow, state: str, value: Value) -> Proposal:
    row.state, row.version = state, row.version + 1
    row.sealed = tx.seal(_OWNER, "notes", "proposal", row.id, value, version=row.version)
    tx.session.flush()
    return _noun(row, value)


def _noun(row: ProposalRow, value: Value) -> Proposal:
    return Proposal(row.id, row.staff_id, row.kind, row.state, row.created_at, value, row.version)
