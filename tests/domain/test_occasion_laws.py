"""Laws of occasions: whatever the day, the grade and the calendar, each is told, and once."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.grades import Grade
from bot.domain.occasions import Occasion, OccasionKind, leads_of, notice_due, occurrences
from bot.domain.readings import BirthdayRead
from bot.domain.workdays import WorkCalendar

DAY = timedelta(days=1)
FIRST = date(2026, 1, 1)
CALENDARS = (None, WorkCalendar("CN"), WorkCalendar("SA"))

solar_days = st.builds(
    lambda month, day: BirthdayRead(lunar=False, month=month, day=day),
    st.integers(1, 12),
    st.integers(1, 31),
)
lunar_days = st.builds(
    lambda month, day, leap: BirthdayRead(lunar=True, month=month, day=day, leap_month=leap),
    st.integers(1, 12),
    st.integers(1, 30),
    st.booleans(),
)
occasions = st.builds(
    Occasion,
    st.just("7"),
    st.just(OccasionKind.BIRTHDAY),
    solar_days | lunar_days,
    gift=st.booleans(),
)
feb29 = st.sampled_from(["feb28", "mar1"])


def lived(
    occasion: Occasion, grade: Grade, calendar: WorkCalendar | None, asleep: set[int]
) -> list[tuple[date, date, int]]:
    """A year and a bit, day by day, the bot off on some: (told on, for, days left)."""
    told: dict[str, tuple[date, date, int]] = {}
    for number in range(400):
        today = FIRST + number * DAY
        leads = leads_of(grade, gift=occasion.gift)
        notice = notice_due(occasion, leads, today, told=told, calendar=calendar)
        if notice is not None and number not in asleep:
            told[notice.key] = (today, notice.occurrence.on, notice.days_left)
    return list(told.values())


@given(occasions, st.sampled_from(Grade), st.sampled_from(CALENDARS))
def test_every_occurrence_is_told_on_or_before_its_day(
    occasion: Occasion, grade: Grade, calendar: WorkCalendar | None
) -> None:
    said = lived(occasion, grade, calendar, set())
    for one in occurrences(occasion, FIRST + 20 * DAY, FIRST + 380 * DAY):
        mine = [(on, left) for on, day, left in said if day == one.on]
        assert mine
        assert 1 <= len(mine) <= len(leads_of(grade, gift=occasion.gift))
        assert all(left >= 0 for _, left in mine)
        assert len({on for on, _ in mine}) == len(mine)
        if calendar is None:
            assert [left for _, left in mine] == list(leads_of(grade, gift=occasion.gift))
            assert mine[-1] == (one.on, 0)


@given(occasions, st.sampled_from(Grade), st.integers(30, 340), st.integers(1, 5))
def test_a_downtime_of_up_to_five_days_loses_no_occurrence(
    occasion: Occasion, grade: Grade, start: int, length: int
) -> None:
    said = lived(occasion, grade, None, set(range(start, start + length)))
    days = {day for _, day, _ in said}
    assert {one.on for one in occurrences(occasion, FIRST + 20 * DAY, FIRST + 380 * DAY)} <= days
    assert all(-5 <= left <= 14 for *_, left in said)


@given(solar_days | lunar_days, st.integers(1950, 2095), feb29)
def test_each_year_of_its_calendar_has_it_exactly_once(
    day: BirthdayRead, year: int, kept: str
) -> None:
    occasion = Occasion("7", OccasionKind.BIRTHDAY, day)
    found = occurrences(
        occasion,
        date(year, 1, 1),
        date(year + 1, 12, 31),
        feb29="mar1" if kept == "mar1" else "feb28",
    )
    years = [one.year for one in found]
    assert years == sorted(set(years))
    assert year in years
    assert [one.on for one in found] == sorted({one.on for one in found})
