"""Whether a clause tells a fault, where no row of the tables need know the word: 酸奶涨袋."""

from collections.abc import Iterable

from bot.capture.notes.learned.grams import runs
from bot.capture.notes.learned.linear import model

# From here on a clause is a fault beside all else, and where nothing else came of the meeting.
SURE, LIKELY = 0.85, 0.6


def chance(features: Iterable[str]) -> float:
    """How likely a clause tells a fault."""
    return model("faults").chances(features)["fault"]


def features(veiled: str, cues: Iterable[str]) -> list[str]:
    """The runs of the clause, and what the tables say of it (`cues`)."""
    return [*runs(veiled), *(f"={one}" for one in cues)]
