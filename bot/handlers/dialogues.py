"""Dialogues: the commands that open one, and the door that takes the answers.

PTB's ConversationHandler keeps its place in the process; ours reads the sealed row, in the
update's own transaction, so that nothing is lost however the program ends."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler

from bot.actions import adding, asides, dialogues, openings, replying
from bot.actions.turn import Turn
from bot.domain.dialogues import Stale, Talk
from bot.domain.grade_changes import Proposed
from bot.domain.letters import Letter, LetterKind, Reply
from bot.handlers import notes
from bot.handlers.doors import AT_THE_DESK, DoorContext
from bot.handlers.messages import after_command, replied_to, words
from bot.handlers.presses import here, number, said
from bot.replies import dialogues as wording
from bot.replies import editing, questions

Taker = Callable[[Update, DoorContext], Coroutine[Any, Any, None]]
Begin = Callable[[Turn], dialogues.Outcome]

# What somebody else files, dialogue or not.
_OTHERS = (
    "photo", "voice", "audio", "video", "document", "contact", "location", "venue",
)  # fmt: skip


def opens(kind: str) -> Taker:
    """The command that opens this dialogue; what follows it answers the first question."""

    async def door(update: Update, context: DoorContext) -> None:
        turn = context.turn
        before = dialogues.talk(turn)
        put(turn, dialogues.begin(turn, kind, after_command(update)), before)

    return door


class DialogueHandler(BaseHandler[Update, DoorContext, None]):
    """Takes what answers an open dialogue; everything else goes on to the other doors."""

    def __init__(self) -> None:
        super().__init__(_nobody)

    def check_update(self, update: object) -> Taker | None:
        if not isinstance(update, Update) or update.message is None:
            return None
        return _taker(update, update.message)

    async def handle_update(
        self, update: Update, _application: Any, check_result: Any, context: DoorContext
    ) -> None:
        await check_result(update, context)


def _taker(update: Update, message: Message) -> Taker | None:
    turn = AT_THE_DESK.get().turn
    text = message.text or ""
    command = text.split(maxsplit=1)[0].partition("@")[0] if text.startswith("/") else ""
    if command and command not in _COMMANDS:
        return None
    if any(getattr(message, name) for name in _OTHERS) or dialogues.talk(turn) is None:
        return None
    if command:
        return _COMMANDS[command]
    about = replied_to(update, turn)
    if about is not None and about.kind != "dialogue":
        return None
    return answered if text else puzzled


async def answered(update: Update, context: DoorContext) -> None:
    turn, text = context.turn, words(update)
    before = dialogues.talk(turn)
    if before is not None and asides.is_note(turn, before, text):
        asides.put_aside(turn)
        _settle(turn, before)
        await notes.text(update, context)
    else:
        put(turn, dialogues.hear(turn, text), before)


async def puzzled(update: Update, context: DoorContext) -> None:
    """A sticker, a poll, a game: the same question again."""
    turn = context.turn
    before = dialogues.talk(turn)
    put(turn, dialogues.again(turn, "no-words"), before)


async def pressed(update: Update, context: DoorContext) -> None:
    turn = context.turn
    outcome = dialogues.press(turn, number(update, 1), said(update, 2))
    if isinstance(outcome, Stale):
        context.toast(wording.stale(turn.lang))
        return
    reply = here(update, wording.reply(turn.lang, outcome, turn.local))
    dialogues.posted(turn, outcome, turn.answer(reply))
    _tell(turn, outcome)


def _moves(move: Begin) -> Taker:
    async def door(update: Update, context: DoorContext) -> None:
        turn = context.turn
        before = dialogues.talk(turn)
        put(turn, move(turn), before)

    return door


def put(turn: Turn, outcome: dialogues.Outcome, before: Talk | None) -> None:
    """Puts the next question, or what has come of it all."""
    _settle(turn, before)
    reply = wording.reply(turn.lang, outcome, turn.local)
    dialogues.posted(turn, outcome, turn.answer(reply))
    _tell(turn, outcome)


def _settle(turn: Turn, before: Talk | None) -> None:
    """Takes the buttons from the question that was answered."""
    if before is not None and before.letter is not None:
        asked = dialogues.question(turn, before)
        turn.answer(wording.settled(turn.lang, asked, before.letter))


def _tell(turn: Turn, outcome: dialogues.Outcome) -> None:
    """A proposed grade goes to whoever may sign it."""
    if isinstance(outcome, Proposed) and outcome.boss is not None:
        boss = outcome.boss
        reply = editing.asks_signature(boss.lang, outcome)
        turn.post(Letter(boss.telegram_id, reply, LetterKind.APPROVAL, staff_id=boss.id))


async def plan(update: Update, context: DoorContext) -> None:
    """The button of a brief: when to visit."""
    turn = context.turn
    before = dialogues.talk(turn)
    put(turn, openings.plan(turn, number(update, 1)), before)


async def take_back(update: Update, context: DoorContext) -> None:
    """A customer that was just added goes again."""
    turn = context.turn
    gone = adding.take_back(turn, number(update, 1))
    turn.answer(here(update, wording.unadded(turn.lang, gone.name)))


async def idle(_update: Update, context: DoorContext) -> None:
    """/back when nothing is under way."""
    context.turn.answer(Reply(wording.idle(context.turn.lang)))


async def passed(_update: Update, context: DoorContext) -> None:
    """/skip when no dialogue is under way: it may be meant for a card's question."""
    turn = context.turn
    what = replying.not_known(turn, "/skip")
    if what is None or what.facet is None:
        turn.answer(Reply(wording.idle(turn.lang)))
    else:
        turn.answer(questions.not_known(turn.lang, what))


async def _nobody(_update: Update, _context: DoorContext) -> None:
    """check_update names the door each time; this one is never asked."""


_COMMANDS: dict[str, Taker] = {
    "/skip": _moves(dialogues.skip),
    "/back": _moves(dialogues.back),
    "/cancel": _moves(dialogues.cancel),
}
