"""Media: everything that people send besides text, each to its action."""

from telegram import Update

from bot.actions import expecting, forwards
from bot.domain.refusals import NothingToRead
from bot.domain.sent import Sent
from bot.handlers.doors import DoorContext
from bot.handlers.messages import message, replied_to, words
from bot.replies import voices
from bot.replies.media import media


async def voice(update: Update, context: DoorContext) -> None:
    """A voice message or an audio file: listened to beside the queue."""
    turn = context.turn
    sent = sent_file(update, context)
    expecting.expect(turn, "voice", sent, voices.listening(turn.lang, sent.message_id))
    context.typing()


async def forwarded(update: Update, context: DoorContext) -> None:
    """Somebody else's words are not the sender's own note."""
    turn = context.turn
    asked = forwards.ask(turn, words(update), replied_to(update, turn))
    turn.answer(media(turn.lang, asked, turn.local))


async def unreadable(update: Update, _context: DoorContext) -> None:
    """A sticker, a poll, a game, a film: nothing that could be filed; says which."""
    raise NothingToRead(field=kind_of(update))


def sent_file(update: Update, context: DoorContext) -> Sent:
    """The file of a message, of a photo the largest size."""
    one = message(update)
    file = one.voice or one.audio or one.document or (one.photo[-1] if one.photo else None)
    if file is None:
        raise NothingToRead
    return Sent(
        file_id=file.file_id,
        message_id=one.message_id,
        size=file.file_size or 0,
        name=getattr(file, "file_name", None) or "",
        caption=one.caption or "",
        forwarded=one.forward_origin is not None,
        about=replied_to(update, context.turn),
    )


def kind_of(update: Update) -> str:
    """The word by which the refusal speaks of it."""
    one = message(update)
    kinds = ("sticker", "poll", "dice", "game", "video_note", "video", "animation", "story")
    return next((kind for kind in kinds if getattr(one, kind, None)), "other")
