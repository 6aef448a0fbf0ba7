"""How the customer was met, where the note says so."""

from collections.abc import Iterable, Sequence

from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import Hit, hits
from bot.capture.notes.tables.channels import (
    ADDED_ME,
    AHEAD,
    AWAY,
    BY_US,
    CHANNELS,
    DONE,
    FELL_THROUGH,
    KEPT,
    NUMBER,
    OUR_LINE,
    PAID,
    SHARED,
    TO_ASK,
    TO_BE,
    UNANSWERED,
    UNDONE,
)
from bot.capture.notes.tables.media import ENDS_IN, IN_NO_FIRM, LED_BY, NO_NAME
from bot.capture.notes.veil import AHEAD as TO_COME
from bot.capture.notes.veil import PAST
from bot.domain.readings import Channel


def find_channel(veiled: str, parts: Sequence[Clause]) -> tuple[Channel | None, list[Hit]]:
    """The channel and where it shows, in a text whose names, facts and days are veiled."""
    best: dict[Channel, Hit] = {}
    for part in parts:
        if part.planned:
            continue
        for hit in hits(CHANNELS, veiled, part.start, part.end):
            if _counts(veiled, part, hit):
                best.setdefault(Channel(hit.label), hit)
    for channel in (Channel.EVENT, Channel.VIDEO, Channel.CALL, Channel.MESSAGE, Channel.VISIT):
        if channel in best and not _weaker(channel, best):
            return channel, list(best.values())
    return None, []


def _counts(text: str, part: Clause, hit: Hit) -> bool:
    """Whether a cue tells how one met: not what is yet to come, was not done, or is an address."""
    lead = text[part.start : hit.start]
    if TO_COME in lead and PAST not in lead and not _is_done(text, part, hit):
        return False
    if hit.label in ("call", "message") and _is_our_line(text, part, hit):
        return False
    if AHEAD.search(lead[-12:]) or UNDONE.search(lead[-8:]):
        return False
    if hit.label in ("call", "message") and KEPT.search(lead) and not ADDED_ME.search(lead):
        return False
    if FELL_THROUGH.match(text, hit.end, part.end) or _is_elsewhere(text, hit, lead):
        return False
    paid = hit.label == "call" and "电话" not in text[hit.start : hit.end]
    return not (paid and PAID.search(lead))


def _is_done(text: str, part: Clause, hit: Hit) -> bool:
    """Whether a cue behind a day that may lie ahead is told as done: Monday met Tom."""
    between = text[part.start : hit.start].rpartition(TO_COME)[2]
    return DONE.match(text, hit.start, part.end) is not None and not (
        TO_BE.search(text, max(part.start, hit.start - 8), hit.start) or len(between) > 8
    )


def _is_our_line(text: str, part: Clause, hit: Hit) -> bool:
    """Whether it is our own telephone that nobody answers."""
    ours = OUR_LINE.search(text, part.start, hit.start)
    return ours is not None and UNANSWERED.search(text, hit.start, part.end) is not None


def _is_elsewhere(text: str, hit: Hit, lead: str) -> bool:
    """Whether it is the customer who is at the fair, or somebody to be asked: 找小吕135…."""
    if hit.label == "event":
        after = text[hit.end : hit.end + 16]
        return AWAY.search(lead[-30:]) is not None and BY_US.match(after) is None
    asked = hit.label == "visit" and TO_ASK.search(text[hit.start : hit.end])
    return bool(asked and NUMBER.match(text, hit.end))


def _weaker(channel: Channel, best: dict[Channel, Hit]) -> bool:
    """A visit said first outweighs a call or a message told of later: 拜访时他电话确认."""
    visit = best.get(Channel.VISIT)
    if visit is None or channel in (Channel.VISIT, Channel.EVENT, Channel.VIDEO):
        return False
    return visit.start < best[channel].start


def lean(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span of a name without the means of contact that were read into it: 微信里昊天印刷."""
    start, end = span
    if lead := LED_BY.match(text, start, end):
        start = lead.end()
    if tail := ENDS_IN.search(text, start, end):
        end = tail.start()
    return start, end


def is_means(text: str, span: tuple[int, int]) -> bool:
    """Whether what looked like a person is a means of contact or a fair: Hotelier Expo."""
    return NO_NAME.match(text, *span) is not None


def has_means(text: str, span: tuple[int, int]) -> bool:
    """Whether what looked like a firm holds a word for a means of contact: 跟德国总部连线."""
    return IN_NO_FIRM.search(text, *span) is not None


def is_dated_ahead(veiled: str, parts: Sequence[Clause], hit: Hit) -> bool:
    """Whether a day to come stands in the cue's own clause: visit Redwood tomorrow."""
    return any(
        part.start <= hit.start < part.end and TO_COME in veiled[part.start : part.end]
        for part in parts
    )


def hidden(text: str, facts: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places of facts that tell nothing of how one met: 跟白总打了一下午羽毛球 does."""
    return [span for span in facts if not SHARED.search(text, max(0, span[0] - 16), span[1] + 6)]
