"""Documents in memory: files sealed in chunks, under the customer's key once there is one."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, delete, func
from sqlmodel import col, select

from bot.domain.documents import Document, catalogue_number
from bot.storage import counters
from bot.storage.damage import whole
from bot.storage.tables import ChunkRow, DocumentRow, table_of
from bot.storage.transaction import Owner, Tx, customer, domain

CHUNK = 256 * 1024
_SECTIONS = {1: "identity", 2: "contract", 3: "credit", 4: "business", 5: "contract"}


_T = table_of(DocumentRow).c
_VOICE = select(_T.id).where(_T.note_id == bindparam("note_id"), _T.kind == "voice", ~_T.gone)


def digest(content: bytes) -> str:
    """By which the same file is noticed; kept sealed."""
    return hashlib.sha256(content).hexdigest()


def keep(tx: Tx, document: Document, content: bytes) -> Document:
    """Writes a new file; id, size, digest and moment are made here."""
    new = replace(
        document, id=tx.new_id(), size=len(content), digest=digest(content), created_at=tx.now
    )
    row = DocumentRow(
        id=new.id, staff_id=new.staff_id, kind=new.kind, state=new.state, size=new.size,
        created_at=tx.now, sealed=b"",
    )  # fmt: skip
    _fill(tx, row, new)
    tx.session.add(row)
    tx.session.flush()
    for part in range(-(-len(content) // CHUNK)):
        _seal_chunk(tx, new, part, content[part * CHUNK : (part + 1) * CHUNK])
    tx.session.flush()
    return new


def get(tx: Tx, document_id: int) -> Document | None:
    row = tx.session.get(DocumentRow, document_id)
    return _noun(tx, row) if row and not row.gone else None


def content(tx: Tx, document: Document) -> bytes:
    """The file itself."""
    return b"".join(
        tx.open_bytes(*place_of(document), "chunk", row.id, row.sealed)
        for row in _chunks(tx, document.id)
    )


def give(tx: Tx, document: Document, customer_id: int, note_id: int | None = None) -> Document:
    """A file that came with a note is kept with the note's customer, in no folder yet."""
    note_id = note_id or document.note_id
    return _reseal(
        tx, document, replace(document, customer_id=customer_id, note_id=note_id, state="kept")
    )


def file(tx: Tx, document: Document, customer_id: int, folder: int, year: int) -> Document:
    """Puts a file into a customer's folder under the next number of this year's volume."""
    running = counters.advance(tx, f"catalogue-{year}-{folder}")
    number = catalogue_number(year, folder, running)
    return _reseal(
        tx,
        document,
        replace(document, customer_id=customer_id, folder=folder, number=number, state="filed"),
    )


def drop(tx: Tx, document_id: int) -> None:
    """Not wanted: its content is destroyed, its number is not given again."""
    row = tx.session.get_one(DocumentRow, document_id)
    row.state, row.gone = "dropped", True
    tx.session.connection().execute(
        delete(ChunkRow).where(col(ChunkRow.document_id) == document_id)
    )
    tx.session.flush()


def of_customer(tx: Tx, customer_id: int, folder: int | None = None) -> list[Document]:
    """A folder's files, newest first; without a folder, the pictures kept with notes."""
    query = select(DocumentRow).where(
        DocumentRow.customer_id == customer_id, ~col(DocumentRow.gone), DocumentRow.kind != "voice"
    )
    query = query.where(
        col(DocumentRow.folder).is_(None) if folder is None else DocumentRow.folder == folder
    )
    rows = tx.session.exec(query.order_by(col(DocumentRow.id).desc()))
    return whole(tx, "document", rows, _noun)


def counts(tx: Tx, customer_id: int) -> dict[int | None, int]:
    """How many files lie in each folder; None: kept with notes."""
    query = (
        select(DocumentRow.folder, func.count())
        .where(
            DocumentRow.customer_id == customer_id,
            ~col(DocumentRow.gone),
            DocumentRow.kind != "voice",
        )
        .group_by(col(DocumentRow.folder))
    )
    return dict(tx.session.exec(query).all())


def same(tx: Tx, customer_id: int, wanted: Document) -> Document | None:
    """The same file, sent for this customer before."""
    query = select(DocumentRow).where(
        DocumentRow.customer_id == customer_id, DocumentRow.size == wanted.size,
        DocumentRow.id != wanted.id, ~col(DocumentRow.gone),
    )  # fmt: skip
    rows = tx.session.exec(query.order_by(col(DocumentRow.id)))
    found = whole(tx, "document", rows, _noun)
    return next((one for one in found if one.digest == wanted.digest), None)


def voice_of(tx: Tx, note_id: int) -> int | None:
    """The kept sound of a spoken note."""
    rows = tx.rows(_VOICE, note_id=note_id)
    return rows[0].id if rows else None


def place_of(document: Any) -> tuple[Owner, str]:
    """Under whose key and in which section a document (or its row) lies; a voice lies beside
    its raw note."""
    if document.customer_id is None or document.kind == "voice":
        return domain("staff"), "notes"
    return customer(document.customer_id), _SECTIONS.get(document.folder or 0, "notes")


def _reseal(tx: Tx, old: Document, new: Document) -> Document:
    row = tx.session.get_one(DocumentRow, old.id)
    for chunk in list(_chunks(tx, old.id)):
        plain = tx.open_bytes(*place_of(old), "chunk", chunk.id, chunk.sealed)
        chunk.sealed = tx.seal_bytes(*place_of(new), "chunk", chunk.id, plain)
    _fill(tx, row, new)
    tx.session.flush()
    return new


def _seal_chunk(tx: Tx, document: Document, part: int, plain: bytes) -> None:
    chunk_id = tx.new_id()
    sealed = tx.seal_bytes(*place_of(document), "chunk", chunk_id, plain)
    tx.session.add(ChunkRow(id=chunk_id, document_id=document.id, part=part, sealed=sealed))


def _chunks(tx: Tx, document_id: int) -> Iterator[ChunkRow]:
    query = select(ChunkRow).where(ChunkRow.document_id == document_id)
    return iter(tx.session.exec(query.order_by(col(ChunkRow.part))))


def _fill(tx: Tx, row: DocumentRow, new: Document) -> None:
    row.customer_id, row.note_id, row.state = new.customer_id, new.note_id, new.state
    row.folder, row.number = new.folder, new.number
    value = {"name": new.name, "suffix": new.suffix, "digest": new.digest}
    row.sealed = tx.seal(*place_of(new), "document", row.id, value)


def _noun(tx: Tx, row: DocumentRow) -> Document:
    plain = Document(
        id=row.id, staff_id=row.staff_id, kind=row.kind, name="", suffix="", size=row.size,
        digest="", created_at=row.created_at, customer_id=row.customer_id, note_id=row.note_id,
        folder=row.folder, number=row.number, state=row.state,
    )  # fmt: skip
    return replace(plain, **tx.open(*place_of(plain), "document", row.id, row.sealed))
