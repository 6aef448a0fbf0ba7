"""Every fact of a part: birthdays and yearly days, those of the tables, those in freer words."""

from collections.abc import Sequence

from bot.capture.notes import lives
from bot.capture.notes.birthdays import find_birthday_facts
from bot.capture.notes.clauses import Clause
from bot.capture.notes.facts import Fact, find_facts
from bot.capture.notes.mentioned import Mentioned
from bot.capture.notes.part import Part
from bot.capture.notes.spans import Spans, spans
from bot.capture.notes.yearly import find_yearly


def all_facts(
    part: Part, parts: Sequence[Clause], mentioned: Mentioned, shut: Spans
) -> list[Fact]:
    """The facts outside the places that are `shut`; no reader takes what one before it took."""
    people, own, now = mentioned.people, mentioned.own, part.now.replace(tzinfo=None)
    born = find_birthday_facts(part.text, people, now)
    born += find_yearly(part.text, people, now)
    by_rows = find_facts(part.text, parts, people, [*own, *shut, *spans(born)])
    return lives.find_lives(part.text, parts, people, own, shut, [*born, *by_rows])
