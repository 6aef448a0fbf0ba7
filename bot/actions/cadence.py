"""The visit table, looked at and changed: a change is shown first and takes effect on a yes."""

from collections.abc import Mapping, Sequence

from bot.actions import proposals
from bot.actions.turn import Turn
from bot.capture.cadences import read_cells
from bot.capture.sheets.visit_table import Row
from bot.domain.cadence import CELLS, Cell, Rule, VisitTable
from bot.domain.cadence_changes import (
    Asked,
    Change,
    Changed,
    Faulty,
    Recorded,
    Shown,
    differences,
)
from bot.domain.cadence_sheet import read_rows, read_rule, rule_text
from bot.domain.grades import Grade
from bot.domain.readings import Channel
from bot.domain.refusals import BadRule, BadTable, GoneByNow
from bot.domain.rights import Action, require
from bot.domain.staff import Role
from bot.storage import cadence

KIND = "cadence"
PAGE = 12  # changes of the history on one screen


def show(turn: Turn) -> Shown:
    require(turn.asker, Action.CADENCE)
    last = cadence.history(turn.tx, 1)
    return Shown(cadence.table(turn.tx), last[0] if last else None)


def history(turn: Turn) -> list[Recorded]:
    """The latest changes, newest first."""
    require(turn.asker, Action.CADENCE)
    return cadence.history(turn.tx, PAGE)


def may_change(turn: Turn) -> None:
    require(turn.asker, Action.CADENCE)


def cell(grade: str, channel: str, role: str) -> Cell:
    """The cell that a button names; GoneByNow for one that the table has not."""
    found = next((one for one in CELLS if one == (grade, channel, role)), None)
    if found is None:
        raise GoneByNow
    return found


def typed(turn: Turn, words: str) -> Asked:
    """The changes that these lines ask for."""
    require(turn.asker, Action.CADENCE)
    return propose(turn, read_cells(words))


def chosen(turn: Turn, where: Cell, rule: str) -> Asked:
    """The change that a button asks for."""
    try:
        return propose(turn, {where: read_rule(rule)})
    except BadRule:
        raise GoneByNow from None


def replied(turn: Turn, place: int, words: str) -> Asked:
    """A rule by itself, in a reply to the question what a cell is to say."""
    grade, channel, role = CELLS[place]
    said = read_cells(f"{grade} {words}")
    rule = next(iter(said.values()))
    return propose(turn, {(Grade(grade), Channel(channel), Role(role)): rule})


def from_sheet(turn: Turn, rows: Sequence[Row]) -> Asked | Faulty:
    """The changes that an edited sheet asks for; of one with faults nothing is taken."""
    require(turn.asker, Action.CADENCE)
    if not rows:
        return Faulty(())
    numbers = [number for number, _ in rows]
    try:
        table = read_rows([row for _, row in rows], cadence.table(turn.tx))
    except BadTable as bad:
        return Faulty.of(bad, numbers)
    return propose(turn, {each: table.rules.get(each) for each in CELLS})


def propose(turn: Turn, cells: Mapping[Cell, Rule | None]) -> Asked:
    """What would change; it waits for the asker's yes where anything would."""
    require(turn.asker, Action.CADENCE)
    changes = differences(cadence.table(turn.tx), cells)
    if not changes:
        return Asked(0, (), 0)
    value = {"changes": [_kept(one) for one in changes]}
    one = proposals.open_new(turn, KIND, value)
    grades = {change.cell[0].value for change in changes}
    return Asked(one.id, changes, cadence.customers_of(turn.tx, grades))


def settle(turn: Turn, proposal_id: int) -> Changed:
    """Takes effect at once, for everybody; not where the table was changed meanwhile."""
    require(turn.asker, Action.CADENCE)
    one = proposals.get(turn, proposal_id, KIND)
    changes = tuple(_opened(each) for each in one.value["changes"])
    if not _still_so(cadence.table(turn.tx), changes):
        raise GoneByNow(field="cadence")
    for change_id in cadence.change(turn.tx, changes, turn.asker.id):
        turn.record("set-cadence", "cadence", change_id)
    proposals.close(turn, one)
    return Changed(changes)


def drop(turn: Turn, proposal_id: int) -> None:
    """All stays as it is."""
    proposals.get(turn, proposal_id, KIND)
    proposals.drop(turn, proposal_id)


def _still_so(table: VisitTable, changes: Sequence[Change]) -> bool:
    return all(table.rules.get(one.cell) == one.old for one in changes)


def _kept(one: Change) -> list[str]:
    return [*one.cell, rule_text(one.old), rule_text(one.new)]


def _opened(value: Sequence[str]) -> Change:
    return Change(cell(*value[:3]), read_rule(value[3]), read_rule(value[4]))
