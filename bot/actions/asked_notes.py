"""Asked notes: the answers of a dialogue, filed as the same words in a free note would be."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from bot.actions import notes
from bot.actions.answers import NEW
from bot.actions.day_answers import day_of
from bot.actions.turn import Turn
from bot.domain.customers import Plan
from bot.domain.dialogues import Planned
from bot.domain.filings import Filing, Given
from bot.domain.rights import Action
from bot.storage import customers, plans


def visit(turn: Turn, answers: dict[str, Any]) -> Filing:
    """A meeting: channel and day as chosen, facts and promises out of the words."""
    at = answers.get("next_at") if "next" in answers else None
    about = Given(
        customer_id=_customer(answers),
        channel=answers.get("channel"),
        on=day_of(answers, "on"),
        next_visit=day_of(answers, "next"),
        next_visit_at=time.fromisoformat(at) if at else None,
    )
    return notes.file_asked(turn, answers.get("text", ""), about, new=_new(answers))


def plan(turn: Turn, answers: dict[str, Any]) -> Planned:
    """A visit ahead, with the time where one was said."""
    one = customers.get(turn.tx, turn.asker, int(answers["customer"]), Action.LOG)
    day, at = date.fromisoformat(answers["next"]), answers.get("next_at")
    start = None
    if at:
        local = datetime.combine(day, time.fromisoformat(at), turn.zone)
        start = local.astimezone(UTC)
    made = plans.add(turn.tx, Plan(0, one.id, turn.asker.id, day, start))
    turn.record("plan", "plan", made.id)
    return Planned(one, made, at)


def of_kind(kind: str) -> Callable[[Turn, dict[str, Any]], Filing]:
    """A complaint, an order or an expense, with its day."""

    def file(turn: Turn, answers: dict[str, Any]) -> Filing:
        about = Given(_customer(answers), on=day_of(answers, "on"), kind=kind)
        return notes.file_asked(turn, answers["text"], about, new=_new(answers))

    return file


def _customer(answers: dict[str, Any]) -> int | None:
    value = answers["customer"]
    return None if value == NEW else int(value)


def _new(answers: dict[str, Any]) -> str | None:
    return answers["name"] if answers["customer"] == NEW else None
