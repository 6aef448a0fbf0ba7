"""Unplanning: a visit ahead is called off or moved by what the asker says of it."""

from bot.actions import finding, nudging, planning
from bot.actions.turn import Turn
from bot.capture.unplans import UnplanRead, read_unplan
from bot.domain.customers import Plan
from bot.domain.refusals import BadValue
from bot.domain.visits import Made, Unplanned
from bot.storage import plans


def said(turn: Turn, text: str) -> Made | Unplanned | None:
    """Does what the text says of a visit of one's own; None where it says nothing of any.
    BadValue where there are several such visits, or none to call off; what is put off without
    being planned may be anything (a delivery), and is a note."""
    read = read_unplan(text, turn.local)
    whom = finding.lone_name(turn, read.name) if read and read.name else None
    if read is None or not isinstance(whom, int):
        return None
    found = _meant(turn, whom, read)
    if not found and read.to is not None:
        return None
    if len(found) != 1:
        raise BadValue(field="which-plan" if found else "no-plan")
    if read.to is not None:
        return planning.move(turn, found[0].id, read.to, read.at)
    return Unplanned(*nudging.drop_plan(turn, found[0].id))


def _meant(turn: Turn, customer_id: int, read: UnplanRead) -> list[Plan]:
    return [
        one
        for one in plans.of_customer(turn.tx, customer_id, turn.today)
        if one.staff_id == turn.asker.id and read.on in (None, one.day)
    ]
