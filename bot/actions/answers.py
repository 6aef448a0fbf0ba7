"""Answers: what a reply to a dialogue's question says, or why it could not be taken."""

from collections.abc import Callable

from bot.actions import finding, naming, reading
from bot.actions.turn import Turn
from bot.capture.phones import read_phone
from bot.domain.dialogues import Answer, Choice, Instead, Problem, Talk
from bot.domain.readings import Channel, Item
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action, Whose, reach
from bot.replies.words import LANGUAGES, clean, label
from bot.storage import contacts, customers, interactions, settings

Got = Answer | Problem | Instead
Read = Callable[[Turn, Talk, str], Got]

LONGEST_NAME = 80
LONGEST_CHANNEL = 24  # characters: "打了个电话", "dropped in at their place"
NEW = "new"


def whom(turn: Turn, _talk: Talk, text: str) -> Got:
    """A customer that the asker may log for, by any way of naming it."""
    named = _tidy(text)
    if not has_words(named):
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
    known = customers.within_reach(turn.tx, turn.asker, ids, Action.LOG)
    mine = [known[one] for one in ids if one in known]
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
    ids = talk.answers.get(key, ())
    known = customers.within_reach(turn.tx, turn.asker, ids, Action.READ)
    likely = tuple(Choice(str(one.id), name=f"{one.name} · {one.grade}") for one in known.values())
    return (*likely, Choice(NEW, key="choice-not-same"))


def same(turn: Turn, _talk: Talk, value: str) -> Got:
    """The pressed customer is the one meant, or it is a new one after all."""
    if value == NEW:
        return Answer(NEW)
    return Instead(customers.get(turn.tx, turn.asker, int(value)).id)


def words(_turn: Turn, _talk: Talk, text: str) -> Got:
    """Anything that says something."""
    return Answer(text.strip()) if has_words(text) else Problem("no-words")


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
    known = customers.within_reach(turn.tx, turn.asker, ids, Action.READ)
    return Answer(number, {"phone_of": list(known)})


def channel(turn: Turn, _talk: Talk, text: str) -> Got:
    """The channel by its word, or as a note would say it."""
    named = by_word(tuple(Choice(one.value, f"channel-{one}") for one in Channel), text)
    if named is not None:
        return Answer(named)
    items = reading.read(turn, text[:200]).items
    said = items[0].channel if items else None
    if said is None:
        return Problem("not-a-choice")
    return Problem("channel-only") if tells_more(items[0]) else Answer(said.value)


def tells_more(item: Item) -> bool:
    """Whether the words say more than how one met: that would be lost, so it is refused."""
    return bool(
        item.contacts or item.promises or item.facts or item.amount or item.complaint
        or item.objections or item.next_visit or len(item.text) > LONGEST_CHANNEL
    )  # fmt: skip


def by_word(choices: tuple[Choice, ...], text: str) -> str | None:
    """The choice that a typed word names, in either language."""
    typed = text.strip().casefold()
    for one in choices:
        names = [label(lang, one.key).casefold() for lang in LANGUAGES] if one.key else []
        if typed and typed in (one.value.casefold(), one.name.casefold(), *names):
            return one.value
    return None


def _may_add(turn: Turn, named: str) -> tuple[Choice, ...]:
    if reach(turn.asker, Action.ADD) is Whose.NONE:
        return ()
    return (Choice(NEW, key="choice-new", name=named),)


def _short(text: str) -> str | Problem:
    line = _tidy(text)
    if not has_words(line):
        return Problem("no-words")
    if len(line) > LONGEST_NAME:
        return Problem("too-long", about={"most": str(LONGEST_NAME)})
    return line


def _tidy(text: str) -> str:
    return " ".join(clean(text).split())


def has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)
