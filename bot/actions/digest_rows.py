"""The rows of a digest: each keeper's visits per grade, calls, and the period before."""

from datetime import date

from bot.actions.digest_ground import Ground
from bot.domain.attainment import Record, Tally, elapsed_share, total
from bot.domain.cadence import WhenNeeded
from bot.domain.digests import RepRow
from bot.domain.grades import Grade
from bot.domain.periods import Period
from bot.domain.readings import Channel
from bot.storage.digests import Outline


def rows(ground: Ground) -> tuple[RepRow, ...]:
    """One for each colleague who keeps customers."""
    return tuple(_row(ground, key) for key in ground.active() if ground.visited(key))


def behind_first(row: RepRow) -> tuple[float, str]:
    pace = row.compared.pace
    return (9.0 if pace is None else pace, row.name)


def _row(ground: Ground, keeper_id: int) -> RepRow:
    frame = ground.frame
    over, calendar = frame.measured, frame.calendars[keeper_id]
    visits = _tallies(ground, keeper_id, Channel.VISIT, over)
    return RepRow(
        staff_id=keeper_id,
        name=frame.staff[keeper_id].name,
        visits=visits,
        calls=total(_tallies(ground, keeper_id, Channel.CALL, over)),
        before=total(_tallies(ground, keeper_id, Channel.VISIT, over.before())),
        share=elapsed_share(calendar, over.first, over.last, frame.until),
        times=_times(ground, keeper_id, frame.period),
        times_before=_times(ground, keeper_id, frame.period.before()),
    )


def _tallies(
    ground: Ground, keeper_id: int, channel: Channel, period: Period
) -> dict[Grade, Tally]:
    calendar = ground.frame.calendars[keeper_id]
    records = []
    for one in ground.visited(keeper_id):
        if one.assigned_on > period.last:
            continue
        given = ground.given(one, channel)
        rule = ground.rule(given, period)
        records.append(
            Record(
                given.grade,
                None if isinstance(rule, WhenNeeded) else rule,
                ground.since(given, period),
                _days(ground, one, channel),
                ground.late_on(given, rule, period, calendar),
            )
        )
    return ground.frame.tallying(keeper_id, period).sums(records)


def _days(ground: Ground, one: Outline, channel: Channel) -> list[date]:
    return [day for day in ground.days.get((one.id, channel), ()) if day <= ground.frame.until]


def _times(ground: Ground, keeper_id: int, period: Period) -> int:
    """Visits made, one a customer and day."""
    first, last = period.first, period.last
    days = (ground.days.get((one.id, Channel.VISIT), ()) for one in ground.kept[keeper_id])
    return sum(len({day for day in found if first <= day <= last}) for found in days)
