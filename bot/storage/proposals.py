"""Proposals in memory: what waits for its sender's word, sealed, to its sender alone."""

from bot.domain.proposals import Proposal
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
    row = tx.session.get(ProposalRow, proposal_id)
    if row is None or row.staff_id != staff_id:
        return None
    value = tx.open(_OWNER, "notes", "proposal", row.id, row.sealed, version=row.version)
    return _noun(row, value)


def change(tx: Tx, one: Proposal, value: Value, *, state: str = "waiting") -> Proposal:
    return _write(tx, tx.session.get_one(ProposalRow, one.id), state, value)


def _write(tx: Tx, row: ProposalRow, state: str, value: Value) -> Proposal:
    row.state, row.version = state, row.version + 1
    row.sealed = tx.seal(_OWNER, "notes", "proposal", row.id, value, version=row.version)
    tx.session.flush()
    return _noun(row, value)


def _noun(row: ProposalRow, value: Value) -> Proposal:
    return Proposal(row.id, row.staff_id, row.kind, row.state, row.created_at, value, row.version)
