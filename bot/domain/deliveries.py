"""Deliveries: how the post stands, as an admin may see it: counts, names of staff, no content."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Why(StrEnum):
    """Why a letter did not arrive, or may not have."""

    BARRED = "barred"  # its reader blocked the bot, or the account is gone
    REFUSED = "refused"  # Telegram would not have it, not even as plain text
    UNCERTAIN = "uncertain"  # it was sent, and nobody knows whether it arrived
    UNREACHED = "unreached"  # Telegram could not be reached for a whole day


@dataclass(frozen=True)
class Lost:
    """A letter that was given up: for whom, of which kind, since when, and why."""

    reader: str | None  # None where it was for nobody on the staff
    kind: str
    at: datetime
    why: Why


@dataclass(frozen=True)
class PostState:
    """What waits, what was given up of late (newest first), whom nothing reaches, how many
    updates were set aside, and what the clock could not make (whose, which kind)."""

    waiting: int = 0
    since: datetime | None = None
    lost: tuple[Lost, ...] = ()
    unreachable: tuple[str, ...] = ()
    aside: int = 0
    failing: tuple[tuple[str | None, str], ...] = ()
    more: int = field(default=0)  # given up besides those that are listed

    @property
    def is_well(self) -> bool:
        return not (self.lost or self.unreachable or self.aside or self.failing)
