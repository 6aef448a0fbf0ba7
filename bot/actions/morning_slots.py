"""The slots of a morning: lines that wait for room, made only once they have it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from bot.domain.customers import Customer
from bot.domain.nudges import DutyLine, Line
from bot.domain.owing import Owing


@dataclass(frozen=True)
class LineSlot:
    """A line that waits for room: whose name it needs, and how it is made."""

    customer_id: int | None
    line: Callable[[Customer | None], Line | None]  # None for a row that does not open
    is_duty: bool = False  # whose duty it is, or who hears of another's, reaches the customer


@dataclass(slots=True)
class OwedSlot:
    """The line of one customer's duties, the first of which tells how much it matters."""

    customer_id: int
    duties: list[Owing]
    is_duty: ClassVar[bool] = True

    def line(self, customer: Customer | None) -> Line | None:
        first, *also = (one.duty for one in self.duties)
        return DutyLine(customer, first, tuple(also)) if customer else None


Slot = LineSlot | OwedSlot


def slot(kind: Callable[..., Line], customer_id: int, *values: object) -> LineSlot:
    return LineSlot(customer_id, lambda customer: kind(customer, *values))
