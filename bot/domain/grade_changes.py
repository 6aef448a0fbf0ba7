"""Grade changes: proposed with evidence by whoever may edit, signed by whoever may grade."""

from dataclasses import dataclass

from bot.domain.customers import Customer
from bot.domain.staff import Staff


@dataclass(frozen=True)
class Evidence:
    """What the archive itself says: the orders of the last twelve months (decimal in digits,
    of the currency that most of them have) and the meetings of the last ninety days."""

    amount: str | None = None
    currency: str | None = None
    orders: int = 0
    meetings: int = 0


@dataclass(frozen=True)
class GradeChange:
    """A grade proposed or changed; `state` is waiting, signed, refused or withdrawn."""

    id: int
    customer_id: int
    old: str
    new: str
    proposed_by: int
    reason: str
    evidence: Evidence
    state: str = "waiting"
    decided_by: int | None = None


@dataclass(frozen=True)
class Proposed:
    """A proposal on its way to the one who may sign it; nobody when `boss` is None."""

    customer: Customer
    change: GradeChange
    by: Staff
    boss: Staff | None


@dataclass(frozen=True)
class Waiting:
    """Proposals that wait for the reader's signature, the first of `total`; `done` is the one
    that has just been settled."""

    proposals: tuple[Proposed, ...]
    total: int
    done: "Decided | None" = None


@dataclass(frozen=True)
class Decided:
    """A proposal that was signed or refused, and whoever made it."""

    customer: Customer
    change: GradeChange
    by: Staff
    proposer: Staff
