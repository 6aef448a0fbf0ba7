"""Shelving: files into their folders and out again, what lies there, and a file handed out."""

from dataclasses import replace

from bot.actions import proposals, undoing
from bot.actions.turn import Turn
from bot.domain.customers import Customer
from bot.domain.documents import FOLDERS, Document, Shelf, Shelved, Shelves
from bot.domain.proposals import Proposal
from bot.domain.refusals import BadValue, GoneByNow, TooLate
from bot.storage import customers, documents


def file(turn: Turn, proposal_id: int, folder: int) -> Shelved:
    """Into the folder, under the next catalogue number."""
    one = proposals.get(turn, proposal_id, "file")
    customer = proposals.customer_of(turn, one)
    found = files(turn, one)
    if not found:
        raise GoneByNow
    if folder not in FOLDERS:
        raise BadValue(field="folder")
    for each in found:
        documents.file(turn.tx, each, customer.id, folder, turn.today.year)
        turn.record("file", "document", each.id)
    return shelved(turn, proposals.close(turn, one, folder=folder), customer)


def shelved(turn: Turn, one: Proposal, customer: Customer) -> Shelved:
    """What a proposal has filed."""
    first, *others = files(turn, one)
    return Shelved(first, customer, others=tuple(others), proposal_id=one.id)


def files(turn: Turn, one: Proposal) -> list[Document]:
    """The files that a proposal is about, those that are gone left out."""
    found = (documents.get(turn.tx, each) for each in proposals.files_of(one))
    return [each for each in found if each is not None]


def unfile_all(turn: Turn, proposal_id: int) -> Shelved:
    """The same for all that were sent together, whatever of it is still to come."""
    one = proposals.get(turn, proposal_id, "file", state="done")
    taken = [unfile(turn, each.id) for each in files(turn, one)]
    if not taken:
        raise GoneByNow
    proposals.retract(turn, one)
    first, *others = taken
    return replace(first, others=tuple(each.document for each in others))


def unfile(turn: Turn, document_id: int) -> Shelved:
    """Takes a filed document back, for a day; its content is destroyed."""
    one = documents.get(turn.tx, document_id)
    if one is None or one.staff_id != turn.asker.id or one.customer_id is None:
        raise GoneByNow
    if turn.tx.now - one.created_at > undoing.WINDOW:
        raise TooLate
    customer = customers.get(turn.tx, turn.asker, one.customer_id)
    documents.drop(turn.tx, one.id)
    turn.record("undo", "document", one.id)
    return Shelved(one, customer, undone=True)


def shelves(turn: Turn, customer_id: int) -> Shelves:
    """The five folders of a customer that the asker may read, with how many lie in each."""
    customer = customers.get(turn.tx, turn.asker, customer_id)
    return Shelves(customer, documents.counts(turn.tx, customer.id))


def shelf(turn: Turn, customer_id: int, folder: int) -> Shelf:
    """What lies in a folder; 0 are the pictures kept with notes."""
    customer = customers.get(turn.tx, turn.asker, customer_id)
    turn.record("list", "customer", customer.id)
    return Shelf(
        customer, folder, tuple(documents.of_customer(turn.tx, customer.id, folder or None))
    )


def hand_out(turn: Turn, document_id: int) -> tuple[Document, bytes]:
    """The file itself, to who may read its customer; on record."""
    one = documents.get(turn.tx, document_id)
    if one is None or one.customer_id is None or one.kind == "voice":
        raise GoneByNow
    customers.get(turn.tx, turn.asker, one.customer_id)
    turn.record("read", "document", one.id)
    return one, documents.content(turn.tx, one)
