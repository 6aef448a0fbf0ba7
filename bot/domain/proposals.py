"""Proposals: what was sent and waits for a word of its sender: whose it is, whether to save."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.customers import Customer


@dataclass(frozen=True)
class Proposal:
    """`kind` is people, file, place or words; `value` is what that kind needs."""

    id: int
    staff_id: int
    kind: str
    state: str
    created_at: datetime
    value: dict[str, Any]
    version: int = 1


@dataclass(frozen=True)
class Whose:
    """Which customer something belongs to: known, or a name that nobody has yet, or a few likely
    ones to choose from."""

    customer: Customer | None = None
    named: str | None = None
    candidates: tuple[Customer, ...] = ()


@dataclass(frozen=True)
class AsksWhose:
    """Something waits for its customer; `what` words it: file, place, words, people."""

    proposal_id: int
    what: str
    whose: Whose
    hint: str = ""  # what else the sender should know: the reader of cards is not installed
    count: int = 1  # of files sent together


@dataclass(frozen=True)
class Dropped:
    """It was not filed; `what` as in AsksWhose."""

    what: str
