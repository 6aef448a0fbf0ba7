"""Dialogues in memory: what a member of staff is being asked, sealed."""

from sqlalchemy import bindparam
from sqlmodel import select

from bot.storage.tables import DialogueRow, table_of
from bot.storage.transaction import Tx, Value, domain

_DIALOGUES = domain("dialogue")
_T = table_of(DialogueRow).c
_OPEN = select(*_T).where(_T.chat_id == bindparam("chat_id"), _T.staff_id == bindparam("staff_id"))


def get(tx: Tx, chat_id: int, staff_id: int) -> tuple[str, Value] | None:
    """(kind, state) of the open dialogue, or None."""
    rows = tx.rows(_OPEN, chat_id=chat_id, staff_id=staff_id)
    if not rows:
        return None
    row = rows[0]
    state = tx.open(_DIALOGUES, "state", "dialogue", row.id, row.sealed, version=row.version)
    return row.kind, state


def put(tx: Tx, chat_id: int, staff_id: int, kind: str, state: Value) -> None:
    """Opens or moves on the one dialogue of this chat."""
    row = _row(tx, chat_id, staff_id)
    if row is None:
        row = DialogueRow(
            id=tx.new_id(), chat_id=chat_id, staff_id=staff_id, kind=kind, version=0,
            updated_at=tx.now, sealed=b"",
        )  # fmt: skip
        tx.session.add(row)
    row.kind, row.updated_at, row.version = kind, tx.now, row.version + 1
    row.sealed = tx.seal(_DIALOGUES, "state", "dialogue", row.id, state, version=row.version)
    tx.session.flush()


def end(tx: Tx, chat_id: int, staff_id: int) -> bool:
    """Closes the dialogue; False when none was open."""
    row = _row(tx, chat_id, staff_id)
    if row is not None:
        tx.session.delete(row)
        tx.session.flush()
    return row is not None


def _row(tx: Tx, chat_id: int, staff_id: int) -> DialogueRow | None:
    query = select(DialogueRow).where(
        DialogueRow.chat_id == chat_id, DialogueRow.staff_id == staff_id
    )
    return tx.session.exec(query).first()
