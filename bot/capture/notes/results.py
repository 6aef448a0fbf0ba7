"""What came of the meeting, where the cues of the tables are weighed with all the other words."""

import re
from collections.abc import Iterable, Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.facts import Fact
from bot.capture.notes.learned.grams import runs
from bot.capture.notes.learned.linear import model
from bot.capture.notes.money import Money
from bot.capture.notes.promised import Promise
from bot.capture.notes.rivals import Rival
from bot.capture.notes.veil import AHEAD
from bot.domain.readings import Channel

NONE = "none"
WORDS = re.compile(r"[A-Za-z]|[\u4e00-\u9fff]")
# 老板在, Tom was there: whoever is said to be in was met, however alike it is to being out.
PRESENT = re.compile(
    r"(?<!不)(?<!没)(?<!未)(?:都|也|正好|刚好|刚巧|正巧|碰巧|今天|㊚|总|工|板|姐|哥|理|任|长|人)在(?=$|[,.;!。，；！])"
    r"|(?<!nobody )(?<!no one )(?<!none )\b(?:was|were|is|are|'s) (?:in|there)(?=$|[,.;!]| and\b)",
    re.IGNORECASE,
)
# From here on the words outweigh the cues of the tables; with no cue they must be surer, for
# below this nothing is said: 他不肯说.
LIKELY, SURE, CERTAIN = 0.4, 0.5, 0.8
FEWEST = 3  # letters or characters beside names, days and sums


def is_told(veiled: str) -> bool:
    """Whether there are words enough to tell an outcome: 信封 35000元 names a thing and a sum."""
    return len(WORDS.findall(veiled)) > FEWEST


def outcome(features: Iterable[str], told: str | None) -> str | None:
    """The likeliest outcome, or where none is likely what the tables `told`."""
    chances = model("outcomes").chances(features)
    best = max(chances, key=lambda label: chances[label])
    if chances[best] < (LIKELY if told else SURE):
        return told
    if best == NONE:
        return told if told and chances[best] < CERTAIN else None
    return best


def cues(
    labels: Iterable[str], main: str | None, channel: Channel | None, facts: Sequence[Fact],
    rivals: Sequence[Rival], money: Sequence[Money], deeds: Sequence[Promise],
) -> list[str]:  # fmt: skip
    """What the tables say of the whole part, in words."""
    found = [*labels, f"main {main}", f"by {channel or NONE}"]
    found += [name for name, some in (("rival", rivals), ("money", money)) if some]
    found += ["ours" if one.read.ours else "theirs" for one in deeds]
    told = "step" if deeds else "no step"
    return [*found, told, *([f"fact {told}"] if facts else [])]


def is_present(text: str) -> bool:
    """Whether somebody is said to have been in."""
    return PRESENT.search(text) is not None


def features(veiled: str, parts: Sequence[Clause], told: Iterable[str]) -> list[str]:
    """The runs of all clauses, those of clauses with a day to come marked so besides; and what
    the tables and the other readers found (`told`)."""
    found = [f"={one}" for one in told]
    for part in parts:
        words = veiled[part.start : part.end]
        if not WORDS.search(words):  # a number, a name, a day alone tell nothing
            continue
        seen = runs(words)
        found += seen
        if AHEAD in words:
            found += [f"+{one}" for one in seen]
    return found
