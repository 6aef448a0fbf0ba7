"""Kinds of dialogue: what each asks, which right it needs, and what it does in the end."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.actions import adding, asked_notes, completing, editing
from bot.actions import steps as table
from bot.actions.steps import Step
from bot.actions.turn import Turn
from bot.domain.briefs import Brief
from bot.domain.dialogues import Added, Completed, Planned, Talk
from bot.domain.filings import Filing
from bot.domain.grade_changes import Proposed
from bot.domain.panels import Panel, PersonPanel
from bot.domain.rights import Action

Done = Filing | Added | Brief | Panel | PersonPanel | Proposed | Completed | Planned
Answers = dict[str, Any]


After = Callable[[Turn, Talk, Answers], Answers]


@dataclass(frozen=True)
class Dialogue:
    """A kind of dialogue: its steps (or how they follow from the answers), the right that it
    needs, and what it does in the end. One with `after` saves each answer as it is given, so
    that stopping loses nothing."""

    steps: tuple[Step, ...] | Callable[[Answers], tuple[Step, ...]]
    right: Action
    finish: Callable[[Turn, Answers], Done]
    after: After | None = None

    def all_steps(self, answers: Answers) -> tuple[Step, ...]:
        return self.steps(answers) if callable(self.steps) else self.steps


DIALOGUES: dict[str, Dialogue] = {
    "visit": Dialogue(table.VISIT, Action.LOG, asked_notes.visit),
    "customer": Dialogue(table.CUSTOMER, Action.ADD, adding.add),
    "complaint": Dialogue(table.COMPLAINT, Action.LOG, asked_notes.of_kind("complaint")),
    "order": Dialogue(table.ORDER, Action.LOG, asked_notes.of_kind("order")),
    "expense": Dialogue(table.EXPENSE, Action.LOG, asked_notes.of_kind("expense")),
    "complete": Dialogue(completing.steps, Action.LOG, completing.finish, completing.after),
    "plan": Dialogue(table.PLAN, Action.LOG, asked_notes.plan),
    "person": Dialogue(table.NEW_PERSON, Action.EDIT, editing.new_person),
    **{
        f"edit-{name}": Dialogue(
            steps, Action.EDIT, editing.grade if name == "grade" else editing.field(name)
        )
        for name, steps in table.FIELDS.items()
    },
    **{
        f"person-{name}": Dialogue(steps, Action.EDIT, editing.person_field(name))
        for name, steps in table.PERSON_FIELDS.items()
    },
}
