"""Places: where a customer is, how far away somebody stood, and whether that is the same spot."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from bot.domain.customers import Customer, Interaction

EARTH = 6_371_000.0  # metres
NEAR = 500.0  # metres within which a check-in is at the known place

Point = tuple[float, float]  # latitude, longitude


@dataclass(frozen=True)
class CheckIn:
    """A place sent by its rep. `met` is the visit it belongs to, None when none was logged;
    `metres` is the distance to the place known before; `learned`: it became the customer's."""

    proposal_id: int
    customer: Customer
    met: Interaction | None = None
    metres: float | None = None
    learned: bool = False
    undone: bool = False

    @property
    def is_near(self) -> bool:
        return self.metres is None or self.metres <= NEAR


def metres(one: Point, other: Point) -> float:
    """The great-circle distance."""
    (lat1, lon1), (lat2, lon2) = ((radians(a), radians(b)) for a, b in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))
