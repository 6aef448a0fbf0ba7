"""Voices, worded: we are listening; what was not understood is kept, and may be told in text."""

from bot.domain.letters import About, Button, Enclosure, Reply
from bot.domain.voices import Unheard
from bot.replies.words import label, say


def listening(lang: str, message_id: int) -> Reply:
    return Reply(say(lang, "voice-listening"), reply_to=message_id)


def unheard(lang: str, what: Unheard) -> Reply:
    """Why there is no card; the sound can be played, and a reply in text files it."""
    rows = ((Button(label(lang, "button-voice"), f"listen:{what.voice_id}"),),)
    about = About("duty", what.customer_id, what.customer_id) if what.customer_id else None
    return Reply(say(lang, f"voice-{what.reason}"), rows, about)


def sound(lang: str, content: bytes) -> Reply:
    return Reply(
        say(lang, "voice-original"), enclosure=Enclosure("voice.ogg", content, voice=True)
    )


def given_up(lang: str, kind: str) -> Reply:
    """Telegram did not hand the file over, again and again."""
    return Reply(say(lang, f"given-up-{kind}"))
