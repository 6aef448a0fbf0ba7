"""A turn: one update, or one tick for one person, inside its open transaction."""

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
class House:
    """What one running program keeps in memory between turns.

    `directory` is the searchable index of customer names, never at rest; `seen` is the change
    sequence up to which it is fresh. `chance` is injected so that tests repeat. `model`
    proposes more than the grammar reads, where the owner has one; `ahead` reads what waits in a
    second process, where there is processor to spare. `grounds` are of
    mornings that are about to be sent, by staff id, read ahead while others were; `acted` are
    those in whose name anything was done since the sweep began: their mornings read anew."""

    store: Store
    chance: Random
    directory: Directory | None = None
    model: Model | None = None
    ahead: ReadAhead | None = None
    seen: int = 0
    grounds: dict[int, Ground] = field(default_factory=dict)
    acted: set[int] = field(default_factory=set)
    failing: Failing = field(default_factory=Failing)

    def forget(self) -> None:
        """The index may hold what a failed transaction took back: it is read anew when asked."""
        self.directory, self.seen = None, 0
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
