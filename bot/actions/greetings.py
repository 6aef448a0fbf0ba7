"""Greetings: what the buttons of a special day do: drafted, greeted, given, not again."""

from dataclasses import dataclass, replace

from bot.actions import nudging, reading
from bot.actions.turn import Turn
from bot.domain.customers import Contact, Customer, Entry, Fact
from bot.domain.nudges import GiftGiven
from bot.domain.refusals import GoneByNow
from bot.storage import contacts, entries, facts, occasions
from bot.storage.occasions import Kept

IDEAS = ("gift", "hobby", "diet", "drinking", "sports", "reading", "pet", "music")


@dataclass(frozen=True)
class Greeting:
    """Whose day it is, and what is known that helps to word it and to choose a gift."""

    kept: Kept
    customer: Customer
    contact: Contact | None
    close: bool
    ideas: tuple[Fact, ...]

    @property
    def id(self) -> int:
        return self.kept.id

    @property
    def kind(self) -> str:
        return self.kept.kind

    @property
    def relative(self) -> str | None:
        return self.kept.relative

    @property
    def gift(self) -> bool:
        return self.kept.gift

    @property
    def who(self) -> str:
        return self.contact.name if self.contact else self.customer.name


def greeting(turn: Turn, occasion_id: int) -> Greeting:
    kept = occasions.get(turn.tx, occasion_id)
    if kept is None:
        raise GoneByNow
    found = nudging.customer(turn, kept.customer_id)
    contact = contacts.get(turn.tx, kept.contact_id) if kept.contact_id else None
    known = [
        one
        for one in facts.of_customer(turn.tx, found.id)
        if one.facet in IDEAS and one.contact_id == kept.contact_id
    ]
    known.sort(key=lambda fact: IDEAS.index(fact.facet))
    return Greeting(kept, found, contact, found.relation in ("partner", "emotional"), tuple(known))


def greeted(turn: Turn, occasion_id: int, year: int) -> Greeting:
    """Written back as an entry; this year's day is done with."""
    one = greeting(turn, occasion_id)
    _entry(turn, one, "greeting", one.who)
    occasions.skip(turn.tx, occasion_id, year)
    return one


def gift_given(turn: Turn, occasion_id: int, text: str) -> GiftGiven:
    """What was given, with its cost where the words name one. Where something was given once,
    next year's nudge comes early enough to post it."""
    one = greeting(turn, occasion_id)
    items = reading.read(turn, text).items
    cost = items[0].amount if items else None
    _entry(turn, one, "gift", text, str(cost.value) if cost else None,
           cost.currency if cost else None)  # fmt: skip
    occasions.post_gifts(turn.tx, occasion_id, post=True)
    return GiftGiven(text)


def post_gifts(turn: Turn, occasion_id: int, *, post: bool) -> Greeting:
    """A gift is to be posted for this day from now on, or no more."""
    one = greeting(turn, occasion_id)
    occasions.post_gifts(turn.tx, occasion_id, post=post)
    turn.record("post-gifts" if post else "no-gifts", "occasion", occasion_id)
    return replace(one, kept=replace(one.kept, gift=post))


def not_this_year(turn: Turn, occasion_id: int, year: int) -> Greeting:
    one = greeting(turn, occasion_id)
    occasions.skip(turn.tx, occasion_id, year)
    return one


def never_day(turn: Turn, occasion_id: int, *, out: bool = True) -> Greeting:
    """This day is never told again; with `out` False it is told after all."""
    one = greeting(turn, occasion_id)
    occasions.opt_out(turn.tx, occasion_id, out=out)
    turn.record("opt-out" if out else "opt-in", "occasion", occasion_id)
    return one


def never_person(turn: Turn, occasion_id: int, *, out: bool = True) -> Greeting:
    """None of this person's days, nor their family's, is ever told again; or all are."""
    one = greeting(turn, occasion_id)
    if one.contact is None:
        raise GoneByNow
    contacts.change(turn.tx, replace(one.contact, opted_out=out))
    turn.record("opt-out" if out else "opt-in", "contact", one.contact.id)
    return one


def _entry(
    turn: Turn,
    one: Greeting,
    kind: str,
    text: str,
    amount: str | None = None,
    currency: str | None = None,
) -> None:
    entries.add(
        turn.tx,
        Entry(
            id=0, customer_id=one.customer.id, staff_id=turn.asker.id, kind=kind,
            day=turn.today, text=text, amount=amount, currency=currency,
        ),
    )  # fmt: skip
    turn.record(kind, "occasion", one.kept.id)
