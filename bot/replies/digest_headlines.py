"""The lines of a digest that say what matters first."""

from collections.abc import Iterator

from bot.domain.digests import Digest, Headline, headlines, is_behind
from bot.domain.rights import Whose
from bot.replies.digest_lists import due_day, named
from bot.replies.digest_tables import percent
from bot.replies.words import Html, age, join, say


def headline_lines(lang: str, one: Digest) -> Iterator[Html]:
    yield _visits(lang, one)
    for headline in headlines(one):
        yield _headline(lang, one, headline)


def _visits(lang: str, one: Digest) -> Html:
    both = one.compared
    if not both.now.owed:
        return say(lang, "digest-visits-none")
    key = "digest-visits-short" if one.short else "digest-visits"
    if not one.short and one.period.is_running(one.today):
        key = "digest-visits-running"
    text = say(
        lang, key, done=both.now.earned, owed=both.now.owed,
        percent=round(100 * (both.now.attainment or 0)), before=percent(both.before.attainment),
        share=round(100 * one.share), times=sum(row.times for row in one.rows),
        times_before=sum(row.times_before for row in one.rows),
    )  # fmt: skip
    behind = [row.name for row in one.rows if is_behind(row.compared)]
    if not behind or one.whose is Whose.OWN:
        return text
    names = say(lang, "digest-behind", names=join(lang, behind[:3]))
    more = say(lang, "digest-behind-more", n=_more(lang, behind)) if len(behind) > 3 else ""
    return Html(text + names + more)


def _more(lang: str, behind: list[str]) -> int:
    return len(behind) if lang == "zh" else len(behind) - 3


def _headline(lang: str, one: Digest, headline: Headline) -> Html:
    said: dict[str, object] = {}
    match headline:
        case Headline.LATE if one.late.shown:
            late = one.late.shown[0]
            said = named(late.customer, late.keeper) | {"days": late.duty.days_overdue}
        case Headline.AT_RISK if one.at_risk.shown:
            risky = one.at_risk.shown[0]
            said = named(risky.customer, risky.keeper) | {"points": risky.risk.total}
        case Headline.BROKEN if one.broken.shown:
            broken = one.broken.shown[0]
            due = due_day(lang, broken, one.today)
            said = named(broken.customer, broken.keeper) | {"due": due}
        case Headline.COMPLAINTS if one.complaints.shown:
            first = one.complaints.shown[0]
            old = age(lang, first.entry.day, one.today)
            said = named(first.customer, first.keeper) | {"age": old}
    key = f"digest-{headline}-{'first' if said else 'count'}"
    return say(lang, key, n=_count(one, headline), **said)


def _count(one: Digest, headline: Headline) -> int:
    return {
        Headline.LATE: one.late.total,
        Headline.AT_RISK: one.at_risk.total,
        Headline.BROKEN: one.broken.total,
        Headline.COMPLAINTS: one.complaints.total,
        Headline.ORPHANS: one.orphans,
        Headline.NEW: one.new.total,
        Headline.CALM: 0,
    }[headline]
