"""Occasions: yearly days of a person or a customer, and the notices that are due of them.

How spec 2.5 is read where it leaves a choice:

- One notice at a time: of several leads whose day has come (after downtime, or because the day
  became known late) only the latest is given, until 5 days after the occasion itself.
- With a calendar, a notice whose day is not worked comes on the last working day before.
- An occurrence belongs to a year of its own calendar: a lunar birthday in the twelfth month
  may fall in January, and "not this year" then means that lunar year.
- The day itself is no anniversary of its own: with a known year the first one is a year later.
- A day that a month lacks falls on its last one (bot.domain.lunar); month 13 falls never.
"""

from calendar import monthrange
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.domain.festivals import FESTIVALS, festival_on
from bot.domain.grades import Grade
from bot.domain.lunar import FIRST_YEAR, LAST_YEAR, Feb29, solar_on
from bot.domain.readings import BirthdayRead
from bot.domain.workdays import WorkCalendar

LEADS: Mapping[Grade, tuple[int, ...]] = MappingProxyType(
    {Grade.A: (7, 1, 0), Grade.B: (3, 0), Grade.C: (0,)}
)
GIFT_LEAD = 14  # days that a posted gift needs
BELATED = 5  # days after the occasion for which a missed notice is still given
ONE_DAY = timedelta(days=1)


class OccasionKind(StrEnum):
    BIRTHDAY = "birthday"
    WEDDING = "wedding"
    FOUNDING = "founding"
    FESTIVAL = "festival"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Occasion:
    """A yearly day. `subject` names person and occasion together (the occasion's row id, or
    the festival's name): it is part of the ledger key. `day` is solar or lunar, its year known
    or not, or the name of a festival (bot.domain.festivals). `gift` when something is to be
    posted; `known_on` the day it became known."""

    subject: str
    kind: OccasionKind
    day: BirthdayRead | str
    gift: bool = False
    deceased: bool = False
    opted_out: bool = False
    skip_year: int | None = None
    known_on: date | None = None

    @property
    def is_kept(self) -> bool:
        return not (self.deceased or self.opted_out)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One coming round: `year` is of the occasion's own calendar; `age` the full years since
    the first (a person's age, years married, years founded), None when its year is unknown."""

    on: date
    year: int
    age: int | None


@dataclass(frozen=True, slots=True)
class Notice:
    """What to tell on one day. `days_left` is negative after the day itself; `belated` when
    the notice should have come on an earlier day."""

    occasion: Occasion
    occurrence: Occurrence
    lead: int
    days_left: int
    belated: bool

    @property
    def key(self) -> str:
        """What is told exactly once; it holds the day, so the ledger keeps only its mark."""
        return f"occasion:{self.occasion.subject}:{self.occurrence.on.isoformat()}:{self.lead}"


def occurrences(
    occasion: Occasion, first: date, last: date, *, feb29: Feb29 = "feb28"
) -> list[Occurrence]:
    """The days from `first` to `last` (both included) on which it is kept, in order; none for
    the deceased, the opted out, the year to be skipped, or a day that no calendar has."""
    if not (occasion.is_kept and _comes(occasion.day)):
        return []
    found = (_occurrence(occasion, year, feb29) for year in _years(occasion.day, first, last))
    return [one for one in found if one is not None and first <= one.on <= last]


def next_occurrence(
    occasion: Occasion, today: date, *, feb29: Feb29 = "feb28"
) -> Occurrence | None:
    """The next one from `today` on, within two years."""
    found = occurrences(occasion, today, today + timedelta(days=800), feb29=feb29)
    return found[0] if found else None


def _comes(day: BirthdayRead | str) -> bool:
    if isinstance(day, str):
        return day in FESTIVALS
    return 1 <= day.month <= 12 and 1 <= day.day <= 31


def ever_comes(day: BirthdayRead) -> bool:
    """Whether any year has this day: no year has a 30 February or a 31 April, and no moon a
    31st day."""
    if day.impossible or not _comes(day):
        return False
    return day.day <= (30 if day.lunar else monthrange(2024, day.month)[1])


def _years(day: BirthdayRead | str, first: date, last: date) -> range:
    """Years of the day's own calendar; those by the moon end with its tables."""
    if isinstance(day, BirthdayRead) and not day.lunar:
        return range(first.year, last.year + 1)
    early = first.year - int(isinstance(day, BirthdayRead))
    return range(max(early, FIRST_YEAR + 1), min(last.year, LAST_YEAR) + 1)


def _occurrence(occasion: Occasion, year: int, feb29: Feb29) -> Occurrence | None:
    day = occasion.day
    if year == occasion.skip_year:
        return None
    if isinstance(day, str):
        return Occurrence(festival_on(day, year), year, None)
    if day.year is not None and year <= day.year:
        return None
    age = None if day.year is None else year - day.year
    return Occurrence(solar_on(day, year, feb29=feb29), year, age)


def leads_of(grade: Grade, *, gift: bool = False) -> tuple[int, ...]:
    """Days ahead on which a notice is due, longest first; a gift to be posted adds one."""
    return (GIFT_LEAD, *LEADS[grade]) if gift else LEADS[grade]


def notice_due(
    occasion: Occasion,
    leads: tuple[int, ...],
    today: date,
    *,
    told: Container[str] = frozenset(),
    calendar: WorkCalendar | None = None,
    feb29: Feb29 = "feb28",
) -> Notice | None:
    """The notice to give today, if any; `told` holds the ledger keys already given.

    `leads` comes from leads_of. With a calendar it says nothing on days that are not worked,
    and what falls on them is told on the last working day before.
    """
    if calendar is not None and not calendar.is_workday(today):
        return None
    horizon = _next_workday(calendar, today)
    ahead = timedelta(days=max(leads, default=0))
    known = occasion.known_on or date.min
    for one in occurrences(occasion, today - BELATED * ONE_DAY, horizon + ahead, feb29=feb29):
        notice = _latest(occasion, one, leads, today, horizon)
        if notice is not None and one.on >= known and notice.key not in told:
            return notice
    return None


def _next_workday(calendar: WorkCalendar | None, today: date) -> date:
    return today + ONE_DAY if calendar is None else calendar.after(today)


def _latest(
    occasion: Occasion, one: Occurrence, leads: Iterable[int], today: date, horizon: date
) -> Notice | None:
    """The notice with the shortest lead whose day comes before `horizon`, the next day on
    which anything can be told; None when there is none."""
    days = [(lead, one.on - lead * ONE_DAY) for lead in sorted(leads)]
    lead, day = next(((lead, day) for lead, day in days if day < horizon), (0, None))
    if day is None:
        return None
    return Notice(occasion, one, lead, (one.on - today).days, day < today)


def kept_day(
    solar: BirthdayRead | None, lunar: BirthdayRead | None, celebrated: str | None
) -> BirthdayRead | None:
    """Which of two known days is celebrated: as the fact says (`solar`, `lunar`), else the
    only one there is, else the solar one."""
    if celebrated == "lunar" and lunar is not None:
        return lunar
    return solar if solar is not None else lunar


DEFAULT_FESTIVALS = ("new_year", "spring", "mid_autumn", "national")
FESTIVAL_LEADS = (7, 1)


def festivals(names: Iterable[str] = DEFAULT_FESTIVALS) -> list[Occasion]:
    """An organisation's festivals as occasions; names that we do not know are left out."""
    return [
        Occasion(f"festival:{name}", OccasionKind.FESTIVAL, name)
        for name in names
        if name in FESTIVALS
    ]
