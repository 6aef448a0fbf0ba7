"""The rows of a digest: each keeper's visits per grade, calls, and the period before."""

from datetime import date

from bot.actions.digest_ground import Ground
from bot.domain.attainment import Record, Tally, elapsed_share, tallies, total
from bot.domain.cadence import WhenNeeded
from bot.domain.digests import RepRow
from bot.domain.grades import Grade
from bot.domain.periods import Period
from bot.domain.readings import Channel
from bot.storage.digests import Outline


def rows(ground: Ground) -> tuple[RepRow, ...]:
    """One for each colleague who keeps customers, those furthest behind first."""
    keepers = [key for key in ground.kept if ground.staff[key].active and ground.visited(key)]
    found = [_row(ground, key) for key in keepers]
    return tuple(sorted(found, key=_order))


def _order(row: RepRow) -> tuple[float, str]:
    pace = row.compared.pace
    return (9.0 if pace is None else pace, row.name)


def _row(ground: Ground, keeper_id: int) -> RepRow:
    over, calendar = ground.measured, ground.calendars[keeper_id]
    visits = _tallies(ground, keeper_id, Channel.VISIT, over)
    return RepRow(
        staff_id=keeper_id,
        name=ground.staff[keeper_id].name,
        visits=visits,
        calls=total(_tallies(ground, keeper_id, Channel.CALL, over)),
        before=total(_tallies(ground, keeper_id, Channel.VISIT, over.before())),
        share=elapsed_share(calendar, over.first, over.last, ground.until),
        times=_times(ground, keeper_id, ground.period),
        times_before=_times(ground, keeper_id, ground.period.before()),
    )


def _tallies(
    ground: Ground, keeper_id: int, channel: Channel, period: Period
) -> dict[Grade, Tally]:
    calendar = ground.calendars[keeper_id]
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
                ground.late_on(given, period, calendar),
            )
        )
    return tallies(records, calendar, period.first, period.last)


def _days(ground: Ground, one: Outline, channel: Channel) -> list[date]:
    return [day for day in ground.days.get((one.id, channel), ()) if day <= ground.until]


def _times(ground: Ground, keeper_id: int, period: Period) -> int:
    """Visits made, one a customer and day."""
    days = (ground.days.get((one.id, Channel.VISIT), ()) for one in ground.kept[keeper_id])
    return sum(len({day for day in found if period.holds(day)}) for found in days)
