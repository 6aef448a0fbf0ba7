"""Changes of the visit table: what would change, what was refused, who changed what and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from bot.domain.cadence import CELLS, Cell, Rule, VisitTable
from bot.domain.cadence_sheet import Problem
from bot.domain.refusals import BadTable


@dataclass(frozen=True)
class Change:
    """One cell, what it said and what it is to say."""

    cell: Cell
    old: Rule | None
    new: Rule | None


@dataclass(frozen=True)
class Asked:
    """Changes that wait for a yes; `customers` are those whose duties would change. None where
    what was said is what stands already."""

    proposal_id: int
    changes: tuple[Change, ...]
    customers: int


@dataclass(frozen=True)
class Changed:
    """Changes that have taken effect."""

    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Faulty:
    """A sheet of which nothing was taken; the rows of its faults are those of the sheet. Without
    any fault it holds no visit table at all."""

    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, bad: BadTable, numbers: Sequence[int]) -> "Faulty":
        """`numbers` are the sheet's own of the rows that were read."""
        found = cast(tuple[Problem, ...], bad.about["problems"])
        return cls(tuple(replace(one, row=numbers[one.row - 1]) for one in found))


@dataclass(frozen=True)
class Recorded:
    """A change that took effect, by whom and when."""

    change: Change
    by: str
    at: datetime


@dataclass(frozen=True)
class Shown:
    """The table as it stands, and the last change of it."""

    table: VisitTable
    last: Recorded | None = None


def differences(table: VisitTable, cells: Mapping[Cell, Rule | None]) -> tuple[Change, ...]:
    """What these cells would change, in the table's order."""
    found = (Change(cell, table.rules.get(cell), cells[cell]) for cell in CELLS if cell in cells)
    return tuple(one for one in found if one.old != one.new)
