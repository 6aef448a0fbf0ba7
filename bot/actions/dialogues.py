"""Dialogues: the engine that puts one question after another and keeps the place, sealed."""

from collections.abc import Callable
from dataclasses import asdict, replace

from bot.actions import completing
from bot.actions.answers import NEW
from bot.actions.briefs import brief
from bot.actions.dialogue_kinds import DIALOGUES, Answers, Done
from bot.actions.steps import Step
from bot.actions.turn import Turn
from bot.capture.bare_answers import is_no, is_none
from bot.capture.unanswered import is_not_known
from bot.domain.customers import Customer
from bot.domain.dialogues import (
    Answer,
    Asked,
    Choice,
    Instead,
    Lost,
    Problem,
    Stale,
    Stopped,
    Talk,
)
from bot.domain.refusals import GoneByNow, NoSuchCustomer, NotAllowed
from bot.domain.rights import Whose, reach
from bot.storage import contacts, customers, dialogues

Outcome = Asked | Stopped | Stale | Lost | Done


def talk(turn: Turn) -> Talk | None:
    """The open dialogue of this chat."""
    found = dialogues.get(turn.tx, turn.chat_id, turn.asker.id)
    if found is None or found[0] not in DIALOGUES:
        return None
    kind, state = found
    offered = tuple(Choice(**one) for one in state.pop("offered"))
    return Talk(kind, offered=offered, **state)


def begin(turn: Turn, kind: str, argument: str = "", given: Answers | None = None) -> Outcome:
    """Opens a dialogue, in the place of an open one; an argument answers its first question."""
    if reach(turn.asker, DIALOGUES[kind].right) is Whose.NONE:
        raise NotAllowed
    before, known = talk(turn), given or {}
    unanswered = (step.key for step in _applying(kind, known) if step.key not in known)
    new = Talk(kind, next(unanswered), known)
    new = replace(new, offered=_choices(turn, new, None))
    outcome = _take(turn, new, _step(new).read(turn, new, argument), argument) if argument else (
        _ask(turn, new)
    )  # fmt: skip
    if isinstance(outcome, Asked) and before is not None:
        return replace(outcome, replaced=before.kind)
    return outcome


def hear(turn: Turn, text: str) -> Outcome:
    """A typed answer."""
    now = _open(turn)
    if not _within_reach(turn, now):
        return _lost(turn)
    step = _step(now)
    if step.optional and is_not_known(text):
        return skip(turn)
    got = step.read(turn, now, text)
    if step.optional and isinstance(got, Problem) and (is_none(text) or is_no(text)):
        return skip(turn)  # no next visit, no number
    return _take(turn, now, got, text)


def press(turn: Turn, serial: int, value: str) -> Outcome:
    """A pressed button: a choice, or skip, back, cancel."""
    now = talk(turn)
    if now is None:
        raise GoneByNow
    if serial != now.serial:
        return Stale()
    if value in _MOVES:
        return _MOVES[value](turn)
    if not _within_reach(turn, now):
        return _lost(turn)
    if value not in {one.value for one in now.offered}:
        raise GoneByNow
    return _take(turn, now, _step(now).press(turn, now, value), None)


def skip(turn: Turn) -> Outcome:
    """Leaves this question unanswered."""
    now = _open(turn)
    if not _within_reach(turn, now):
        return _lost(turn)
    step = _step(now)
    if step.keeps_typed and now.typed:
        return _next(turn, now, Answer(now.typed))
    if not step.optional:
        return _ask(turn, replace(now, typed=None), Problem("required"))
    rest = {key: value for key, value in now.answers.items() if key != step.key}
    return _go_on(turn, replace(now, answers=rest))


def back(turn: Turn) -> Outcome:
    """The question before, again."""
    now = _open(turn)
    if not _within_reach(turn, now):
        return _lost(turn)
    keys = [step.key for step in _applying(now.kind, now.answers)]
    place = keys.index(now.at)
    if place == 0:
        return _ask(turn, replace(now, typed=None), Problem("first"))
    return _ask(turn, replace(now, at=keys[place - 1], typed=None))


def cancel(turn: Turn) -> Outcome:
    """Ends the dialogue; nothing of it is saved, unless it saves as it goes."""
    now = _open(turn)
    dialogues.end(turn.tx, turn.chat_id, turn.asker.id)
    if DIALOGUES[now.kind].after and "met" in now.answers and _within_reach(turn, now):
        return DIALOGUES[now.kind].finish(turn, now.answers)
    return Stopped(now.kind)


def again(turn: Turn, reason: str) -> Outcome:
    """The same question, after something that was no answer at all."""
    now = _open(turn)
    return _ask(turn, now, Problem(reason)) if _within_reach(turn, now) else _lost(turn)


def question(turn: Turn, now: Talk) -> Asked:
    """The open question as it would be put now; nothing is written."""
    return _asked(turn, now, None, now.offered)


def posted(turn: Turn, outcome: Outcome, letter: int | None) -> None:
    """Keeps which letter a question went out in, so that its buttons can be taken away."""
    if isinstance(outcome, Asked) and letter is not None:
        _put(turn, replace(outcome.talk, letter=letter))


_MOVES: dict[str, Callable[[Turn], Outcome]] = {"skip": skip, "back": back, "cancel": cancel}


def _open(turn: Turn) -> Talk:
    now = talk(turn)
    if now is None:
        raise GoneByNow
    return now


def _within_reach(turn: Turn, now: Talk) -> bool:
    """Whether the customer that it is about is still the asker's to act for."""
    try:
        _customer(turn, now)
    except NoSuchCustomer:
        return False
    return True


def _lost(turn: Turn) -> Lost:
    dialogues.end(turn.tx, turn.chat_id, turn.asker.id)
    return Lost()


def _take(turn: Turn, now: Talk, got: Answer | Problem | Instead, typed: str | None) -> Outcome:
    match got:
        case Problem():
            return _ask(turn, replace(now, typed=got.typed or typed or now.typed), got)
        case Instead():
            dialogues.end(turn.tx, turn.chat_id, turn.asker.id)
            return brief(turn, got.customer_id)
        case Answer():
            return _next(turn, now, got)


def _next(turn: Turn, now: Talk, got: Answer) -> Outcome:
    answers = {**now.answers, now.at: got.value, **got.more}
    if after := DIALOGUES[now.kind].after:
        answers = after(turn, now, answers)
    return _go_on(turn, replace(now, answers=answers, typed=None))


def _go_on(turn: Turn, now: Talk) -> Outcome:
    steps = _steps(now)
    place = [step.key for step in steps].index(now.at)
    for step in steps[place + 1 :]:
        if step.applies(now.answers):
            return _ask(turn, replace(now, at=step.key, typed=None))
    dialogues.end(turn.tx, turn.chat_id, turn.asker.id)
    return DIALOGUES[now.kind].finish(turn, now.answers)


def _ask(turn: Turn, now: Talk, problem: Problem | None = None) -> Asked:
    now = replace(now, serial=turn.tx.new_id(), offered=_choices(turn, now, problem))
    _put(turn, now)
    return _asked(turn, now, problem, now.offered)


def _asked(turn: Turn, now: Talk, problem: Problem | None, choices: tuple[Choice, ...]) -> Asked:
    step, steps = _step(now), _applying(now.kind, now.answers)
    customer = _customer(turn, now)
    facet, who = _about(turn, now, customer)
    shown = steps[: [one.key for one in steps].index(now.at)]
    return Asked(
        talk=now,
        question=step.question,
        choices=choices,
        customer=customer,
        known=_known(now, shown),
        values={"name": now.answers.get("name", ""), "now": now.answers.get("now") or "–"},
        problem=problem,
        optional=step.optional or (step.keeps_typed and now.typed is not None),
        first=not shown,
        facet=facet,
        person=who,
        progress=completing.progress(turn, customer.id) if facet and customer else None,
        keeps=DIALOGUES[now.kind].after is not None,
    )  # fmt: skip


def _known(now: Talk, shown: list[Step]) -> tuple[tuple[str, str], ...]:
    """What was answered so far, a new customer by its name."""
    given = {
        step: now.answers[step.key] for step in shown if step.show and step.key in now.answers
    }
    named = now.answers.get("name", "")
    return tuple(
        (step.show, named if step.key == "customer" and value == NEW else value)
        for step, value in given.items()
    )


def _about(turn: Turn, now: Talk, customer: Customer | None) -> tuple[str | None, str | None]:
    """(facet, whose) of a question about one facet."""
    facet, at, contact_id = now.at.partition("@")
    if not at or customer is None:
        return None, None
    who = contacts.get(turn.tx, int(contact_id)) if int(contact_id) else None
    return facet, who.name if who else customer.short


def _choices(turn: Turn, now: Talk, problem: Problem | None) -> tuple[Choice, ...]:
    if problem is not None and problem.choices:
        return problem.choices
    step = _step(now)
    return (*step.choices, *step.offers(turn, now))


def _customer(turn: Turn, now: Talk) -> Customer | None:
    """The customer that it is about, authorised again at each step."""
    value = now.answers.get("customer")
    if value is None or not str(value).isdigit():
        return None
    return customers.get(turn.tx, turn.asker, int(value), DIALOGUES[now.kind].right)


def _put(turn: Turn, now: Talk) -> None:
    state = {key: value for key, value in asdict(now).items() if key != "kind"}
    dialogues.put(turn.tx, turn.chat_id, turn.asker.id, now.kind, state)


def _steps(now: Talk) -> tuple[Step, ...]:
    return DIALOGUES[now.kind].all_steps(now.answers)


def _step(now: Talk) -> Step:
    return next(step for step in _steps(now) if step.key == now.at)


def _applying(kind: str, answers: Answers) -> list[Step]:
    return [step for step in DIALOGUES[kind].all_steps(answers) if step.applies(answers)]
