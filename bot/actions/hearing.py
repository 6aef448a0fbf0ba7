"""Hearing: what a free text is for: a note, an addition, a correction, or a name to look up."""

from collections.abc import Callable

from bot.actions import (
    additions,
    at_hand,
    briefs,
    cadence,
    choosing,
    exceptions,
    exemptions,
    finding,
    greetings,
    handovers,
    inquiries,
    introducing,
    leaves,
    notes,
    nudging,
    planning,
    putting_right,
    queries,
    replying,
    rewriting,
    unplanning,
    waiting,
)
from bot.actions.turn import Turn
from bot.capture.bare_answers import is_yes_or_no
from bot.capture.courtesies import asks_help, courtesy
from bot.capture.unanswered import is_noise
from bot.domain.briefs import Brief, Lookup
from bot.domain.cadence_changes import Asked
from bot.domain.corrections import Unclear
from bot.domain.filings import Doubtful, Filing, KeptWords, NoAnswer, NotKnown, Undone
from bot.domain.leaves import LeaveAsked, LeaveList, LeaveTaken
from bot.domain.letters import About
from bot.domain.measures import ExceptionMade, Exempted, Handed
from bot.domain.nudges import GiftGiven, NotWanted, PutOff
from bot.domain.queries import Answer, HelpAsked, Ranking, Told, WhichColleague, Whom
from bot.domain.readings import Channel
from bot.domain.refusals import NothingToRead
from bot.domain.visits import Made, Unplanned
from bot.storage import outbox

Heard = (
    Filing
    | Brief
    | Lookup
    | GiftGiven
    | PutOff
    | NotWanted
    | NotKnown
    | NoAnswer
    | Doubtful
    | Made
    | choosing.Next
    | Exempted
    | Handed
    | Asked
    | Answer
    | Told
    | Whom
    | Ranking
    | WhichColleague
    | HelpAsked
    | LeaveAsked
    | LeaveList
    | LeaveTaken
    | KeptWords
    | ExceptionMade
    | Undone
    | Unclear
    | Unplanned
)
Hearer = Callable[[Turn, About, str], Heard]


def subject(turn: Turn, message_id: int) -> About | None:
    """What one of our messages in this chat was about."""
    return outbox.about(turn.tx, turn.chat_id, message_id)


def hear(turn: Turn, text: str, about: About | None) -> Heard:
    """Does what the text asks for; `about` is what it replied to."""
    if not any(char.isalnum() for char in text):
        raise NothingToRead
    told = _no_note(turn, text) if about is None else None
    told = told or putting_right.said(turn, text, about)
    told = told or (unplanning.said(turn, text) if about is None else None)
    if told is None and (about is None or about.kind in TALK):
        told = queries.ask(turn, text, about)
    if told is not None:
        return told
    if about is not None and about.kind in REPLIES:
        return REPLIES[about.kind](turn, about, text)
    found = finding.lone_name(turn, text)
    if isinstance(found, int):
        return briefs.brief(turn, found)
    if about is None and (answered := at_hand.said(turn, text, found)) is not None:
        return answered
    if found is not None:
        if is_yes_or_no(text) and not found.candidates:  # to nothing that was asked
            raise NothingToRead
        return queries.offer(turn, found)
    return notes.file_note(turn, text, about=about)


def _no_note(turn: Turn, text: str) -> Heard | None:
    """Words to us that tell of no customer: a courtesy, a call for help, days off."""
    _answer_courtesy(turn, text)
    if passed := replying.not_known(turn, text):
        return passed
    if is_noise(text) and not _means_somebody(turn, text):
        raise NothingToRead
    if asks_help(text) and not _means_somebody(turn, text):
        return HelpAsked(turn.asker)
    leave = leaves.hear(turn, text)
    return leave if leave is not None and not _means_somebody(turn, text) else None


def _answer_courtesy(turn: Turn, text: str) -> None:
    """A greeting or a thank-you has its own answer, unless a customer goes by these words."""
    said = courtesy(text)
    if said is not None and not _means_somebody(turn, text):
        raise NothingToRead(field=said)


def _means_somebody(turn: Turn, text: str) -> bool:
    found = finding.lone_name(turn, text)
    return isinstance(found, int) or bool(found and found.candidates)


def _met(channel: Channel) -> Hearer:
    return lambda turn, about, text: notes.file_note(
        turn, text, about=about, channel=channel.value
    )


def _put_off(channel: Channel) -> Hearer:
    return lambda turn, about, text: nudging.put_off(turn, about.id, channel.value, text)


# What may be replied to with a question; the others have asked one themselves.
TALK = frozenset({"customer", "interaction", "duty", "duty-call"})


def _not_wanted(channel: Channel) -> Hearer:
    return lambda turn, about, text: nudging.not_wanted(turn, about.id, channel.value, text)


# What a reply means, by what the message it answers was about.
REPLIES: dict[str, Hearer] = {
    "words": lambda turn, about, text: rewriting.rewritten(turn, about.id, text),
    "more": lambda turn, about, text: additions.add(turn, about.id, text),
    "interaction": lambda turn, about, text: replying.reply(turn, about.id, text, about),
    "whose": lambda turn, about, text: waiting.choose_named(turn, about.id, text),
    "proposal": lambda turn, about, text: choosing.named(turn, about.id, text),
    "contact-fields": lambda turn, about, text: introducing.correct(turn, about.id, text),
    "gift": lambda turn, about, text: greetings.gift_given(turn, about.id, text),
    "plan": lambda turn, about, text: planning.replied(turn, about.id, text),
    "moveplan": lambda turn, about, text: planning.replied(turn, 0, text, about.id),
    "asked": inquiries.answered,
    "cadence": lambda turn, about, text: cadence.replied(turn, about.id, text),
    "exempt": exemptions.exempt,
    "own": exceptions.said,
    "ownrule": lambda turn, about, text: exceptions.chosen(turn, about.id, text),
    "handover": handovers.give_named,
    "leave": lambda turn, _about, text: leaves.take(turn, text),
    "duty": _met(Channel.VISIT),
    "duty-call": _met(Channel.CALL),
    "snooze-visit": _put_off(Channel.VISIT),
    "snooze-call": _put_off(Channel.CALL),
    "notwanted-visit": _not_wanted(Channel.VISIT),
    "notwanted-call": _not_wanted(Channel.CALL),
}
