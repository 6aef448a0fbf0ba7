"""The buttons of a digest: what to do about a customer, its sheet and chart, other periods."""

from collections.abc import Iterator, Mapping

from bot.domain.digests import Digest, Rights
from bot.domain.letters import Button
from bot.domain.periods import Period, month_of, week_of
from bot.replies.words import label


def rows(
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
