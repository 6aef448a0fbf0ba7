"""Raw notes in memory: sealed as they came, before anything is read out of them.

A note is sealed for its author until it is filed; what is filed of it lies with each customer."""

from sqlmodel import select

from bot.storage.tables import NoteRow
from bot.storage.transaction import Tx, Value, domain

_NOTES = domain("staff")


def add(tx: Tx, *, staff_id: int, chat_id: int, message_id: int, value: Value) -> int:
    """Keeps a note; `value` holds its `text` and what is still to be asked. Gives its id."""
    note_id = tx.new_id()
    tx.add(
        NoteRow, id=note_id, staff_id=staff_id, chat_id=chat_id, message_id=message_id,
        state="filed", received_at=tx.now,
        sealed=tx.seal(_NOTES, "notes", "note", note_id, value),
    )  # fmt: skip
    return note_id


def get(tx: Tx, note_id: int, staff_id: int) -> tuple[NoteRow, Value] | None:
    """The row and its content, to its author alone."""
    row = tx.session.get(NoteRow, note_id)
    if row is None or row.staff_id != staff_id:
        return None
    return row, tx.open(_NOTES, "notes", "note", row.id, row.sealed, version=row.version)


def by_message(tx: Tx, chat_id: int, message_id: int) -> int | None:
    query = select(NoteRow.id).where(NoteRow.chat_id == chat_id, NoteRow.message_id == message_id)
    return tx.session.exec(query).first()


def change(tx: Tx, note_id: int, *, state: str, value: Value | None = None) -> None:
    row = tx.session.get_one(NoteRow, note_id)
    row.state = state
    if value is not None:
        row.version += 1
        row.sealed = tx.seal(_NOTES, "notes", "note", row.id, value, version=row.version)
    tx.session.flush()
