"""What a message turned into, worded by its kind."""

from datetime import datetime

from bot.domain.briefs import Brief, Lookup
from bot.domain.cadence_changes import Asked, Faulty
from bot.domain.corrections import Unclear
from bot.domain.documents import Offered, Shelved
from bot.domain.filings import Doubtful, Filing, KeptWords, NoAnswer, NotKnown, Undone
from bot.domain.introductions import Introduced, Welcomed
from bot.domain.leaves import LeaveAsked, LeaveList, LeaveTaken
from bot.domain.letters import Reply
from bot.domain.measures import ExceptionMade, Exempted, Handed
from bot.domain.nudges import GiftGiven, NotWanted, PutOff
from bot.domain.places import CheckIn
from bot.domain.proposals import AsksWhose, Dropped
from bot.domain.queries import Answer, HelpAsked, Ranking, Told, WhichColleague, Whom
from bot.domain.visits import Made, Unplanned
from bot.domain.voices import Unheard
from bot.replies import (
    briefs,
    cadence,
    cards,
    documents,
    exceptions,
    greetings,
    introductions,
    leaves,
    measures,
    nudge_answers,
    places,
    plans,
    proposals,
    queries,
    query_staff,
    questions,
    settings,
    voices,
)

Media = Unheard | AsksWhose | Dropped | Introduced | Welcomed | Offered | Shelved | CheckIn
Measure = Exempted | ExceptionMade | Handed | Asked | Faulty
Answered = Answer | Ranking | Told | Whom | WhichColleague | HelpAsked
Off = LeaveAsked | LeaveList | LeaveTaken
Settled = PutOff | NotWanted | GiftGiven | KeptWords | Undone | Unclear | Unplanned
Passed = NotKnown | NoAnswer | Doubtful
Heard = Filing | Brief | Lookup | Off | Settled | Passed | Made | Media | Measure | Answered


def heard(lang: str, what: Heard, now: datetime) -> Reply:
    """A card, a brief, or the question whom a name means."""
    match what:
        case Filing():
            return cards.card(lang, what, now)
        case Brief():
            return briefs.brief(lang, what, now.date())
        case Lookup():
            return briefs.lookup(lang, what)
        case NotKnown() | NoAnswer() | Doubtful():
            return questions.passed(lang, what)
        case Made():
            return plans.made(lang, what, now.date())
        case LeaveAsked() | LeaveList() | LeaveTaken():
            return leaves.off(lang, what, now.date())
        case (
            PutOff() | NotWanted() | GiftGiven() | KeptWords() | Undone() | Unclear() | Unplanned()
        ):
            return settled(lang, what, now)
        case Exempted() | ExceptionMade() | Handed() | Asked() | Faulty():
            return measure(lang, what, now)
        case Answer() | Ranking() | Told() | Whom() | WhichColleague() | HelpAsked():
            return answered(lang, what, now)
        case _:
            return media(lang, what, now)


def settled(lang: str, what: Settled, now: datetime) -> Reply:
    """What a reply to a morning's line has settled, or a word about an entry."""
    match what:
        case PutOff():
            return nudge_answers.snoozed(lang, what.customer, what.until, now.date())
        case NotWanted():
            return nudge_answers.not_wanted(lang, what, now.date())
        case GiftGiven():
            return greetings.gift_saved(lang, what.text)
        case KeptWords():
            return cards.kept_words(lang, what)
        case Undone():
            return cards.undone(lang, what, now.date())
        case Unclear():
            return cards.unclear(lang, what)
        case Unplanned():
            return nudge_answers.unplanned(lang, what.plan, what.customer, now.date())


def measure(lang: str, what: Measure, now: datetime) -> Reply:
    """What a manager has decided, or is asked before it holds."""
    match what:
        case Exempted():
            return measures.exempted(lang, what, now.date())
        case ExceptionMade():
            return exceptions.made(lang, what, now.date())
        case Handed():
            return measures.handed(lang, what)
        case Asked():
            return cadence.asked(lang, what)
        case Faulty():
            return cadence.faulty(lang, what)


def answered(lang: str, what: Answered, now: datetime) -> Reply:
    """The answer to a question."""
    match what:
        case Answer():
            return queries.answer(lang, what, now.date())
        case Told():
            return queries.told(lang, what, now.date())
        case Whom():
            return queries.whom(lang, what)
        case Ranking():
            return query_staff.ranking(lang, what, now.date())
        case WhichColleague():
            return query_staff.which(lang, what)
        case HelpAsked():
            return settings.help_(lang, what.asker)


def media(lang: str, what: Media, now: datetime) -> Reply:
    """What became of anything that was not text."""
    match what:
        case Unheard():
            return voices.unheard(lang, what)
        case AsksWhose():
            return proposals.asks(lang, what)
        case Dropped():
            return proposals.dropped(lang, what)
        case Introduced():
            return introductions.introduced(lang, what)
        case Welcomed():
            return introductions.welcomed(lang, what)
        case Offered():
            return documents.offered(lang, what)
        case Shelved():
            return documents.shelved(lang, what)
        case CheckIn():
            return places.checked_in(lang, what, now.date())
