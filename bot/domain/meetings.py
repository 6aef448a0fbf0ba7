"""Meetings: when a role met a customer on a channel, which is all that a duty asks of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.cadence import COUNTS_AS
from bot.domain.readings import Channel
from bot.domain.staff import Role


@dataclass(frozen=True, slots=True)
class Met:
    """When the role met the customer on the channel: the last day, and on how many distinct
    days of that day's month."""

    last_on: date | None = None
    days: int = 0

    def and_on(self, day: date) -> "Met":
        """With one more meeting, later than the last."""
        last = self.last_on
        same = last is not None and (last.year, last.month) == (day.year, day.month)
        return Met(day, self.days + 1 if same else 1)


def met_on(days: Iterable[date], today: date) -> Met:
    """From interaction days in any order, repeated or not; days after `today` are left out.
    All of the last one's month must be among them: pass two months and the latest before."""
    past = {day for day in days if day <= today}
    if not past:
        return Met()
    last = max(past)
    return Met(last, sum((day.year, day.month) == (last.year, last.month) for day in past))


NEVER = Met()


def met_by(
    interactions: Iterable[tuple[Channel, Role, date]], today: date
) -> dict[tuple[Channel, Role], Met]:
    """One customer's interactions sorted to the duties they arm: each arms that of its own
    role on the channel it counts as, and no other (a call never a visit's)."""
    days: dict[tuple[Channel, Role], list[date]] = {}
    for channel, role, day in interactions:
        if (counted := COUNTS_AS.get(channel)) is not None:
            days.setdefault((counted, role), []).append(day)
    return {key: met_on(found, today) for key, found in days.items()}
