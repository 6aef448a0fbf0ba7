"""How the customer was met, where the note says so."""

from collections.abc import Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import Hit, hits
from bot.capture.notes.tables.channels import AHEAD, CHANNELS, UNDONE
from bot.domain.readings import Channel


def find_channel(
    text: str,
    parts: Sequence[Clause],
    ahead: Sequence[tuple[int, int]],
    shut: Sequence[tuple[int, int]],
) -> tuple[Channel | None, list[Hit]]:
    """The channel and where it shows. Words inside what is yet to come (`ahead`) or inside names
    and facts (`shut`) do not tell how one met."""
    best: dict[Channel, Hit] = {}
    for part in parts:
        if part.planned:
            continue
        for hit in hits(CHANNELS, text, part.start, part.end):
            inside = any(start <= hit.start < end for start, end in shut)
            future = any(start <= hit.start < end for start, end in ahead)
            future = (
                future
                or AHEAD.search(text, max(part.start, hit.start - 12), hit.start) is not None
            )
            undone = UNDONE.search(text, max(part.start, hit.start - 8), hit.start) is not None
            if not inside and not future and not undone:
                best.setdefault(Channel(hit.label), hit)
    for channel in (Channel.EVENT, Channel.VIDEO, Channel.CALL, Channel.MESSAGE, Channel.VISIT):
        if channel in best and not _weaker(channel, best):
            return channel, list(best.values())
    return None, []


def _weaker(channel: Channel, best: dict[Channel, Hit]) -> bool:
    """A visit said first outweighs a call or a message told of later: 拜访时他电话确认."""
    visit = best.get(Channel.VISIT)
    if visit is None or channel in (Channel.VISIT, Channel.EVENT, Channel.VIDEO):
        return False
    return visit.start < best[channel].start
