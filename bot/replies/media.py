"""What became of anything that is not text, worded by its kind."""

from datetime import datetime

from bot.domain.filings import Filing
from bot.domain.letters import Reply
from bot.domain.proposals import AsksWhose, Dropped
from bot.domain.voices import Unheard
from bot.replies import proposals, voices
from bot.replies.heard import Heard, heard

Media = Heard | Unheard | AsksWhose | Dropped | Filing


def media(lang: str, what: Media, now: datetime) -> Reply:
    match what:
        case Unheard():
            return voices.unheard(lang, what)
        case AsksWhose():
            return proposals.asks(lang, what)
        case Dropped():
            return proposals.dropped(lang, what)
        case _:
            return heard(lang, what, now)
