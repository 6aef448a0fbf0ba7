"""What a free text turned into, worded by its kind."""

from datetime import datetime

from bot.domain.briefs import Brief, Lookup
from bot.domain.filings import Filing, NotKnown
from bot.domain.letters import Reply
from bot.domain.nudges import GiftGiven, PutOff
from bot.replies import briefs, cards, nudges, questions

Heard = Filing | Brief | Lookup | GiftGiven | PutOff | NotKnown


def heard(lang: str, what: Heard, now: datetime) -> Reply:
    """A card, a brief, or the question whom a name means."""
    match what:
        case Filing():
            return cards.card(lang, what, now)
        case Brief():
            return briefs.brief(lang, what, now.date())
        case Lookup():
            return briefs.lookup(lang, what)
        case PutOff():
            return nudges.snoozed(lang, what.customer, what.until, now.date())
        case NotKnown():
            return questions.not_known(lang, what)
        case GiftGiven():
            return nudges.gift_saved(lang, what.text)
