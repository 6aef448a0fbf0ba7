"""Documents: a file that was sent finds its customer, its folder and its catalogue number."""

from bot.actions import finding, introducing, notes, proposals, reading, undoing
from bot.actions.turn import Turn
from bot.capture.files import PICTURES, FileKind
from bot.capture.vcards import VCardPerson, VCards
from bot.domain.cards import CardRead
from bot.domain.customers import Customer
from bot.domain.documents import FOLDERS, Document, Offered, Shelf, Shelved, Shelves
from bot.domain.filings import Filing
from bot.domain.introductions import Introduced, Newcomer
from bot.domain.letters import About
from bot.domain.proposals import AsksWhose, Proposal
from bot.domain.refusals import BadValue, GoneByNow, TooLate
from bot.domain.rights import Action
from bot.domain.sent import Sent
from bot.storage import customers, documents

Answer = Filing | Introduced | AsksWhose | Offered
NO_CARDS = "no-cards"  # the hint that the reader of cards is not installed
FAILED = "cards-failed"


def card(turn: Turn, sent: Sent, photo: bytes, kind: FileKind, seen: CardRead) -> list[Answer]:
    """A business card: its person, beside whatever the caption says."""
    about, filing = _caption(turn, sent)
    kept = documents.keep(turn.tx, _document(turn, sent, kind), photo)
    person = Newcomer(
        seen.name or seen.name_en or "", seen.title, seen.company, seen.phones, seen.emails,
        seen.address,
    )  # fmt: skip
    asked = introducing.introduce(turn, [person], about=about, document_id=kept.id)
    return [asked, filing] if filing else [asked]


def people(turn: Turn, sent: Sent, found: VCards) -> list[Answer]:
    """The people of a vCard file."""
    about, filing = _caption(turn, sent)
    newcomers = [newcomer(one) for one in found.people]
    asked = introducing.introduce(
        turn, newcomers, about=about, left_out=found.left_out, broken=found.broken
    )
    return [asked, filing] if filing else [asked]


def receive(
    turn: Turn, sent: Sent, content: bytes, kind: FileKind, hint: str = ""
) -> list[Answer]:
    """Any other file: a caption is a note about its customer; then the folder is asked."""
    about, filing = _caption(turn, sent)
    kept = documents.keep(turn.tx, _document(turn, sent, kind), content)
    known = about.customer_id if about else None
    if filing is not None:
        known = _one_customer(filing)
    later = "" if filing or known else sent.caption
    value = {"document": kept.id, "caption": later, "message": sent.message_id, "named": None}
    one = proposals.open_new(turn, "file", value)
    if known is None:
        whose = proposals.whose(turn, named=_named(turn, sent.caption))
        if whose.named:
            proposals.keep(turn, one, named=whose.named)
        return [AsksWhose(one.id, "file", whose, hint)]
    customer = customers.get(turn.tx, turn.asker, known, Action.LOG)
    if filing is not None:
        documents.give(turn.tx, kept, customer.id, filing.note_id)
    offered = _offer(turn, proposals.keep(turn, one, customer=known), customer, hint)
    return [filing, offered] if filing else [offered]


def newcomer(one: VCardPerson) -> Newcomer:
    return Newcomer(one.name, one.title, one.company, one.phones, one.emails, one.address)


def choose(turn: Turn, one: Proposal, customer: Customer) -> Offered:
    """The file's customer is known now; words that came with it are filed there first."""
    one = proposals.keep(turn, one, customer=customer.id)
    offered = _offer(turn, one, customer)
    caption = one.value.get("caption") or ""
    if any(map(str.isalnum, caption)) and not isinstance(finding.lone_name(turn, caption), int):
        said_in, turn.message_id = turn.message_id, one.value.get("message")
        filing = notes.file_note(turn, caption, about=About("customer", customer.id, customer.id))
        turn.message_id = said_in
        found = documents.get(turn.tx, one.value["document"])
        if found is not None and _one_customer(filing) == customer.id:
            documents.give(turn.tx, found, customer.id, filing.note_id)
    return offered


def file(turn: Turn, proposal_id: int, folder: int) -> Shelved:
    """Into the folder, under the next catalogue number."""
    one = proposals.get(turn, proposal_id, "file")
    customer = proposals.customer_of(turn, one)
    found = documents.get(turn.tx, one.value["document"])
    if found is None:
        raise GoneByNow
    if folder not in FOLDERS:
        raise BadValue(field="folder")
    filed = documents.file(turn.tx, found, customer.id, folder, turn.today.year)
    proposals.close(turn, one)
    turn.record("file", "document", filed.id)
    return Shelved(filed, customer)


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


def _caption(turn: Turn, sent: Sent) -> tuple[About | None, Filing | None]:
    """What the words beside a file come to: a customer by name, a note, or nothing yet."""
    words = sent.caption
    if not any(map(str.isalnum, words)):
        return sent.about, None
    named = finding.lone_name(turn, words)
    if isinstance(named, int):
        return About("customer", named, named), None
    if sent.forwarded:
        return sent.about, None
    known = sent.about is not None and sent.about.customer_id is not None
    items = reading.read(turn, words).items
    if not known and not all(one.customer and one.customer.match for one in items):
        return sent.about, None
    filing = notes.file_note(turn, words, about=sent.about)
    only = _one_customer(filing)
    return (About("customer", only, only) if only else sent.about), filing


def _offer(turn: Turn, one: Proposal, customer: Customer, hint: str = "") -> Offered:
    found = documents.get(turn.tx, one.value["document"])
    if found is None:
        raise GoneByNow
    return Offered(one.id, found, customer, documents.same(turn.tx, customer.id, found), hint)


def _one_customer(filing: Filing) -> int | None:
    ids = {one.customer.id for one in filing.filed}
    return ids.pop() if len(ids) == 1 and not filing.unplaced else None


def _named(turn: Turn, caption: str) -> str | None:
    """The customer that the caption names, so far as it is certain that it names one."""
    for item in reading.read(turn, caption).items if caption else ():
        if item.customer is not None and item.customer.text:
            return item.customer.text
    return None


def _document(turn: Turn, sent: Sent, kind: FileKind) -> Document:
    name = sent.name or f"{turn.local:%Y-%m-%d %H.%M}"
    return Document(
        id=0, staff_id=turn.asker.id, kind="picture" if kind in PICTURES else "document",
        name=name[:120], suffix=kind.value, size=0, digest="", created_at=turn.tx.now,
    )  # fmt: skip
