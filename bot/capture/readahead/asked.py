"""What the second process is asked, and what it tells: values, and how they cross the pipe."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from bot.capture.names import Entry
from bot.domain.readings import Reading


@dataclass(frozen=True)
class Asker:
    """Who writes, in which zone, and whose customers (staff ids; None: everybody's) may be
    meant."""

    staff_id: int
    zone: str
    keepers: frozenset[int] | None


@dataclass(frozen=True)
class Inputs:
    """What a reading rests on besides the words and the directory; `minute` is in UTC."""

    asker: Asker
    minute: datetime


@dataclass(frozen=True)
class Task:
    text: str
    inputs: Inputs


@dataclass(frozen=True)
class Told:
    """`reading` is None where it would turn on whom the asker met of late, or cannot be made
    ahead; `people` says whether it rests on the names of contacts."""

    reading: Reading | None
    people: bool = False


ENTRIES = TypeAdapter(list[Entry])
TASK = TypeAdapter(Task)
TOLD = TypeAdapter(Told)


def to_the_minute(moment: datetime) -> datetime:
    """No note speaks of seconds; so a reading holds for a minute."""
    return moment.replace(second=0, microsecond=0)
