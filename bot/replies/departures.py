"""Departures, worded: who died or left, asked under a card and told when agreed."""

from collections.abc import Iterator

from bot.domain.departures import AGREED, ASKED, DECEASED, DENIED, QUIET, Departure
from bot.domain.letters import Button
from bot.replies.relatives import who_of
from bot.replies.words import Html, label, say, shorten


def lines(lang: str, people: tuple[Departure, ...]) -> Iterator[Html]:
    for one in people:
        if one.state != DENIED:
            yield say(lang, f"card-{_which(one)}-{one.state}", name=_name(lang, one))


def mourned(lang: str, lost: tuple[tuple[str, str], ...]) -> Iterator[Html]:
    """What comes of it that one of somebody's family died."""
    for name, relative in lost:
        key = "card-mourned-somebody" if relative == "other" else "card-mourned"
        yield say(lang, key, name=name, who=who_of(lang, name, relative))


def rows(lang: str, met: int, people: tuple[Departure, ...]) -> Iterator[tuple[Button, ...]]:
    """The answers, and for a day the way back."""
    for one in people:
        words = (AGREED, DENIED) if one.kind == DECEASED else (AGREED, QUIET, DENIED)
        yield tuple(
            Button(
                label(lang, f"button-{one.kind}-{word}", name=shorten(_name(lang, one), 24)),
                f"depart:{met}:{one.key}:{word}",
            )
            for word in (words if one.is_open else (ASKED,))
        )


def _which(one: Departure) -> str:
    """A relative, an individual customer, or somebody at a firm."""
    if one.relative:
        return "relative"
    return "customer" if one.was else one.kind


def _name(lang: str, one: Departure) -> str:
    return who_of(lang, one.name, one.relative)
