"""Settings that each member of staff makes for themselves."""

import re
from dataclasses import replace
from datetime import time
from zoneinfo import available_timezones

from bot.actions.turn import Turn
from bot.domain.refusals import BadValue, GoneByNow, UnknownZone
from bot.domain.staff import Staff
from bot.storage import dialogues, outbox, staff

LANGUAGES = ("zh", "en")
CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")
RANGE = re.compile(r"(\d{1,2}[:：]\d{2})\s?(?:[-–~至到]|to)?\s?(\d{1,2}[:：]\d{2})")
NAMED = re.compile(  # which of them it is may be said, as the message itself names them
    r"(?:time\s?)?zone|morning(?:\s+message)?|quiet(?:\s+hours)?"
    r"|时区|早间(?:提醒)?|早上|免打扰(?:时间|时段)?",
    re.IGNORECASE,
)


def change(turn: Turn, name: str, value: str) -> Staff:
    """Changes one setting of the asker; BadValue for a value that is none."""
    match name:
        case "lang" if value in LANGUAGES:
            new = replace(turn.asker, lang=value, lang_chosen=True)
        case "morning":
            new = replace(turn.asker, morning=clock_time(value))
        case "zone":
            new = replace(turn.asker, zone=zone(value))
        case "quiet":
            start, _, end = value.partition("-")
            new = replace(turn.asker, quiet_from=clock_time(start), quiet_to=clock_time(end))
        case _:
            raise BadValue(field=name)
    if in_quiet(new.morning, new.quiet_from, new.quiet_to):
        raise BadValue(field="morning-quiet")
    return staff.change(turn.tx, new)


def typed(turn: Turn, words: str) -> Staff:
    """What follows /settings: `07:45` is the morning, `22:00-07:00` the quiet hours, the rest a
    time zone; each may be named first."""
    named = NAMED.match(words.strip())
    said = words.strip()[named.end() if named else 0 :].strip(" :：=")
    if quiet := RANGE.fullmatch(said):
        return change(turn, "quiet", f"{quiet[1]}-{quiet[2]}")
    if CLOCK.fullmatch(said):
        return change(turn, "morning", said)
    try:
        return change(turn, "zone", said)
    except UnknownZone:
        if said[:1].isdigit():
            raise BadValue(field="time") from None
        raise


def clock_time(value: str) -> time:
    """`0830` or `8:30` as a time of day."""
    digits = value.replace(":", "").replace("：", "")
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (3, 4):
        raise BadValue(field="time")
    hour, minute = int(digits[:-2]), int(digits[-2:])
    if hour > 23 or minute > 59:
        raise BadValue(field="time")
    return time(hour, minute)


def in_quiet(morning: time, start: time, end: time) -> bool:
    """Whether the morning message would fall into the quiet hours [start, end)."""
    if start <= end:
        return start <= morning < end
    return morning >= start or morning < end


def zone(name: str) -> str:
    """An IANA zone as it is written there; a city alone will do (`london`, `new york`)."""
    wanted = "_".join(name.split()).casefold()
    known = sorted(available_timezones())
    exact = [one for one in known if one.casefold() == wanted]
    cities = [one for one in known if "/" in one and one.rpartition("/")[2].casefold() == wanted]
    for one in (*exact, *cities):
        return one
    raise UnknownZone(zone=name[:64])


def cancel(turn: Turn) -> bool:
    """Ends the open dialogue; False when there was none."""
    return dialogues.end(turn.tx, turn.chat_id, turn.asker.id)


def resend(turn: Turn, letter_id: int) -> None:
    """Sends a letter of this chat again that may not have arrived."""
    if not outbox.resend(turn.tx, letter_id, turn.chat_id):
        raise GoneByNow
