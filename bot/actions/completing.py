"""Completing: an archive filled one facet after another, each answer saved as it is given."""

from dataclasses import replace
from typing import Any

from bot.actions import answers as read
from bot.actions import completeness, learning, notes, reading
from bot.actions.answering import with_day
from bot.actions.answers import Got
from bot.actions.steps import WHOM, Step
from bot.actions.turn import Turn
from bot.capture.birthdays import find_birthdays
from bot.domain.customers import Contact, Customer, Interaction
from bot.domain.dialogues import Answer, Completed, Problem, Talk
from bot.domain.facets import most_wanted
from bot.domain.filings import NOTE
from bot.domain.readings import BirthdayRead, Item
from bot.domain.rights import Action
from bot.storage import contacts, customers, facts, interactions, occasions
from bot.storage import notes as kept_notes

Answers = dict[str, Any]
LONGEST = 300
FIRST = (
    replace(WHOM, read=read.whom_known),
    Step("contact", "contact", read.person, applies=lambda answers: bool(answers.get("nobody"))),
)


def steps(answers: Answers) -> tuple[Step, ...]:
    """Whom, the main contact where nobody is known, then the empty facets by their worth."""
    return (*FIRST, *(_asks(one) for one in answers.get("plan", ())))


def after(turn: Turn, now: Talk, answers: Answers) -> Answers:
    """Saves the answer that was just given, or makes the plan of what there is to ask."""
    if now.at == "customer":
        rest = {key: value for key, value in answers.items() if key not in ("met", "own")}
        return {**rest, **_planned(turn, int(answers["customer"]))}
    if now.at == "contact":
        return {**answers, **_meet(turn, answers)}
    return {**answers, **_learn(turn, now.at, answers)}


def finish(turn: Turn, answers: Answers) -> Completed:
    """What was filled in, however early it was stopped."""
    one = customers.get(turn.tx, turn.asker, int(answers["customer"]), Action.LOG)
    met = _met(turn, answers)
    learned = len(facts.of_interaction(turn.tx, met.id)) if met else 0
    own = len(answers.get("own", ())) + ("contact" in answers)
    filled, applicable = progress(turn, one.id)
    return Completed(one, learned + own, filled, applicable, met.id if met else None)


def progress(turn: Turn, customer_id: int) -> tuple[int, int]:
    """(filled, applicable) of the customer and its main contact."""
    people = contacts.of_customer(turn.tx, customer_id)
    one = customers.by_ids(turn.tx, [customer_id])[customer_id]
    return completeness.of_archive(one, people, facts.of_customer(turn.tx, customer_id))


def facet_of(key: str) -> str:
    return key.partition("@")[0]


def _asks(key: str) -> Step:
    return Step(key, "facet", _value)


def _value(turn: Turn, talk: Talk, text: str) -> Got:
    """A facet's value, read strictly where a wrong one would do harm."""
    facet = facet_of(talk.at)
    if facet == "phone":
        got = read.phone(turn, talk, text)
        return Answer(got.value) if isinstance(got, Answer) else got
    if facet == "birthday":
        return _birthday(turn, text)
    said = read.words(turn, talk, text)
    if isinstance(said, Problem):
        return said
    if len(text) > LONGEST:
        return Problem("too-long", about={"most": str(LONGEST)})
    if any(fact.sensitive for item in reading.read(turn, text).items for fact in item.facts):
        return Problem("sensitive")
    return said


def _birthday(turn: Turn, text: str) -> Got:
    born = _born(turn, text)
    if born is None:
        return Problem("no-day")
    return Problem("day-impossible", about={"text": text}) if born.impossible else Answer(text)


def _born(turn: Turn, text: str) -> BirthdayRead | None:
    for words in (text, f"生日{text}", f"birthday {text}"):
        found = find_birthdays(words, ref=turn.local)
        if found:
            return found[0].birthday
    return None


def _planned(turn: Turn, customer_id: int) -> Answers:
    people = contacts.of_customer(turn.tx, customer_id)
    main = people[0] if people else None
    one = customers.by_ids(turn.tx, [customer_id])[customer_id]
    return {"nobody": main is None, "plan": _plan(turn, one, main)}


def _plan(turn: Turn, one: Customer, main: Contact | None) -> list[str]:
    """The empty facets of the customer and its main contact, most wanted first; as for a B
    customer, personal and trade alike, because all are asked."""
    filled = completeness.filled(one, main, facts.of_customer(turn.tx, one.id))
    wanted = most_wanted(filled, "B", completeness.whose(main))
    return [
        f"{facet.name}@{main.id if main and facet.whose == 'contact' else 0}" for facet in wanted
    ]


def _meet(turn: Turn, answers: Answers) -> Answers:
    """The main contact, written down; from here on it is asked about too."""
    one = customers.get(turn.tx, turn.asker, int(answers["customer"]), Action.LOG)
    met, more = _opened(turn, one, answers)
    known = contacts.of_customer(turn.tx, one.id)
    if known:
        main = contacts.change(turn.tx, replace(known[0], name=answers["contact"]))
    else:
        new = Contact(0, one.id, answers["contact"])
        main = contacts.add(turn.tx, new, interaction_id=met.id)
    return {**more, "plan": _plan(turn, one, main)}


def _learn(turn: Turn, key: str, answers: Answers) -> Answers:
    one = customers.get(turn.tx, turn.asker, int(answers["customer"]), Action.LOG)
    met, more = _opened(turn, one, answers)
    facet, _, contact_id = key.partition("@")
    who = contacts.get(turn.tx, int(contact_id)) if int(contact_id) else None
    value = answers[key]
    _keep_words(turn, met, value)
    if who is not None and facet in ("phone", "title", "email"):
        contacts.change(turn.tx, _with(who, facet, value))
        return {**more, "own": sorted({*answers.get("own", ()), facet})}
    _take_back(turn, met, facet, who)
    fact = with_day(turn, facet, value, who.name if who else None)
    people = (who,) if who else ()
    learning.learn(turn, Item(value, on=met.on, facts=(fact,)), met, people)
    return more


def _with(who: Contact, facet: str, value: str) -> Contact:
    if facet == "phone":
        return replace(who, phones=tuple(dict.fromkeys((value, *who.phones))))
    if facet == "email":
        return replace(who, emails=tuple(dict.fromkeys((value, *who.emails))))
    return replace(who, title=value)


def _take_back(turn: Turn, met: Interaction, facet: str, who: Contact | None) -> None:
    """An answer given before, when the question was gone back to."""
    contact_id = who.id if who else None
    for old in facts.of_interaction(turn.tx, met.id):
        if old.facet == facet and old.contact_id == contact_id:
            occasions.undo_of(turn.tx, [old.id])
            facts.undo(turn.tx, old.id)


def _met(turn: Turn, answers: Answers) -> Interaction | None:
    met = interactions.get(turn.tx, answers["met"]) if "met" in answers else None
    return met if met is not None and not met.gone else None


def _opened(turn: Turn, one: Customer, answers: Answers) -> tuple[Interaction, Answers]:
    """The note that all answers of this dialogue hang on; opened by the first."""
    met = _met(turn, answers)
    if met is not None:
        return met, {}
    note_id = notes.keep(turn, "", message_id=0)
    kept_notes.change(turn.tx, note_id, state="filed")
    new = Interaction(0, one.id, turn.asker.id, NOTE, turn.today, turn.tx.now, "", note_id=note_id)
    met = interactions.add(turn.tx, new)
    turn.record("file", "interaction", met.id)
    return met, {"met": met.id}


def _keep_words(turn: Turn, met: Interaction, value: str) -> None:
    text = f"{met.text}\n{value}" if met.text else value
    interactions.change(turn.tx, replace(met, text=text))
    found = kept_notes.get(turn.tx, met.note_id or 0, turn.asker.id)
    if found is not None:
        words = {**found[1], "text": text}
        kept_notes.change(turn.tx, met.note_id or 0, state="filed", value=words)
