"""Mornings: local times on the one time line, so that what is due is due once."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain.refusals import UnknownZone

ONE_DAY = timedelta(days=1)
LATE = timedelta(hours=6)


@lru_cache(maxsize=1024)
def zone_of(name: str) -> ZoneInfo:
    """The IANA zone of this name. Raises UnknownZone."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError) as fault:
        raise UnknownZone(zone=name[:64]) from fault


def is_zone(name: str) -> bool:
    """Whether this machine knows a zone of this name."""
    try:
        return bool(zone_of(name))
    except UnknownZone:
        return False


def local_date(now: datetime, zone: ZoneInfo) -> date:
    return now.astimezone(zone).date()


def instant_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The one UTC moment of a local time: the first of two when it is repeated, and as much
    later as the clocks leapt when it does not exist (02:30 becomes 03:30)."""
    return datetime.combine(day, at.replace(tzinfo=None, fold=0), zone).astimezone(UTC)


def morning_due(now: datetime, at: time, zone: ZoneInfo) -> date | None:
    """The local date whose sending time has come, and which is still today there or came up
    less than LATE ago (for times shortly before midnight); None otherwise. Ask at every tick,
    and act once per `tick_key`: after downtime the day's message comes late, a missed day's
    never."""
    today = local_date(now, zone)
    for day in (today, today - ONE_DAY):
        instant = instant_of(day, at, zone)
        same_day = local_date(instant, zone) == today
        if instant <= now and (same_day or now - instant < LATE):
            return day
    return None


def next_morning(now: datetime, at: time, zone: ZoneInfo) -> datetime:
    """The first sending moment later than `now`, in UTC."""
    day = local_date(now, zone) - ONE_DAY
    while (instant := instant_of(day, at, zone)) <= now:
        day += ONE_DAY
    return instant


def is_quiet(now: datetime, zone: ZoneInfo, start: time, end: time) -> bool:
    """Within the quiet hours [start, end) by the local clock; equal ones mean none."""
    clock = now.astimezone(zone).time()
    if start <= end:
        return start <= clock < end
    return clock >= start or clock < end


def when_awake(now: datetime, zone: ZoneInfo, start: time, end: time) -> datetime:
    """`now` itself, or the UTC moment at which the quiet hours around it end."""
    if not is_quiet(now, zone, start, end):
        return now
    return next_morning(now, end, zone)


def tick_key(kind: str, subject: object, day: date, recipient: object) -> str:
    """The ledger key of something that the clock makes happen once for one reader."""
    return f"{kind}:{subject}:{day.isoformat()}:{recipient}"
