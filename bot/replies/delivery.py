"""What delivery says by itself: repeats, unreachable colleagues, letters that may be lost."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.deliveries import Lost, PostState
from bot.domain.letters import Button, Reply
from bot.domain.staff import Staff
from bot.replies.words import Html, day, join, label, say

# Set before a nudge whose first copy may have arrived; the reader's language is not known there.
REPEAT_MARK = "可能重复 / may repeat"


def unreachable(lang: str, who: Staff) -> Reply:
    return Reply(say(lang, "unreachable", name=who.name))


def offered(lang: str, letter_id: int) -> Reply:
    rows = ((Button(label(lang, "button-resend"), f"resend:{letter_id}"),),)
    return Reply(say(lang, "letter-lost"), rows)


def resent(lang: str) -> Reply:
    return Reply(say(lang, "resent"))


def state(lang: str, one: PostState, today: date, zone: ZoneInfo) -> Reply:
    """How the post stands: names of staff and kinds of letters, never what they say."""
    lines = [say(lang, "post-head"), _waiting(lang, one, today, zone)]
    if one.lost:
        lines.append(say(lang, "post-lost", n=len(one.lost) + one.more))
        lines += [_lost(lang, each, today, zone) for each in one.lost]
    if one.more:
        lines.append(say(lang, "post-more", n=one.more))
    if one.unreachable:
        lines.append(say(lang, "post-unreachable", names=join(lang, list(one.unreachable))))
    if one.aside:
        lines.append(say(lang, "post-aside", n=one.aside))
    if one.failing:
        works = [_failing(lang, *each) for each in one.failing]
        lines.append(say(lang, "post-failing", works=join(lang, works)))
    if one.is_well:
        lines.append(say(lang, "post-well"))
    return Reply(Html("\n".join(lines)))


def _waiting(lang: str, one: PostState, today: date, zone: ZoneInfo) -> Html:
    if one.since is None:
        return say(lang, "post-waiting", n=one.waiting)
    at = one.since.astimezone(zone)
    since = f"{day(lang, at.date(), today)} {at:%H:%M}"
    return say(lang, "post-waiting-since", n=one.waiting, since=since)


def _failing(lang: str, whose: str | None, kind: str) -> str:
    what = label(lang, f"post-work-{kind}")
    return f"{whose} · {what}" if whose else what


def _lost(lang: str, one: Lost, today: date, zone: ZoneInfo) -> Html:
    at = one.at.astimezone(zone)
    return say(
        lang, "post-letter", reader=one.reader or label(lang, "post-nobody"),
        kind=label(lang, f"post-kind-{one.kind}"), why=label(lang, f"post-why-{one.why}"),
        at=f"{day(lang, at.date(), today)} {at:%H:%M}",
    )  # fmt: skip
