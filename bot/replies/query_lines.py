"""The lines of an answer, worded by what was asked."""

from collections.abc import Callable
from datetime import date

from bot.domain.duties import Duty, DutyState
from bot.domain.queries import Asks, Line
from bot.domain.readings import Channel
from bot.domain.staff import Role
from bot.replies.relatives import who_of
from bot.replies.removals import fact_text
from bot.replies.words import Html, age, day, safe, say, shorten

LATE = (DutyState.OVERDUE, DutyState.NEVER_VISITED)
Worded = Callable[[str, Line, date], list[Html]]


def _visits(lang: str, line: Line, today: date) -> list[Html]:
    duty = line.duty
    parts = [_when(lang, duty, today)] if duty is not None else []
    if duty is not None and duty.role is not Role.REP:
        parts.append(say(lang, "query-yours"))
    return [*parts, _last(lang, line.last_on, today)]


def _owed(lang: str, line: Line, today: date) -> list[Html]:
    """Visits and calls in one list: which it is, each with its own days."""
    duty = line.duty
    if duty is None:
        return []
    parts = [_when(lang, duty, today, f"-{duty.channel}")]
    if duty.role is not Role.REP:
        parts.append(say(lang, "query-yours"))
    last = _last if duty.channel is Channel.VISIT else _last_call
    parts.append(last(lang, line.last_on, today))
    if line.also is not None:
        parts.append(_when(lang, line.also, today, f"-{line.also.channel}"))
    return parts


def _when(lang: str, duty: Duty, today: date, which: str = "") -> Html:
    if duty.state in LATE and duty.days_overdue:
        return say(lang, f"query-late{which}", days=duty.days_overdue)
    return say(lang, f"query-comes{which}", day=day(lang, duty.due_on, today))


def _last_call(lang: str, last: date | None, today: date) -> Html:
    if last is None:
        return say(lang, "query-never-call")
    return say(lang, "query-last-call", age=age(lang, last, today))


def _last(lang: str, last: date | None, today: date) -> Html:
    if last is None:
        return say(lang, "query-never")
    if last >= today:
        return say(lang, "query-last-today")
    return say(lang, "query-last", age=age(lang, last, today))


def _met(lang: str, line: Line, today: date) -> list[Html]:
    on = [safe(day(lang, line.last_on, today))] if line.last_on else []
    return [*on, say(lang, "query-times", n=line.times)] if line.times > 1 else on


def _plan(lang: str, line: Line, today: date) -> list[Html]:
    on = day(lang, line.on, today) if line.on else ""
    return [safe(f"{on} {line.at}" if line.at else on)]


def _name_alone(_lang: str, _line: Line, _today: date) -> list[Html]:
    return []


def _fact(lang: str, line: Line, today: date) -> list[Html]:
    fact = line.fact
    if fact is None:
        return []
    who = line.contact.name if line.contact else fact.person
    said = Html(f"{fact_text(lang, fact)} <i>({age(lang, fact.observed_on, today)})</i>")
    return [safe(who), said] if who else [said]


def _birthday(lang: str, line: Line, today: date) -> list[Html]:
    who = who_of(lang, line.contact.name if line.contact else line.customer.short, line.who)
    on = day(lang, line.on, today) if line.on else ""
    parts = [Html(f"🎂 {safe(who)}"), safe(on)]
    if line.lunar:
        parts.append(say(lang, "query-lunar"))
    if line.turns:
        parts.append(say(lang, "query-turns", n=line.turns))
    return parts


def _promise(lang: str, line: Line, today: date) -> list[Html]:
    one = line.promise
    if one is None:
        return []
    due = say(lang, "query-no-due")
    if one.due_on:
        due = say(lang, "query-due-on", day=day(lang, one.due_on, today))
    late = Html("⚠️ ") if one.is_overdue(today) else Html("")
    given = one.created_at.date()
    since = (
        say(lang, "query-given-today")
        if given >= today
        else say(lang, "query-given", age=age(lang, given, today))
    )
    return [Html(f"{late}{safe(shorten(one.text, 60))}"), due, since]


def _complaint(lang: str, line: Line, today: date) -> list[Html]:
    one = line.entry
    return [safe(shorten(one.text, 60)), safe(age(lang, one.day, today))] if one else []


WORDED: dict[Asks, Worded] = {
    Asks.UNMET: _visits,
    Asks.OVERDUE: _owed,
    Asks.DUE: _owed,
    Asks.MET: _met,
    Asks.KEPT: _name_alone,
    Asks.NO_PHONE: _name_alone,
    Asks.PLANS: _plan,
    Asks.LIKES: _fact,
    Asks.DISLIKES: _fact,
    Asks.BIRTHDAYS: _birthday,
    Asks.PROMISED: _promise,
    Asks.PROMISED_US: _promise,
    Asks.COMPLAINTS: _complaint,
}
