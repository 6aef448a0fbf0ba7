"""Makes bot/capture/names/outlines.txt from how characters are drawn, by two fonts: each one's
nearest, as a hasty hand or a scanned card takes them for each other (needs the cards extra):
python -m tests.capture.outline_table SANS.ttc SERIF.ttc."""

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

import bot.capture.names
from tests.capture.lookalike_table import usual

TABLE = Path(bot.capture.names.__file__).parent / "outlines.txt"
_HEAD = """\
# Each character, then those of everyday whose outlines are nearest to its own, the nearest first;
# made from two fonts by python -m tests.capture.outline_table.
"""
_SIZE, _BOX, _GRID, _SIMPLIFIED = 32, (36, 46), (24, 30), 2
_LEAST, _MOST = 0.58, 8
_RARE = b"\xd8\xa1"  # from here on GB 2312 has what is seldom written


def _likeness(chars: str, font: str, blur: float) -> np.ndarray:
    """How much each two drawings, blurred, have in common that not all have."""
    face = ImageFont.truetype(font, _SIZE, index=_SIMPLIFIED)
    drawn = []
    for char in chars:
        image = Image.new("L", _BOX, 0)
        ImageDraw.Draw(image).text((2, 0), char, fill=255, font=face)
        blurred = image.filter(ImageFilter.GaussianBlur(blur)).resize(_GRID)
        drawn.append(np.asarray(blurred, dtype=np.float32).ravel())
    all_of_them = np.stack(drawn)
    all_of_them -= all_of_them.mean(0)
    all_of_them /= np.linalg.norm(all_of_them, axis=1, keepdims=True)
    return all_of_them @ all_of_them.T


def table(sans: str, serif: str) -> str:
    """The rows, in order."""
    chars = "".join(sorted(set(usual()) - {""}))
    everyday = {char for char in chars if char.encode("gb2312") < _RARE}
    likeness = (_likeness(chars, sans, 1.6) + _likeness(chars, serif, 2.2)) / 2
    np.fill_diagonal(likeness, -1)
    rows = []
    for at, char in enumerate(chars):
        nearest = [one for one in np.argsort(-likeness[at]) if chars[one] in everyday][:_MOST]
        if near := [chars[one] for one in nearest if likeness[at, one] >= _LEAST]:
            rows.append(char + "".join(near))
    return "".join(f"{row}\n" for row in rows)


if __name__ == "__main__":
    TABLE.write_text(_HEAD + table(*sys.argv[1:3]), "utf-8")
