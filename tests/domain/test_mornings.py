"""Mornings: each local day's moment comes once, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.mornings import (
    instant_of,
    is_quiet,
    morning_due,
    next_morning,
    tick_key,
    when_awake,
    zone_of,
)
from bot.domain.refusals import UnknownZone

# A zone, the day its clocks leap forward, the day they fall back, and the hour of the leap.
CHANGES = [
    ("Europe/Berlin", date(2026, 3, 29), date(2026, 10, 25), 2),
    ("America/New_York", date(2026, 3, 8), date(2026, 11, 1), 2),
    ("Australia/Lord_Howe", date(2026, 10, 4), date(2026, 4, 5), 2),  # by half an hour
    ("America/Santiago", date(2026, 9, 6), date(2026, 4, 4), 0),  # at midnight
    ("Africa/Cairo", date(2026, 4, 24), date(2026, 10, 29), 0),
    ("Pacific/Auckland", date(2026, 9, 27), date(2026, 4, 5), 2),
]
TICK = timedelta(minutes=10)
zones = st.sampled_from(
    [name for name, *_ in CHANGES] + ["Asia/Shanghai", "Asia/Kolkata", "Pacific/Apia", "UTC"]
)
moments = st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds


def sent(zone: ZoneInfo, day: date, at: time, days: int = 3) -> list[date]:
    """Tick every ten minutes around `day` with a ledger; the local dates that were sent."""
    now = datetime.combine(day, time(), UTC) - timedelta(days=1)
    ledger: dict[str, date] = {}
    for _ in range(days * 144):
        due = morning_due(now, at, zone)
        if due is not None:
            ledger.setdefault(tick_key("morning", 7, due, 7), due)
            assert now - instant_of(due, at, zone) < timedelta(hours=25)
        now += TICK
    return sorted(ledger.values())


@pytest.mark.parametrize(("name", "spring", "autumn", "hour"), CHANGES)
@pytest.mark.parametrize("minute", [0, 15, 30, 59])
def test_on_both_days_of_changing_clocks_each_day_is_sent_once(
    name: str, spring: date, autumn: date, hour: int, minute: int
) -> None:
    zone = zone_of(name)
    for day in (spring, autumn):
        for at in (time(hour, minute), time(8, 30), time((hour + 23) % 24, minute)):
            days = sent(zone, day, at)
            assert len(days) == len(set(days))
            assert day in days
            span = [days[0] + timedelta(days=n) for n in range((days[-1] - days[0]).days + 1)]
            assert days == span


@pytest.mark.parametrize(("name", "spring", "autumn", "hour"), CHANGES)
def test_these_clocks_do_leap_and_fall_back_on_these_days(
    name: str, spring: date, autumn: date, hour: int
) -> None:
    zone = zone_of(name)
    day = timedelta(days=1)
    for change, sign in ((spring, -1), (autumn, 1)):
        length = instant_of(change + day, time(12), zone) - instant_of(
            change - day, time(12), zone
        )
        assert (length > 2 * day) is (sign > 0)
        assert length != 2 * day


def test_a_time_that_does_not_exist_is_as_much_later() -> None:
    berlin = zone_of("Europe/Berlin")
    instant = instant_of(date(2026, 3, 29), time(2, 30), berlin)
    assert instant.astimezone(berlin).time() == time(3, 30)


def test_a_time_that_comes_twice_is_its_first() -> None:
    berlin = zone_of("Europe/Berlin")
    assert instant_of(date(2026, 10, 25), time(2, 30), berlin).hour == 0


def test_a_morning_is_due_from_its_time_to_the_end_of_its_day() -> None:
    shanghai = zone_of("Asia/Shanghai")
    at = time(8, 30)
    assert morning_due(datetime(2026, 11, 23, 0, 29, tzinfo=UTC), at, shanghai) is None
    monday = date(2026, 11, 23)
    assert morning_due(datetime(2026, 11, 23, 0, 30, tzinfo=UTC), at, shanghai) == monday
    assert morning_due(datetime(2026, 11, 23, 15, 59, tzinfo=UTC), at, shanghai) == monday
    assert morning_due(datetime(2026, 11, 23, 16, 0, tzinfo=UTC), at, shanghai) is None


def test_a_day_that_an_island_skipped_is_not_sent() -> None:
    apia = zone_of("Pacific/Apia")
    days = sent(apia, date(2011, 12, 30), time(8, 30), days=4)
    assert date(2011, 12, 30) not in days
    assert {date(2011, 12, 29), date(2011, 12, 31)} <= set(days)


@given(moments, st.times(), zones)
def test_the_next_morning_is_later_and_then_due(now: datetime, at: time, name: str) -> None:
    zone = zone_of(name)
    coming = next_morning(now, at, zone)
    assert now < coming <= now + timedelta(hours=50)
    assert morning_due(coming, at, zone) is not None


@given(moments, st.times(), st.times(), zones)
def test_whoever_is_asleep_wakes_within_a_day_and_a_bit(
    now: datetime, start: time, end: time, name: str
) -> None:
    zone = zone_of(name)
    awake = when_awake(now, zone, start, end)
    assert now <= awake <= now + timedelta(hours=50)
    if not is_quiet(now, zone, start, end):
        assert awake == now


def test_quiet_hours_may_cross_midnight_or_not_exist() -> None:
    shanghai, start, end = zone_of("Asia/Shanghai"), time(21), time(7, 30)
    night = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
    assert is_quiet(night, shanghai, start, end)
    assert when_awake(night, shanghai, start, end) == datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert not is_quiet(night, shanghai, time(12), time(14))
    assert not is_quiet(night, shanghai, start, start)


@pytest.mark.parametrize("name", ["Mars/Base", "", "../etc/passwd", "Asia", "\0", "/etc/hosts"])
def test_a_zone_that_does_not_exist_is_refused_by_name(name: str) -> None:
    with pytest.raises(UnknownZone):
        zone_of(name)
