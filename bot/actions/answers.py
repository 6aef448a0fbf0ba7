"""Answers: what a reply to a dialogue's question says, or why it could not be taken."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from bot.actions import finding, naming, reading
from bot.actions.turn import Turn
from bot.capture.amounts import UNITS, Bare, read_amount, with_unit
from bot.capture.dates import DateRead, read_date
from bot.capture.phones import read_phone
from bot.domain.dialogues import Answer, Choice, Instead, Problem, Talk
from bot.domain.readings import Channel
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action, Whose, reach
from bot.replies.words import LANGUAGES, clean, label
from bot.storage import contacts, customers, interactions, settings

Got = Answer | Problem | Instead
Read = Callable[[Turn, Talk, str], Got]

LONGEST_NAME = 80
LONGEST_PAST = timedelta(days=366)
LONGEST_AHEAD = timedelta(days=366)
BESIDE_A_DAY = 8  # characters, as in "on … in the office" or "…去的"
NEW = "new"


def whom(turn: Turn, _talk: Talk, text: str) -> Got:
    """A customer that the asker may log for, by any way of naming it."""
    named = _tidy(text)
    if not _has_words(named):
        return Problem("no-words", recent(turn, _talk))
    if len(named) > LONGEST_NAME:
        return Problem("too-long", recent(turn, _talk), {"most": str(LONGEST_NAME)})
    found = finding.find(turn, named)
    if isinstance(found, int):
        return Answer(str(customers.get(turn.tx, turn.asker, found, Action.LOG).id))
    likely = tuple(Choice(str(one.id), name=one.name) for one in found.candidates[:3])
    reason = "whom-which" if likely else "whom-nobody"
    return Problem(reason, (*likely, *_may_add(turn, named)), {"named": named})


def whom_known(turn: Turn, talk: Talk, text: str) -> Got:
    """The same, of customers that are there already."""
    got = whom(turn, talk, text)
    if not isinstance(got, Problem):
        return got
    known = tuple(one for one in got.choices if one.value != NEW)
    return Problem(got.reason, known, got.about)


def chosen_customer(turn: Turn, talk: Talk, value: str) -> Got:
    """A pressed customer, authorised again; or the new one whose name was typed."""
    if value == NEW:
        if not talk.typed or reach(turn.asker, Action.ADD) is Whose.NONE:
            raise GoneByNow
        return Answer(NEW, {"name": _tidy(talk.typed)})
    one = customers.get(turn.tx, turn.asker, int(value), Action.LOG)
    if talk.typed:
        naming.learn(turn, one, talk.typed)
    return Answer(str(one.id))


def recent(turn: Turn, _talk: Talk) -> tuple[Choice, ...]:
    """The customers met last, as buttons."""
    ids = interactions.recent_customers(turn.tx, turn.asker.id, 8)
    known = customers.by_ids(turn.tx, ids)
    allowed = customers.keepers(turn.tx, turn.asker, Action.LOG)
    mine = [
        known[one]
        for one in ids
        if one in known and (allowed is None or known[one].keeper_id in allowed)
    ]
    return tuple(Choice(str(one.id), name=one.name) for one in mine[:3])


def name(turn: Turn, _talk: Talk, text: str) -> Got:
    """A new customer's name, with the customers that it resembles."""
    named = _short(text)
    if isinstance(named, Problem):
        return named
    read = finding.resolve(turn, named)
    similar = [one.customer_id for one in read.candidates]
    return Answer(named, {"similar": similar})


def similar(turn: Turn, talk: Talk) -> tuple[Choice, ...]:
    """The customers that a new one resembles, by name or phone, and "no, a new one"."""
    key = "similar" if talk.at == "same" else "phone_of"
    known = customers.by_ids(turn.tx, talk.answers.get(key, ()))
    likely = tuple(Choice(str(one.id), name=f"{one.name} · {one.grade}") for one in known.values())
    return (*likely, Choice(NEW, key="choice-not-same"))


def same(turn: Turn, _talk: Talk, value: str) -> Got:
    """The pressed customer is the one meant, or it is a new one after all."""
    if value == NEW:
        return Answer(NEW)
    return Instead(customers.get(turn.tx, turn.asker, int(value)).id)


def words(_turn: Turn, _talk: Talk, text: str) -> Got:
    """Anything that says something."""
    return Answer(text.strip()) if _has_words(text) else Problem("no-words")


def short(_turn: Turn, _talk: Talk, text: str) -> Got:
    """A name, a title, a region: one line."""
    line = _short(text)
    return line if isinstance(line, Problem) else Answer(line)


def person(_turn: Turn, _talk: Talk, text: str) -> Got:
    """A person's name: letters, no digits."""
    line = _short(text)
    if isinstance(line, Problem):
        return line
    if any(char.isdigit() for char in line):
        return Problem("not-a-name")
    return Answer(line)


def phone(turn: Turn, _talk: Talk, text: str) -> Got:
    """A valid number; the customers that have it already go along."""
    number = read_phone(text, settings.get(turn.tx, "country"))
    if number is None:
        return Problem("not-a-phone")
    ids = contacts.customers_with_phone(turn.tx, number)
    allowed = customers.keepers(turn.tx, turn.asker, Action.READ)
    known = customers.by_ids(turn.tx, ids).values()
    seen = [one.id for one in known if allowed is None or one.keeper_id in allowed]
    return Answer(number, {"phone_of": seen})


def past_day(turn: Turn, _talk: Talk, text: str) -> Got:
    """A day that has come: when it happened."""
    read = read_date(text, turn.local, "past")
    if (problem := _no_day(read, text)) or read is None or read.start is None:
        return problem or Problem("no-day")
    if read.start > turn.today:
        return Problem("day-ahead")
    if turn.today - read.start > LONGEST_PAST:
        return Problem("day-too-far")
    return Answer(read.start.isoformat())


def days_back(turn: Turn, _talk: Talk, value: str) -> Got:
    return Answer((turn.today - timedelta(days=int(value))).isoformat())


def next_day(turn: Turn, _talk: Talk, text: str) -> Got:
    """A day ahead, with its time where one was said."""
    read = read_date(text, turn.local, "future")
    if (problem := _no_day(read, text)) or read is None or read.start is None:
        return problem or Problem("no-day")
    if read.start < turn.today:
        return Problem("day-over")
    if read.start - turn.today > LONGEST_AHEAD:
        return Problem("day-too-far")
    at = read.at.isoformat("minutes") if read.at else None
    return Answer(read.start.isoformat(), {"next_at": at})


def days_ahead(turn: Turn, _talk: Talk, value: str) -> Got:
    day = turn.today + timedelta(days=int(value))
    return Answer(day.isoformat(), {"next_at": None})


def channel(turn: Turn, _talk: Talk, text: str) -> Got:
    """The channel by its word, or as a note would say it."""
    named = by_word(tuple(Choice(one.value, f"channel-{one}") for one in Channel), text)
    if named is not None:
        return Answer(named)
    items = reading.read(turn, text[:200]).items
    said = items[0].channel if items else None
    return Answer(said.value) if said else Problem("not-a-choice")


def amount(turn: Turn, _talk: Talk, text: str) -> Got:
    """What it was about, with its amount; a bare number is asked back."""
    if not _has_words(text):
        return Problem("no-words")
    read = read_amount(text, turn.local)
    if isinstance(read, Bare):
        units = tuple(Choice(one, f"unit-{one}", read.number) for one in UNITS)
        return Problem("amount-bare", units, {"number": read.number})
    if read is None:
        return Problem("amount-none")
    return Answer(text.strip()) if read.value > 0 else Problem("amount-none")


def with_this_unit(turn: Turn, talk: Talk, value: str) -> Got:
    """The number that was typed, of the unit that was pressed."""
    read = read_amount(talk.typed or "", turn.local)
    if not isinstance(read, Bare) or value not in UNITS:
        raise GoneByNow
    return amount(turn, talk, with_unit(talk.typed or "", read, value))


def by_word(choices: tuple[Choice, ...], text: str) -> str | None:
    """The choice that a typed word names, in either language."""
    typed = text.strip().casefold()
    for one in choices:
        names = [label(lang, one.key).casefold() for lang in LANGUAGES] if one.key else []
        if typed and typed in (one.value.casefold(), one.name.casefold(), *names):
            return one.value
    return None


def _no_day(read: DateRead | None, text: str) -> Problem | None:
    """Why there is no day in it; words beside the day would be lost, so they are refused."""
    if read is not None and read.impossible:
        return Problem("day-impossible", about={"text": read.text})
    if read is None or read.start is None:
        return Problem("no-day")
    start, end = read.span
    rest = [char for char in text[:start] + text[end:] if char.isalnum()]
    return Problem("day-only") if len(rest) > BESIDE_A_DAY else None


def _may_add(turn: Turn, named: str) -> tuple[Choice, ...]:
    if reach(turn.asker, Action.ADD) is Whose.NONE:
        return ()
    return (Choice(NEW, key="choice-new", name=named),)


def _short(text: str) -> str | Problem:
    line = _tidy(text)
    if not _has_words(line):
        return Problem("no-words")
    if len(line) > LONGEST_NAME:
        return Problem("too-long", about={"most": str(LONGEST_NAME)})
    return line


def _tidy(text: str) -> str:
    return " ".join(clean(text).split())


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def day_of(answers: dict[str, Any], key: str) -> date | None:
    """A day among the answers."""
    value = answers.get(key)
    return date.fromisoformat(value) if value else None
