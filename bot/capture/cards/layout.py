"""The layout of a card: which line is the name, the title, the company, the address."""

import re

from bot.capture.cards.addresses import find_address
from bot.capture.cards.companies import FORM_ALONE, company_score
from bot.capture.cards.emails import emails_in, with_initial
from bot.capture.cards.labels import FAX_BEHIND, PHONE_BEHIND, Kind, parts
from bot.capture.cards.lines import Line
from bot.capture.cards.numbers import phones_in
from bot.capture.cards.persons import find_name, find_title
from bot.capture.cards.pieces import Piece
from bot.capture.cards.places import is_chinese
from bot.capture.cards.rows import together
from bot.domain.cards import CardRead

_WEB = re.compile(r"^(?:https?://|www\.)|^[\w-]{1,60}\.(?:com|cn|net|org|io|co)\b", re.IGNORECASE)

_SITE = re.compile(r"(?:www\.|https?://|^)([\w-]{1,60}(?:\.[a-z][\w-]{1,20}){1,3})\b")
_BRACKET = re.compile(r"[\[\]{}<>|]")
_BREAK = re.compile(r"(?<=[一-鿿]) (?=[一-鿿])")


def read_layout(lines: list[Line]) -> CardRead:
    """The fields as far as they are found; verdict.is_card says whether it is a card."""
    pieces = [
        Piece(part.kind, part.text, line) for line in together(lines) for part in parts(line.text)
    ]
    phones = [phone for piece in pieces for phone in _phones(piece)]
    sites = _sites(pieces)
    emails = [email for piece in pieces for email in emails_in(piece.text, sites)]
    free = [p for p in pieces if p.kind is Kind.BARE and not _reaches(p.text)]
    address, free = find_address([p for p in pieces if p.kind is Kind.ADDRESS], free)
    bare = [piece for piece in free if _is_words(piece.text)]
    company, bare = _company(bare, _domains(emails, sites))
    rows = [(piece.text, piece.line) for piece in bare]
    name, name_en = find_name(rows, emails)
    title = find_title(rows, name)
    return CardRead(
        name=name or name_en,
        title=title,
        company=company or _largest(rows, (name, name_en, title)),
        phones=tuple(dict.fromkeys(phones)),
        emails=tuple(dict.fromkeys(with_initial(email, name_en) for email in emails)),
        address=_closed(address) if address else None,
        name_en=name_en if name else None,
    )


def _phones(piece: Piece) -> list[str]:
    if piece.kind is Kind.PHONE:
        return phones_in(piece.text)
    if piece.kind is not Kind.BARE or FAX_BEHIND.search(piece.text):
        return []
    text = PHONE_BEHIND.sub("", piece.text)
    return phones_in(text) if sum(map(str.isalpha, text)) <= 3 else []


def _reaches(text: str) -> bool:
    """Whether it is an e-mail or web address."""
    return bool(emails_in(text) or _WEB.search(text))


def _is_words(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= 2


def _sites(pieces: list[Piece]) -> list[str]:
    """The domains of the card's web addresses."""
    found = (_SITE.search(piece.text.lower()) for piece in pieces if "@" not in piece.text)
    return [match[1] for match in found if match]


def _domains(emails: list[str], sites: list[str]) -> tuple[str, ...]:
    """The second half of addresses that are no free mailbox's; it often names the company."""
    free = {"163", "126", "qq", "gmail", "outlook", "hotmail", "yahoo", "sina", "foxmail", "139"}
    cores = (text.partition(".")[0] for text in [*(e.split("@")[1] for e in emails), *sites])
    return tuple(core for core in cores if core not in free)


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
