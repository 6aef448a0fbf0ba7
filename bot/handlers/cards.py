"""Cards: the buttons under what was understood: undo, fix, add, choose, consent."""

from dataclasses import replace

from telegram import Update

from bot.actions import correcting, notes, removing, replying, undoing, waiting
from bot.domain.letters import About, Reply
from bot.handlers.doors import DoorContext
from bot.handlers.presses import here, number, said
from bot.replies import cards, removals


async def undo(update: Update, context: DoorContext) -> None:
    turn = context.turn
    undone = undoing.undo(turn, number(update, 1))
    turn.answer(here(update, cards.undone(turn.lang, undone, turn.today)))


async def fix(update: Update, context: DoorContext) -> None:
    """Shows the ways to correct, under the same card."""
    turn = context.turn
    filing = correcting.shown(turn, number(update, 1))
    card = cards.card(turn.lang, filing, turn.local)
    rows = cards.fixes(turn.lang, filing)
    turn.answer(here(update, replace(card, rows=rows)))


async def pieces(update: Update, context: DoorContext) -> None:
    """Shows what can be taken off the card, one button a piece."""
    turn = context.turn
    filing = correcting.shown(turn, number(update, 1))
    card = cards.card(turn.lang, filing, turn.local)
    turn.answer(here(update, replace(card, rows=removals.rows(turn.lang, filing))))


async def remove(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filing = removing.remove(turn, number(update, 1), said(update, 2), number(update, 3))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def card(update: Update, context: DoorContext) -> None:
    """Back to the card as it stands."""
    turn = context.turn
    filing = correcting.shown(turn, number(update, 1))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def channel(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filing = correcting.set_channel(turn, number(update, 1), said(update, 2))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def day(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filing = correcting.set_day(turn, number(update, 1), number(update, 2))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def words(update: Update, context: DoorContext) -> None:
    turn = context.turn
    met = undoing.own(turn, number(update, 1))
    about = About("words", met.id, met.customer_id)
    turn.answer(cards.asks_edit(turn.lang, about))


async def more(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filing = correcting.shown(turn, number(update, 1))
    one = filing.filed[0]
    about = About("more", one.interaction.id, one.customer.id)
    turn.answer(cards.asks_more(turn.lang, one.customer.name, about))


async def move(update: Update, context: DoorContext) -> None:
    """The note waits again, for another customer."""
    turn = context.turn
    filing = correcting.unplace(turn, number(update, 1))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def pick(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filing = waiting.choose(turn, number(update, 1), number(update, 2), number(update, 3))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def new(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filing = waiting.choose_new(turn, number(update, 1), number(update, 2))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def other(update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(cards.asks_name(turn.lang, About("whose", number(update, 1))))


async def drop(update: Update, context: DoorContext) -> None:
    turn = context.turn
    waiting.drop(turn, number(update, 1), number(update, 2))
    turn.answer(here(update, cards.dropped(turn.lang, number(update, 1))))


async def answers(update: Update, context: DoorContext) -> None:
    """Words that waited answer the card's question, or are an addition."""
    turn = context.turn
    filing = replying.settle(turn, number(update, 1), answers=said(update, 2) == "yes")
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def original(update: Update, context: DoorContext) -> None:
    turn = context.turn
    turn.answer(cards.original(turn.lang, notes.original(turn, number(update, 1))))


async def consent(update: Update, context: DoorContext) -> None:
    turn = context.turn
    filing = correcting.consent(turn, number(update, 1), agreed=said(update, 2) == "yes")
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def depart(update: Update, context: DoorContext) -> None:
    """Somebody died, or left, or did neither."""
    turn = context.turn
    filing = correcting.depart(turn, number(update, 1), number(update, 2), said(update, 3))
    turn.answer(here(update, cards.card(turn.lang, filing, turn.local)))


async def truth(update: Update, context: DoorContext) -> None:
    """Of two facts that contradict each other, the first is right."""
    turn = context.turn
    correcting.settle(turn, right=number(update, 1), wrong=number(update, 2))
    turn.answer(Reply(cards.settled(turn.lang)))
