"""How the customer was met, where the cues of the tables are weighed with all the other words."""

from collections.abc import Iterable, Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.learned.grams import runs
from bot.capture.notes.learned.linear import model
from bot.capture.notes.table import Hit
from bot.capture.notes.veil import AHEAD, PAST
from bot.domain.readings import Channel

NONE = "none"
# From here on the words outweigh what the tables say; where those say nothing they need less.
SURE, LIKELY = 0.7, 0.5


def channel(features: Iterable[str], told: Channel | None) -> Channel | None:
    """The likeliest way of meeting where the words are sure of it, else what the tables `told`."""
    chances = model("channels").chances(features)
    best = max(chances, key=lambda label: chances[label])
    if chances[best] < (SURE if told else LIKELY):
        return told
    return None if best == NONE else Channel(best)


def cues(told: Channel | None, shown: Sequence[Hit]) -> list[str]:
    """What the tables say, in words."""
    return [f"table {told or NONE}", *(f"cue {hit.label}" for hit in shown)]


def features(veiled: str, parts: Sequence[Clause], told: Iterable[str]) -> list[str]:
    """The runs of all clauses: those of plans and of days to come marked so, those of the first
    clause marked besides; and what the tables found (`told`)."""
    found = [f"={one}" for one in told]
    for at, part in enumerate(parts):
        words = veiled[part.start : part.end]
        seen = runs(words)
        if part.planned or (AHEAD in words and PAST not in words):
            found += [f"+{one}" for one in seen]
            continue
        found += seen
        if at == 0:
            found += [f"^{one}" for one in seen]
    return found
