"""Organisation: an admin sets country, own days, festivals, 29 February, voices."""

import re
from datetime import date, timedelta

from bot.actions import duties
from bot.actions.turn import Turn
from bot.capture.countries import country_code
from bot.capture.dates import find_dates
from bot.domain.holidays import Basis, is_known_country
from bot.domain.organisation import MOST_A_DAY, OFFERED_FEASTS, Organisation
from bot.domain.refusals import BadValue
from bot.domain.rights import Action, require
from bot.domain.workdays import WorkCalendar
from bot.storage import settings

MOST_DIGITS = len(str(MOST_A_DAY))
LONGEST_BREAK = timedelta(days=31)
WORDS = {
    "country": r"country|region|国家|地区|国家地区",
    "visits": r"visits?(?: a day)?|每天|每日走访|每天走访|一天",
    "feb29": r"feb ?29|29 feb(?:ruary)?|2月29日?|闰日",
    "voices": r"voices?|voice notes?|recordings?|原声|录音|语音",
    "holiday": r"holidays?|day off|days off|放假|假日|休息|休假",
    "workday": r"workdays?|working days?|上班|调休上班|补班",
    "usual": r"usual|as usual|clear|恢复|照常|取消",
}


def show(turn: Turn) -> Organisation:
    """How things stand, to whoever may change them."""
    require(turn.asker, Action.SETTINGS)
    return Organisation(
        settings.get(turn.tx, "country"),
        int(settings.get(turn.tx, "visits_a_day")),
        settings.get(turn.tx, "feb29"),
        tuple(_list(settings.get(turn.tx, "festivals"))),
        tuple(sorted(duties.own_days(turn.tx, "holidays"))),
        tuple(sorted(duties.own_days(turn.tx, "workdays"))),
        settings.get(turn.tx, "keep_voices") == "yes",
        *_unsure(duties.plain_calendar(turn), turn.today.year),
    )


def _unsure(calendar: WorkCalendar, year: int) -> tuple[int | None, Basis]:
    """The first of this year and the next whose days off are not published, and what is known."""
    for one in (year, year + 1):
        if (basis := calendar.basis(date(one, 1, 1))) is not Basis.PUBLISHED:
            return one, basis
    return None, Basis.PUBLISHED


def typed(turn: Turn, words: str) -> Organisation:
    """`country DE-BY`, `每天 5`, `holiday 31 Dec`: what, and its value."""
    require(turn.asker, Action.SETTINGS)
    for name, pattern in WORDS.items():
        if found := re.match(rf"(?:{pattern})[\s:：=]*(?=\S)", words, re.IGNORECASE):
            return change(turn, name, words[found.end() :].strip())
    raise BadValue(field="organisation")


def change(turn: Turn, name: str, value: str) -> Organisation:
    """Changes one setting, for everybody, from now on. BadValue for a value that is none."""
    require(turn.asker, Action.SETTINGS)
    match name:
        case "country":
            settings.put(turn.tx, "country", _country(value))
        case "visits":
            settings.put(turn.tx, "visits_a_day", str(_visits(value)))
        case "feb29":
            settings.put(turn.tx, "feb29", _feb29(value))
        case "voices":
            settings.put(turn.tx, "keep_voices", _kept(value))
        case "feast":
            settings.put(turn.tx, "festivals", ",".join(_toggled(turn, value)))
        case "holiday" | "workday" | "usual":
            _own_days(turn, name, value)
        case _:
            raise BadValue(field="organisation")
    turn.record(f"set-{name}", "setting", 0)
    return show(turn)


def _country(value: str) -> str:
    code = country_code(value)
    if not is_known_country(code):
        raise BadValue(field="country", value=value[:20])
    return code


def _visits(value: str) -> int:
    digits = value.strip().removesuffix("家").removesuffix("次")
    if len(digits) > MOST_DIGITS or not digits.isdecimal():
        raise BadValue(field="visits", value=value[:20])
    visits = int(digits)
    if not 1 <= visits <= MOST_A_DAY:
        raise BadValue(field="visits", value=value[:20])
    return visits


def _feb29(value: str) -> str:
    said = value.lower().replace(" ", "")
    if re.fullmatch(r"feb28|28feb|2月28日?|28", said):
        return "feb28"
    if re.fullmatch(r"mar1|1mar|3月1日?|march1|1march", said):
        return "mar1"
    raise BadValue(field="feb29", value=value[:20])


def _kept(value: str) -> str:
    """Whether the sound of a note that was understood stays beside its words."""
    said = value.lower().replace(" ", "")
    if re.fullmatch(r"yes|keep|kept|on|保留|留|留着|要", said):
        return "yes"
    if re.fullmatch(r"no|notkept|dontkeep|don['’]tkeep|drop|off|不保留|不留|不要|删除", said):
        return "no"
    raise BadValue(field="voices", value=value[:20])


def _toggled(turn: Turn, name: str) -> list[str]:
    if name not in OFFERED_FEASTS:
        raise BadValue(field="organisation")
    now = _list(settings.get(turn.tx, "festivals"))
    return [one for one in now if one != name] if name in now else [*now, name]


def _own_days(turn: Turn, name: str, value: str) -> None:
    """These days are off, or worked, or as the country's calendar has them again."""
    days = _days(turn, value)
    known = {kind: set(duties.own_days(turn.tx, kind)) - days for kind in ("holidays", "workdays")}
    if name != "usual":
        known[f"{name}s"] |= days
    for kind, kept in known.items():
        words = ",".join(sorted(one.isoformat() for one in kept))
        settings.put(turn.tx, kind, words)


def _days(turn: Turn, value: str) -> set[date]:
    found = find_dates(value, ref=turn.local, context="future")
    days: set[date] = set()
    for read in found:
        if read.start is None or (read.end or read.start) - read.start > LONGEST_BREAK:
            raise BadValue(field="own-day", value=value[:40])
        length = ((read.end or read.start) - read.start).days
        days |= {read.start + timedelta(days=n) for n in range(length + 1)}
    if not days:
        raise BadValue(field="own-day", value=value[:40])
    return days


def _list(words: str) -> list[str]:
    return [one.strip() for one in words.split(",") if one.strip()]
