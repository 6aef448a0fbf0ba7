"""The lists of a digest: late, at risk, complaints, broken promises, special days."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from bot.domain.customers import Customer
from bot.domain.digests import Broken, Coming, Complaint, Digest, Few, Late, Risky
from bot.domain.risk import Point, RiskReason
from bot.replies.relatives import who_of
from bot.replies.words import Html, age, day, join, label, say, shorten

NAME, TEXT = 22, 36  # characters of a customer and of what was said


def named(customer: Customer, keeper: str) -> dict[str, object]:
    return {"customer": shorten(customer.short, NAME), "keeper": keeper}


def listed(lang: str, name: str, few: Few[object], word: Callable[..., Html]) -> Iterator[str]:
    """A heading with the number of all, a line for each shown, and how many more there are."""
    if not few.total:
        return
    yield say(lang, f"digest-{name}-head", n=few.total)
    yield from (word(item) for item in few.shown)
    if few.shown and few.hidden:
        yield say(lang, "digest-more", n=few.hidden)


def late_lines(lang: str, one: Digest, items: int, numbers: Mapping[int, int]) -> Iterator[str]:
    def word(line: Late) -> Html:
        key = "digest-late" if line.duty.last_on else "digest-late-never"
        text = say(
            lang, key, number=numbers[line.customer.id], days=line.duty.days_overdue,
            done=line.duty.done, owed=line.duty.owed, **named(line.customer, line.keeper),
        )  # fmt: skip
        if not line.snoozed or line.duty.snoozed_until is None:
            return text
        until = day(lang, line.duty.snoozed_until, one.today)
        return Html(text + say(lang, "digest-snoozed", day=until))

    yield from listed(lang, "late", one.late.first(items), word)


def risk_lines(lang: str, one: Digest, items: int, numbers: Mapping[int, int]) -> Iterator[str]:
    def word(line: Risky) -> Html:
        reasons = join(lang, risk_reasons(lang, line))
        above = "-above" if line.customer.id in late else ""
        return say(
            lang, f"digest-at_risk{above}", number=numbers[line.customer.id],
            grade=line.customer.grade, points=line.risk.total, reasons=reasons,
            **named(line.customer, line.keeper),
        )  # fmt: skip

    late = {line.customer.id for line in one.late.first(items).shown}
    risky = one.at_risk.first(items)
    shared = any(line.customer.id in late for line in risky.shown)
    yield from listed(lang, "at_risk_shared" if shared else "at_risk", risky, word)


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


def complaint(lang: str, one: Digest, line: Complaint) -> Html:
    return say(
        lang, "digest-complaint", age=age(lang, line.entry.day, one.today),
        text=shorten(line.entry.text, TEXT), **named(line.customer, line.keeper),
    )  # fmt: skip


def broken(lang: str, one: Digest, line: Broken) -> Html:
    return say(
        lang, "digest-broken", text=shorten(line.promise.text, TEXT),
        due=due_day(lang, line, one.today), **named(line.customer, line.keeper),
    )  # fmt: skip


def due_day(lang: str, line: Broken, today: date) -> str:
    return day(lang, line.promise.due_on, today) if line.promise.due_on else ""


def coming(lang: str, one: Digest, line: Coming) -> Html:
    return say(
        lang, "digest-coming", customer=shorten(line.customer.short, NAME),
        who=who_of(lang, line.day.who, line.day.relative) if line.day.who else "",
        kind=label(lang, f"occasion-{line.day.kind}"), day=day(lang, line.day.on, one.today),
        lunar=label(lang, "brief-lunar") if line.day.lunar else "",
    )  # fmt: skip
