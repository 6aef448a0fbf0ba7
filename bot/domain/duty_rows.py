"""Duty rows: what one role may owe very many customers, as plain rows; what only few have, a
cadence of their own, a grade just signed, a hold, lies beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

from bot.domain.cadence import CadenceException
from bot.domain.duty_inputs import DutyInput
from bot.domain.grades import Grade
from bot.domain.meetings import NEVER, Met
from bot.domain.readings import Channel
from bot.domain.staff import Role

WHOSE = 4  # columns of a row before those of the channels
EACH = 2  # columns of each channel
_GRADES = {one.value: one for one in Grade}
_KEEPER = itemgetter(1)


@dataclass(frozen=True)
class DutyRows:
    """`rows` are (customer, keeper, grade, assigned on) and then, for each of `channels`, (last
    met, on how many days of that month). A hold is `holder`'s or, without one, the keeper's."""

    role: Role
    channels: tuple[Channel, ...]
    rows: Sequence[Sequence[Any]]
    exceptions: Mapping[tuple[int, Channel], CadenceException] = field(default_factory=dict)
    graded: Mapping[int, date] = field(default_factory=dict)
    held: Mapping[tuple[int, int, Channel], date] = field(default_factory=dict)
    holder: int | None = None

    @cached_property
    def peculiar(self) -> frozenset[int]:
        """Customers of whom more is known than their row; ids."""
        own = (key[0] for known in (self.exceptions, self.held) for key in known)
        return frozenset((*own, *self.graded))

    def inputs(self) -> Iterator[DutyInput]:
        """What must be known of each customer on each channel."""
        return (one for row in self.rows for one in self.of_row(row))

    def of_row(self, row: Sequence[Any]) -> Iterator[DutyInput]:
        customer_id, keeper, grade, assigned_on = row[:WHOSE]
        for place, channel in enumerate(self.channels):
            last_on, days = row[WHOSE + EACH * place : WHOSE + EACH * (place + 1)]
            yield DutyInput(
                customer_id, _GRADES[grade], channel, self.role, assigned_on,
                NEVER if last_on is None else Met(last_on, days), self.graded.get(customer_id),
                self.exceptions.get((customer_id, channel)),
                self.held.get((customer_id, self.holder or keeper, channel)),
            )  # fmt: skip

    def by_keeper(self) -> Iterator[tuple[int, "DutyRows"]]:
        """The same for each keeper apart."""
        for keeper, rows in groupby(sorted(self.rows, key=_KEEPER), _KEEPER):
            one = replace(self, rows=list(rows))
            one.__dict__["peculiar"] = self.peculiar  # found once for all of them
            yield keeper, one
