"""Documents: the files of a customer, in five numbered folders with catalogue numbers."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.customers import Customer

FOLDERS = (1, 2, 3, 4, 5)  # basics, contracts and orders, credit, current trade, after-sales


@dataclass(frozen=True)
class Document:
    """A kept file. `kind` is document, picture or voice; `suffix` is told by its bytes, never
    by its name; `number` is the catalogue number once it lies in a folder."""

    id: int
    staff_id: int
    kind: str
    name: str
    suffix: str
    size: int
    digest: str
    created_at: datetime
    customer_id: int | None = None
    note_id: int | None = None
    folder: int | None = None
    number: str | None = None
    state: str = "waiting"


@dataclass(frozen=True)
class Offered:
    """A file whose customer is known: which folder? `same` is the same file, sent before."""

    proposal_id: int
    document: Document
    customer: Customer
    same: Document | None = None
    hint: str = ""
    count: int = 1  # of files sent together


@dataclass(frozen=True)
class Shelved:
    """A file in its folder, or taken out of it again."""

    document: Document
    customer: Customer
    undone: bool = False
    others: tuple[Document, ...] = ()  # sent together with it
    proposal_id: int | None = None  # by which those are taken back together


@dataclass(frozen=True)
class Shelves:
    """A customer's folders: how many files lie in each; None: kept with notes."""

    customer: Customer
    counts: dict[int | None, int]


@dataclass(frozen=True)
class Shelf:
    """One folder; 0 are the pictures kept with notes."""

    customer: Customer
    folder: int
    documents: tuple[Document, ...]


def catalogue_number(year: int, folder: int, running: int) -> str:
    """`2026-2-0007`: the year's volume, the folder, the running number in it."""
    return f"{year}-{folder}-{running:04d}"
