"""Cadence: the visit table, and the rules that its cells may hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from bot.domain.grades import Grade
from bot.domain.readings import Channel
from bot.domain.refusals import BadException, BadRule
from bot.domain.staff import VISITING, Role

MOST_A_MONTH = 20  # about one each working day; more is a slip of the keyboard
MOST_MONTHS = 36
LONGEST_EXCEPTION = timedelta(days=366)  # so that no customer is left out for ever

CHANNELS = (Channel.VISIT, Channel.CALL)  # the channels on which something is owed
COUNTS_AS: Mapping[Channel, Channel] = {
    Channel.VISIT: Channel.VISIT,
    Channel.CALL: Channel.CALL,
    Channel.VIDEO: Channel.CALL,
}  # a call never counts as a visit; messages and events count as neither


@dataclass(frozen=True, slots=True)
class Quota:
    """So many a month: the minimum is owed, the maximum caps what earns credit."""

    minimum: int
    maximum: int

    def __post_init__(self) -> None:
        _check("quota", self.minimum, self.maximum, MOST_A_MONTH)


@dataclass(frozen=True, slots=True)
class Window:
    """One per so many months: due after the minimum, overdue after the maximum."""

    minimum: int
    maximum: int

    def __post_init__(self) -> None:
        _check("window", self.minimum, self.maximum, MOST_MONTHS)


@dataclass(frozen=True, slots=True)
class WhenNeeded:
    """No duty; offered when a B customer is proposed for A."""


Rule = Quota | Window | WhenNeeded
Cell = tuple[Grade, Channel, Role]

CELLS: tuple[Cell, ...] = tuple(
    (grade, channel, role) for grade in Grade for channel in CHANNELS for role in VISITING
)


def _check(kind: str, minimum: int, maximum: int, most: int) -> None:
    for column, value in (("minimum", minimum), ("maximum", maximum)):
        if value < 1:
            raise BadRule(reason="too_small", kind=kind, column=column, value=value)
        if value > most:
            raise BadRule(reason="too_large", kind=kind, column=column, value=value, limit=most)
    if minimum > maximum:
        both = f"{minimum} > {maximum}"
        raise BadRule(reason="minimum_above_maximum", kind=kind, column="minimum", value=both)


@dataclass(frozen=True)
class VisitTable:
    """Cell (grade, channel, role) → rule; a cell that is not there owes nothing."""

    rules: Mapping[Cell, Rule] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rules", MappingProxyType(dict(self.rules)))

    def rule(self, grade: Grade, channel: Channel, role: Role) -> Rule | None:
        return self.rules.get((grade, channel, role))

    def changed(self, cells: Mapping[Cell, Rule | None]) -> "VisitTable":
        """The same table with these cells replaced; None empties a cell."""
        merged = {**self.rules, **cells}
        return VisitTable({cell: rule for cell, rule in merged.items() if rule is not None})

    def offered(self, old: Grade, new: Grade) -> Iterator[tuple[Channel, Role]]:
        """Who may be asked along "when needed": only when a B customer is proposed for A."""
        if (old, new) == (Grade.B, Grade.A):
            for (grade, channel, role), rule in self.rules.items():
                if grade is Grade.B and isinstance(rule, WhenNeeded):
                    yield channel, role


_V, _C = CHANNELS
_REP, _MANAGER, _DIRECTOR, _EXECUTIVE = VISITING

DEFAULT_TABLE = VisitTable(
    {
        (Grade.A, _V, _REP): Quota(3, 3),
        (Grade.A, _V, _MANAGER): Window(1, 2),
        (Grade.A, _V, _DIRECTOR): Window(6, 6),
        (Grade.A, _V, _EXECUTIVE): Window(12, 12),
        (Grade.A, _C, _REP): Quota(2, 3),
        (Grade.B, _V, _REP): Quota(2, 2),
        (Grade.B, _V, _MANAGER): Window(2, 3),
        (Grade.B, _V, _DIRECTOR): Window(6, 12),
        (Grade.B, _V, _EXECUTIVE): WhenNeeded(),
        (Grade.B, _C, _REP): Quota(1, 2),
        (Grade.C, _V, _REP): Quota(1, 1),
        (Grade.C, _C, _REP): Quota(1, 1),
    }
)


@dataclass(frozen=True, slots=True)
class CadenceException:
    """One customer's own rule for one role and channel, until its last day (included).

    `rule` None exempts. The word is the business's: it is not a Python exception.
    """

    role: Role
    channel: Channel
    rule: Rule | None
    reason: str
    until: date

    @property
    def exempts(self) -> bool:
        return not isinstance(self.rule, Quota | Window)

    def holds_on(self, today: date) -> bool:
        """In force today; one that claims to last beyond the longest is not believed."""
        return today <= self.until <= today + LONGEST_EXCEPTION


def new_exception(
    role: Role, channel: Channel, rule: Rule | None, reason: str, *, until: date, today: date
) -> CadenceException:
    """An exception as staff may make it: with a reason, ending today or within a year."""
    if not reason.strip():
        raise BadException(reason="no_reason")
    if until < today:
        raise BadException(reason="in_the_past", until=until)
    if until > today + LONGEST_EXCEPTION:
        raise BadException(reason="too_long", until=until, latest=today + LONGEST_EXCEPTION)
    return CadenceException(role, channel, rule, reason.strip(), until)
