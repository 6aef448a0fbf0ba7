"""Hearing: what a free text is for: a note, an addition, a correction, or a name to look up."""

from bot.actions import additions, briefs, finding, notes
from bot.actions.turn import Turn
from bot.domain.briefs import Brief, Lookup
from bot.domain.filings import Filing
from bot.domain.letters import About
from bot.domain.readings import Channel
from bot.storage import outbox

Heard = Filing | Brief | Lookup


def subject(turn: Turn, message_id: int) -> About | None:
    """What one of our messages in this chat was about."""
    return outbox.about(turn.tx, turn.chat_id, message_id)


def hear(turn: Turn, text: str, about: About | None) -> Heard:
    """Does what the text asks for; `about` is what it replied to."""
    match about:
        case About(kind="words"):
            return notes.correct_one(turn, about.id, text)
        case About(kind="more"):
            return additions.add(turn, about.id, text)
        case About(kind="interaction"):
            return additions.reply(turn, about.id, text)
        case About(kind="whose"):
            return notes.choose_named(turn, about.id, text)
        case About(kind="duty"):
            return notes.file_note(turn, text, about=about, channel=Channel.VISIT.value)
        case About(kind="duty-call"):
            return notes.file_note(turn, text, about=about, channel=Channel.CALL.value)
    found = finding.lone_name(turn, text)
    if isinstance(found, Lookup):
        return found
    if found is not None:
        return briefs.brief(turn, found)
    return notes.file_note(turn, text, about=about)
