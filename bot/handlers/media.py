"""Media: everything that people send besides text, each to its action."""

from telegram import Update

from bot.actions import documents, expecting, forwards, introducing, places
from bot.capture.vcards import shared_contact
from bot.domain.refusals import NothingToRead
from bot.domain.sent import Sent
from bot.handlers.doors import DoorContext
from bot.handlers.messages import message, replied_to, words
from bot.replies import proposals, voices
from bot.replies.heard import heard


async def voice(update: Update, context: DoorContext) -> None:
    """A voice message or an audio file: listened to beside the queue."""
    turn = context.turn
    sent = sent_file(update, context)
    expecting.expect(turn, "voice", sent, voices.listening(turn.lang, sent.message_id))
    context.typing()


async def file(update: Update, context: DoorContext) -> None:
    """A photo or a document: looked at beside the queue."""
    turn = context.turn
    sent = sent_file(update, context)
    expecting.expect(turn, "file", sent, proposals.looking(turn.lang, sent.message_id))
    context.typing()


async def contact(update: Update, context: DoorContext) -> None:
    """A shared contact."""
    turn, shared = context.turn, message(update).contact
    if shared is None:
        raise NothingToRead
    person = shared_contact(shared.phone_number, shared.first_name, shared.last_name, shared.vcard)
    about = replied_to(update, turn)
    asked = introducing.introduce(turn, [documents.newcomer(person)], about=about)
    turn.answer(heard(turn.lang, asked, turn.local))


async def place(update: Update, context: DoorContext) -> None:
    """A location or a venue, of the sender's own sending; of a live one the first point."""
    turn, one = context.turn, message(update)
    if one.forward_origin is not None or one.via_bot is not None:
        raise NothingToRead(field="forwarded-place")
    spot = one.venue.location if one.venue else one.location
    if spot is None:
        raise NothingToRead
    words_of = (one.venue.title, one.venue.address) if one.venue else ("", "")
    about = replied_to(update, turn)
    arrived = places.arrive(turn, (spot.latitude, spot.longitude), about, *words_of)
    turn.answer(heard(turn.lang, arrived, turn.local))


async def forwarded(update: Update, context: DoorContext) -> None:
    """Somebody else's words are not the sender's own note."""
    turn = context.turn
    asked = forwards.ask(turn, words(update), replied_to(update, turn))
    turn.answer(heard(turn.lang, asked, turn.local))


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
        group=one.media_group_id or "",
    )


def kind_of(update: Update) -> str:
    """The word by which the refusal speaks of it."""
    one = message(update)
    kinds = ("sticker", "poll", "dice", "game", "video_note", "video", "animation", "story")
    return next((kind for kind in kinds if getattr(one, kind, None)), "other")
