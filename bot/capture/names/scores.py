"""The best score of each customer so far, and the names that are compared."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bot.capture.names.entries import Entry
from bot.capture.names.firms import Firm

if TYPE_CHECKING:
    from bot.capture.names.directory import Spelling

SURE = 85.0
OPENS, CLOSE = 97.0, 3.0  # a true doubt: what is no more the one's than the other's


class Scores:
    """Collects the best score of each customer."""

    def __init__(
        self,
        spellings: Sequence["Spelling"],
        entries: Mapping[int, Entry],
        known: dict[int, float],
    ) -> None:
        self._spellings = spellings
        self._entries = entries
        self.known = known

    def best(self) -> float:
        """The best of all."""
        return max(self.known.values(), default=0)

    def keep(self, spelling: int, score: float) -> None:
        """Let the customer of this spelling have this score, if it has no better one."""
        one = self._spellings[spelling].customer_id
        self.known[one] = max(score, self.known.get(one, 0))

    def firm(self, spelling: int) -> tuple[Firm, str]:
        """What is compared: the parts of the name, and where the customer is known to be."""
        customer_id, firm = self._spellings[spelling]
        return firm, self._entries[customer_id].region
