"""The layout of a card: which line is the name, the title, the company, the address."""

import re
from dataclasses import dataclass

from bot.capture.cards.companies import FORM_ALONE, company_score
from bot.capture.cards.labels import Kind, parts
from bot.capture.cards.lines import Line
from bot.capture.cards.numbers import emails_in, phones_in
from bot.capture.cards.persons import find_name, find_title
from bot.capture.cards.places import address_score, goes_on, is_chinese, tidy
from bot.capture.cards.rows import together
from bot.domain.cards import CardRead

_WEB = re.compile(r"^(?:https?://|www\.)|^[\w-]{1,60}\.(?:com|cn|net|org|io|co)\b", re.IGNORECASE)

_BRACKET = re.compile(r"[\[\]{}<>|]")
_BREAK = re.compile(r"(?<=[一-鿿]) (?=[一-鿿])")


@dataclass(frozen=True)
class Piece:
    """A part of a line, and the line that it stands on."""

    kind: Kind
    text: str
    line: Line


def read_layout(lines: list[Line]) -> CardRead:
    """The fields as far as they are found; verdict.is_card says whether it is a card."""
    pieces = [
        Piece(part.kind, part.text, line) for line in together(lines) for part in parts(line.text)
    ]
    phones = [phone for piece in pieces for phone in _phones(piece)]
    emails = [email for piece in pieces for email in emails_in(piece.text)]
    bare = [piece for piece in pieces if piece.kind is Kind.BARE and _is_words(piece.text)]
    address, bare = _address(pieces, bare)
    company, bare = _company(bare, _domains(emails, pieces))
    rows = [(piece.text, piece.line) for piece in bare]
    name, name_en = find_name(rows, emails)
    title = find_title(rows, name)
    return CardRead(
        name=name or name_en,
        title=title,
        company=company or _largest(rows, (name, name_en, title)),
        phones=tuple(dict.fromkeys(phones)),
        emails=tuple(dict.fromkeys(emails)),
        address=address,
        name_en=name_en if name else None,
    )


def _phones(piece: Piece) -> list[str]:
    if piece.kind is Kind.PHONE:
        return phones_in(piece.text)
    digits_only = sum(char.isalpha() for char in piece.text) <= 3
    return phones_in(piece.text) if piece.kind is Kind.BARE and digits_only else []


def _is_words(text: str) -> bool:
    letters = sum(char.isalpha() for char in text)
    return letters >= 2 and not emails_in(text) and not _WEB.search(text)


def _domains(emails: list[str], pieces: list[Piece]) -> tuple[str, ...]:
    """The second half of addresses that are no free mailbox's; it often names the company."""
    free = {"163", "126", "qq", "gmail", "outlook", "hotmail", "yahoo", "sina", "foxmail", "139"}
    web = [piece.text.lower().split("www.")[-1] for piece in pieces if _WEB.search(piece.text)]
    cores = (text.partition(".")[0] for text in [*(e.split("@")[1] for e in emails), *web])
    return tuple(core for core in cores if core not in free)


def _address(pieces: list[Piece], bare: list[Piece]) -> tuple[str | None, list[Piece]]:
    """The best address with its second line, and the bare pieces that are no address."""
    labelled = [piece for piece in pieces if piece.kind is Kind.ADDRESS and len(piece.text) > 3]
    looks = [p for p in bare if address_score(p.text) and company_score(p.text) < 3]
    rest = [piece for piece in bare if piece not in looks]
    starts = labelled + looks
    if not starts:
        return None, rest
    first = max(starts, key=lambda piece: (is_chinese(piece.text), piece in labelled))
    text, last = first.text, first.line
    while following := _following(last, first, [*rest, *looks]):
        text = _joined(text, following.text)
        last = following.line
        rest = [piece for piece in rest if piece is not following]
        looks = [piece for piece in looks if piece is not following]
    return _closed(tidy(text)) or None, rest


def _following(last: Line, first: Piece, bare: list[Piece]) -> Piece | None:
    """The bare line right under `last` that goes on in the same script and print."""
    for piece in bare:
        line, alike = piece.line, is_chinese(piece.text) == is_chinese(first.text)
        near = 0.4 * last.tall < line.middle - last.middle < 2.0 * last.tall
        same_print = 0.7 < line.tall / last.tall < 1.4
        if piece is not first and near and same_print and alike and _continues(piece.text):
            return piece
    return None


def _continues(text: str) -> bool:
    return goes_on(text) and company_score(text) < 3


def _joined(text: str, more: str) -> str:
    if is_chinese(text):
        return text + more
    return f"{text} {more}" if text.endswith(",") else f"{text}, {more}"


def _company(bare: list[Piece], domains: tuple[str, ...]) -> tuple[str | None, list[Piece]]:
    """The company, Chinese before its translation, and the pieces that name no company."""
    scores = [(company_score(piece.text, domains), piece) for piece in bare]
    firms = [(score, piece) for score, piece in scores if score >= 3 or _is_trade(score, piece)]
    if not firms:
        return None, bare
    chinese = [pair for pair in firms if is_chinese(pair[1].text)]
    best = max(chinese or firms, key=lambda pair: (pair[0], pair[1].line.tall))[1]
    claimed = [piece for score, piece in firms if score >= 3 or piece is best]
    name = _above(best, bare) + best.text if FORM_ALONE.fullmatch(best.text) else best.text
    return _closed(name).strip(" ,|"), [piece for piece in bare if piece not in claimed]


def _closed(text: str) -> str:
    """Without spaces between Chinese characters: justified print is no word break."""
    return _BREAK.sub("", text)


def _is_trade(score: float, piece: Piece) -> bool:
    return score >= 1.5 and find_title([(piece.text, piece.line)], None) is None


def _above(form: Piece, bare: list[Piece]) -> str:
    """The line over a legal form that stands alone."""
    over = [
        piece for piece in bare if 0 < form.line.middle - piece.line.middle < 2.5 * form.line.tall
    ]
    if not over:
        return ""
    nearest = max(over, key=lambda piece: piece.line.middle).text
    return nearest if is_chinese(nearest) else nearest + " "


def _largest(rows: list[tuple[str, Line]], known: tuple[str | None, ...]) -> str | None:
    """With no legal form and no trade word: the largest line that nothing else claims."""
    words = " ".join(text for text in known if text)
    free = [
        (line.tall, text)
        for text, line in rows
        if text not in words and len(text) >= 4 and not _BRACKET.search(text)
    ]
    free = [(tall, text) for tall, text in free if not any(k and k in text for k in known)]
    return max(free)[1] if free else None
