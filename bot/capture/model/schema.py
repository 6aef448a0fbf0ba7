"""Schema: what a model may answer. Unknown keys are dropped, lengths capped, garbage is none."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from bot.capture.answers import birthday
from bot.capture.dates import read_date
from bot.capture.model.masking import Masked
from bot.domain.facets import FACETS
from bot.domain.readings import FactRead, PromiseRead
from bot.domain.suggestions import Suggestion

MOST = 8  # of each kind
SHORT, LONG = 60, 120  # characters
GROUNDED = 0.7  # of a value's words must stand in the note
_BY_GRAMMAR = frozenset({"phone", "email", "title"})  # what is read strictly or not at all
FACETS_ASKED = tuple(
    name for name, one in FACETS.items() if one.worth and name not in _BY_GRAMMAR
)  # fmt: skip
_WORDS = re.compile(r"[\u4e00-\u9fff]|[a-z0-9]+")


def _capped(most: int) -> Any:
    def cap(value: object) -> object:
        return " ".join(value.split())[:most] if isinstance(value, str) else value

    return BeforeValidator(cap)


Short = Annotated[str, _capped(SHORT)]
Long = Annotated[str, _capped(LONG)]


class Said(BaseModel):
    model_config = ConfigDict(extra="ignore")


class FactSaid(Said):
    facet: Short
    value: Short
    person: Short | None = None


class PromiseSaid(Said):
    by: Short
    text: Long
    due: Short | None = None


class ObjectionSaid(Said):
    text: Short


class AnswerSaid(Said):
    """The whole answer; its parts are checked one by one: a bad one costs only itself."""

    facts: list[Any] = []
    promises: list[Any] = []
    objections: list[Any] = []


class Unusable(Exception):
    """The answer is not of the form that was asked for."""


def asked_form() -> dict[str, Any]:
    """The JSON schema that is sent along, for servers that can hold a model to it."""
    text = {"type": "string", "maxLength": LONG}
    fact = {
        "facet": {"type": "string", "enum": list(FACETS_ASKED)},
        "value": text, "person": {"type": ["string", "null"]},
    }  # fmt: skip
    promise = {
        "by": {"type": "string", "enum": ["ours", "theirs"]},
        "text": text, "due": {"type": ["string", "null"]},
    }  # fmt: skip
    return _form(
        {
            "facts": _many(_form(fact)),
            "promises": _many(_form(promise)),
            "objections": _many(text),
        }
    )


def suggestion(answer: str, note: Masked, now: datetime) -> Suggestion:
    """What of the answer can be shown; Unusable when it is no such answer at all."""
    said = _parsed(answer)
    facts = [_fact(one, note, now) for one in _each(FactSaid, said.facts)]
    promises = [_promise(one, note, now) for one in _each(PromiseSaid, said.promises)]
    texts = [{"text": one} for one in said.objections]
    objections = [_grounded(one.text, note) for one in _each(ObjectionSaid, texts)]
    return Suggestion(
        tuple(one for one in facts if one is not None),
        tuple(one for one in promises if one is not None),
        tuple(dict.fromkeys(one for one in objections if one is not None)),
    )


def _parsed(answer: str) -> AnswerSaid:
    start, end = answer.find("{"), answer.rfind("}")
    try:
        return AnswerSaid.model_validate(json.loads(answer[start : end + 1]))
    except (ValueError, RecursionError) as bad:
        raise Unusable from bad


Kind = TypeVar("Kind", bound=Said)


def _each(kind: type[Kind], parts: list[Any]) -> Iterator[Kind]:
    for part in parts[:MOST]:
        try:
            yield kind.model_validate(part)
        except ValidationError:
            continue


def _fact(said: FactSaid, note: Masked, now: datetime) -> FactRead | None:
    value = _grounded(said.value, note)
    if said.facet not in FACETS_ASKED or value is None:
        return None
    person = _grounded(said.person, note) if said.person else None
    whose = person if FACETS[said.facet].whose == "contact" else None
    if said.facet != "birthday":
        return FactRead(said.facet, value, whose)
    born = birthday(value, now)
    return FactRead("birthday", value, whose, birthday=born.birthday) if born else None


def _promise(said: PromiseSaid, note: Masked, now: datetime) -> PromiseRead | None:
    text = _grounded(said.text, note)
    if text is None or said.by not in ("ours", "theirs"):
        return None
    due = read_date(said.due, now, "future") if said.due and _grounded(said.due, note) else None
    return PromiseRead(text, said.by == "ours", due.start if due else None)


def _grounded(words: str, note: Masked) -> str | None:
    """The words with real names again, if the note says them: nothing may be made up."""
    spoken, given = _words(words), _words(note.text)
    if not spoken or sum(word in given for word in spoken) < GROUNDED * len(spoken):
        return None
    return note.restore(words)


def _words(text: str) -> set[str]:
    return set(_WORDS.findall(text.casefold()))


def _form(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object", "properties": properties, "required": list(properties),
        "additionalProperties": False,
    }  # fmt: skip


def _many(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items, "maxItems": MOST}
