"""A turn: one update, or one tick for one person, inside its open transaction."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from random import Random
from zoneinfo import ZoneInfo

from bot.actions.failing import Failing
from bot.actions.morning_ground import Ground
from bot.capture.model.client import Model
from bot.capture.names import Directory
from bot.capture.readahead import ReadAhead
from bot.domain.letters import Letter, LetterKind, Reply
from bot.domain.readings import Reading
from bot.domain.staff import Staff
from bot.storage import audit, outbox
from bot.storage.transaction import Store, Tx


@dataclass
class ReadingIn:
    """What the index holds by now of the change sequence: everything up to `read`, which goes on
    to `end`, where the sequence stood at the start, and from there to `seen`; and besides
    whatever the keepers in `opened` have. `doubtful` are customers of whom it may hold what a
    failed transaction took back."""

    read: int = 0
    end: int = 0
    seen: int = 0
    opened: set[int] = field(default_factory=set)
    doubtful: set[int] = field(default_factory=set)

    @property
    def is_over(self) -> bool:
        return self.read >= self.end

    @property
    def share(self) -> float:
        """How much of what was there at the start has been read."""
        return 1.0 if self.is_over else self.read / self.end

    def take_back(self, ids: Iterable[int], read: int, seen: int) -> None:
        """What was read of these customers may never have been so."""
        self.doubtful.update(ids)
        self.read, self.seen = min(self.read, read), min(self.seen, seen)


@dataclass
class House:
    """What one running program keeps in memory between turns.

    `directory` is the searchable index of customer names, never at rest; `reading_in` says how
    much of it has been read since the start. `chance` is injected so that tests repeat. `model`
    proposes more than the grammar reads, where the owner has one; `ahead` reads what waits in a
    second process, where there is processor to spare. `grounds` are of
    mornings that are about to be sent, by staff id, read ahead while others were; `acted` are
    those in whose name anything was done since the sweep began: their mornings read anew."""

    store: Store
    chance: Random
    directory: Directory | None = None
    model: Model | None = None
    ahead: ReadAhead | None = None
    reading_in: ReadingIn = field(default_factory=ReadingIn)
    grounds: dict[int, Ground] = field(default_factory=dict)
    acted: set[int] = field(default_factory=set)
    failing: Failing = field(default_factory=Failing)

    def forget(self) -> None:
        """The index is read anew."""
        self.directory, self.reading_in = None, ReadingIn()
        if self.ahead is not None:
            self.ahead.forgot()


@dataclass
class Turn:
    """Who acts, where, and the transaction that holds whatever comes of it."""

    tx: Tx
    house: House
    asker: Staff
    chat_id: int
    message_id: int | None = None
    readings: dict[str, Reading] = field(default_factory=dict)  # of this turn's own words
    recent: list[int] | None = None  # customers met of late, once asked for

    def __post_init__(self) -> None:
        self.house.acted.add(self.asker.id)

    @property
    def lang(self) -> str:
        return self.asker.lang

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.asker.zone)

    @cached_property
    def local(self) -> datetime:
        """This moment in the asker's zone."""
        return self.tx.now.astimezone(self.zone)

    @cached_property
    def today(self) -> date:
        return self.local.date()

    def answer(self, reply: Reply, *, kind: LetterKind = LetterKind.ANSWER) -> int | None:
        """Posts a reply to this turn's chat; it leaves after the commit."""
        return self.post(Letter(self.chat_id, reply, kind, staff_id=self.asker.id or None))

    def post(self, letter: Letter) -> int | None:
        """Posts a letter; None when one with its key exists already."""
        return outbox.post(self.tx, letter)

    def record(self, action: str, kind: str, subject_id: int, reason: str | None = None) -> None:
        """Puts on record who did what to which row; ids alone, so that it survives erasure."""
        audit.record(self.tx, action, kind, subject_id, staff=self.asker.id or None, reason=reason)
