"""Suggestions: a model is asked beside the queue; its finding goes under the card, or nowhere."""

import logging
from dataclasses import dataclass, replace
from functools import partial

from telegram import Update

from bot.actions import adopting, suggesting
from bot.actions.turn import House, Turn
from bot.capture.model.client import NoAnswer
from bot.domain.letters import Reply
from bot.handlers.doors import DoorContext
from bot.handlers.errands import Finish
from bot.handlers.presses import here, number
from bot.replies import cards
from bot.storage import outbox, staff
from bot.storage.errands import Errand
from bot.storage.scribe import Scribe
from bot.storage.transaction import Tx

log = logging.getLogger(__name__)


async def adopt(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filing = adopting.adopt(turn, number(update, 1))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def ignore(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filing = adopting.ignore(turn, number(update, 1))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


@dataclass
class Asking:
    """The errand: mask, ask, check, put under the card. Whatever goes wrong, the card stands."""

    house: House
    scribe: Scribe

    async def __call__(self, errand: Errand) -> Finish:
        asked = await self.scribe.write(suggesting.prepare, self.house, errand)
        model = self.house.model
        if asked is None or model is None:
            return _nothing
        try:
            answer = await model.ask(asked.note.text)
        except NoAnswer as none:
            log.warning("the model gave no answer: %s", none)
            return _nothing
        return partial(self._offer, errand=errand, asked=asked, answer=answer)

    def _offer(self, tx: Tx, errand: Errand, asked: suggesting.Asked, answer: str) -> None:
        turn = Turn(tx, self.house, staff.by_id(tx, errand.staff_id), errand.chat_id)
        filing = adopting.offer(turn, asked, answer)
        if filing is not None:
            card = cards.card(turn.lang, filing, turn.local)
            turn.answer(_in_place(tx, errand.chat_id, card, asked.interaction_id))


def _in_place(tx: Tx, chat_id: int, card: Reply, interaction_id: int) -> Reply:
    """As an edit of the card that the chat has; a card about several gets one of its own."""
    message, letter = outbox.standing(tx, chat_id, "interaction", interaction_id)
    return replace(card, edit_message=message, edit_letter=None if message else letter)


def _nothing(_tx: Tx) -> None:
    """The grammar's card is all there is."""
