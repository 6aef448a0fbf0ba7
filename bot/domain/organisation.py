"""The organisation as its admin sets it: whose calendar is worked by, what is celebrated."""

from dataclasses import dataclass
from datetime import date

from bot.domain.holidays import Basis

MOST_A_DAY = 20  # visits that one person may be planned for
OFFERED_FEASTS = (
    "new_year", "spring", "lantern", "women", "labour", "dragon_boat", "mid_autumn", "teacher",
    "national", "double_ninth", "easter", "thanksgiving", "christmas",
)  # fmt: skip


@dataclass(frozen=True)
class Organisation:
    """`country` is an ISO code, with a region where it has its own holidays (`DE-BY`);
    `holidays` and `workdays` are the organisation's own days beside that calendar; `unsure` is
    the first year, of this one and the next, whose calendar is not published, and `basis` how it
    is known; `keeps_voices`, whether the sound of a note that was understood stays beside its
    words."""

    country: str
    visits_a_day: int
    feb29: str
    festivals: tuple[str, ...]
    holidays: tuple[date, ...]
    workdays: tuple[date, ...]
    keeps_voices: bool
    unsure: int | None
    basis: Basis
