"""The organisation's settings, worded: one screen with its buttons."""

from collections.abc import Sequence
from datetime import date

from bot.domain.holidays import Basis
from bot.domain.letters import Button, Reply
from bot.domain.organisation import OFFERED_FEASTS, Organisation
from bot.replies.festivals import festival_name
from bot.replies.words import Html, day, join, label, say

COUNTRIES = ("CN", "HK", "TW", "SG", "MY", "JP", "US", "GB")
VISITS = (3, 4, 5, 6)
SHOWN = 12  # own days of one kind


def organisation(lang: str, one: Organisation, today: date) -> Reply:
    lines = [
        say(
            lang, "organisation", country=one.country, visits=one.visits_a_day,
            feb29=label(lang, f"organisation-{one.feb29}"),
            festivals=join(lang, [festival_name(lang, name) for name in one.festivals])
            or label(lang, "organisation-none"),
            voices=label(lang, _voices(one.keeps_voices)),
            holidays=_days(lang, one.holidays, today), workdays=_days(lang, one.workdays, today),
        ),
    ]  # fmt: skip
    if one.basis is not Basis.PUBLISHED:
        lines.append(say(lang, f"organisation-unsure-{one.basis}", year=str(one.unsure)))
    lines.append(say(lang, "organisation-usage"))
    return Reply(Html("\n".join(lines)), _rows(lang, one))


def _days(lang: str, days: Sequence[date], today: date) -> str:
    ahead = [one for one in days if one >= today][:SHOWN]
    if not ahead:
        return label(lang, "organisation-none")
    return join(lang, [day(lang, one, today) for one in ahead])


def _rows(lang: str, one: Organisation) -> tuple[tuple[Button, ...], ...]:
    countries = [Button(_ticked(code == one.country, code), f"org:country:{code}")
                 for code in COUNTRIES]  # fmt: skip
    visits = tuple(
        Button(
            _ticked(count == one.visits_a_day, label(lang, "organisation-visits", n=count)),
            f"org:visits:{count}",
        )
        for count in VISITS
    )
    leap = tuple(
        Button(
            _ticked(one.feb29 == rule, label(lang, f"organisation-{rule}")), f"org:feb29:{rule}"
        )
        for rule in ("feb28", "mar1")
    )
    feasts = [
        Button(_ticked(name in one.festivals, festival_name(lang, name)), f"org:feast:{name}")
        for name in OFFERED_FEASTS
    ]
    voices = tuple(
        Button(
            _ticked(one.keeps_voices == kept, label(lang, _voices(kept))),
            f"org:voices:{'yes' if kept else 'no'}",
        )
        for kept in (True, False)
    )
    rows = [tuple(countries[:4]), tuple(countries[4:]), visits, leap, voices]
    return (*rows, *(tuple(feasts[at : at + 3]) for at in range(0, len(feasts), 3)))


def _voices(kept: bool) -> str:
    return "organisation-voices-kept" if kept else "organisation-voices-dropped"


def _ticked(on: bool, text: str) -> str:
    return f"✓ {text}" if on else text
