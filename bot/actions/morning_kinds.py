"""What there is to say in a morning by kind: promises, plans, duties, days, what is late."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.actions import festivals, occasion_days
from bot.actions.morning_ground import Ground
from bot.actions.morning_late import late_slots
from bot.actions.morning_promises import due_promises, promise_slot
from bot.actions.morning_slots import LineSlot, OwedSlot, Slot, slot
from bot.actions.turn import Turn
from bot.domain.nudges import FestivalLine, OccasionLine, PlanLine, asks_again
from bot.domain.owing import Owing, urgency_of
from bot.domain.readings import Channel
from bot.domain.workdays import WorkCalendar
from bot.storage import plans

T = TypeVar("T")


def kinds(
    turn: Turn, ground: Ground, owed: list[Owing], calendar: WorkCalendar, missed: int
) -> tuple[list[Sequence[Slot]], list[Slot]]:
    """What there is to say by kind, the most important kind first; and what is not worth a line
    again today, which stands behind the button."""
    day = turn.today
    today = plans.between(turn.tx, [turn.asker.id], day, day)
    planned = {one.customer_id for one in today}
    calling = [one for one in owed if one.alike.calls and one.customer_id not in planned]
    calling.sort(key=urgency_of)
    known = due_promises(turn, ground, calendar, missed)
    again = bool(missed)
    promised, mute = _apart(known, lambda one: again or asks_again(one[2], calendar, day))
    owing, resting = _apart(_by_customer(calling), lambda one: again or one.duties[0].alike.speaks)
    speaking: list[Sequence[Slot]] = [
        [promise_slot(turn, *one) for one in promised],
        [slot(PlanLine, one.customer_id, one, one.local_time(turn.zone)) for one in today],
        owing,
        _occasions(turn, ground, calendar),
        late_slots(turn, ground),
    ]
    return speaking, [*(promise_slot(turn, *one) for one in mute), *resting]


def _apart(found: list[T], speaks: Callable[[T], bool]) -> tuple[list[T], list[T]]:
    """Those that speak today, and the others."""
    spoken: tuple[list[T], list[T]] = ([], [])
    for one in found:
        spoken[not speaks(one)].append(one)
    return spoken


def _occasions(turn: Turn, ground: Ground, calendar: WorkCalendar) -> list[LineSlot]:
    told = [
        slot(OccasionLine, one.customer_id, one.contact, one.kept.id, one.notice,
              one.kept.day.lunar, one.kept.relative)
        for one in occasion_days.notices(turn, calendar, ground.days)
    ]  # fmt: skip
    feasts = [_festival(one) for one in festivals.notices(turn, calendar)]
    return feasts + told


def _festival(one: FestivalLine) -> LineSlot:
    return LineSlot(None, lambda _customer: one)


def _by_customer(calling: list[Owing]) -> list[OwedSlot]:
    """A customer's duties together: the visit before the call."""
    found: dict[int, OwedSlot] = {}
    for one in calling:
        known = found.get(one.customer_id)
        if known is None:
            found[one.customer_id] = OwedSlot(one.customer_id, [one])
        else:
            known.duties.append(one)
            known.duties.sort(key=_is_call)
    return list(found.values())


def _is_call(one: Owing) -> bool:
    return one.alike.duty.channel is not Channel.VISIT
