"""Print on a picture → lines of text on an upright page, by rapidocr's own models."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from PIL import Image

from bot.capture.cards.lines import Line
from bot.capture.cards.spacing import with_gaps

LEAST_SCORE = 0.55  # below it the reader guesses at texture
TURNED = 1.5  # a box so much taller than wide is cropped on its side by rapidocr
STACKED = 1.8  # a box so tall, on an upright page, is a column of characters


@dataclass(frozen=True)
class Box:
    """A detected strip of print: its corners, text, and whether it was read upside down."""

    corners: Any
    text: str
    score: float
    flipped: bool

    @property
    def size(self) -> tuple[float, float]:
        a, b, _, d = self.corners
        return float(np.linalg.norm(b - a)), float(np.linalg.norm(d - a))

    @property
    def turns(self) -> int:
        """Quarter turns, counter-clockwise, that would set this strip upright."""
        wide, high = self.size
        return (1 if high >= TURNED * wide else 0) + (2 if self.flipped else 0)


@cache
def engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.text_score": 0.0,
            "Global.return_word_box": True,
            "Global.return_single_char_box": True,
            "EngineConfig.onnxruntime.intra_op_num_threads": 2,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def read_lines(picture: Image.Image) -> list[Line]:
    """The lines of print, from the top of the upright page down."""
    pixels = np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])
    boxes = _read(pixels)
    turns = _page_turns(boxes)
    boxes = [_unstack(pixels, box) if _stands(box, turns) else box for box in boxes]
    sure = [box for box in boxes if box.score >= LEAST_SCORE and box.text.strip()]
    return _upright(sure, turns, picture.size)


def _read(pixels: Any) -> list[Box]:
    """rapidocr's own steps, one by one: only so does it tell which strips it turned over."""
    ocr = engine()
    small, record = ocr.preprocess_img(pixels)
    found, turned, words, crops = ocr.run_ocr_steps(small, record)
    if words.txts is None:
        return []
    flips = [
        label == "180"
        for (label, _), text in zip(turned.cls_res, words.txts, strict=True)
        if text.strip()
    ]  # blank strips are dropped by the next step
    out = ocr.build_final_output(pixels, found, turned, words, crops, record)
    if out.boxes is None:
        return []
    rows = zip(out.boxes, out.txts, out.scores, out.word_results, flips, strict=True)
    return [
        Box(np.asarray(corners, float), with_gaps(text, _centres(chars)), float(score), flip)
        for corners, text, score, chars, flip in rows
    ]


def _centres(chars: Any) -> list[tuple[str, float, float]]:
    return [(char, *np.mean(box, axis=0).tolist()) for char, _, box in chars]


def _page_turns(boxes: list[Box]) -> int:
    """How the page lies: long strips know best."""
    votes = [0.0] * 4
    for box in boxes:
        votes[box.turns] += len(box.text) * box.score
    return votes.index(max(votes))


def _stands(box: Box, turns: int) -> bool:
    """A strip at right angles to all the others is a column of upright characters."""
    wide, high = box.size
    return (box.turns - turns) % 2 == 1 and max(wide, high) >= STACKED * min(wide, high)


def _unstack(pixels: Any, box: Box) -> Box:
    """Lay a column's characters side by side and read it again."""
    left, top = np.maximum(box.corners.min(axis=0), 0).astype(int)
    right, bottom = box.corners.max(axis=0).astype(int)
    strip = pixels[top:bottom, left:right]
    if strip.size == 0:
        return box
    wide, high = right - left, bottom - top
    if high < wide:
        strip, wide, high = np.rot90(strip), high, wide
    cells = np.array_split(strip, max(1, round(high / (wide * 0.9))))
    height = min(len(cell) for cell in cells)
    row = np.hstack([cell[:height] for cell in cells])
    again = engine().recognize_txt([np.ascontiguousarray(row)])
    if not again.txts or again.scores[0] <= box.score:
        return box
    return replace(box, text=again.txts[0], score=float(again.scores[0]))


def _upright(boxes: list[Box], turns: int, size: tuple[int, int]) -> list[Line]:
    corners = [_turn(box.corners, turns, size) for box in boxes]
    tilt = _tilt(corners)
    across = np.array([np.cos(tilt), np.sin(tilt)])
    down = np.array([-np.sin(tilt), np.cos(tilt)])
    lines = []
    for box, quad in zip(boxes, corners, strict=True):
        xs, ys = quad @ across, quad @ down
        tall = min(box.size)
        lines.append(Line(box.text, xs.min(), ys.min(), xs.max(), ys.max(), tall))
    return sorted(lines, key=lambda line: line.middle)


def _turn(corners: Any, turns: int, size: tuple[int, int]) -> Any:
    """The corners on the page after so many quarter turns counter-clockwise."""
    wide, high = size
    for _ in range(turns):
        corners = np.stack([corners[:, 1], wide - corners[:, 0]], axis=1)
        wide, high = high, wide
    return corners


def _tilt(corners: list[Any]) -> float:
    """The slope of the long strips, in radians."""
    slopes = []
    for quad in corners:
        ordered = quad[np.argsort(quad[:, 0])]
        (x0, y0), (x1, y1) = ordered[:2].mean(axis=0), ordered[2:].mean(axis=0)
        if x1 - x0 > 3 * abs(quad[:, 1].max() - quad[:, 1].min()) / 2:
            slopes.append((float(np.arctan2(y1 - y0, x1 - x0)), x1 - x0))
    if not slopes:
        return 0.0
    values, weights = zip(*slopes, strict=True)
    return float(np.average(values, weights=weights))
