"""Pacing: where one's duty towards a customer stands, for the card and the brief."""

from bot.actions import duties
from bot.actions.turn import Turn
from bot.domain.customers import Customer
from bot.domain.duties import Duty
from bot.domain.filings import Pace


def pace(turn: Turn, customer: Customer, channel: str) -> Pace | None:
    """This month's count on the channel's duty and the next due day; None where none is owed."""
    for duty in duties.of_customer(turn, customer):
        if duty.channel.value == channel:
            return _pace(duty)
    return None


def _pace(duty: Duty) -> Pace:
    return Pace(duty.channel.value, duty.done, duty.owed, duty.due_on)
