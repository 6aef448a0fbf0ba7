"""Deliveries: /delivery, for admins: what did not arrive, and whom nothing reaches."""

from telegram import Update

from bot.actions import deliveries
from bot.handlers.doors import DoorContext
from bot.replies import delivery


async def state(_update: Update, context: DoorContext) -> None:
    turn = context.turn
    found = deliveries.state(turn)
    turn.answer(delivery.state(turn.lang, found, turn.today, turn.zone))
