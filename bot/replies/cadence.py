"""The visit table, worded: the table, its cells as buttons, changes asked, made and past."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

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
from bot.domain.cadence_changes import Asked, Change, Changed, Faulty, Recorded, Shown
from bot.domain.cadence_sheet import Problem, rule_text
from bot.domain.grades import Grade
from bot.domain.letters import About, Button, Reply
from bot.domain.readings import Channel
from bot.domain.staff import VISITING, Role
from bot.replies.rules import cell_words, rule_words
from bot.replies.words import Html, day, has, label, say

MOST_PROBLEMS = 12
OFFERED: dict[bool, tuple[Rule | None, ...]] = {
    True: (Quota(1, 1), Quota(2, 2), Quota(3, 3), Quota(4, 4), Quota(1, 2), Quota(2, 3)),
    False: (
        Window(1, 1), Window(1, 2), Window(2, 3), Window(3, 3), Window(6, 6), Window(6, 12),
        Window(12, 12), WhenNeeded(),
    ),
}  # fmt: skip


def table(lang: str, one: Shown, zone: ZoneInfo, today: date) -> Reply:
    """The whole table on one screen; a cell that differs from the default carries a mark."""
    lines = [say(lang, "cadence-head")]
    lines += [
        say(lang, "cadence-row", grade=grade.value, channel=label(lang, f"channel-{channel}"),
            rules=_row(lang, one.table, grade, channel) or label(lang, "rule-none"))
        for grade in Grade
        for channel in CHANNELS
    ]  # fmt: skip
    if one.last is not None:
        lines.append(say(lang, "cadence-last", by=one.last.by,
                         day=day(lang, one.last.at.astimezone(zone).date(), today)))  # fmt: skip
    if any("✎" in line for line in lines):
        lines.append(say(lang, "cadence-mark"))
    lines.append(say(lang, "cadence-usage"))
    return Reply(Html("\n".join(lines)), _rows(lang))


def _row(lang: str, table: VisitTable, grade: Grade, channel: Channel) -> str:
    owed = [
        (role, table.rules[grade, channel, role], DEFAULT_TABLE.rules.get((grade, channel, role)))
        for role in VISITING
        if (grade, channel, role) in table.rules
    ]
    return " · ".join(
        f"{label(lang, f'role-{role}')} {rule_words(lang, rule)}{'' if rule == default else '✎'}"
        for role, rule, default in owed
    )


def _rows(lang: str) -> tuple[tuple[Button, ...], ...]:
    cells = tuple(
        tuple(
            Button(f"✏️ {grade} {label(lang, f'channel-{channel}')}", f"cells:{grade}:{channel}")
            for channel in CHANNELS
        )
        for grade in Grade
    )
    last = (
        Button(label(lang, "button-sheet-out"), "cadencesheet:0"),
        Button(label(lang, "button-history"), "cadencelog:0"),
    )
    return (*cells, last)


def row(lang: str, table: VisitTable, grade: Grade, channel: Channel) -> Reply:
    """Whose cell?"""
    choices = [
        Button(
            label(
                lang,
                "cadence-pick",
                role=label(lang, f"role-{role}"),
                rule=rule_words(lang, table.rules.get((grade, channel, role))),
            ),
            f"cell:{grade}:{channel}:{role}",
        )
        for role in VISITING
    ]
    back = (Button(label(lang, "button-back-table"), "cadence:0"),)
    text = say(lang, "cadence-which", grade=grade.value, channel=label(lang, f"channel-{channel}"))
    return Reply(text, (*((one,) for one in choices), back))


def cell(lang: str, where: Cell, rule: Rule | None) -> Reply:
    """What is this cell to say?"""
    grade, channel, role = where
    key = f"{grade}:{channel}:{role}"
    offered = [one for one in (*OFFERED[role is Role.REP], None) if one != rule]
    found = [Button(rule_words(lang, one), f"rule:{key}:{rule_text(one)}") for one in offered]
    rows = [tuple(found[at : at + 2]) for at in range(0, len(found), 2)]
    last = (
        Button(label(lang, "button-other-rule"), f"otherrule:{key}"),
        Button(label(lang, "button-back-table"), "cadence:0"),
    )
    text = say(lang, "cadence-cell", cell=cell_words(lang, where), rule=rule_words(lang, rule))
    return Reply(text, (*rows, last))


def asks_rule(lang: str, where: Cell) -> Reply:
    about = About("cadence", CELLS.index(where))
    return Reply(say(lang, "cadence-type", cell=cell_words(lang, where)), about=about, prompt=True)


def asked(lang: str, one: Asked) -> Reply:
    """What would change, before it does."""
    if not one.changes:
        return Reply(say(lang, "cadence-same"))
    head = say(lang, "cadence-sure", n=len(one.changes), customers=one.customers)
    yes = Button(label(lang, "button-take-effect"), f"settable:{one.proposal_id}")
    no = Button(label(lang, "button-leave-it"), f"droptable:{one.proposal_id}")
    return Reply(Html("\n".join([head, *_changes(lang, one.changes)])), ((yes, no),))


def changed(lang: str, one: Changed) -> Reply:
    lines = [say(lang, "cadence-changed"), *_changes(lang, one.changes)]
    back = (Button(label(lang, "button-back-table"), "cadence:0"),)
    return Reply(Html("\n".join(lines)), (back,))


def dropped(lang: str) -> Reply:
    return Reply(say(lang, "cadence-dropped"))


def history(lang: str, records: Sequence[Recorded], zone: ZoneInfo, today: date) -> Reply:
    lines = [say(lang, "cadence-history" if records else "cadence-no-history")]
    lines += [
        say(
            lang, "cadence-record", day=day(lang, one.at.astimezone(zone).date(), today),
            time=f"{one.at.astimezone(zone):%H:%M}", by=one.by, change=_change(lang, one.change),
        )
        for one in records
    ]  # fmt: skip
    back = (Button(label(lang, "button-back-table"), "cadence:0"),)
    return Reply(Html("\n".join(lines)), (back,))


def faulty(lang: str, one: Faulty) -> Reply:
    """Every fault by its row; nothing was taken."""
    if not one.problems:
        return Reply(say(lang, "cadence-no-table"))
    lines = [say(lang, "cadence-faulty", n=len(one.problems))]
    lines += [_problem(lang, each) for each in one.problems[:MOST_PROBLEMS]]
    left = len(one.problems) - MOST_PROBLEMS
    if left > 0:
        lines.append(say(lang, "cadence-faulty-more", n=left))
    lines.append(say(lang, "cadence-faulty-next"))
    return Reply(Html("\n".join(lines)))


def _problem(lang: str, one: Problem) -> Html:
    column = label(lang, f"cadence-column-{one.column}")
    if one.reason == "empty":
        return say(lang, "cadence-problem-empty", row=one.row, column=column)
    key = f"cadence-problem-{one.reason}"
    reason = label(lang, key if has(lang, key) else "cadence-problem-unknown")
    value = one.value if one.cell is None else cell_words(lang, one.cell)
    return say(
        lang, "cadence-problem", row=one.row, column=column, value=value or "–", reason=reason
    )


def _changes(lang: str, changes: Sequence[Change]) -> list[Html]:
    return [Html(f"· {_change(lang, one)}") for one in changes]


def _change(lang: str, one: Change) -> Html:
    return say(
        lang, "cadence-change", cell=cell_words(lang, one.cell), old=rule_words(lang, one.old),
        new=rule_words(lang, one.new),
    )  # fmt: skip
