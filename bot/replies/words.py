"""Words: every sentence by its key, in the reader's language, with user text made harmless."""

import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

LANGUAGES = ("zh", "en")
_LOCALES = Path(__file__).parent / "locales"
_LONG = 2500  # characters of a value: Fluent refuses more
_KEPT_CONTROLS = "\n\t\u200d"  # line ends, and the joiner inside emoji
_WEEKDAYS = {"zh": "一二三四五六日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Html(str):
    """Text that is Telegram HTML already; every other string is escaped before it is put in."""

    __slots__ = ()


def clean(text: str) -> str:
    """Without control and direction characters, which could reorder or hide what follows."""
    if text.isprintable():  # as nearly all are, and none of those characters is
        return text
    return "".join(
        char
        for char in text
        if char in _KEPT_CONTROLS or unicodedata.category(char) not in ("Cc", "Cf", "Cs")
    )


def safe(text: str) -> Html:
    """User text as Telegram HTML."""
    return text if isinstance(text, Html) else Html(escape(clean(text), quote=False))


def say(lang: str, key: str, **values: object) -> Html:
    """The sentence `key` in `lang`. Strings are escaped unless they are Html already."""
    return Html(_format(lang, key, values, safe))


def label(lang: str, key: str, **values: object) -> str:
    """A sentence for a place without HTML: a button, a toast, a chart. At most 64 characters a
    value, so that a long name cannot push the rest out of a button."""
    return _format(lang, key, values, lambda text: shorten(clean(text), 64))


def _format(lang: str, key: str, values: dict[str, object], treat: Callable[[str], str]) -> str:
    if not values:
        return _plain(lang, key)
    treated = {
        name: treat(value) if isinstance(value, str) else value for name, value in values.items()
    }
    return _filled(lang, key, treated)


@cache
def _plain(lang: str, key: str) -> str:
    """A sentence into which nothing is put is always the same."""
    return _filled(lang, key, {})


def _filled(lang: str, key: str, values: dict[str, object]) -> str:
    if not all(map(_is_plain, values.values())):
        return _chosen(lang, key, values)
    simple = _simple(lang, key)
    if simple:
        return "".join([str(values[part]) if is_name else part for part, is_name in simple])
    return _kept(lang, key, *values.items())


def _is_plain(value: object) -> bool:
    """Whether it is put in as it stands: no number that needs a separator or another form."""
    if isinstance(value, str):
        return len(value) < _LONG
    return type(value) is int and 0 <= value < 1000


@lru_cache(maxsize=1024)  # counts and days: the same few again and again
def _kept(lang: str, key: str, *values: tuple[str, object]) -> str:
    return _chosen(lang, key, dict(values))


def _chosen(lang: str, key: str, values: dict[str, object]) -> str:
    """The sentence by Fluent itself, which chooses among its forms by the values."""
    bundle = _bundle(lang if lang in LANGUAGES else "en")
    message = bundle.get_message(key)
    if message.value is None:
        raise KeyError(key)
    text, errors = bundle.format_pattern(message.value, values)
    if errors:
        raise KeyError(f"{key}: {errors}")
    return str(text)


@cache
def _simple(lang: str, key: str) -> tuple[tuple[str, bool], ...]:
    """(text, False) and (value's name, True) in turn; empty where the sentence chooses by its
    values. Most do not, and to put them together here takes a tenth of the time."""
    pattern = _bundle(lang if lang in LANGUAGES else "en").get_message(key).value
    parts = []
    for one in getattr(pattern, "elements", ()):
        inner = getattr(one, "expression", None)
        if isinstance(one, ast.TextElement):
            parts.append((one.value, False))
        elif isinstance(inner, ast.VariableReference):
            parts.append((inner.id.name, True))
        else:
            return ()
    return tuple(parts)


@cache
def _bundle(lang: str) -> FluentBundle:
    bundle = FluentBundle([lang], use_isolating=False)
    for file in sorted((_LOCALES / lang).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def has(lang: str, key: str) -> bool:
    return _bundle(lang).has_message(key)


def shorten(text: str, most: int) -> str:
    """At most `most` characters, with an ellipsis where something was left out."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def join(lang: str, parts: list[str]) -> Html:
    """`A、B` or `A, B`; each part made safe."""
    return Html(("、" if lang == "zh" else ", ").join(safe(part) for part in parts))


def day(lang: str, when: date, today: date) -> str:
    """A day as people say it: 今天, 周五 11-27; "today", "Fri 27 Nov", "3 Jan 2027"."""
    near = {0: "day-today", -1: "day-yesterday", 1: "day-tomorrow"}.get((when - today).days)
    if near:
        return label(lang, near)
    month = _MONTHS[when.month - 1]
    if when.year != today.year:
        return when.isoformat() if lang == "zh" else f"{when.day} {month} {when.year}"
    if lang == "zh":
        return f"周{_WEEKDAYS['zh'][when.weekday()]} {when:%m-%d}"
    return f"{_WEEKDAYS['en'][when.weekday()]} {when.day} {month}"


def month(lang: str, first: date, today: date) -> str:
    """A month as people say it: 本月, 11月, 2025年12月; "this month", "Nov", "Dec 2025"."""
    if (first.year, first.month) == (today.year, today.month):
        return label(lang, "month-this")
    if lang == "zh":
        return f"{first.month}月" if first.year == today.year else f"{first:%Y}年{first.month}月"
    name = _MONTHS[first.month - 1]
    return name if first.year == today.year else f"{name} {first.year}"


def age(lang: str, since: date, today: date) -> str:
    """How old a line is: 今天, 3天前, 2个月前; "today", "3 d", "2 mo"."""
    days = (today - since).days
    if days <= 0:
        return label(lang, "day-today")
    for key, length in (("age-years", 365), ("age-months", 30), ("age-weeks", 7)):
        if days >= 2 * length:
            return label(lang, key, n=days // length)
    return label(lang, "age-days", n=days)


def capital(text: str) -> str:
    """As it begins a button: words that stand inside sentences elsewhere."""
    return text[:1].upper() + text[1:]


def money(lang: str, value: str, currency: str | None) -> str:
    """An amount in digits with its currency: ¥35,000, $1,200,000, 35,000."""
    number = f"{float(value):,.2f}".removesuffix(".00")
    sign = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£"}.get(currency or "")
    return f"{sign}{number}" if sign else f"{currency or ''} {number}".strip()
