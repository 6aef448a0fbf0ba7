"""Departures: people of whom a note says that they died or left, until somebody confirms it."""

from dataclasses import dataclass

DECEASED = "deceased"
LEFT = "left"
ASKED, AGREED, QUIET, DENIED = "asked", "agreed", "quiet", "denied"


@dataclass(frozen=True)
class DepartureRead:
    """The words of a note that end in whoever died or left (`kind`)."""

    kind: str
    whom: str


@dataclass(frozen=True)
class Departure:
    """Somebody in the archive, and what was answered: `quiet` has left and gets no greeting
    either. `relative` of theirs where one of the family died, as the hearsay `fact_id` tells;
    `was`: the standing of an individual customer, who is asked about themselves."""

    contact_id: int
    name: str
    kind: str
    state: str = ASKED
    relative: str | None = None
    fact_id: int = 0
    was: str = ""

    @property
    def key(self) -> int:
        """By which a button finds it on its card."""
        return self.fact_id or self.contact_id

    @property
    def is_open(self) -> bool:
        return self.state == ASKED

    @property
    def holds(self) -> bool:
        return self.state in (AGREED, QUIET)
