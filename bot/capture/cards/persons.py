"""The person on a card: name, Latin name and title among the lines that are nothing else."""

import re

from bot.capture.cards.lines import Line
from bot.capture.cards.people import (
    LETTERS,
    chinese_name,
    has_surname,
    in_email,
    latin_name,
    run_together,
)
from bot.capture.cards.rows import same_row
from bot.capture.cards.titles import ends_in_title, title_in

Row = tuple[str, Line]
# What stands before a title and begins with what is also a surname.
_RANKS = frozenset(
    ("高级", "项目", "安全", "常务", "方案", "金融", "成本", "平面", "车间", "应用")
)
_HAN_RUN = re.compile(r"[一-鿿][一-鿿 ·]*[一-鿿]")
_LATIN_RUN = re.compile(rf"[{LETTERS}][{LETTERS} .'’-]+[{LETTERS}.]")


def find_name(rows: list[Row], emails: list[str]) -> tuple[str | None, str | None]:
    """The Chinese name and the Latin one; either may be missing."""
    tallest = max((line.tall for _, line in rows), default=1.0)
    found = [(line.tall / tallest, _chinese(text), _glued(text)) for text, line in rows]
    whole = [(tall + 0.8 * has_surname(name), name) for tall, name, _ in found if name]
    chinese = whole or [(tall, name) for tall, _, name in found if name]
    latin = [
        (line.tall / tallest + 0.8 * any(in_email(name, email) for email in emails), name)
        for text, line in rows
        if (name := _latin(text))
    ]
    return _best(chinese), _best(latin) or _squeezed(rows, emails)


def _squeezed(rows: list[Row], emails: list[str]) -> str | None:
    found = (run_together(text, email) for text, _ in rows for email in emails)
    return next(filter(None, found), None)


def find_title(rows: list[Row], name: str | None) -> str | None:
    """The title, Chinese before its translation; the larger print of several."""
    found = [
        (_unbitten(title, line, rows), line)
        for text, line in rows
        if (title := title_in(_without(text, name)))
    ]
    chinese = [(title, line) for title, line in found if not title.isascii()]
    best = max(chinese or found, key=lambda pair: pair[1].tall, default=None)
    return best[0] if best else None


def _unbitten(title: str, line: Line, rows: list[Row]) -> str:
    """Without the half character that its strip took from the larger print before it."""
    rest = ends_in_title(title[1:])
    bitten = any(
        other.left < line.left < other.right and other.tall > line.tall and same_row(other, line)
        for _, other in rows
    )
    return title[1:] if bitten and rest and rest.start() == 0 else title


def _chinese(text: str) -> str | None:
    run = _HAN_RUN.search(text)
    if run is None or re.search(r"\d", text):
        return None
    whole = chinese_name(run.group())
    if whole and not ends_in_title(whole):
        return whole
    head, _, rest = run.group().partition(" ")
    return chinese_name(head) if rest and ends_in_title(rest) else None


def _glued(text: str) -> str | None:
    """王建国销售总监, 何国栋厂长: a name with its title set right behind it."""
    if not _HAN_RUN.fullmatch(text) or " " in text:
        return None
    for size in (3, 2):
        name, title = text[:size], text[size:]
        known = ends_in_title(title)
        if known and (known.start() == 0 or len(title) >= 4) and _is_person(name):
            return name
    return None


def _is_person(name: str) -> bool:
    return has_surname(name) and name[:2] not in _RANKS and name[-1] not in "部科室处组"


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
