"""Corrections said in words: what somebody puts right about what they wrote just before."""

from dataclasses import dataclass
from datetime import date, time

from bot.domain.customers import Customer, Interaction
from bot.domain.readings import Amount, Channel


@dataclass(frozen=True)
class CorrectionRead:
    """One thing that is to be otherwise. A bare weekday or date may lie before or ahead: `past`
    and `ahead` are both. `name` is left where the words are of none of the other kinds: it may
    be a customer's; `wrong` is what it was not. `undo` takes everything back."""

    text: str
    channel: Channel | None = None
    past: date | None = None
    ahead: date | None = None
    at: time | None = None
    amount: Amount | None = None
    name: str = ""
    wrong: str = ""
    undo: bool = False


@dataclass(frozen=True)
class Unclear:
    """It is not plain which of several things is meant; nothing was changed."""

    note_id: int
    entries: tuple[tuple[Interaction, Customer], ...]
