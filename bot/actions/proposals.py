"""Proposals: whose it is that was sent, asked once and answered by a button or a name."""

from typing import Any

from bot.actions import finding
from bot.actions.turn import Turn
from bot.domain.customers import Customer, Draft
from bot.domain.letters import About
from bot.domain.proposals import Dropped, Proposal, Whose
from bot.domain.refusals import BadValue, GoneByNow
from bot.domain.rights import Action, require
from bot.storage import contacts, customers, documents, interactions, proposals

CANDIDATES = 3
LIKELY = 80.0


def open_new(turn: Turn, kind: str, value: dict[str, Any]) -> Proposal:
    return proposals.add(turn.tx, staff_id=turn.asker.id, kind=kind, value=value)


def get(turn: Turn, proposal_id: int, *kinds: str, state: str = "waiting") -> Proposal:
    """The asker's own proposal in this state; GoneByNow for every other."""
    one = proposals.get(turn.tx, proposal_id, turn.asker.id)
    if one is None or one.state != state or (kinds and one.kind not in kinds):
        raise GoneByNow
    return one


def keep(turn: Turn, one: Proposal, **changed: Any) -> Proposal:
    """Its new state of knowledge; it goes on waiting."""
    return proposals.change(turn.tx, one, {**one.value, **changed}, state=one.state)


def close(turn: Turn, one: Proposal, **changed: Any) -> Proposal:
    """Done: what was made of it is kept for its undoing."""
    return proposals.change(turn.tx, one, {**one.value, **changed}, state="done")


def drop(turn: Turn, proposal_id: int) -> Dropped:
    """Not wanted; a file of it is destroyed."""
    one = get(turn, proposal_id)
    for document_id in files_of(one):
        if documents.get(turn.tx, document_id) is not None:
            documents.drop(turn.tx, document_id)
    remove_made(turn, one)
    proposals.change(turn.tx, one, {}, state="dropped")
    return Dropped(one.kind)


def retract(turn: Turn, one: Proposal) -> None:
    """What was made of it was taken back: nothing more comes of it."""
    proposals.change(turn.tx, one, {}, state="dropped")


def files_of(one: Proposal) -> list[int]:
    """Ids of its documents: of what was sent together there are several."""
    first = one.value.get("document")
    return [] if first is None else [first, *one.value.get("more", ())]


def customer_of(turn: Turn, one: Proposal) -> Customer:
    """The customer that it was given, still within reach."""
    customer_id = one.value.get("customer")
    if customer_id is None:
        raise GoneByNow
    return customers.get(turn.tx, turn.asker, customer_id, Action.LOG)


def whose(
    turn: Turn, *, about: About | None = None, named: str | None = None,
    phones: tuple[str, ...] = (),
) -> Whose:  # fmt: skip
    """By what it replied to, by the name on it, by a phone that is known; else the likely ones."""
    if about is not None and about.customer_id is not None:
        known = within_reach(turn, [about.customer_id])
        if known:
            return Whose(known[0], named)
    read = finding.resolve(turn, named) if named else None
    if read is not None and read.match is not None:
        known = within_reach(turn, [read.match.customer_id])
        if known:
            return Whose(known[0], named)
    likely = [one.customer_id for one in read.candidates if one.score >= LIKELY] if read else []
    for phone in phones:
        likely += contacts.customers_with_phone(turn.tx, phone)
    if not likely and not named:
        likely = interactions.recent_customers(turn.tx, turn.asker.id, CANDIDATES)
    found = within_reach(turn, list(dict.fromkeys(likely)))
    return Whose(None, named, tuple(found[:CANDIDATES]))


def recent(turn: Turn, named: str | None = None) -> Whose:
    """The customers met of late, when nothing says whose it is."""
    ids = interactions.recent_customers(turn.tx, turn.asker.id, CANDIDATES)
    return Whose(None, named, tuple(within_reach(turn, ids)))


def named_whose(turn: Turn, one: Proposal, name: str) -> int | Whose:
    """The customer that a typed name means, else whom it may mean, or a new one of that name."""
    found = finding.find(turn, name)
    if isinstance(found, int):
        return found
    keep(turn, one, named=name.strip()[:60])
    likely = within_reach(turn, [each.id for each in found.candidates])
    return Whose(None, name.strip()[:60], tuple(likely[:CANDIDATES]))


def new_customer(turn: Turn, one: Proposal) -> Customer:
    """A customer by the name that stands on what was sent, or that was typed."""
    named = one.value.get("named")
    if not named or not any(char.isalnum() for char in named):
        raise BadValue(field="name")
    require(turn.asker, Action.ADD)
    made = customers.add(
        turn.tx, Draft(name=named, address=one.value.get("address")), keeper_id=turn.asker.id,
        by=turn.asker.id, assigned_on=turn.today,
    )  # fmt: skip
    turn.record("add", "customer", made.id)
    return made


def within_reach(turn: Turn, ids: list[int]) -> list[Customer]:
    """Those that the asker may log for, in this order."""
    known = customers.within_reach(turn.tx, turn.asker, ids, Action.LOG)
    return [known[one] for one in ids if one in known]


def remove_made(turn: Turn, one: Proposal) -> None:
    """A customer that was added for this alone goes with it."""
    made = one.value.get("made")
    if (
        made is not None
        and within_reach(turn, [made])
        and not interactions.latest(turn.tx, made, 1)
    ):
        customers.remove(turn.tx, made)
