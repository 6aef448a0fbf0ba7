"""Phrases in memory: what a member of staff means by them, learned from what they corrected."""

from sqlmodel import col, select

from bot.storage.damage import opened, whole
from bot.storage.remembering import changed, remembered
from bot.storage.tables import PhraseRow
from bot.storage.transaction import Tx, domain

_OWNER = domain("staff")
MOST = 200  # of one member; the oldest go first


def of_staff(tx: Tx, staff_id: int) -> dict[str, str]:
    """Channel by phrase."""
    return remembered(tx, ("phrases", staff_id), lambda: _of_staff(tx, staff_id))


def learn(tx: Tx, staff_id: int, phrase: str, channel: str) -> None:
    """From now on this phrase means that channel to this member."""
    forget(tx, staff_id, phrase)
    row = PhraseRow(
        id=tx.new_id(), staff_id=staff_id, channel=channel, created_at=tx.now, sealed=b""
    )  # fmt: skip
    row.sealed = tx.seal(_OWNER, "notes", "phrase", row.id, {"words": phrase})
    tx.session.add(row)
    tx.session.flush()
    for old in _rows(tx, staff_id)[MOST:]:
        tx.session.delete(old)
    changed(tx)


def forget(tx: Tx, staff_id: int, phrase: str) -> None:
    """It means again what anybody means by it."""
    for row in _rows(tx, staff_id):
        if opened(tx, "phrase", row, _words) == phrase:
            tx.session.delete(row)
            changed(tx)


def _of_staff(tx: Tx, staff_id: int) -> dict[str, str]:
    return dict(whole(tx, "phrase", _rows(tx, staff_id), _meant))


def _rows(tx: Tx, staff_id: int) -> list[PhraseRow]:
    """Newest first."""
    query = select(PhraseRow).where(PhraseRow.staff_id == staff_id)
    return list(tx.session.exec(query.order_by(col(PhraseRow.id).desc())))


def _meant(tx: Tx, row: PhraseRow) -> tuple[str, str]:
    return _words(tx, row), row.channel


def _words(tx: Tx, row: PhraseRow) -> str:
    words: str = tx.open(_OWNER, "notes", "phrase", row.id, row.sealed)["words"]
    return words
