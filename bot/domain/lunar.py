"""The lunar calendar: which solar day a birthday, or any yearly lunar day, falls on."""

from calendar import monthrange
from datetime import MAXYEAR, date
from functools import lru_cache
from typing import Literal

from borax.calendars.lunardate import LCalendars, LunarDate

from bot.domain.readings import BirthdayRead

Feb29 = Literal["feb28", "mar1"]

FIRST_YEAR, LAST_YEAR = 1900, 2100  # the lunar years that the tables know

ZODIAC = (
    "rat", "ox", "tiger", "rabbit", "dragon", "snake",
    "horse", "goat", "monkey", "rooster", "dog", "pig",
)  # fmt: skip


def next_solar(birthday: BirthdayRead, today: date, *, feb29: Feb29 = "feb28") -> date:
    """The first day from `today` on (today included) on which the birthday is kept.

    Raises ValueError for a month that no calendar has, or past the lunar tables (year 2100).
    """
    year = lunar_year(today) if birthday.lunar else today.year
    while (day := solar_on(birthday, year, feb29=feb29)) < today:
        year += 1
    return day


def solar_on(birthday: BirthdayRead, year: int, *, feb29: Feb29 = "feb28") -> date:
    """The day on which it is kept in `year`, a lunar year for a lunar birthday.

    A leap month falls in the ordinary one when the year lacks it; a day that the month lacks
    falls on its last (30th to 29th), and 29 February as `feb29` says.
    """
    if birthday.lunar:
        return solar_of(year, birthday.month, birthday.day, leap=birthday.leap_month)
    return _solar(year, birthday.month, birthday.day, feb29)


@lru_cache(maxsize=4096)
def solar_of(year: int, month: int, day: int, *, leap: bool = False) -> date:
    """The solar day of a lunar one, by the rule of `solar_on`."""
    leap = leap and LCalendars.leap_month(year) == month
    last = LCalendars.ndays(year, month, int(leap))
    solar: date = LunarDate(year, month, min(day, last), int(leap)).to_solar_date()
    return solar


def lunar_year(day: date) -> int:
    """The lunar year in which a solar day lies."""
    return day.year if day >= solar_of(day.year, 1, 1) else day.year - 1


def lunar_of(day: date) -> tuple[int, int, int, bool]:
    """Lunar year, month, day and whether the month is a leap one."""
    lunar = LunarDate.from_solar(day)
    return lunar.year, lunar.month, lunar.day, bool(lunar.leap)


def zodiac_of(year: int) -> str:
    """The animal of a lunar year, one of ZODIAC."""
    return ZODIAC[(year - 4) % 12]


def is_possible(birthday: BirthdayRead) -> bool:
    """Whether such a day ever was; with a year, whether that year had it."""
    if not 1 <= birthday.month <= 12 or birthday.day < 1:
        return False
    return _lunar_day_was(birthday) if birthday.lunar else _solar_day_was(birthday)


def _solar_day_was(birthday: BirthdayRead) -> bool:
    year = birthday.year if birthday.year is not None else 2000  # a year with a 29 February
    return 1 <= year <= MAXYEAR and birthday.day <= monthrange(year, birthday.month)[1]


def _lunar_day_was(birthday: BirthdayRead) -> bool:
    if birthday.year is None or not FIRST_YEAR <= birthday.year <= LAST_YEAR:
        return birthday.day <= 30
    if birthday.leap_month and LCalendars.leap_month(birthday.year) != birthday.month:
        return False
    days: int = LCalendars.ndays(birthday.year, birthday.month, int(birthday.leap_month))
    return birthday.day <= days


def _solar(year: int, month: int, day: int, feb29: Feb29) -> date:
    last = monthrange(year, month)[1]
    if (month, day) == (2, 29) and last == 28 and feb29 == "mar1":
        return date(year, 3, 1)
    return date(year, month, min(day, last))
