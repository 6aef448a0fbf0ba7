"""Documents: a file that was sent finds its customer, its folder and its catalogue number."""

from typing import Any

from bot.actions import albums, captions, finding, introducing, notes, proposals, shelving
from bot.actions.turn import Turn
from bot.capture.files import PICTURES, FileKind
from bot.capture.vcard_days import birthday_of, said
from bot.capture.vcards import VCardPerson, VCards
from bot.domain.cards import CardRead
from bot.domain.customers import Customer
from bot.domain.documents import Document, Offered, Shelved
from bot.domain.filings import Filing
from bot.domain.introductions import Introduced, Newcomer
from bot.domain.letters import About
from bot.domain.proposals import AsksWhose, Dropped, Proposal
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action
from bot.domain.sent import Sent
from bot.storage import customers, documents

Answer = Filing | Introduced | AsksWhose | Offered | Shelved | Dropped
NO_CARD_ON_IT = "no-card-on-it"  # the hint that it was looked at, and is some other picture
NO_CARDS = "no-cards"  # the hint that the reader of cards is not installed
FAILED = "cards-failed"


def card(turn: Turn, sent: Sent, photo: bytes, kind: FileKind, seen: CardRead) -> list[Answer]:
    """A business card: its person, beside whatever the caption says."""
    said = captions.read(turn, sent)
    about, filing = said.about, said.filing
    kept = documents.keep(turn.tx, _document(turn, sent, kind), photo)
    person = Newcomer(
        seen.name or seen.name_en or "", seen.title, seen.company, seen.phones, seen.emails,
        seen.address,
    )  # fmt: skip
    asked = introducing.introduce(turn, [person], about=about, document_id=kept.id)
    return [asked, filing] if filing else [asked]


def people(turn: Turn, sent: Sent, found: VCards) -> list[Answer]:
    """The people of a vCard file."""
    said = captions.read(turn, sent)
    about, filing = said.about, said.filing
    newcomers = [newcomer(one) for one in found.people]
    asked = introducing.introduce(
        turn, newcomers, about=about, left_out=found.left_out, broken=found.broken
    )
    return [asked, filing] if filing else [asked]


def receive(
    turn: Turn, sent: Sent, content: bytes, kind: FileKind, hint: str = ""
) -> list[Answer]:
    """Any other file: a caption names its customer, its folder, or is a note; what it does not
    name is asked."""
    said = captions.read(turn, sent)
    about, filing = said.about, said.filing
    kept = documents.keep(turn.tx, _document(turn, sent, kind), content)
    known = about.customer_id if about else None
    if filing is not None:
        known = captions.one_customer(filing)
    if (before := albums.question(turn, sent)) is not None:
        joined = _joined(turn, before, kept, known, filing)
        return [filing, joined] if filing else [joined]
    later = "" if filing or known or said.settled else sent.caption
    value = {"document": kept.id, "caption": later, "message": sent.message_id, "named": None}
    value["said_folder"] = said.folder
    one = proposals.open_new(turn, "file", value)
    albums.asked(turn, sent, one.id)
    if known is None:
        whose = proposals.whose(turn, named=captions.named(turn, later))
        if whose.named:
            proposals.keep(turn, one, named=whose.named)
        return [AsksWhose(one.id, "file", whose, hint)]
    customer = customers.get(turn.tx, turn.asker, known, Action.LOG)
    if filing is not None:
        documents.give(turn.tx, kept, customer.id, filing.note_id)
    placed = _placed(turn, proposals.keep(turn, one, customer=known), customer, hint)
    return [filing, placed] if filing else [placed]


def _placed(turn: Turn, one: Proposal, customer: Customer, hint: str = "") -> Offered | Shelved:
    """Into the folder that the caption names; else, or where it lies there already, the folder
    is asked."""
    offered = _offer(turn, one, customer, hint)
    folder = one.value.get("said_folder")
    return offered if folder is None or offered.same else shelving.file(turn, one.id, folder)


def _joined(
    turn: Turn, one: Proposal, kept: Document, known: int | None, filing: Filing | None
) -> Answer:
    """Another file of an album: asked about with the others; filed or dropped where they were."""
    if one.state == "dropped" or not shelving.files(turn, one):  # taken back, all of it
        documents.drop(turn.tx, kept.id)
        return Dropped("file")
    more = [*one.value.get("more", ()), kept.id]
    changed: dict[str, Any] = {"more": more}
    if known is not None and not one.value.get("customer"):
        changed["customer"] = known
    one = proposals.keep(turn, one, **changed)
    if one.value.get("customer") is None:
        whose = proposals.whose(turn, named=one.value.get("named"))
        return AsksWhose(one.id, "file", whose, count=len(more) + 1)
    customer = proposals.customer_of(turn, one)
    if filing is not None:
        documents.give(turn.tx, kept, customer.id, filing.note_id)
    if one.state == "done":
        documents.file(turn.tx, kept, customer.id, one.value["folder"], turn.today.year)
        turn.record("file", "document", kept.id)
        return shelving.shelved(turn, one, customer)
    return _offer(turn, one, customer)


def newcomer(one: VCardPerson) -> Newcomer:
    day = birthday_of(one.birthday)
    born = said(day) if day else None
    return Newcomer(
        one.name, one.title, one.company, one.phones, one.emails, one.address, born
    )  # fmt: skip


def choose(turn: Turn, one: Proposal, customer: Customer) -> Offered | Shelved:
    """The file's customer is known now; words that came with it are filed there first."""
    one = proposals.keep(turn, one, customer=customer.id)
    placed = _placed(turn, one, customer)
    caption = one.value.get("caption") or ""
    if any(map(str.isalnum, caption)) and not isinstance(finding.lone_name(turn, caption), int):
        said_in, turn.message_id = turn.message_id, one.value.get("message")
        filing = notes.file_note(turn, caption, about=About("customer", customer.id, customer.id))
        turn.message_id = said_in
        found = documents.get(turn.tx, one.value["document"])
        if found is not None and captions.one_customer(filing) == customer.id:
            documents.give(turn.tx, found, customer.id, filing.note_id)
    return placed


def _offer(turn: Turn, one: Proposal, customer: Customer, hint: str = "") -> Offered:
    found = documents.get(turn.tx, one.value["document"])
    if found is None:
        raise GoneByNow
    same = documents.same(turn.tx, customer.id, found)
    return Offered(one.id, found, customer, same, hint, count=len(proposals.files_of(one)))


def _document(turn: Turn, sent: Sent, kind: FileKind) -> Document:
    name = sent.name or f"{turn.local:%Y-%m-%d %H.%M}"
    return Document(
        id=0, staff_id=turn.asker.id, kind="picture" if kind in PICTURES else "document",
        name=name[:120], suffix=kind.value, size=0, digest="", created_at=turn.tx.now,
    )  # fmt: skip
