"""The sample team: fictional people and customers with three months of history, from a seed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from bot.cli import sample_words as words
from bot.domain.customers import (
    Contact,
    Customer,
    Draft,
    Entry,
    Fact,
    Interaction,
    Promise,
)
from bot.domain.facets import section_of
from bot.domain.filings import UNMET
from bot.domain.readings import BirthdayRead
from bot.domain.staff import Role, Staff
from bot.playground.people import Person
from bot.playground.suggestions import Suggestion
from bot.storage import (
    contacts,
    customers,
    entries,
    facts,
    interactions,
    occasions,
    promises,
    settings,
    staff,
)
from bot.storage.transaction import Store, Tx

HISTORY = 90  # days


def fill(store: Store, seed: int) -> None:
    """Makes the team and its customers in a new archive."""
    with store.transaction() as tx:
        chance = Random(seed)  # noqa: S311 # a sample must repeat
        team = _team(tx)
        settings.put(tx, "sample", "yes")
        for firm in words.FIRMS:
            _customer(tx, chance, team, firm)


def is_sample(store: Store) -> bool:
    """Whether the archive is the sample team's, and nobody's own."""
    with store.transaction() as tx:
        return settings.get(tx, "sample") == "yes"


def people(store: Store) -> list[Person]:
    """The team as it sits at the desk, the reps first."""
    with store.transaction() as tx:
        found = staff.everybody(tx)
    found.sort(key=lambda one: (Role.REP not in one.roles, one.telegram_id))
    return [
        Person(
            one.telegram_id, one.name, "zh-hans" if one.lang == "zh" else "en",
            label=words.LABELS.get(one.telegram_id, ""),
        )
        for one in found
    ]  # fmt: skip


def suggestions(person: Person) -> Sequence[Suggestion]:
    """Things to try, in the person's language."""
    return words.SUGGESTIONS.get(person.id, ())


def _team(tx: Tx) -> dict[int, Staff]:
    team: dict[int, Staff] = {}
    for telegram_id, name, role, lang, boss in words.TEAM:
        team[telegram_id] = staff.add(
            tx,
            Staff(
                0, telegram_id, name, frozenset({Role(role)}), lang=lang, lang_chosen=True,
                manager_id=team[boss].id if boss else None,
            ),
        )  # fmt: skip
    return team


def _customer(tx: Tx, chance: Random, team: dict[int, Staff], firm: words.Firm) -> None:
    keeper = team[firm.keeper]
    today = tx.now.date()
    draft = Draft(
        firm.name, grade=firm.grade, standing="active", aliases=firm.aliases, region=firm.region
    )
    before = replace(tx, now=tx.now - timedelta(days=HISTORY + 30))  # nobody is new to the team
    new = customers.add(
        before, draft, keeper_id=keeper.id, by=keeper.id,
        assigned_on=today - timedelta(days=HISTORY + chance.randrange(200)),
    )  # fmt: skip
    people = [_contact(tx, chance, new, keeper, person, today) for person in firm.people]
    _history(tx, chance, new, keeper, people, today)
    boss = next(one for one in team.values() if one.id == keeper.manager_id)
    if firm.grade != "C" and chance.random() < 0.7:
        day = today - timedelta(days=chance.randrange(15, 75))
        _meeting(tx, chance, new, boss, people, day)


def _contact(
    tx: Tx, chance: Random, new: Customer, keeper: Staff, person: words.Who, today: date
) -> Contact:
    phone = f"+86139{chance.randrange(10**8):08d}" if keeper.lang == "zh" else None
    contact = contacts.add(
        tx, Contact(0, new.id, person.name, person.title, phones=(phone,) if phone else ())
    )
    for facet, value in person.facts:
        _fact(tx, new, keeper, contact, facet, value, today - timedelta(days=chance.randrange(80)))
    if chance.random() < 0.6:
        _birthday(tx, chance, new, keeper, contact, today)
    return contact


def _fact(
    tx: Tx, new: Customer, keeper: Staff, contact: Contact, facet: str, value: str, on: date
) -> Fact:
    return facts.add(
        tx,
        Fact(
            0, new.id, facet, value, section_of(facet), keeper.id, on, contact_id=contact.id,
        ),
    )  # fmt: skip


def _birthday(
    tx: Tx, chance: Random, new: Customer, keeper: Staff, contact: Contact, today: date
) -> None:
    soon = today + timedelta(days=chance.choice((1, 2, 3, 5, 7, 9, 20, 60, 120, 200)))
    lunar = keeper.lang == "zh" and chance.random() < 0.3
    day = BirthdayRead(lunar, soon.month, min(soon.day, 28), year=chance.randrange(1965, 1992))
    text = words.birthday(day, keeper.lang)
    fact = _fact(tx, new, keeper, contact, "birthday", text, today - timedelta(days=30))
    occasions.add(
        tx, customer_id=new.id, contact_id=contact.id, kind="birthday", day=day, fact_id=fact.id
    )


def _history(
    tx: Tx, chance: Random, new: Customer, keeper: Staff, people: list[Contact], today: date
) -> None:
    a_month = {"A": 3.4, "B": 2.2, "C": 1.1}[new.grade] * chance.choice((0.4, 0.8, 1.0, 1.0))
    day = today - timedelta(days=HISTORY)
    while (day := day + timedelta(days=max(2, round(chance.gauss(30 / a_month, 3))))) < today:
        if day.weekday() < 5:
            _meeting(tx, chance, new, keeper, people, day)
    if chance.random() < 0.35:
        _promise(tx, chance, new, keeper, today)


def _meeting(
    tx: Tx, chance: Random, new: Customer, keeper: Staff, people: list[Contact], day: date
) -> None:
    line = chance.choice(words.LINES[keeper.lang])
    person = chance.choice(people).name if people else ""
    named = (person,) if person else ()
    channel = chance.choice(("visit", "visit", "visit", "call"))
    is_met = "not_met" not in line.outcomes
    met = interactions.add(
        tx,
        Interaction(
            0, new.id, keeper.id, channel if is_met else UNMET[channel], day,
            tx.now, line.text.format(person=person), outcomes=line.outcomes,
            persons=named if is_met else (), absent=() if is_met else named,
        ),
    )  # fmt: skip
    if line.entry:
        amount = str(chance.randrange(2, 40) * 5000) if line.entry == "order" else None
        entries.add(
            tx,
            Entry(
                0, new.id, keeper.id, line.entry, day, line.text.format(person=person),
                amount=amount, currency="CNY" if amount else None,
                open=line.entry == "complaint", interaction_id=met.id,
            ),
        )  # fmt: skip


def _promise(tx: Tx, chance: Random, new: Customer, keeper: Staff, today: date) -> None:
    text, ours = chance.choice(words.PROMISES[keeper.lang])
    due = today + timedelta(days=chance.randrange(-3, 9))
    promises.add(tx, Promise(0, new.id, keeper.id, text, ours, due, "open", tx.now))
