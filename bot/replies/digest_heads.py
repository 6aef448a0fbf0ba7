"""The head of a digest: its title and the days that it speaks of."""

from datetime import date

from bot.domain.digests import Digest
from bot.domain.periods import Period, Span
from bot.domain.pieces import plain
from bot.domain.rights import Whose
from bot.replies.words import Html, clean, label, say


def dates(lang: str, period: Period, today: date) -> str:
    """03-09 – 03-15, or 9 Mar – 15 Mar; a whole month by its name; with the year when it is
    another one."""
    if period.span is Span.MONTH:
        return f"{period.first:%Y-%m}"
    ends = [period.first] if period.span is Span.DAY else [period.first, period.last]
    return " – ".join(short_date(lang, one, today) for one in ends)


def short_date(lang: str, one: date, today: date) -> str:
    """03-09, or 9 Mar; with the year when it is another one."""
    if lang == "zh":
        return f"{one:%m-%d}" if one.year == today.year else one.isoformat()
    return f"{one.day} {one:%b}" if one.year == today.year else f"{one.day} {one:%b %Y}"


def head(lang: str, one: Digest) -> Html:
    whose = {Whose.OWN: "own", Whose.TEAM: "team", Whose.ALL: "all"}[one.whose]
    head = say(
        lang, f"digest-head-{one.period.span}", dates=dates(lang, one.period, one.today),
        whose=label(lang, f"digest-whose-{whose}", n=len(one.rows)),
    )  # fmt: skip
    running = label(lang, "digest-running") if one.period.is_running(one.today) else ""
    return Html(head + running)


def title(lang: str, one: Digest) -> str:
    """The head as plain text, for a caption."""
    return clean(plain(head(lang, one)))
