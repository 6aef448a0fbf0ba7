"""Forwards: somebody else's words are no note until their reader says so."""

from bot.actions import notes, proposals
from bot.actions.turn import Turn
from bot.domain.filings import Filing
from bot.domain.letters import About
from bot.domain.proposals import AsksWhose, Proposal, Whose


def ask(turn: Turn, text: str, about: About | None) -> AsksWhose:
    """Keeps the words and asks whether they are a note."""
    known = about.customer_id if about else None
    one = proposals.open_new(turn, "words", {"text": text, "customer": known})
    return AsksWhose(one.id, "words", Whose())


def file(turn: Turn, proposal_id: int) -> Filing:
    """They are: filed as hearsay."""
    one = proposals.get(turn, proposal_id, "words")
    proposals.close(turn, one)
    return _filed(turn, one)


def _filed(turn: Turn, one: Proposal) -> Filing:
    return notes.file_forwarded(turn, one.value["text"], one.value.get("customer"))
