"""One customer's part of a note, as it stands before anything in it is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.capture.notes import agreed
from bot.capture.notes.firms import Firm
from bot.capture.notes.posts import Person
from bot.capture.notes.rivals import masked
from bot.capture.notes.segments import Segment
from bot.capture.notes.spotted import Spotted


@dataclass(frozen=True)
class Part:
    """The part as it was written (`raw`) and, character for character, in plain `text`; the
    segment it is; the writer's own moment; and what the model of names has `spotted` in it."""

    raw: str
    text: str
    segment: Segment
    now: datetime
    lang: str
    spotted: list[Spotted]

    def firms(self) -> list[Firm]:
        return [self._here(firm) for firm in self.segment.firms]

    def private(self) -> list[Person]:
        """The customer as a contact, when a private person."""
        customer = self.segment.customer
        own = agreed.private(self.spotted, self._here(customer) if customer else None)
        return [Person(one.start, one.end, self.text[one.start : one.end]) for one in own]

    def without(self, places: Sequence[tuple[int, int]]) -> "Part":
        """The part with these places made unreadable."""
        return replace(self, text=masked(self.text, places))

    def _here(self, firm: Firm) -> Firm:
        at = self.segment.start
        return Firm(firm.start - at, firm.end - at, firm.read, firm.rival)
