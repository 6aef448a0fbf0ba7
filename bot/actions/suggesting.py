"""Suggestions: a filed note goes to the model, masked; what comes back waits under its card."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.actions import consenting, ears
from bot.actions.turn import House, Turn
from bot.capture.model.masking import Masked, mask
from bot.capture.model.schema import Unusable
from bot.capture.model.schema import suggestion as checked
from bot.capture.model.unknown import Span
from bot.capture.names import find_customers
from bot.capture.notes.people import find_people
from bot.domain.customers import Interaction
from bot.domain.filings import Filed
from bot.domain.suggestions import Suggestion, kept, opened
from bot.storage import contacts, customers, entries, errands, facts, interactions, pending, staff
from bot.storage import promises as owed
from bot.storage.errands import Errand
from bot.storage.transaction import Tx

KIND = "model"
SHORTEST = 12  # characters: less than that the grammar has read whole
LONGEST = 2000
_LATIN_PART = 3


@dataclass(frozen=True)
class Asked:
    """What goes out, and what it will be compared with."""

    interaction_id: int
    note: Masked


def queue(turn: Turn, filed: Filed) -> None:
    """Lets the model look at what was filed, once the card is out. Words that hold something
    sensitive never go."""
    met = filed.interaction
    if met.guarded or not len(met.text) >= SHORTEST or not consenting.is_on(turn.tx, turn.house):
        return
    errands.add(turn.tx, KIND, turn.chat_id, turn.asker.id, {"interaction": met.id})


def prepare(tx: Tx, house: House, errand: Errand) -> Asked | None:
    """The masked note; None when there is nothing to ask about any more, or when short after a
    start a name might not be known yet that must be masked."""
    met = interactions.get(tx, errand.value["interaction"])
    if met is None or met.gone or met.guarded or not consenting.is_on(tx, house):
        return None
    ears.refresh(house, tx)
    if not house.reading_in.is_over:
        return None
    turn = Turn(tx, house, staff.by_id(tx, errand.staff_id), errand.chat_id)
    text = met.text[:LONGEST]
    return Asked(met.id, mask(text, set(_names(turn, met, text)), _spans(turn, text)))


def keep(turn: Turn, asked: Asked, answer: str) -> bool:
    """Keeps what the answer has that the card has not; False when that is nothing."""
    met = interactions.get(turn.tx, asked.interaction_id)
    if met is None or met.gone:
        return False
    try:
        found = _new(turn, met, checked(answer, asked.note, turn.local))
    except Unusable:
        return False
    if found:
        pending.put(turn.tx, met, KIND, kept(found))
    return bool(found)


def waiting(turn: Turn, met: Interaction) -> Suggestion:
    """What waits under a card."""
    return opened(pending.look(turn.tx, met, KIND))


def take(turn: Turn, met: Interaction) -> Suggestion:
    """The same, settled by this."""
    return opened(pending.take(turn.tx, met, KIND))


def _new(turn: Turn, met: Interaction, found: Suggestion) -> Suggestion:
    known = _known(turn, met)
    return replace(
        found,
        facts=tuple(one for one in found.facts if not _is_known(one.value, known)),
        promises=tuple(one for one in found.promises if not _is_known(one.text, known)),
        objections=tuple(one for one in found.objections if not _is_known(one, known)),
    )


def _known(turn: Turn, met: Interaction) -> list[str]:
    """Everything that the card says already, and what was taken off one."""
    said = [one.value for one in facts.of_customer(turn.tx, met.customer_id)]
    said += [one.value for one in facts.refused(turn.tx, met.customer_id)]
    said += [one.text for one in owed.of_interaction(turn.tx, met.id)]
    said += [one.text for one in entries.of_interaction(turn.tx, met.id)]
    return [*said, *met.objections, *met.competitors, *met.persons]


def _is_known(words: str, known: list[str]) -> bool:
    bare = _bare(words)
    return any(bare in _bare(one) or _bare(one) in bare for one in known if _bare(one))


def _bare(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())


def _names(turn: Turn, met: Interaction, text: str) -> Iterator[tuple[str, str]]:
    """Every name of the archive that stands in the text, and those of this customer."""
    folded = text.casefold()
    for entry in ears.directory(turn).entries.values():
        for kind, names in (("CUSTOMER", entry.spellings()), ("PERSON", entry.contacts)):
            yield from ((kind, name) for name in names if name.casefold() in folded)
    yield from (("CUSTOMER", name) for name in met.competitors)
    people = [one.name for one in contacts.of_customer(turn.tx, met.customer_id)]
    people += [one.name for one in staff.everybody(turn.tx, active=False)]
    for name in (*people, *met.persons):
        yield "PERSON", name
        yield from (("PERSON", part) for part in name.split() if len(part) >= _LATIN_PART)
    one = customers.by_ids(turn.tx, [met.customer_id])[met.customer_id]
    yield from (("PLACE", place) for place in (one.address,) if place)


def _spans(turn: Turn, text: str) -> Iterator[Span]:
    """Firms and people as they are written here, known or not."""
    firms = find_customers(text, ears.directory(turn), asker_id=turn.asker.id)
    yield from ((one.start, one.end, "CUSTOMER") for one in firms)
    people = find_people(text, [(one.start, one.end) for one in firms])
    yield from ((one.start, one.end, "PERSON") for one in people)
