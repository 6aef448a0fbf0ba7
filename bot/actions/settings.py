"""Settings that each member of staff makes for themselves."""

from dataclasses import replace
from datetime import time
from zoneinfo import available_timezones

from bot.actions.turn import Turn
from bot.domain.refusals import BadValue, GoneByNow
from bot.domain.staff import Staff
from bot.storage import dialogues, outbox, staff

LANGUAGES = ("zh", "en")


def change(turn: Turn, name: str, value: str) -> Staff:
    """Changes one setting of the asker; BadValue for a value that is none."""
    match name:
        case "lang" if value in LANGUAGES:
            new = replace(turn.asker, lang=value, lang_chosen=True)
        case "morning":
            new = replace(turn.asker, morning=clock_time(value))
        case "zone":
            new = replace(turn.asker, zone=zone(value))
        case _:
            raise BadValue(field=name)
    return staff.change(turn.tx, new)


def clock_time(value: str) -> time:
    """`0830` or `8:30` as a time of day."""
    digits = value.replace(":", "").replace("：", "")
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (3, 4):
        raise BadValue(field="time")
    hour, minute = int(digits[:-2]), int(digits[-2:])
    if hour > 23 or minute > 59:
        raise BadValue(field="time")
    return time(hour, minute)


def zone(name: str) -> str:
    if name not in available_timezones():
        raise BadValue(field="zone")
    return name


def cancel(turn: Turn) -> bool:
    """Ends the open dialogue; False when there was none."""
    return dialogues.end(turn.tx, turn.chat_id, turn.asker.id)


def resend(turn: Turn, letter_id: int) -> None:
    """Sends a letter of this chat again that may not have arrived."""
    if not outbox.resend(turn.tx, letter_id, turn.chat_id):
        raise GoneByNow
