"""The visit table on a sheet: one row a cell, read back with every fault named."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.cadence import (
    CELLS,
    CHANNELS,
    DEFAULT_TABLE,
    Cell,
    Quota,
    Rule,
    VisitTable,
    WhenNeeded,
    Window,
)
from bot.domain.grades import Grade
from bot.domain.readings import Channel
from bot.domain.refusals import BadRule, BadTable
from bot.domain.staff import VISITING, Role

COLUMNS = ("grade", "channel", "role", "kind", "minimum", "maximum")
KINDS = ("quota", "window", "when_needed", "none")


@dataclass(frozen=True)
class Problem:
    """One fault: the row (first is 1), the column, why, and the value that stood there.

    `reason` is empty, unknown, twice (of `cell`), or one of BadRule's."""

    row: int
    column: str
    reason: str
    value: str
    cell: Cell | None = None


def rule_text(rule: Rule | None) -> str:
    """A rule in one word for storage: `quota 2-3`, `window 1-2`, `when_needed`, `none`."""
    if isinstance(rule, Quota | Window):
        kind = "quota" if isinstance(rule, Quota) else "window"
        return f"{kind} {rule.minimum}-{rule.maximum}"
    return "none" if rule is None else "when_needed"


def read_rule(text: str) -> Rule | None:
    """The rule that `rule_text` wrote; `quota 3` is `quota 3-3`. Raises BadRule."""
    kind, _, numbers = text.strip().partition(" ")
    low, _, high = numbers.partition("-") if not numbers.startswith("-") else (numbers, "", "")
    return make_rule(kind, low, high)


def make_rule(kind: object, minimum: object = None, maximum: object = None) -> Rule | None:
    """A rule from what a form or a sheet says; an empty maximum equals the minimum and an
    empty kind, or zero a month, is no duty. Raises BadRule."""
    word = str(kind or "none").strip().lower().replace(" ", "_")
    if word not in KINDS:
        raise BadRule(reason="unknown_kind", kind=word, column="kind", value=word)
    if word == "none":
        return None
    if word == "when_needed":
        return WhenNeeded()
    low = _number(word, "minimum", minimum)
    high = low if _empty(maximum) else _number(word, "maximum", maximum)
    if word == "quota" and low == high == 0:
        return None
    return Quota(low, high) if word == "quota" else Window(low, high)


def _empty(value: object) -> bool:
    return value is None or not str(value).strip()


def _number(kind: str, column: str, value: object) -> int:
    """A whole number from a cell: 3, "3" and 3.0 are three; 2.5, true and "three" are none."""
    text = str(value).strip().removesuffix(".0")
    if isinstance(value, bool) or len(text) > 9 or not text.removeprefix("-").isdecimal():
        raise BadRule(reason="not_a_number", kind=kind, column=column, value=text[:20])
    return int(text)


def to_rows(table: VisitTable) -> list[dict[str, str | int | None]]:
    """Every cell of the table, empty ones too, in the table's order; keys are COLUMNS."""
    return [_row(cell, table.rules.get(cell)) for cell in CELLS]


def _row(cell: Cell, rule: Rule | None) -> dict[str, str | int | None]:
    grade, channel, role = cell
    numbers = (rule.minimum, rule.maximum) if isinstance(rule, Quota | Window) else (None, None)
    kind = rule_text(rule).partition(" ")[0]
    return dict(
        zip(COLUMNS, (grade.value, channel.value, role.value, kind, *numbers), strict=True)
    )


def read_rows(
    rows: Iterable[Mapping[str, object]], base: VisitTable = DEFAULT_TABLE
) -> VisitTable:
    """The table that the rows say; cells without a row stay as in `base`.

    Raises BadTable with every fault of every row: nothing is taken from a faulty sheet.
    """
    cells: dict[Cell, Rule | None] = {}
    problems: list[Problem] = []
    for number, row in enumerate(rows, start=1):
        cell = _cell(number, row, problems)
        rule = _rule(number, row, problems)
        if cell is not None and cell in cells:
            problems.append(Problem(number, "role", "twice", cell[2], cell))
        elif cell is not None:
            cells[cell] = rule
    if problems:
        raise BadTable(problems=tuple(problems))
    return base.changed(cells)


def _rule(number: int, row: Mapping[str, object], problems: list[Problem]) -> Rule | None:
    """A kind that was wiped while its numbers stand is a fault: no duty is said on purpose."""
    kind, minimum, maximum = (row.get(name) for name in COLUMNS[3:])
    try:
        rule = make_rule(kind, minimum, maximum)
    except BadRule as fault:
        column, value = str(fault.about["column"]), str(fault.about["value"])
        reason = "empty" if _empty(row.get(column)) else str(fault.about["reason"])
        problems.append(Problem(number, column, reason, value))
        return None
    if _empty(kind) and not (_empty(minimum) and _empty(maximum)):
        problems.append(Problem(number, "kind", "empty", ""))
    return rule


def _cell(number: int, row: Mapping[str, object], problems: list[Problem]) -> Cell | None:
    words = {name: str(row.get(name) or "").strip() for name in COLUMNS[:3]}
    known: dict[str, tuple[str, ...]] = {
        "grade": tuple(Grade),
        "channel": CHANNELS,
        "role": VISITING,
    }
    words["grade"] = words["grade"].upper()
    faults = [name for name, values in known.items() if words[name] not in values]
    problems += [
        Problem(number, name, "unknown" if words[name] else "empty", words[name][:20])
        for name in faults
    ]
    if faults:
        return None
    return Grade(words["grade"]), Channel(words["channel"]), Role(words["role"])
