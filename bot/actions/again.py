"""Again: when a customer where nobody was met is to be tried once more: a day, said by itself."""

from bot.actions.turn import Turn
from bot.capture.dates import read_date
from bot.domain.customers import Interaction
from bot.domain.filings import MISSED, UNANSWERED
from bot.domain.readings import Item, PromiseRead
from bot.replies.words import label

BESIDE_A_DAY = 1  # a particle: 周四吧


def is_asked(met: Interaction) -> bool:
    """Whether the card of this interaction asks when."""
    return met.channel in (MISSED, UNANSWERED)


def read(turn: Turn, met: Interaction, text: str) -> Item | None:
    """The next visit, or the call that is owed, where the words are a day ahead and no more."""
    said = read_date(text, turn.local, "future") if is_asked(met) else None
    if said is None or said.start is None or said.start < turn.today:
        return None
    start, end = said.span
    rest = [char for char in text[:start] + text[end:] if char.isalnum()]
    if len(rest) > BESIDE_A_DAY:
        return None
    if met.channel == MISSED:
        return Item(text, next_visit=said.start, next_visit_at=said.at)
    owed = PromiseRead(label(turn.lang, "promise-call-again"), due=said.start, at=said.at)
    return Item(text, promises=(owed,))
