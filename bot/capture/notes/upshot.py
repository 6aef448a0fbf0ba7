"""What came of a meeting, once all that was found in a part is looked at together."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.capture.notes import complaints, outcomes, results, veil
from bot.capture.notes.absent import find_absent, met_instead
from bot.capture.notes.clauses import Clause
from bot.capture.notes.complaints import Trouble
from bot.capture.notes.posts import Person
from bot.capture.notes.promised import Promise
from bot.capture.notes.settled import settled
from bot.capture.notes.spans import Spans, spans
from bot.capture.notes.table import Hit
from bot.capture.notes.things import Things
from bot.domain.readings import Channel

Labels = dict[str, list[Hit]]


@dataclass(frozen=True)
class Upshot:
    """The outcome, the labels it was taken from, of what was complained, and who was not there."""

    main: str | None
    labels: Labels
    complained: list[Trouble]
    absent: list[Person]

    def places(self) -> Spans:
        """The places that say what came of a meeting; that one got on well is no sign of one."""
        told = (found for label, found in self.labels.items() if label != "relationship")
        return [span for found in told for span in spans(found)]


def find_upshot(
    things: Things, pieces: Sequence[Clause], channel: Channel | None, deeds: Sequence[Promise]
) -> Upshot:
    """By the cues of the tables, then by all the words, then by who was there and what was
    complained of; `pieces` are the clauses cut finer."""
    others = [*spans(things.mentioned.competitors), *spans(things.facts)]
    troubles = complaints.find_troubles(things.part.text, things.veiled, pieces, others)
    labels = settled(_labels(things, deeds), troubles, things.facts, things.mentioned.competitors)
    main = _weighed(things, labels, channel, deeds)
    absent, main = _without_absent(things, channel, labels, main)
    complained, main = _complained(things, pieces, troubles, labels, main)
    return Upshot(main, labels, complained, absent)


def _labels(things: Things, deeds: Sequence[Promise]) -> Labels:
    named = things.mentioned
    taken = [*named.own, *named.codes, *spans(named.people), *spans(things.facts)]
    ahead = spans(one for one in deeds if one.read.due)
    return outcomes.find_outcomes(
        things.part.text, things.parts, ahead, [*taken, *spans(things.unsaid)]
    )


def _weighed(
    things: Things, labels: Labels, channel: Channel | None, deeds: Sequence[Promise]
) -> str | None:
    """The outcome that all the words make likeliest, where there are words enough."""
    main, veiled = outcomes.leading(labels), things.veiled
    if not results.is_told("".join(veiled[one.start : one.end] for one in things.parts)):
        return main
    cues = results.cues(
        labels, main, channel, things.facts, things.mentioned.competitors, things.money, deeds
    )
    likely = results.outcome(results.features(veiled, things.parts, cues), main)
    return main if likely == "not_met" and results.is_present(things.part.text) else likely


def _without_absent(
    things: Things, channel: Channel | None, labels: Labels, main: str | None
) -> tuple[list[Person], str | None]:
    """Who was not there, and the outcome in that light: none was met, or another was."""
    people, parts = things.mentioned.people, things.parts
    # Facts are shown again: off with flu is one, and away.
    seen = veil.shown(things.part.text, things.veiled, veil.FACT)
    absent = find_absent(seen, parts, people, channel)
    instead = met_instead(seen, parts, absent)
    if main == "not_met" and instead and (absent or "not_met" not in labels):
        main = outcomes.leading({one: at for one, at in labels.items() if one != "not_met"})
    elif main in (None, "relationship") and absent and len(absent) == len(people):
        main = main if instead else "not_met"
    return absent, main


def _complained(
    things: Things, pieces: Sequence[Clause], troubles: Sequence[Trouble], labels: Labels,
    main: str | None,
) -> tuple[list[Trouble], str | None]:  # fmt: skip
    """Of what was complained, and the outcome in that light."""
    found = [one for one in troubles if one.price or one.told or "complaint" in labels]
    if main in (None, "complaint") and not found:
        found = complaints.by_words(things.veiled, pieces, spans(things.mentioned.competitors))
        main = "complaint" if found else main
    if main == "complaint" and not found:
        found = complaints.by_frame(pieces)
    return found, main
