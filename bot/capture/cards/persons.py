"""The person on a card: name, Latin name and title among the lines that are nothing else."""

import re

from bot.capture.cards.lines import Line
from bot.capture.cards.people import chinese_name, has_surname, in_email, latin_name
from bot.capture.cards.titles import ends_in_title, title_in

Row = tuple[str, Line]
_HAN_RUN = re.compile(r"[一-鿿][一-鿿 ·]*[一-鿿]")
_LATIN_RUN = re.compile(r"[A-Za-z][A-Za-z .'’-]+[A-Za-z.]")


def find_name(rows: list[Row], emails: list[str]) -> tuple[str | None, str | None]:
    """The Chinese name and the Latin one; either may be missing."""
    tallest = max((line.tall for _, line in rows), default=1.0)
    chinese = [
        (line.tall / tallest + 0.8 * has_surname(name), name)
        for text, line in rows
        if (name := _chinese(text))
    ]
    latin = [
        (line.tall / tallest + 0.8 * any(in_email(name, email) for email in emails), name)
        for text, line in rows
        if (name := _latin(text))
    ]
    return _best(chinese), _best(latin)


def find_title(rows: list[Row], name: str | None) -> str | None:
    """The title, Chinese before its translation; the larger print of several."""
    found = [(title, line) for text, line in rows if (title := title_in(_without(text, name)))]
    chinese = [(title, line) for title, line in found if not title.isascii()]
    best = max(chinese or found, key=lambda pair: pair[1].tall, default=None)
    return best[0] if best else None


def _chinese(text: str) -> str | None:
    run = _HAN_RUN.search(text)
    if run is None or re.search(r"\d", text):
        return None
    whole = chinese_name(run.group())
    if whole and not ends_in_title(whole):
        return whole
    head, _, rest = run.group().partition(" ")
    if rest and ends_in_title(rest) and (name := chinese_name(head)):
        return name
    return _glued(run.group())


def _glued(run: str) -> str | None:
    """王建国销售总监: a name with its title set right behind it."""
    if " " in run or not ends_in_title(run):
        return None
    for size in (3, 2, 4):
        name, title = run[:size], run[size:]
        if len(title) >= 4 and has_surname(name) and chinese_name(name) and ends_in_title(title):
            return None if size != 3 and len(run) % 2 else name
    return None


def _latin(text: str) -> str | None:
    run = _LATIN_RUN.search(text)
    if run is None or re.search(r"\d", text):
        return None
    name = latin_name(run.group())
    return name if name and title_in(name) is None else None


def _without(text: str, name: str | None) -> str:
    """The line without the person's name in front of the title."""
    return text.replace(name, "", 1).strip() if name and name in text else text


def _best(found: list[tuple[float, str]]) -> str | None:
    return max(found)[1] if found else None
