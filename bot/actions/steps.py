"""Steps: what each dialogue asks, in which order, and how an answer is read. All of it is data."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.actions import amount_answers as amounts
from bot.actions import answers as read
from bot.actions import day_answers as days
from bot.actions.answers import Got, Read
from bot.actions.turn import Turn
from bot.domain.dialogues import Answer, Choice, Problem, Talk
from bot.domain.grades import Grade, Standing
from bot.domain.readings import Channel


def _only_choices(_turn: Turn, talk: Talk, text: str) -> Got:
    named = read.by_word(talk.offered, text)
    return Answer(named) if named is not None else Problem("not-a-choice")


def _as_pressed(_turn: Turn, _talk: Talk, value: str) -> Got:
    return Answer(value)


def _own_value(turn: Turn, talk: Talk, value: str) -> Got:
    """A button that stands for a value: to clear it, or one of those there are."""
    if value == CLEAR:
        return Answer("")
    return Answer(next(one.name for one in talk.offered if one.value == value))


def _aliases(_turn: Turn, talk: Talk) -> tuple[Choice, ...]:
    known = talk.answers.get("aliases", ())
    return tuple(Choice(str(place), "choice-remove", one) for place, one in enumerate(known))


def _nothing(_turn: Turn, _talk: Talk) -> tuple[Choice, ...]:
    return ()


def _has_value(answers: dict[str, Any]) -> bool:
    return "value" in answers


def _always(_answers: dict[str, Any]) -> bool:
    return True


def _is_similar(answers: dict[str, Any]) -> bool:
    return bool(answers.get("similar"))


def _phone_is_known(answers: dict[str, Any]) -> bool:
    return "phone" in answers and bool(answers.get("phone_of"))


def _is_enterprise(answers: dict[str, Any]) -> bool:
    return answers.get("kind") != "individual"


def _has_contact(answers: dict[str, Any]) -> bool:
    return _is_enterprise(answers) and "contact" in answers


CLEAR = "clear"


@dataclass(frozen=True)
class Step:
    """One question. `read` takes typed words, `press` a button; `choices` are always there,
    `offers` depend on the asker; `applies` says whether it is asked at all; `show` is how its
    answer is worded in the head of the questions after it ("" not at all). With `keeps_typed`,
    skipping keeps the words that could not be taken whole."""

    key: str
    question: str
    read: Read = _only_choices
    optional: bool = True
    choices: tuple[Choice, ...] = ()
    press: Read = _as_pressed
    offers: Callable[[Turn, Talk], tuple[Choice, ...]] = _nothing
    applies: Callable[[dict[str, Any]], bool] = _always
    show: str = ""
    keeps_typed: bool = False


WHOM = Step(
    "customer", "whom", read.whom, optional=False, press=read.chosen_customer,
    offers=read.recent, show="customer",
)  # fmt: skip
CHANNELS = tuple(Choice(one.value, f"channel-{one}") for one in Channel)
PAST = (Choice("0", "day-today"), Choice("1", "day-yesterday"), Choice("2", "fix-day-2"))
AHEAD = (
    Choice("1", "day-tomorrow"), Choice("7", "choice-in-a-week"), Choice("14", "choice-in-two"),
)  # fmt: skip
KINDS = (Choice("enterprise", "kind-enterprise"), Choice("individual", "kind-individual"))
GRADES = tuple(Choice(one.value, name=one.value) for one in Grade)
WHEN = Step("on", "when", days.past_day, choices=PAST, press=days.days_back, show="day")

VISIT = (
    WHOM,
    Step("channel", "channel", read.channel, choices=CHANNELS, show="channel"),
    WHEN,
    Step("text", "what", read.words),
    Step("next", "next", days.next_day, choices=AHEAD, press=days.days_ahead),
)
PLAN = (
    WHOM,
    Step("next", "plan", days.next_day, optional=False, choices=AHEAD, press=days.days_ahead),
)
COMPLAINT = (WHOM, Step("text", "complaint", read.words, optional=False, show="text"), WHEN)


def _money(question: str) -> tuple[Step, ...]:
    text = Step(
        "text", question, amounts.amount, optional=False, press=amounts.with_this_unit,
        show="text", keeps_typed=True,
    )  # fmt: skip
    return (WHOM, text, WHEN)


CUSTOMER = (
    Step("name", "name", read.name, optional=False, show="text"),
    Step(
        "same", "same", optional=False, offers=read.similar, press=read.same, applies=_is_similar
    ),
    Step("kind", "kind", choices=KINDS, show="kind"),
    Step("grade", "grade", choices=GRADES, show="text"),
    Step("region", "region", read.short, show="text"),
    Step("contact", "contact", read.person, applies=_is_enterprise, show="text"),
    Step("title", "title", read.short, applies=_has_contact, show="text"),
    Step("phone", "phone", read.phone, show="text"),
    Step(
        "same_phone", "same-phone", optional=False, offers=read.similar, press=read.same,
        applies=_phone_is_known,
    ),
)  # fmt: skip
ORDER, EXPENSE = _money("order"), _money("expense")


EMPTY = (Choice(CLEAR, "choice-clear"),)
STANDINGS = tuple(Choice(one.value, f"standing-{one}") for one in Standing)


def _edit(name: str, reader: Read = read.short, choices: tuple[Choice, ...] = EMPTY) -> Step:
    return Step("value", f"edit-{name}", reader, choices=choices, press=_own_value)


# A field of a customer, and of a person there → what is asked to change it.
FIELDS: dict[str, tuple[Step, ...]] = {
    "name": (_edit("name", choices=()),),
    "alias": (
        Step("value", "edit-alias", read.short, press=_own_value, offers=_aliases),
    ),
    "grade": (
        Step("value", "edit-grade", choices=GRADES, show="text"),
        Step("reason", "edit-reason", read.words, optional=False, applies=_has_value),
    ),
    "region": (_edit("region"),),
    "address": (_edit("address"),),
    "phone": (_edit("phone", read.phone),),
    "standing": (Step("value", "edit-standing", choices=STANDINGS),),
}  # fmt: skip
PERSON_FIELDS: dict[str, tuple[Step, ...]] = {
    "name": (_edit("person-name", read.person, ()),),
    "title": (_edit("person-title"),),
    "phone": (_edit("person-phone", read.phone),),
}
NEW_PERSON = (
    Step("contact", "contact", read.person, optional=False, show="text"),
    Step("title", "title", read.short, show="text"),
    Step("phone", "phone", read.phone),
)
