"""Captions: what the words beside a file come to: its customer, its folder, or a note."""

from dataclasses import dataclass

from bot.actions import finding, notes, reading
from bot.actions.turn import Turn
from bot.capture.folder_words import folder_said
from bot.domain.filings import Filing
from bot.domain.letters import About
from bot.domain.sent import Sent


@dataclass(frozen=True)
class Caption:
    """Whom the file is about, the note that its words were, the folder that they name.
    `settled` where they say nothing besides, so that they are no note."""

    about: About | None
    filing: Filing | None = None
    folder: int | None = None
    settled: bool = False


def read(turn: Turn, sent: Sent) -> Caption:
    """A customer by name, a file of theirs, a note, or nothing yet."""
    words = sent.caption
    if not any(map(str.isalnum, words)):
        return Caption(sent.about)
    named = finding.lone_name(turn, words)
    if isinstance(named, int):
        return Caption(_customer(named), settled=True)
    filed = _filed_under(turn, sent)
    if filed is not None:
        return filed
    if sent.forwarded:
        return Caption(sent.about)
    known = sent.about is not None and sent.about.customer_id is not None
    items = reading.read(turn, words).items
    if not known and not all(one.customer and one.customer.match for one in items):
        return Caption(sent.about)
    filing = notes.file_note(turn, words, about=sent.about)
    only = one_customer(filing)
    return Caption(_customer(only) if only else sent.about, filing)


def one_customer(filing: Filing) -> int | None:
    ids = {one.customer.id for one in filing.filed}
    return ids.pop() if len(ids) == 1 and not filing.unplaced else None


def named(turn: Turn, caption: str) -> str | None:
    """The customer that the caption names, so far as it is certain that it names one."""
    for item in reading.read(turn, caption).items if caption else ():
        if item.customer is not None and item.customer.text:
            return item.customer.text
    return None


def _filed_under(turn: Turn, sent: Sent) -> Caption | None:
    """“麦凯的营业执照”: a customer and a kind of file, and nothing else."""
    said = folder_said(sent.caption)
    if said is None:
        return None
    if not said.who:
        return Caption(sent.about, folder=said.folder, settled=True)
    whom = finding.lone_name(turn, said.who)
    if not isinstance(whom, int):
        return None
    return Caption(_customer(whom), folder=said.folder, settled=True)


def _customer(customer_id: int) -> About:
    return About("customer", customer_id, customer_id)
