"""Suggestions: what a model thinks a note says beside what the grammar read. Never a write."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bot.domain.readings import FactRead, PromiseRead


@dataclass(frozen=True)
class Suggestion:
    """Facts, promises and objections that somebody must agree to before they are filed."""

    facts: tuple[FactRead, ...] = ()
    promises: tuple[PromiseRead, ...] = ()
    objections: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.facts or self.promises or self.objections)


NOTHING_MORE = Suggestion()


@dataclass(frozen=True)
class AiState:
    """Whether a model may be asked: `host` is where notes would go, empty when none is set up."""

    on: bool
    host: str = ""
    model: str = ""


def kept(one: Suggestion) -> dict[str, Any]:
    """As a card keeps it while nobody has decided."""
    return {
        "facts": [[fact.facet, fact.value, fact.person] for fact in one.facts],
        "promises": [
            {**asdict(each), "due": each.due.isoformat() if each.due else None, "at": None}
            for each in one.promises
        ],
        "objections": list(one.objections),
    }


def opened(value: dict[str, Any]) -> Suggestion:
    """What a card kept."""
    return Suggestion(
        tuple(FactRead(facet, said, person) for facet, said, person in value.get("facts", ())),
        tuple(
            PromiseRead(
                each["text"],
                each["ours"],
                date.fromisoformat(each["due"]) if each["due"] else None,
            )
            for each in value.get("promises", ())
        ),
        tuple(value.get("objections", ())),
    )
