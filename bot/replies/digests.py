"""Digests, worded: three lines that matter, the table, the lists, and buttons to act."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from bot.domain.customers import Customer
from bot.domain.digests import (
    Broken,
    Coming,
    Complaint,
    Digest,
    Few,
    Headline,
    Late,
    Money,
    Quality,
    Rights,
    Risky,
    headlines,
    is_behind,
)
from bot.domain.letters import About, Button, Reply
from bot.domain.periods import Period, Span, month_of, week_of
from bot.domain.pieces import MESSAGE, plain
from bot.domain.rights import Whose
from bot.domain.risk import Point, RiskReason
from bot.replies.digest_tables import mark, percent, table
from bot.replies.relatives import who_of
from bot.replies.words import Html, age, clean, day, join, label, money, safe, say, shorten

FITS = ((20, 4), (20, 3), (14, 2), (10, 1), (6, 1), (4, 0))  # people, items of each list
NAME, TEXT = 22, 36


def digest(lang: str, one: Digest, rights: Rights) -> Reply:
    """The message; cut until it fits into one, the longest lists first."""
    for people, items in FITS:
        numbers = _numbers(one, items)
        text = Html("\n".join(_lines(lang, one, people, items, numbers)))
        if len(plain(text).encode("utf-16-le")) // 2 <= MESSAGE:
            break
    about = About("digest", one.period.first.toordinal())
    return Reply(text, tuple(_rows(lang, one, rights, numbers)), about)


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


def _lines(
    lang: str, one: Digest, people: int, items: int, numbers: Mapping[int, int]
) -> Iterator[str]:
    yield _head(lang, one)
    if not one.rows and not one.orphans:
        yield say(lang, "digest-nobody")
        return
    for number, line in enumerate(_headlines(lang, one), 1):
        yield f"{number}. {line}"
    yield from _table(lang, one, people)
    yield from _late(lang, one, items, numbers)
    yield from _at_risk(lang, one, items, numbers)
    yield from _list(
        lang, "complaints", one.complaints.first(items), partial(_complaint, lang, one)
    )
    yield from _list(lang, "broken", one.broken.first(items), partial(_broken, lang, one))
    yield from _list(lang, "coming", one.coming.first(items), partial(_coming, lang, one))
    yield from _foot(lang, one)


def _head(lang: str, one: Digest) -> Html:
    whose = {Whose.OWN: "own", Whose.TEAM: "team", Whose.ALL: "all"}[one.whose]
    head = say(
        lang, f"digest-head-{one.period.span}", dates=dates(lang, one.period, one.today),
        whose=label(lang, f"digest-whose-{whose}", n=len(one.rows)),
    )  # fmt: skip
    running = label(lang, "digest-running") if one.period.is_running(one.today) else ""
    return Html(head + running)


def _headlines(lang: str, one: Digest) -> Iterator[Html]:
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
            said = _named(late.customer, late.keeper) | {"days": late.duty.days_overdue}
        case Headline.AT_RISK if one.at_risk.shown:
            risky = one.at_risk.shown[0]
            said = _named(risky.customer, risky.keeper) | {"points": risky.risk.total}
        case Headline.BROKEN if one.broken.shown:
            broken = one.broken.shown[0]
            due = _due(lang, broken, one.today)
            said = _named(broken.customer, broken.keeper) | {"due": due}
        case Headline.COMPLAINTS if one.complaints.shown:
            first = one.complaints.shown[0]
            old = age(lang, first.entry.day, one.today)
            said = _named(first.customer, first.keeper) | {"age": old}
    key = f"digest-{headline}-{'first' if said else 'count'}"
    return say(lang, key, n=_count(one, headline), **said)


def _named(customer: Customer, keeper: str) -> dict[str, object]:
    return {"customer": shorten(customer.short, NAME), "keeper": keeper}


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


def _table(lang: str, one: Digest, people: int) -> Iterator[str]:
    shown = one.rows[:people]
    yield f"<pre>{safe(table(lang, shown, short=one.short))}</pre>"
    if len(one.rows) > len(shown):
        yield say(lang, "digest-more-people", n=len(one.rows) - len(shown))
    if one.short:
        note = say(lang, "digest-table-note-short", until=short_date(lang, one.until, one.today))
    else:
        note = say(lang, "digest-table-note")
    yield f"<i>{note}</i>"
    if any(mark(row.compared) == "🔴" for row in shown):
        yield f"<i>{say(lang, 'digest-table-red')}</i>"


def _numbers(one: Digest, items: int) -> dict[int, int]:
    """Customer id → the number by which lines and buttons name it."""
    late = [line.customer.id for line in one.late.first(items).shown]
    risky = [line.customer.id for line in one.at_risk.first(items).shown]
    return {key: number for number, key in enumerate(dict.fromkeys(late + risky), 1)}


def _list(lang: str, name: str, few: Few[object], word: Callable[..., Html]) -> Iterator[str]:
    """A heading with the number of all, a line for each shown, and how many more there are."""
    if not few.total:
        return
    yield say(lang, f"digest-{name}-head", n=few.total)
    yield from (word(item) for item in few.shown)
    if few.shown and few.hidden:
        yield say(lang, "digest-more", n=few.hidden)


def _late(lang: str, one: Digest, items: int, numbers: Mapping[int, int]) -> Iterator[str]:
    def word(line: Late) -> Html:
        key = "digest-late" if line.duty.last_on else "digest-late-never"
        text = say(
            lang, key, number=numbers[line.customer.id], days=line.duty.days_overdue,
            done=line.duty.done, owed=line.duty.owed, **_named(line.customer, line.keeper),
        )  # fmt: skip
        if not line.snoozed or line.duty.snoozed_until is None:
            return text
        until = day(lang, line.duty.snoozed_until, one.today)
        return Html(text + say(lang, "digest-snoozed", day=until))

    yield from _list(lang, "late", one.late.first(items), word)


def _at_risk(lang: str, one: Digest, items: int, numbers: Mapping[int, int]) -> Iterator[str]:
    def word(line: Risky) -> Html:
        reasons = join(lang, risk_reasons(lang, line))
        above = "-above" if line.customer.id in late else ""
        return say(
            lang, f"digest-at_risk{above}", number=numbers[line.customer.id],
            grade=line.customer.grade, points=line.risk.total, reasons=reasons,
            **_named(line.customer, line.keeper),
        )  # fmt: skip

    late = {line.customer.id for line in one.late.first(items).shown}
    risky = one.at_risk.first(items)
    shared = any(line.customer.id in late for line in risky.shown)
    yield from _list(lang, "at_risk_shared" if shared else "at_risk", risky, word)


def risk_reasons(lang: str, line: Risky) -> list[str]:
    """Each point with the value behind it, the heaviest first."""
    return [_reason(lang, point, line.channel) for point in line.risk.points]


def _reason(lang: str, point: Point, channel: str) -> str:
    value: object = int(point.value)
    if point.reason is RiskReason.OVERDUE:
        value = f"{point.value:.1f}"
    elif point.reason is RiskReason.AMOUNT_FELL:
        value = round(100 * point.value)
    name = label(lang, f"channel-{channel}") if channel else ""
    return (
        f"{label(lang, f'digest-risk-{point.reason}', value=value, channel=name)} +{point.points}"
    )


def _complaint(lang: str, one: Digest, line: Complaint) -> Html:
    return say(
        lang, "digest-complaint", age=age(lang, line.entry.day, one.today),
        text=shorten(line.entry.text, TEXT), **_named(line.customer, line.keeper),
    )  # fmt: skip


def _broken(lang: str, one: Digest, line: Broken) -> Html:
    return say(
        lang, "digest-broken", text=shorten(line.promise.text, TEXT),
        due=_due(lang, line, one.today), **_named(line.customer, line.keeper),
    )  # fmt: skip


def _due(lang: str, line: Broken, today: date) -> str:
    return day(lang, line.promise.due_on, today) if line.promise.due_on else ""


def _coming(lang: str, one: Digest, line: Coming) -> Html:
    return say(
        lang, "digest-coming", customer=shorten(line.customer.short, NAME),
        who=who_of(lang, line.day.who, line.day.relative) if line.day.who else "",
        kind=label(lang, f"occasion-{line.day.kind}"), day=day(lang, line.day.on, one.today),
        lunar=label(lang, "brief-lunar") if line.day.lunar else "",
    )  # fmt: skip


def _foot(lang: str, one: Digest) -> Iterator[str]:
    changes = [
        _changed(lang, name, few)
        for name, few in (("new", one.new), ("dormant", one.dormant), ("lost", one.lost))
        if few.total
    ]
    if changes:
        yield say(lang, "digest-changes-head", parts=Html(" · ".join(changes)))
    yield from (_money(lang, part) for part in one.money[:2])
    if one.quality.customers:
        yield _quality(lang, one.quality)


def _changed(lang: str, name: str, few: Few[Customer]) -> Html:
    what = say(lang, f"digest-{name}", n=few.total)
    if not few.shown:
        return what
    names = join(lang, [shorten(one.short, NAME) for one in few.shown[:3]])
    more = "…" if few.total > len(few.shown[:3]) else ""
    return say(lang, "digest-names", what=what, names=Html(names + more))


def _money(lang: str, part: Money) -> Html:
    key = "digest-money" if part.earned and part.spent else "digest-money-spent"
    key = key if part.spent else "digest-money-earned"
    share = round(100 * part.spent / part.earned, 1) if part.earned else 0
    return say(
        lang, key, earned=money(lang, str(part.earned), part.currency), percent=str(share),
        spent=money(lang, str(part.spent), part.currency),
    )  # fmt: skip


def _quality(lang: str, one: Quality) -> Html:
    counts = {
        "phone": one.no_phone,
        "contacts": one.few_contacts,
        "birthday": one.no_birthday,
        "stale": one.stale,
    }
    parts = [label(lang, f"digest-quality-{key}", n=n) for key, n in counts.items() if n]
    if not parts:
        return say(lang, "digest-quality-good", n=one.customers)
    return say(lang, "digest-quality", n=one.customers, parts=Html(" · ".join(parts)))


def _rows(
    lang: str, one: Digest, rights: Rights, numbers: Mapping[int, int]
) -> Iterator[tuple[Button, ...]]:
    keepers = {line.customer.id: line.customer.keeper_id for line in one.late.shown}
    keepers |= {line.customer.id: line.customer.keeper_id for line in one.at_risk.shown}
    for key, n in numbers.items():
        row = _acts(lang, key, n, rights, own=keepers[key] == rights.asker_id)
        if row:
            yield row
    if rights.waiting:
        yield (Button(label(lang, "button-waiting", n=rights.waiting), "waiting"),)
    same = _key(one.period)
    yield (
        Button(label(lang, "button-sheet"), f"sheet:{same}"),
        Button(label(lang, "button-chart"), f"chart:{same}"),
    )
    yield from _periods(lang, one)


def _acts(lang: str, key: int, n: int, rights: Rights, *, own: bool) -> tuple[Button, ...]:
    acts = {
        "ask-why": ("askwhy", rights.ask and not own),
        "exempt": ("exempt", rights.exempt),
        "handover": ("handover", rights.handover),
        "brief-n": ("brief", rights.read and (own or not rights.ask)),
    }
    return tuple(
        Button(label(lang, f"button-{name}", n=n), f"{press}:{key}")
        for name, (press, allowed) in acts.items()
        if allowed
    )


def _periods(lang: str, one: Digest) -> Iterator[tuple[Button, ...]]:
    week, month = week_of(one.today), month_of(one.today)
    choices = {
        "last-week": week.before(), "this-week": week,
        "last-month": month.before(), "this-month": month,
    }  # fmt: skip
    yield tuple(
        Button(label(lang, f"button-{name}"), f"digest:{_key(period)}")
        for name, period in choices.items()
        if period != one.period
    )


def _key(period: Period) -> str:
    return f"{period.first.isoformat()}:{period.last.isoformat()}"


def title(lang: str, one: Digest) -> str:
    """The head as plain text, for a caption."""
    return clean(plain(_head(lang, one)))
