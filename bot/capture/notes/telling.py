"""What a part tells, read in the words around its things: how one met, what is owed, what came
of it."""

from dataclasses import dataclass

from bot.capture.notes import meetings
from bot.capture.notes.breaths import finer
from bot.capture.notes.channels import find_channel
from bot.capture.notes.promised import Promise
from bot.capture.notes.promises import find_promises
from bot.capture.notes.spans import spans
from bot.capture.notes.table import Hit
from bot.capture.notes.things import Things
from bot.capture.notes.upshot import Upshot, find_upshot
from bot.domain.readings import Channel


@dataclass(frozen=True)
class Telling:
    """The channel, where it shows, the promises, and what came of the meeting."""

    channel: Channel | None
    shown: list[Hit]
    promises: list[Promise]
    upshot: Upshot


def find_telling(things: Things) -> Telling:
    dated, pieces = things.dated, finer(things.parts)
    by_cues, shown = find_channel(things.veiled, things.parts)
    seen = meetings.features(things.veiled, pieces, meetings.cues(by_cues, shown))
    channel = meetings.channel(seen, by_cues)
    promises = find_promises(
        things.part.text, things.veiled, pieces, dated.ahead, spans(things.facts), dated.today
    )
    return Telling(channel, shown, promises, find_upshot(things, pieces, channel, promises))
