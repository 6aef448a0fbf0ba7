"""The things of a part: its names, facts, days and sums, which are found before what is told."""

from dataclasses import dataclass

from bot.capture.notes.all_facts import all_facts
from bot.capture.notes.breaths import finer
from bot.capture.notes.clauses import Clause, clauses
from bot.capture.notes.dated import Dated, find_dated
from bot.capture.notes.departures import Told, find_departures, without_successors
from bot.capture.notes.facts import Fact
from bot.capture.notes.guarded import find_unsaid
from bot.capture.notes.mentioned import Mentioned, find_mentioned
from bot.capture.notes.money import Money, find_money
from bot.capture.notes.part import Part
from bot.capture.notes.spans import spans
from bot.capture.notes.table import Hit
from bot.capture.notes.veiling import veiled_whole


@dataclass(frozen=True)
class Things:
    """What was found in a part, its clauses (`parts`), and its text with all that `veiled`."""

    part: Part
    parts: list[Clause]
    mentioned: Mentioned
    unsaid: list[Hit]
    facts: list[Fact]
    gone: list[Told]
    dated: Dated
    money: list[Money]
    veiled: str


def find_things(part: Part) -> Things:
    """Names first, for nothing else is read inside a name; then facts, whose days and sums are
    their own; then the days and sums that are left."""
    parts = clauses(part.text)
    mentioned = find_mentioned(part, parts)
    unsaid = find_unsaid(part.text, parts)
    shut = [*mentioned.codes, *spans(mentioned.competitors), *spans(unsaid)]
    facts = all_facts(part, finer(parts), mentioned, shut)
    gone = find_departures(part.text)
    if gone:
        # Of a person it is no trouble, no refusal and no day of a meeting: nothing else is read
        # in those words.
        facts = without_successors(facts, gone)
        part = part.without(spans(one for one in gone if one.of_person))
        parts = clauses(part.text)
    dated = find_dated(part, parts, mentioned, facts)
    days = [one.span for one in (*dated.every.past, *dated.every.ahead)]
    money = find_money(part.text, [*mentioned.codes, *days, *mentioned.own])
    veiled = veiled_whole(part.text, mentioned, facts, dated.every, dated.ahead, money)
    return Things(part, parts, mentioned, unsaid, facts, gone, dated, money, veiled)
