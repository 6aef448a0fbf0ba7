"""Pacing: where one's duty towards a customer stands, for the card and the brief."""

from bot.actions import duties
from bot.actions.turn import Turn
from bot.domain.cadence import CHANNELS
from bot.domain.customers import Customer
from bot.domain.duties import Duty
from bot.domain.filings import Pace


def pace(turn: Turn, customer: Customer, channel: str) -> Pace | None:
    """This month's count on the channel's duty and the next due day; None where none is owed."""
    owing = [one for one in CHANNELS if one.value == channel]
    found = duties.of_customer(turn, customer, owing) if owing else []
    return _pace(found[0]) if found else None


def _pace(duty: Duty) -> Pace:
    return Pace(duty.channel.value, duty.done, duty.owed, duty.due_on)
