"""Exemptions: until a day nothing is owed to a customer, for a reason that stays on record."""

from datetime import date, timedelta

from bot.actions.inquiries import tell
from bot.actions.turn import Turn
from bot.capture.dates import find_dates
from bot.domain.cadence import CHANNELS, new_exception
from bot.domain.customers import Customer
from bot.domain.letters import About, Letter, LetterKind
from bot.domain.measures import Exempted
from bot.domain.refusals import BadValue, GoneByNow
from bot.domain.rights import Action
from bot.domain.staff import Role
from bot.replies import measures
from bot.storage import customers, duties, exceptions, staff

SPANS = (30, 90, 180)  # days that the buttons offer


def customer(turn: Turn, customer_id: int) -> tuple[Customer, date | None]:
    """The customer, and until when it is exempt already."""
    found = customers.get(turn.tx, turn.asker, customer_id, Action.EXEMPT)
    known = duties.owed_for(turn.tx, staff.by_id(turn.tx, found.keeper_id), found.id, turn.today)
    ends = [
        one.exception.until
        for one in known
        if one.exception and one.exception.exempts and one.exception.holds_on(turn.today)
    ]
    return found, max(ends, default=None)


def until(turn: Turn, days: int) -> date | None:
    """The last day of a span that a button offers; None for 0, where the reply names it."""
    if days not in (0, *SPANS):
        raise GoneByNow
    return turn.today + timedelta(days=days) if days else None


def about(found: Customer, last: date | None) -> About:
    """What the reply with the reason is about: the day is its number, 0 while not known."""
    return About("exempt", int(f"{last:%Y%m%d}") if last else 0, found.id)


def exempt(turn: Turn, subject: About, text: str) -> Exempted:
    """Exempts the keeper from visits and calls, and tells them."""
    found = customers.get(turn.tx, turn.asker, subject.customer_id or 0, Action.EXEMPT)
    last = _day(subject.id) or _named(turn, text)
    for channel in CHANNELS:
        made = new_exception(Role.REP, channel, None, text, until=last, today=turn.today)
        exceptions.add(turn.tx, found.id, turn.asker.id, made)
    turn.record("exempt", "customer", found.id)
    keeper = staff.by_id(turn.tx, found.keeper_id)
    if keeper.id != turn.asker.id and keeper.active:
        reply = measures.told_exempt(keeper.lang, turn.asker, found, last, text, turn.today)
        tell(turn, keeper, Letter(keeper.telegram_id, reply, LetterKind.NUDGE))
    return Exempted(found, last, text)


def _day(number: int) -> date | None:
    return date.fromisoformat(str(number)) if number else None


def _named(turn: Turn, text: str) -> date:
    """The last day that the reply names."""
    found = find_dates(text, ref=turn.local, context="future")
    days = [day for read in found for day in (read.end or read.start,) if day]
    if not days:
        raise BadValue(field="exempt-day")
    return max(days)
