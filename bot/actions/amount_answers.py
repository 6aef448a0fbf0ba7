"""Amount answers: what it was about and how much; a bare number is asked back."""

from dataclasses import replace

from bot.actions.answers import Got, has_words
from bot.actions.turn import Turn
from bot.capture.amounts import UNITS, Bare, read_amount, with_unit
from bot.domain.dialogues import Answer, Choice, Problem, Talk
from bot.domain.refusals import GoneByNow


def amount(turn: Turn, talk: Talk, text: str) -> Got:
    """What it was about, with its amount; a bare number is asked back, and what was typed
    before stays a part of the answer."""
    if not has_words(text):
        return Problem("no-words", talk.offered, typed=talk.typed)
    said = _together(turn, talk.typed, text.strip())
    read = read_amount(said, turn.local)
    if isinstance(read, Bare):
        units = tuple(Choice(one, f"unit-{one}", read.number) for one in UNITS)
        return Problem("amount-bare", units, {"number": read.number}, said)
    if read is None or read.value <= 0:
        return Problem("amount-none", typed=said)
    return Answer(said)


def _together(turn: Turn, before: str | None, text: str) -> str:
    """Both answers to the one question; a number said anew stands in the place of the first."""
    if not before:
        return text
    known = read_amount(before, turn.local)
    if isinstance(known, Bare) and read_amount(text, turn.local) is not None:
        return before[: known.start] + text + before[known.end :]
    return f"{before} {text}"


def with_this_unit(turn: Turn, talk: Talk, value: str) -> Got:
    """The number that was typed, of the unit that was pressed."""
    read = read_amount(talk.typed or "", turn.local)
    if not isinstance(read, Bare) or value not in UNITS:
        raise GoneByNow
    return amount(turn, replace(talk, typed=None), with_unit(talk.typed or "", read, value))
