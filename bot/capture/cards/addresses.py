"""The address of a card, put together from the lines that it takes."""

import re

from bot.capture.cards.companies import company_score
from bot.capture.cards.pieces import Piece, overlap, same_print
from bot.capture.cards.places import address_score, goes_on, is_chinese, tidy
from bot.capture.cards.titles import title_in
from bot.capture.names.fold import is_han

_NUMBER = re.compile(r"^[^@]*\d[^@]*$")


def find_address(told: list[Piece], free: list[Piece]) -> tuple[str | None, list[Piece]]:
    """The best address with all its lines, and the free pieces that are no address. `told` are
    the pieces that a label says are one."""
    labelled = [piece for piece in told if len(piece.text) > 3]
    looks = [p for p in free if address_score(p.text) and company_score(p.text) < 3]
    starts = labelled + looks
    if not starts:
        return None, free
    first = max(starts, key=lambda piece: (is_chinese(piece.text), piece in labelled))
    lines = _onward([first], free)
    if first in looks:
        lines = _upward(lines, free)
    text = lines[0].text
    for piece in lines[1:]:
        text = _joined(text, piece.text)
    return tidy(text) or None, [p for p in free if p not in lines and p not in looks]


def _onward(lines: list[Piece], free: list[Piece]) -> list[Piece]:
    """With the lines under it that go on in the same script and print."""
    for piece in free:
        if piece not in lines and _under(lines[-1], piece) and _continues(piece.text):
            return _onward([*lines, piece], free)
    return lines


def _upward(lines: list[Piece], free: list[Piece]) -> list[Piece]:
    """With the line over it that holds a number and is nothing else: `Strandgata 19`."""
    for piece in free:
        if piece not in lines and _under(piece, lines[0]) and _begins(piece.text):
            return _upward([piece, *lines], free)
    return lines


def _under(upper: Piece, lower: Piece) -> bool:
    one, other = upper.line, lower.line
    near = 0.4 * one.tall < other.middle - one.middle < 2.0 * one.tall
    alike = is_chinese(upper.text) == is_chinese(lower.text)
    return near and alike and same_print(one, other) and overlap(one, other)


def _continues(text: str) -> bool:
    nothing_else = title_in(text) is None or address_score(text) > 0
    return nothing_else and goes_on(text) and company_score(text) < 3


def _begins(text: str) -> bool:
    return bool(_NUMBER.search(text)) and title_in(text) is None and company_score(text) < 3


def _joined(text: str, more: str) -> str:
    if any(map(is_han, text)):
        return text + more
    return f"{text} {more}" if text.endswith(",") else f"{text}, {more}"
