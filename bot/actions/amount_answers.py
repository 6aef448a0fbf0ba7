"""Amount answers: what it was about and how much; a bare number is asked back."""

from bot.actions.answers import Got, has_words
from bot.actions.turn import Turn
from bot.capture.amounts import UNITS, Bare, read_amount, with_unit
from bot.domain.dialogues import Answer, Choice, Problem, Talk
from bot.domain.refusals import GoneByNow


def amount(turn: Turn, _talk: Talk, text: str) -> Got:
    """What it was about, with its amount; a bare number is asked back."""
    if not has_words(text):
        return Problem("no-words")
    read = read_amount(text, turn.local)
    if isinstance(read, Bare):
        units = tuple(Choice(one, f"unit-{one}", read.number) for one in UNITS)
        return Problem("amount-bare", units, {"number": read.number})
    if read is None:
        return Problem("amount-none")
    return Answer(text.strip()) if read.value > 0 else Problem("amount-none")


def with_this_unit(turn: Turn, talk: Talk, value: str) -> Got:
    """The number that was typed, of the unit that was pressed."""
    read = read_amount(talk.typed or "", turn.local)
    if not isinstance(read, Bare) or value not in UNITS:
        raise GoneByNow
    return amount(turn, talk, with_unit(talk.typed or "", read, value))
