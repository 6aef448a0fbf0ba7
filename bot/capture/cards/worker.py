"""The card reader inside its child process."""

from dataclasses import asdict
from typing import Any

from bot.capture.cards.codes import find_code, person_in
from bot.capture.cards.layout import read_layout
from bot.capture.cards.merging import with_code
from bot.capture.cards.ocr import read_lines
from bot.capture.cards.picture import open_picture
from bot.capture.cards.script import one_script
from bot.capture.cards.verdict import could_be_card, is_card


def work(job: dict[str, Any], photo: bytes) -> dict[str, Any]:
    """`{"card": fields}`, or `{"card": None}` when the picture shows no card."""
    picture = open_picture(photo)
    code = find_code(picture)
    lines = one_script(read_lines(picture)) if could_be_card(*picture.size) else []
    card = with_code(read_layout(lines), code)
    told_by_code = code is not None and person_in(code) is not None
    return {"card": asdict(card) if told_by_code or is_card(card, lines) else None}
