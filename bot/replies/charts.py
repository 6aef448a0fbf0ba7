"""Charts: a digest's attainment as one picture that reads on a phone, in either language."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from bot.domain.attainment import Compared, is_green
from bot.domain.digests import Digest, RepRow
from bot.domain.letters import Enclosure, Reply
from bot.replies.digest_heads import dates, short_date, title
from bot.replies.words import clean, label, safe

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

MOST = 14  # people; more would be too small to read
WIDTH, MARGIN, NAMES, FIGURES = 1080, 48, 230, 260
TOP, ROW, FOOT = 250, 108, 130
BAR, THIN = 46, 10
LEFT, RIGHT = MARGIN + NAMES + 24, WIDTH - MARGIN - FIGURES
SIMPLIFIED = 2  # which face of the font collection draws characters as mainland China writes them

PAPER, INK, FAINT, TRACK = "#ffffff", "#1f2933", "#7b8794", "#e9edf1"
GREEN, RED, BLUE, PACE = "#2f9e63", "#d64545", "#3e7cc2", "#f0a202"


def chart(lang: str, one: Digest) -> Reply:
    """The picture, with the digest's head as its caption."""
    name = f"digest-{one.period.first}-{one.period.last}.png"
    return Reply(safe(title(lang, one)), enclosure=Enclosure(name, draw(lang, one), picture=True))


def draw(lang: str, one: Digest) -> bytes:
    """A PNG: a bar each for what is done of what is owed, a thin one for the time before, and
    the line at which the pace should be."""
    from PIL import Image, ImageDraw

    rows = one.rows[:MOST]
    height = TOP + ROW * max(len(rows), 1) + FOOT
    image = Image.new("RGB", (WIDTH, height), PAPER)
    pen = ImageDraw.Draw(image)
    _head(pen, lang, one)
    for place, row in enumerate(rows):
        _row(pen, lang, row, TOP + ROW * place)
    _pace(pen, lang, one.share, TOP + ROW * len(rows))
    _foot(pen, lang, one, height)
    out = BytesIO()
    image.quantize(64, Image.Quantize.FASTOCTREE).save(out, "PNG")
    return out.getvalue()


def _head(pen: ImageDraw, lang: str, one: Digest) -> None:
    text = label(lang, "chart-title", dates=dates(lang, one.measured, one.today))
    pen.text((MARGIN, 40), _fit(text, 52, WIDTH - 2 * MARGIN), INK, _font(52))
    if one.short:
        said = label(lang, "chart-until", until=short_date(lang, one.until, one.today))
        pen.text((MARGIN, 112), _fit(said, 34, WIDTH - 2 * MARGIN), FAINT, _font(34))


def _row(pen: ImageDraw, lang: str, row: RepRow, top: int) -> None:
    middle = top + 12 + BAR / 2
    name = _fit(clean(row.name), 38, NAMES)
    pen.text((MARGIN + NAMES, middle), name, INK, _font(38), anchor="rm")
    _bar(pen, top + 12, BAR, 1.0, TRACK)
    done, both = row.all, row.compared
    if done.attainment is None:
        pen.text((RIGHT + 20, middle), label(lang, "chart-none"), FAINT, _font(30), anchor="lm")
        return
    _bar(pen, top + 12, BAR, done.attainment, _colour(both))
    if row.before.attainment is not None:
        _bar(pen, top + 14 + BAR, THIN, row.before.attainment, FAINT)
    pen.text((RIGHT + 20, middle - 2), f"{done.attainment:.0%}", INK, _font(40), anchor="lm")
    figures = f"{done.earned}/{done.owed}"
    pen.text((WIDTH - MARGIN, middle), figures, FAINT, _font(30), anchor="rm")


def _bar(pen: ImageDraw, top: float, height: int, share: float, colour: str) -> None:
    end = LEFT + (RIGHT - LEFT) * min(share, 1.0)
    if end - LEFT >= 2:
        box = (LEFT, top, end, top + height)
        pen.rounded_rectangle(box, radius=min(height, end - LEFT) / 4, fill=colour)


def _colour(both: Compared) -> str:
    pace = both.pace
    if pace is None:
        return TRACK
    return GREEN if is_green(pace) else BLUE if pace > 1 else RED


def _pace(pen: ImageDraw, lang: str, share: float, bottom: int) -> None:
    """The line of the time gone, its words above it and never over the edge."""
    x = LEFT + (RIGHT - LEFT) * share
    pen.line((x, TOP - 14, x, bottom), PACE, 5)
    text = label(lang, "chart-pace", percent=round(100 * share))
    half = _font(32).getlength(text) / 2
    centre = min(max(x, MARGIN + half), WIDTH - MARGIN - half)
    pen.text((centre, TOP - 22), text, PACE, _font(32), anchor="mb")


def _foot(pen: ImageDraw, lang: str, one: Digest, height: int) -> None:
    hidden = len(one.rows) - len(one.rows[:MOST])
    note = label(lang, "chart-note")
    if hidden:
        note = f"{label(lang, 'chart-more', n=hidden)} · {note}"
    top, width = height - FOOT + 22, WIDTH - 2 * MARGIN
    x: float = MARGIN
    for colour, key in ((GREEN, "chart-green"), (RED, "chart-red"), (BLUE, "chart-blue")):
        pen.rounded_rectangle((x, top + 6, x + 26, top + 32), 6, fill=colour)
        pen.text((x + 38, top + 18), label(lang, key), FAINT, _font(30), anchor="lm")
        x += 38 + _font(30).getlength(label(lang, key)) + 40
    pen.text((MARGIN, top + 50), _fit(note, 30, width), FAINT, _font(30))


def _fit(text: str, size: int, most: float) -> str:
    """The text, shortened until it is at most so many pixels wide."""
    if _font(size).getlength(text) <= most:
        return text
    while text and _font(size).getlength(text + "…") > most:
        text = text[:-1]
    return text.rstrip() + "…"


@cache
def _font(size: int) -> FreeTypeFont:
    from noto_cjk_sans_otc import FONT_PATH
    from PIL import ImageFont

    return ImageFont.truetype(str(FONT_PATH), size, index=SIMPLIFIED)
