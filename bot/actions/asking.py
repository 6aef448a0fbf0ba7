"""Asking: the one good question after a visit, at most once in thirty days."""

from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from bot.actions import completeness
from bot.actions.turn import Turn
from bot.domain.customers import Contact, Fact, Interaction
from bot.domain.facets import FACETS, Facet, crossed, most_wanted
from bot.domain.filings import NO_MEETING, NOTE, Filed, Question
from bot.domain.readings import FactRead
from bot.storage import contacts, entries, facts, interactions, ledger, pending

REST = timedelta(days=30)
RIVALS_SINCE = timedelta(days=365)
LOOKED_AT = 4  # cards and additions, from the newest back to the one that asks
AT_FIRST = 10  # questions looked up; the others only where all of these were asked of late


class Open(NamedTuple):
    """A question that waits for its answer, the card that put it, and the asker's newest entry."""

    met: Interaction
    question: Question
    newest: Interaction


def ask(turn: Turn, filed: Filed) -> Filed:
    """The same filing with the question worth asking, and the step that it has reached."""
    person = _person(turn, filed)
    known = facts.of_customer(turn.tx, filed.customer.id)
    filled = _filled(turn, filed, person, known)
    step = _step(turn, filed, person, known, filled)
    asked = _question(turn, filed, person, filled)
    if asked is not None:
        pending.put(turn.tx, filed.interaction, "question", vars(asked))
    return replace(filed, step=step, question=asked)


def asked(turn: Turn, met: Interaction) -> Question | None:
    """The question that the card of this interaction put, while it is unanswered."""
    value = pending.look(turn.tx, met, "question")
    return Question(**value) if value else None


def latest(turn: Turn, age: timedelta) -> Open | None:
    """The open question of the asker's newest card, no older than that; additions to its
    customer may stand after it."""
    known = interactions.latest_by(turn.tx, turn.asker.id, turn.tx.now - age, LOOKED_AT)
    for met in known:
        if met.customer_id != known[0].customer_id:
            return None
        if question := asked(turn, met):
            return Open(met, question, known[0])
        if met.channel != NOTE:
            return None
    return None


def settle(turn: Turn, met: Interaction) -> None:
    """The question has had its answer."""
    pending.take(turn.tx, met, "question")


def withdraw(turn: Turn, met: Interaction) -> None:
    """The card is taken back with its question, which may then be put again."""
    value = pending.take(turn.tx, met, "question")
    if value:
        key = _key(met.customer_id, value["contact_id"], value["facet"])
        ledger.forget(turn.tx, key)


def _question(
    turn: Turn, filed: Filed, person: Contact | None, filled: completeness.Known
) -> Question | None:
    if _is_no_time(filed):
        return None
    if filed.again:
        return _again(turn, filed.again, filed, person, filled)
    wanted = _worth_asking(filed, person, filled)
    if filed.impossible and wanted:
        return _put(turn, wanted[0], _key_of(filed, person, wanted[0]), person, filled)
    for some in filter(None, (wanted[:AT_FIRST], wanted[AT_FIRST:])):
        keys = {_key_of(filed, person, one): one for one in some}
        lately = ledger.written_since(turn.tx, list(keys), turn.tx.now - REST)
        for key, facet in keys.items():
            if key not in lately:
                return _put(turn, facet, key, person, filled)
    return None


def _is_no_time(filed: Filed) -> bool:
    """Whether nobody could say yet what would be asked: there was no meeting. A day that no
    calendar has is asked back all the same, and of a new customer nothing is known."""
    if filed.impossible or filed.interaction.channel not in NO_MEETING:
        return False
    return filed.interaction.channel != NOTE or not filed.is_new


def _again(
    turn: Turn, read: FactRead, filed: Filed, person: Contact | None, filled: completeness.Known
) -> Question:
    """A day that no calendar has is asked back, of whomever it was."""
    if read.occasion == "founding":
        facet = FACETS["founding_day"]
        return _put(turn, facet, _key_of(filed, person, facet), person, filled)
    whose = next((one for one in filed.people if one.name == read.person), person)
    key = _key(filed.customer.id, whose.id if whose else None, f"{read.relative}-{read.occasion}")
    asked = _put(turn, FACETS["birthday"], key, whose, filled)
    return replace(asked, relative=read.relative, occasion=read.occasion)


def _put(
    turn: Turn, facet: Facet, key: str, person: Contact | None, filled: completeness.Known
) -> Question:
    ledger.stamp(turn.tx, key)
    whom = person if facet.whose == "contact" else None
    name, number = (whom.name, whom.id) if whom else (None, None)
    return Question(facet.name, name, number, *completeness.count(person, filled))


def _worth_asking(filed: Filed, person: Contact | None, filled: completeness.Known) -> list[Facet]:
    """Best first. A day that no calendar has must be asked back before anything else."""
    if filed.impossible and person:
        return [FACETS["birthday"]]
    whose = completeness.whose(person)
    wanted = most_wanted(filled, filed.customer.grade, whose)
    if person is not None and person.opted_out:
        return [one for one in wanted if one.name != "birthday"]
    return wanted


def _filled(
    turn: Turn, filed: Filed, person: Contact | None, known: list[Fact]
) -> completeness.Known:
    since = turn.today - RIVALS_SINCE
    seen = entries.any_seen(turn.tx, filed.customer.id, "competitor", since)
    return completeness.filled(filed.customer, person, known, rivals=seen)


def _step(
    turn: Turn, filed: Filed, person: Contact | None, known: list[Fact],
    filled: completeness.Known,
) -> int | None:  # fmt: skip
    """15, 20 or 30 answers, the first time that a note gets there."""
    new = {one.id for one in filed.facts}
    before = completeness.filled(
        filed.customer, person, [one for one in known if one.id not in new]
    )
    step = crossed(
        completeness.count(person, before)[0], completeness.count(person, filled)[0]
    )  # fmt: skip
    key = f"step:{filed.customer.id}:{person.id if person else 0}:{step}"
    return step if step and ledger.once(turn.tx, key) else None


def _person(turn: Turn, filed: Filed) -> Contact | None:
    """The person met, else one who was away; where nobody was named, the only one there is."""
    here = [one for one in filed.people if not (one.deceased or one.left)]
    here.sort(key=lambda one: one.id in filed.absent)
    if here or filed.people:
        return here[0] if here else None
    known = contacts.of_customer(turn.tx, filed.customer.id)
    return known[0] if len(known) == 1 and not (known[0].deceased or known[0].left) else None


def _key_of(filed: Filed, person: Contact | None, facet: Facet) -> str:
    whom = person.id if person and facet.whose == "contact" else None
    return _key(filed.customer.id, whom, facet.name)


def _key(customer_id: int, contact_id: int | None, facet: str) -> str:
    return f"asked:{customer_id}:{contact_id or 0}:{facet}"
