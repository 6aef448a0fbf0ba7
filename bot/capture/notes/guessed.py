"""The customer that only the syntax shows: every name that a reader sees, weighed."""

import re
from collections.abc import Sequence

from bot.capture.names.rivals import is_rival
from bot.capture.notes import named, named_across, named_en
from bot.capture.notes.clauses import Clause
from bot.capture.notes.firms import (
    PERSON,
    Firm,
    is_elsewhere,
    is_ended,
    is_nobody,
    is_person,
    is_venue,
    person_only,
)
from bot.capture.notes.met_persons import is_met_person
from bot.capture.notes.table import compiled
from bot.capture.notes.tables import firms as table
from bot.capture.notes.tables import firms_en
from bot.domain.readings import CustomerRead

# How much each way of saying it tells.
WAYS = (
    (named.labelled, 8.0),
    (named.beside_person, 5.0),
    (named.ended_zh, 3.5),
    (named.met_zh, 4.0),
    (named.reached_zh, 3.8),
    (named.behind_zh, 2.6),
    (named.half_zh, 4.0),
    (named.met_latin, 4.0),
    (named.whose_en, 4.5),
    (named.ended_en, 4.5),
    (named.someones, 5.0),
    (named.plain_zh, 2.5),
    (named.plain_en, 2.0),
    (named_en.at_job, 5.2),
    (named_en.stops, 7.0),
    (named_en.heads, 2.4),
    (named_en.after_deed, 2.2),
    (named_en.after_person, 4.5),
    (named_across.across, 4.6),
    (named_across.by_name, 5.5),
    (named_across.heads, 2.5),
)
ENDED, HEADS, UNLIKELY, LATER, LATEST = 1.5, 1.0, 6.0, 0.3, 1.8
# From here a name is sure enough to open a part of its own beside another.
SURE = 4.5


def guessed(raw: str, text: str, parts: Sequence[Clause]) -> list[Firm]:
    """The names that may be the customer's, likeliest first, none over another."""
    low, weights = text.lower(), dict[tuple[int, int], float]()
    for reader, told in WAYS:
        for start, end in reader(text, parts):
            start, end = lean(text, start, end)
            name = text[start:end]
            if len(name) < 2 or is_nobody(name) or is_person(name) or is_rival(low, start, end):
                continue
            if is_met_person(text, start, end):
                continue
            weight = told + _weight(text, start, end, parts)
            weights[start, end] = max(weight, weights.get((start, end), -9.0))
    return _apart(raw, weights)


DAYS = compiled(
    r"(?:\s(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\s\d{1,2}(?:st|nd|rd|th)?|\s(?:today|yesterday|tomorrow"
    r"|this|last|next|on|at|in|re|and|wants?|says?|i|we|he|she|they|it))+$"
)


def lean(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without what a run of capitals took besides: Harrow Knitwear|Tuesday, Nordby
    Mat|. Budget, Cedar Ridge|PO, Penny Lane Bakes|Joan wants."""
    name = text[start:end]
    if not name[:1].isascii():
        return start, end
    name = compiled(firms_en.THINGS).sub("", SENTENCE_IN.sub("", DAYS.sub("", name)))
    words = name.split()
    who = len(words) > 2 and person_only(words[-1]) and words[-2].lower() not in {"&", "and"}
    if who and compiled(firms_en.SAYS).match(text, start + len(name)):
        name = name[: -len(words[-1])].rstrip()
    return start, start + len(name.rstrip("'’"))


# A sentence's end among capitals; not behind a legal form.
SENTENCE_IN = re.compile(r"(?<=[a-z]{3})(?<!Ltd)(?<!Inc)(?<!Corp)(?<!Bros)\.\s.*$")


def _weight(text: str, start: int, end: int, parts: Sequence[Clause]) -> float:
    name = text[start:end]
    at = next((i for i, part in enumerate(parts) if start < part.end), len(parts))
    weight = -min(LATER * at, LATEST)
    if is_ended(name):
        weight += ENDED
    if compiled(table.UNLIKE).search(name) or is_venue(text, start, end):
        weight -= UNLIKELY
    if is_elsewhere(text, start, end):
        weight -= UNLIKELY
    if compiled(table.NAMED_NEXT).match(text, end):
        weight += HEADS
    elif heads(text, start) and compiled(PERSON).match(text, end):
        weight += 2 * HEADS
    if name[0].isascii() and person_only(name) and not is_ended(name):
        weight -= UNLIKELY
    return weight


SENTENCE = re.compile(r"(?:^|[。;!?\n:]|\.\s?)\s*$")


def heads(text: str, start: int) -> bool:
    """Whether a sentence begins here."""
    return SENTENCE.search(text, max(0, start - 3), start) is not None


def _apart(raw: str, weights: dict[tuple[int, int], float]) -> list[Firm]:
    found: list[Firm] = []
    for (start, end), weight in sorted(weights.items(), key=lambda one: (-one[1], one[0])):
        if weight > 0 and not any(start < one.end and one.start < end for one in found):
            sure = weight >= SURE
            found.append(Firm(start, end, CustomerRead(raw[start:end]), sure=sure))
    return found
