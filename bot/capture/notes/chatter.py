"""Chatter: words that answer nothing and tell of nobody: an acknowledgement, a word to the bot
itself, a slip of the fingers. A small model tells them from what a short answer may look like."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.capture.notes.learned.grams import runs, tokens
from bot.capture.notes.learned.linear import model
from bot.capture.notes.plain import plain

TELLS, CHATTER = "tells", "chatter"
PLAINLY = 0.85
LONGEST = 60  # characters; who writes more has something to tell
MANY = 6  # words or Chinese characters; more are alike
_LATIN = re.compile("[a-z]")


def chance(text: str) -> float:
    """How likely the words are chatter, from 0 to 1; more than a line is none."""
    words = plain(text).strip()
    if len(words) > LONGEST or not words:
        return 0.0
    return model("chatter").chances(features(words))[CHATTER]


def is_chatter(text: str) -> bool:
    """Whether that is plain."""
    return chance(text) > PLAINLY


def features(words: str) -> list[str]:
    """The runs of the words, the letters of each Latin one, and how many there are."""
    seen = tokens(words)
    spelled = [one for token in seen if _LATIN.match(token) for one in _letters(token)]
    return [*runs(words), *spelled, f"={min(len(seen), MANY)}"]


def _letters(word: str) -> Iterator[str]:
    """Each two and three letters in a row, with the word's edges."""
    edged = f"‹{word}›"
    pairs = [one + two for one, two in pairwise(edged)]
    yield from (f"#{one}" for one in pairs)
    yield from (f"#{one}{two[1]}" for one, two in pairwise(pairs))
