"""Dialogues, worded: one question at a time, with its buttons, and what came of it."""

from datetime import date, datetime

from bot.domain.briefs import Brief
from bot.domain.customers import Customer
from bot.domain.dialogues import Added, Asked, Choice, Completed, Lost, Planned, Stale, Stopped
from bot.domain.filings import Filing
from bot.domain.grade_changes import Proposed
from bot.domain.letters import About, Button, Reply
from bot.domain.panels import Panel, PersonPanel
from bot.replies import briefs, cards, editing
from bot.replies.questions import facet_name
from bot.replies.words import Html, capital, day, has, label, safe, say, shorten

Outcome = (
    Asked
    | Stopped
    | Stale
    | Lost
    | Filing
    | Added
    | Brief
    | Panel
    | PersonPanel
    | Proposed
    | Completed
    | Planned
)
SHOWN = 30  # characters of an answer in the head of the next question
WIDE = 14  # a button longer than this has a row for itself


def reply(lang: str, what: Outcome, now: datetime) -> Reply:
    """The next question, or what the dialogue came to."""
    match what:
        case Asked():
            return question(lang, what, now.date())
        case Stopped():
            return Reply(say(lang, "cancelled"))
        case Stale():
            return Reply(stale(lang))
        case Lost():
            return Reply(say(lang, "refusal-NoSuchCustomer"))
        case Filing():
            return cards.card(lang, what, now)
        case Added():
            return added(lang, what, now.date())
        case Completed():
            return completed(lang, what)
        case Planned():
            return planned(lang, what, now.date())
        case Brief():
            return briefs.brief(lang, what, now.date())
        case _:
            return editing.edited(lang, what)


def question(lang: str, one: Asked, today: date) -> Reply:
    """What was wrong with the last answer, where we are, the question, its buttons."""
    lines: list[str] = []
    if one.replaced:
        key = "dialogue-replaced-kept" if one.replaced == "complete" else "dialogue-replaced"
        lines.append(say(lang, key, name=kind_name(lang, one.replaced)))
    if one.problem:
        lines.append(say(lang, f"problem-{one.problem.reason}", **one.problem.about))
    lines.append(head(lang, one, today))
    lines.append(_question(lang, one))
    about = About("dialogue", one.talk.serial, one.customer.id if one.customer else None)
    return Reply(Html("\n".join(lines)), _rows(lang, one), about)


def head(lang: str, one: Asked, today: date) -> Html:
    """Which dialogue it is, and what was answered so far."""
    known = [_known(lang, kind, value, one.customer, today) for kind, value in one.known]
    if one.customer and all(kind != "customer" for kind, _ in one.known):
        known.insert(0, shorten(one.customer.name, SHOWN))
    if one.progress:
        filled, applicable = one.progress
        known.append(label(lang, "dialogue-progress", filled=filled, applicable=applicable))
    name = kind_name(lang, one.talk.kind)
    return Html(" · ".join([f"<b>{safe(name)}</b>", *(safe(text) for text in known)]))


def _question(lang: str, one: Asked) -> Html:
    if one.facet is None:
        return say(lang, f"question-{one.question}", **one.values)
    hint = say(lang, f"hint-{one.facet}") if has(lang, f"hint-{one.facet}") else Html("")
    facet, who = facet_name(lang, one.facet), one.person or ""
    asked = f"asks-{one.facet}" if has(lang, f"asks-{one.facet}") else "question-facet"
    return Html(f"{say(lang, asked, who=who, facet=facet)}\n{hint}".rstrip())


def completed(lang: str, one: Completed) -> Reply:
    """What an archive has gained."""
    text = say(
        lang, "completed", customer=one.customer.name, n=one.answered, filled=one.filled,
        applicable=one.applicable,
    )  # fmt: skip
    rows: list[tuple[Button, ...]] = [
        (Button(label(lang, "button-see-brief"), f"brief:{one.customer.id}"),)
    ]
    if one.interaction_id is not None:
        undo = Button(label(lang, "button-undo"), f"undo:{one.interaction_id}")
        rows[0] = (*rows[0], undo)
    return Reply(text, tuple(rows), About("customer", one.customer.id, one.customer.id))


def planned(lang: str, one: Planned, today: date) -> Reply:
    """A visit ahead, with a way to drop it again."""
    when = day(lang, one.plan.day, today) + (f" {one.at}" if one.at else "")
    rows = (
        (
            Button(label(lang, "button-see-brief"), f"brief:{one.customer.id}"),
            Button(label(lang, "button-undo"), f"unplan:{one.plan.id}"),
        ),
    )
    about = About("customer", one.customer.id, one.customer.id)
    return Reply(say(lang, "planned", customer=one.customer.name, day=when), rows, about)


def kind_name(lang: str, kind: str) -> str:
    """A dialogue by its name; all edits of a customer have one."""
    return label(lang, f"dialogue-{kind.partition('-')[0]}")


def settled(lang: str, one: Asked, letter: int) -> Reply:
    """A question that was answered: its words without its buttons."""
    return Reply(_question(lang, one), edit_letter=letter)


def stale(lang: str) -> str:
    return label(lang, "toast-nothing")


def idle(lang: str) -> Html:
    return say(lang, "nothing-to-skip")


def added(lang: str, one: Added, today: date) -> Reply:
    """The card of a new customer."""
    new = one.customer
    parts = [label(lang, f"kind-{new.kind}"), new.grade, new.region or ""]
    about = " · ".join(part for part in parts if part)
    lines = [say(lang, "added", customer=new.name, about=about)]
    if one.contact and one.contact.name != new.name:
        named = [one.contact.name, one.contact.title or "", *one.contact.phones]
        lines.append(Html(f"👤 {safe(' '.join(part for part in named if part))}"))
    elif new.phone:
        lines.append(Html(f"☎️ {safe(new.phone)}"))
    if one.due_on:
        lines.append(say(lang, "added-due", due=day(lang, one.due_on, today)))
    rows = (
        (
            Button(label(lang, "button-log"), f"log:{new.id}"),
            Button(label(lang, "button-see-brief"), f"brief:{new.id}"),
        ),
        (
            Button(label(lang, "button-edit-customer"), f"edit:{new.id}"),
            Button(label(lang, "button-undo"), f"unadd:{new.id}"),
        ),
    )
    return Reply(Html("\n".join(lines)), rows, About("customer", new.id, new.id))


def unadded(lang: str, name: str) -> Reply:
    """A new customer that was taken back."""
    return Reply(say(lang, "unadded", customer=name))


def _known(lang: str, kind: str, value: str, customer: Customer | None, today: date) -> str:
    match kind:
        case "customer":
            return shorten(customer.name if customer else value, SHOWN)
        case "day":
            return day(lang, date.fromisoformat(value), today)
        case "text":
            return shorten(value, SHOWN)
        case _:
            return label(lang, f"{kind}-{value}")


def _rows(lang: str, one: Asked) -> tuple[tuple[Button, ...], ...]:
    serial = one.talk.serial
    buttons = [Button(_label(lang, choice), f"ask:{serial}:{choice.value}")
               for choice in one.choices]  # fmt: skip
    moves = [] if one.first else ["back"]
    moves += ["skip"] if one.optional else []
    last = tuple(Button(_move(lang, move, one), f"ask:{serial}:{move}")
                 for move in (*moves, "cancel"))  # fmt: skip
    return (*_packed(buttons), last)


def _move(lang: str, move: str, one: Asked) -> str:
    stops = move == "cancel" and one.keeps and one.facet is not None
    return label(lang, "button-stop" if stops else f"button-{move}")


def _label(lang: str, choice: Choice) -> str:
    if choice.key:
        return capital(label(lang, choice.key, name=shorten(choice.name, 24)))
    return shorten(choice.name, 40)


def _packed(buttons: list[Button]) -> list[tuple[Button, ...]]:
    """Short buttons up to three in a row, long ones each in its own, in their order."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        wide = len(button.label) > WIDE
        if wide or not rows or len(rows[-1]) == 3 or len(rows[-1][0].label) > WIDE:
            rows.append((button,))
        else:
            rows[-1] = (*rows[-1], button)
    return rows
