"""Whether a picture shows a business card at all, or a chat, an invoice, a web page."""

from bot.capture.cards.labels import Kind, parts
from bot.capture.cards.lines import Line
from bot.capture.cards.numbers import phones_in
from bot.capture.cards.places import is_chinese
from bot.capture.cards.rows import together
from bot.domain.cards import CardRead

LEAST_SIDE = 80  # pixels
LONGEST_SHAPE = 6  # times as long as wide
MOST_LINES = 30
MOST_SPARE = 6  # a slogan, a list of wares, a department; a chat has more to say
LEAST_TOLD = 0.2  # of all that is printed; translations take up half of some cards


def could_be_card(wide: int, high: int) -> bool:
    """Slips of a few pixels are not worth reading, and blown up they would cost gigabytes."""
    return min(wide, high) >= LEAST_SIDE and max(wide, high) <= LONGEST_SHAPE * min(wide, high)


def is_card(card: CardRead, lines: list[Line]) -> bool:
    """A card has a way to reach somebody, says who or where, and little else."""
    reach = bool(card.phones) + bool(card.emails)
    who = bool(card.name) + bool(card.company) + bool(card.title) + bool(card.address)
    lines = together(lines)
    words = sum(len(line.text) for line in lines)
    said = _said(card)
    told = sum(map(len, said)) >= LEAST_TOLD * words
    few = len(lines) <= MOST_LINES and len(_spare(said, lines)) <= MOST_SPARE
    return reach >= 1 and reach + who >= 3 and told and few


def _said(card: CardRead) -> list[str]:
    fields = (card.name, card.name_en, card.title, card.company, card.address)
    return [text for text in (*fields, *card.phones, *card.emails) if text]


def _spare(said: list[str], lines: list[Line]) -> list[Line]:
    """Lines that are no field, carry no label and are not the other language's version."""
    chinese = any(map(is_chinese, said))
    return [
        line
        for line in lines
        if is_chinese(line.text) == chinese
        and all(part.kind is Kind.BARE for part in parts(line.text))
        and not phones_in(line.text)
        and not any(text in line.text or line.text in text for text in said)
    ]
