"""What was asked of one customer, worded."""

from collections.abc import Callable
from datetime import date

from bot.domain.queries import Asks, Told
from bot.replies.briefs import duty_line
from bot.replies.query_parts import period_of
from bot.replies.relatives import who_of
from bot.replies.words import Html, age, day, label, safe, say, shorten


def _told_met(lang: str, one: Told, today: date) -> list[Html]:
    if not one.last:
        return [say(lang, "query-last-none", customer=one.customer.name)]
    lines = [say(lang, "query-last-met", customer=one.customer.name)]
    for met, name in one.last:
        text = say(lang, "brief-guarded") if met.guarded else safe(shorten(met.text, 70))
        lines.append(
            say(
                lang,
                "query-last-other" if name else "query-last-mine",
                age=_when(lang, met.on, today),
                name=name or "",
                channel=label(lang, f"channel-{met.channel}"),
                text=text,
            )
        )
    return lines


def _told_who(lang: str, one: Told, today: date) -> list[Html]:
    key = f"query-who-{one.query.channel}"
    days = f" · {period}" if (period := period_of(lang, one.query, today)) else ""
    head = say(lang, key, customer=one.customer.name, days=days)
    lines = [
        say(
            lang, "query-who-other" if each.name else "query-who-you", name=each.name or "",
            n=each.days, when=_when(lang, each.last_on, today),
        )
        for each in one.seen_by
    ]  # fmt: skip
    return [head, *(lines or [say(lang, f"query-who-{one.query.channel}-none")])]


def _when(lang: str, on: date, today: date) -> str:
    """The day, and how long ago that is where one would have to reckon."""
    said = day(lang, on, today)
    return said if (today - on).days < 2 else f"{said} ({age(lang, on, today)})"


def _told_phone(lang: str, one: Told, _today: date) -> list[Html]:
    people = [one.person] if one.person and one.person.phones else list(one.people)
    lines = [
        Html(f"{safe(each.name)}: {safe(', '.join(each.phones))}")
        for each in people
        if each.phones
    ]
    if one.customer.phone:
        lines.insert(0, safe(one.customer.phone))
    if not lines:
        return [say(lang, "query-phone-none", customer=one.customer.short)]
    return [say(lang, "query-phone", customer=one.customer.name), *lines]


def _told_address(lang: str, one: Told, _today: date) -> list[Html]:
    address = one.customer.address or one.customer.region
    if not address:
        return [say(lang, "query-address-none", customer=one.customer.name)]
    return [say(lang, "query-address", customer=one.customer.name, address=address)]


def _told_birthday(lang: str, one: Told, today: date) -> list[Html]:
    if not one.days:
        who = one.person.name if one.person else one.query.name or ""
        return [say(lang, "query-birthday-none", customer=one.customer.name, who=who)]
    lines = [say(lang, "query-birthday", customer=one.customer.name)]
    for each in one.days:
        lunar = f" · {label(lang, 'query-lunar')}" if each.lunar else ""
        turns = f" · {label(lang, 'query-turns', n=each.turns)}" if each.turns else ""
        who = who_of(lang, each.who, each.relative)
        lines.append(Html(f"{safe(who)}: {safe(day(lang, each.on, today))}{lunar}{turns}"))
    return lines


def _told_state(lang: str, one: Told, today: date) -> list[Html]:
    if not (one.duties or one.yours):
        return [say(lang, "query-state-none", customer=one.customer.name)]
    head = say(lang, "query-state", customer=one.customer.name)
    whose = Html(f"{head} · {safe(one.keeper)}") if one.keeper else head
    own = say(lang, "query-yours")
    yours = [Html(f"{duty_line(lang, each, today)} · {own}") for each in one.yours]
    return [whose, *(duty_line(lang, each, today) for each in one.duties), *yours]


TOLD: dict[Asks, Callable[[str, Told, date], list[Html]]] = {
    Asks.LAST_MET: _told_met,
    Asks.WHO_MET: _told_who,
    Asks.PHONE: _told_phone,
    Asks.ADDRESS: _told_address,
    Asks.BIRTHDAY: _told_birthday,
    Asks.STATE: _told_state,
}
