"""Dialogues in memory: what a member of staff is being asked, sealed."""

from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam
from sqlmodel import select

from bot.storage.damage import opened
from bot.storage.tables import DialogueRow, table_of
from bot.storage.transaction import Tx, Value, domain

LONGEST = timedelta(hours=8)
_DIALOGUES = domain("dialogue")
_T = table_of(DialogueRow).c
_OPEN = select(*_T).where(_T.chat_id == bindparam("chat_id"), _T.staff_id == bindparam("staff_id"))


def get(tx: Tx, chat_id: int, staff_id: int) -> tuple[str, Value] | None:
    """(kind, state) of the open dialogue; None without one, or when it was left for long: what
    is written the next morning is a note, not the answer to yesterday's question. A damaged one
    is none: its member can go on."""
    row = next(iter(tx.rows(_OPEN, chat_id=chat_id, staff_id=staff_id)), None)
    if row is None or tx.now - row.updated_at > LONGEST:
        return None
    state = opened(tx, "dialogue", row, _state)
    return (row.kind, state) if state is not None else None


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


def _state(tx: Tx, row: Any) -> Value:
    return tx.open(_DIALOGUES, "state", "dialogue", row.id, row.sealed, version=row.version)


def _row(tx: Tx, chat_id: int, staff_id: int) -> DialogueRow | None:
    query = select(DialogueRow).where(
        DialogueRow.chat_id == chat_id, DialogueRow.staff_id == staff_id
    )
    return tx.session.exec(query).first()
