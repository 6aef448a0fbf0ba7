"""What became of a note: the values that a card is worded from."""

from dataclasses import dataclass
from datetime import date, time

from bot.domain.customers import Contact, Customer, Entry, Fact, Interaction, Plan, Promise
from bot.domain.departures import Departure
from bot.domain.readings import NO_DOUBTS, Doubts, FactRead
from bot.domain.suggestions import NOTHING_MORE, Suggestion

NOTE = "note"  # the channel of an entry that was no meeting; it earns no credit
# The channels of a walk to the door, and of a call, that met nobody; they earn none either.
MISSED, UNANSWERED = "missed", "unanswered"
UNMET = {"visit": MISSED, "call": UNANSWERED, "video": UNANSWERED}
NO_MEETING = frozenset((NOTE, MISSED, UNANSWERED))


@dataclass(frozen=True)
class Given:
    """What was chosen by buttons beside a note's words; `kind` is complaint, order, expense."""

    customer_id: int | None = None
    channel: str | None = None
    on: date | None = None
    next_visit: date | None = None
    next_visit_at: time | None = None
    kind: str | None = None
    third: bool | None = None  # somebody else's words: hearsay, and no meeting


NOTHING = Given()


@dataclass(frozen=True)
class Pace:
    """Where a duty stands after a filing: `done` of `owed` this month, the next due day."""

    channel: str
    done: int
    owed: int
    next_due: date | None


@dataclass(frozen=True)
class Question:
    """The one question of this visit: a facet of a contact (or of the customer) still empty, or
    a day that no calendar has: of a `relative`, or of another `occasion` than a birthday."""

    facet: str
    person: str | None
    contact_id: int | None
    filled: int
    applicable: int
    relative: str | None = None
    occasion: str = "birthday"


@dataclass(frozen=True)
class Contradiction:
    """A new fact that says otherwise than a verified one; both stand until somebody decides."""

    new: Fact
    old: Fact


@dataclass(frozen=True)
class Filed:
    """One customer's part of a note, filed."""

    customer: Customer
    interaction: Interaction
    people: tuple[Contact, ...] = ()
    absent: tuple[int, ...] = ()  # those of the people who were not there
    facts: tuple[Fact, ...] = ()
    promises: tuple[Promise, ...] = ()
    entries: tuple[Entry, ...] = ()
    plan: Plan | None = None
    held: tuple[str, ...] = ()  # facets of sensitive facts that wait for consent
    doubts: Doubts = NO_DOUBTS
    impossible: tuple[str, ...] = ()  # days that no calendar has, as written
    again: FactRead | None = None  # the first of them that is not a person's own birthday
    contradictions: tuple[Contradiction, ...] = ()
    pace: Pace | None = None
    mourned: tuple[tuple[str, str], ...] = ()  # (whose, which relative) died, as it plainly tells
    departures: tuple[Departure, ...] = ()  # who died or left, until the rep agrees, and after
    question: Question | None = None
    step: int | None = None  # 15, 20 or 30 answers, just reached
    misfit: str | None = None  # the facet asked for, when the reply was no answer of its kind
    refused: tuple[str, ...] = ()  # values that were taken off a card before
    as_corrected: bool = False  # its channel is what the rep once corrected such words to
    suggestion: Suggestion = NOTHING_MORE  # of a model, until somebody decides
    is_new: bool = False


@dataclass(frozen=True)
class Unplaced:
    """A part of a note whose customer is not certain: it waits, safe."""

    note_id: int
    index: int
    text: str
    named: str | None
    candidates: tuple[Customer, ...]


@dataclass(frozen=True)
class Filing:
    """A whole note: what was filed, what waits, and whether it was read anew after an edit, and
    then what it had filed `before`.
    `learned` are the words that from now on mean this customer to its author."""

    note_id: int
    filed: tuple[Filed, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    reread: bool = False
    before: tuple[Filed, ...] = ()
    learned: str | None = None
    voice_id: int | None = None  # the kept sound of a spoken note
    said: str = ""  # its transcript


@dataclass(frozen=True)
class KeptWords:
    """New words of a note that changed nothing, for it is old or they tell nothing (`empty`);
    what it had filed, each with its customer."""

    note_id: int
    entries: tuple[tuple[Interaction, Customer], ...]
    empty: bool = False


@dataclass(frozen=True)
class Undone:
    """What was taken back."""

    interaction: Interaction
    customer: Customer


@dataclass(frozen=True)
class NoAnswer:
    """Words that are no answer to the question they were said to, which stays open; nothing was
    filed."""

    facet: str


@dataclass(frozen=True)
class Doubtful:
    """Words that may answer a card's question or not: they wait, safe, until somebody says."""

    note_id: int
    text: str
    question: Question
    interaction: Interaction
    customer: Customer


@dataclass(frozen=True)
class NotKnown:
    """The asker does not know the answer to a card's question either; without a facet, nothing
    was asked."""

    facet: str | None = None
