"""Leave as it is talked about: asked for, taken, listed."""

from dataclasses import dataclass

from bot.domain.visits import Visit
from bot.domain.workdays import Leave


@dataclass(frozen=True)
class LeaveTaken:
    """A leave that is kept, by its id, and the visits that were planned on its days."""

    id: int
    leave: Leave
    visits: tuple[Visit, ...] = ()


@dataclass(frozen=True)
class LeaveAsked:
    """Words that seem to ask for leave: nothing is kept but the words, until their writer
    agrees. `days` counts the working days; `half`: less than a whole day was said; `long`: so
    many that the days may be a slip, asked after /leave too."""

    kept: int
    leave: Leave
    days: int
    visits: tuple[Visit, ...] = ()
    half: bool = False
    long: bool = False


@dataclass(frozen=True)
class LeaveList:
    """The leave that is not over; `cancels`: to choose what is taken back."""

    taken: tuple[LeaveTaken, ...]
    cancels: bool = False
