"""Words that move the clock mean the moment that a person would expect."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.clock import MovableClock
from bot.playground.travel import Travel, destination

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY = datetime(2026, 11, 22, 4, 17, tzinfo=UTC)  # 12:17 in Shanghai


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("+1h", "2026-11-22 13:17"),
        ("+1d", "2026-11-23 12:17"),
        ("-2w", "2026-11-08 12:17"),
        ("tomorrow", "2026-11-23 08:30"),
        ("Tomorrow 9:05", "2026-11-23 09:05"),
        ("monday", "2026-11-23 08:30"),
        ("sunday 18:00", "2026-11-29 18:00"),
        ("2026-12-01 08:30", "2026-12-01 08:30"),
        ("2026-12-01T08:30+00:00", "2026-12-01 16:30"),
    ],
)
def test_a_move_lands_where_its_words_say(words: str, expected: str) -> None:
    moment = destination(words, SUNDAY, SHANGHAI).astimezone(SHANGHAI)
    assert f"{moment:%Y-%m-%d %H:%M}" == expected


def test_a_morning_stays_a_morning_when_summer_time_ends() -> None:
    saturday = datetime(2026, 10, 24, 10, 0, tzinfo=UTC)
    moment = destination("sunday", saturday, BERLIN)
    assert moment.astimezone(UTC) == datetime(2026, 10, 25, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize("words", ["", "someday", "+1", "2026-13-01"])
def test_words_without_a_moment_are_refused(words: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the parser says of it
        destination(words, SUNDAY, SHANGHAI)


async def test_whoever_asked_is_told_of_each_move() -> None:
    told: list[datetime] = []

    async def on_moved(now: datetime) -> None:
        told.append(now)

    travel = Travel(MovableClock(frozen=SUNDAY), SHANGHAI, on_moved)
    assert await travel.go("+1h") == told[0] == datetime(2026, 11, 22, 5, 17, tzinfo=UTC)
