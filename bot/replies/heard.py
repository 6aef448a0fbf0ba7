"""What a free text turned into, worded by its kind."""

from datetime import datetime

from bot.domain.briefs import Brief, Lookup
from bot.domain.filings import Filing
from bot.domain.letters import Reply
from bot.replies import briefs, cards


def heard(lang: str, what: Filing | Brief | Lookup, now: datetime) -> Reply:
    """A card, a brief, or the question whom a name means."""
    match what:
        case Filing():
            return cards.card(lang, what, now)
        case Brief():
            return briefs.brief(lang, what, now.date())
        case Lookup():
            return briefs.lookup(lang, what)
