"""Joining: /start with and without an invitation, /invite, and the inviter's word."""

from telegram import Update

from bot.actions import joining
from bot.domain.letters import Letter
from bot.handlers.doors import DoorContext
from bot.handlers.menus import menu_of
from bot.handlers.messages import after_command
from bot.handlers.presses import here, number
from bot.replies import joining as wording


async def start(update: Update, context: DoorContext) -> None:
    """Welcomes staff; lets a guest with a good code in."""
    turn, code = context.turn, after_command(update)
    if turn.asker.active:
        turn.answer(wording.welcome(turn.lang, turn.asker))
        return
    joined = joining.accept(turn, code)
    if joined is None:
        turn.answer(wording.bad_code(turn.lang))
        return
    context.whisper(menu_of(joined.staff))
    turn.answer(wording.joined(turn.lang, waits=joined.inviter is not None))
    if joined.inviter is not None:
        boss = joined.inviter
        reply = wording.asks_inviter(boss.lang, joined.staff)
        turn.post(Letter(boss.telegram_id, reply, staff_id=boss.id))


async def invite(update: Update, context: DoorContext) -> None:
    turn = context.turn
    role = joining.role_named(turn, after_command(update))
    code = joining.invite_as(turn, role)
    turn.answer(wording.invitation(turn.lang, context.bot.username, code, role))


async def confirm(update: Update, context: DoorContext) -> None:
    turn = context.turn
    new = joining.confirm(turn, number(update, 1))
    turn.answer(here(update, wording.confirmed(turn.lang, new)))
    turn.post(Letter(new.telegram_id, wording.welcome(new.lang, new), staff_id=new.id))
    context.whisper(menu_of(new))


async def turn_away(update: Update, context: DoorContext) -> None:
    turn = context.turn
    other = joining.turn_away(turn, number(update, 1))
    turn.answer(here(update, wording.turned_away(turn.lang, other)))
