"""Nudging: what the buttons of a nudge do: put off, not wanted, why, kept, greeted."""

from datetime import date, timedelta

from bot.actions import duties as owed
from bot.actions.turn import Turn
from bot.capture.dates import read_date
from bot.domain.customers import Customer, Plan, Promise
from bot.domain.duties import DutyInput, check_snooze
from bot.domain.measures import InForce
from bot.domain.nudges import NotWanted, PutOff
from bot.domain.readings import Channel
from bot.domain.refusals import BadValue, GoneByNow
from bot.domain.rights import Action
from bot.domain.why import Explained, why
from bot.storage import (
    cadence,
    customers,
    duties,
    exceptions,
    holds,
    plans,
    promises,
)

REST = timedelta(days=14)
CHOICES = 9


def customer(turn: Turn, customer_id: int) -> Customer:
    return customers.get(turn.tx, turn.asker, customer_id, Action.LOG)


def channel(name: str) -> Channel:
    if name not in set(Channel):
        raise GoneByNow
    return Channel(name)


def snooze(turn: Turn, customer_id: int, name: str, until: date) -> Customer:
    """Puts one duty off until a day; a day in the past or too far ahead is refused."""
    found = customer(turn, customer_id)
    check_snooze(until, turn.today)
    _hold(turn, found, channel(name), until, "snooze")
    return found


def snooze_until(turn: Turn, words: str) -> date:
    """The day that a button or a reply names."""
    ahead = {"tomorrow": 1, "3days": 3}.get(words)
    if ahead is not None:
        return turn.today + timedelta(days=ahead)
    if words == "week":
        return turn.today + timedelta(days=7 - turn.today.weekday())
    read = read_date(words, turn.local, "future")
    if read is None or read.start is None:
        raise BadValue(field="date")
    return read.start


def put_off(turn: Turn, customer_id: int, name: str, words: str) -> PutOff:
    """A duty put off until the day that a reply names."""
    until = snooze_until(turn, words)
    return PutOff(snooze(turn, customer_id, name, until), until)


def days_to_choose(turn: Turn) -> list[date]:
    """The next working days after tomorrow, to put something off to."""
    calendar = owed.calendar_of(turn, turn.asker)
    days = [calendar.after(turn.today + timedelta(days=1))]
    while len(days) < CHOICES:
        days.append(calendar.after(days[-1]))
    return days


def not_wanted(turn: Turn, customer_id: int, name: str, reason: str) -> NotWanted:
    """Rests the duty for a fortnight and keeps the reason."""
    found = customer(turn, customer_id)
    until = turn.today + REST
    _hold(turn, found, channel(name), until, reason)
    return NotWanted(found, until)


def _hold(turn: Turn, found: Customer, on: Channel, until: date, reason: str) -> None:
    holds.hold(
        turn.tx, staff_id=turn.asker.id, customer_id=found.id, channel=on, until=until,
        reason=reason,
    )  # fmt: skip
    turn.record("hold", "customer", found.id)


def explain(turn: Turn, customer_id: int, name: str) -> Explained:
    """Why a duty is due when it is."""
    found = customer(turn, customer_id)
    calendar = owed.calendar_of(turn, turn.asker)
    table = cadence.table(turn.tx)
    for given in duties.owed_for(turn.tx, turn.asker, found.id, turn.today):
        if given.channel is channel(name):
            reason = why(given, table, calendar, turn.today)
            basis = calendar.basis(reason.due_on if reason else turn.today)
            return Explained(found, given, reason, _excepted(turn, given), basis)
    raise GoneByNow


def _excepted(turn: Turn, given: DutyInput) -> InForce | None:
    """The exception behind a duty, with its reason."""
    return next(
        (
            one
            for one in exceptions.of_customer(turn.tx, given.customer_id, turn.today)
            if (one.exception.role, one.exception.channel) == (given.role, given.channel)
        ),
        None,
    )


def _promise(turn: Turn, promise_id: int) -> Promise:
    found = promises.get(turn.tx, promise_id)
    if found is None or found.state != "open":
        raise GoneByNow
    customer(turn, found.customer_id)
    return found


def keep_promise(turn: Turn, promise_id: int) -> Promise:
    found = _promise(turn, promise_id)
    promises.close(turn.tx, promise_id, "kept")
    turn.record("kept", "promise", promise_id)
    return found


def reopen_promise(turn: Turn, promise_id: int) -> Promise:
    """A tap too many is taken back: what was ticked off is owed again."""
    found = promises.get(turn.tx, promise_id)
    if found is None or found.state != "kept":
        raise GoneByNow
    customer(turn, found.customer_id)
    promises.close(turn.tx, promise_id, "open")
    turn.record("reopened", "promise", promise_id)
    return found


def put_promise_off(turn: Turn, promise_id: int) -> tuple[Promise, date]:
    """To the next working day after today."""
    found = _promise(turn, promise_id)
    until = owed.calendar_of(turn, turn.asker).after(turn.today)
    promises.put_off(turn.tx, promise_id, until)
    return found, until


def drop_plan(turn: Turn, plan_id: int) -> tuple[Plan, Customer]:
    found = plans.get(turn.tx, plan_id)
    if found is None or found.state != "open" or found.staff_id != turn.asker.id:
        raise GoneByNow
    plans.close(turn.tx, plan_id, "dropped")
    turn.record("unplan", "plan", plan_id)
    return found, customer(turn, found.customer_id)
