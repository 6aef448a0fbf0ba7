"""Parts of an answer's screen that more than one kind of answer has."""

from datetime import date

from bot.domain.letters import Button
from bot.domain.periods import Period, Span
from bot.domain.queries import Query
from bot.replies.words import day, label, month

WEEKS = {-7: "query-last-week", 0: "query-this-week", 7: "query-next-week"}
Rows = tuple[tuple[Button, ...], ...]


def period_of(lang: str, query: Query, today: date) -> str:
    if query.first is None:
        return ""
    period = Period(query.first, query.last or query.first)
    if period.span is Span.DAY:
        return day(lang, period.first, today)
    if period.span is Span.MONTH:
        return month(lang, period.first, today)
    away = (period.first - today).days + today.weekday()
    if period.span is Span.WEEK and away in WEEKS:
        return label(lang, WEEKS[away])
    first, last = day(lang, period.first, today), day(lang, period.last, today)
    return label(lang, "query-range", first=first, last=last)


def note_button(lang: str, kept: int, *, may_note: bool) -> Rows:
    """The way to a note, for who may file one."""
    return ((Button(label(lang, "button-query-note"), f"asnote:{kept}"),),) if may_note else ()
