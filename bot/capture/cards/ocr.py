"""Print on a picture → lines of text on an upright page, by rapidocr's own models."""

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from PIL import Image

from bot.capture.cards.lines import Line
from bot.capture.cards.spacing import with_gaps, words_apart

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
    def angle(self) -> float:
        """The direction in which it reads, in radians clockwise from the picture's right."""
        a, b, _, d = self.corners
        wide, high = self.size
        across, down = (d - a) if high >= TURNED * wide else (b - a)
        return float(np.arctan2(-down, -across) if self.flipped else np.arctan2(down, across))

    @property
    def weight(self) -> float:
        return len(self.text) * self.score


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
    slope = _page_angle(boxes)
    boxes = [_unstack(pixels, box) if _stands(box, slope) else box for box in boxes]
    sure = [box for box in boxes if box.score >= LEAST_SCORE and box.text.strip()]
    return _upright(sure, slope)


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
        Box(
            np.asarray(corners, float),
            words_apart(with_gaps(text, _centres(chars))),
            float(score),
            flip,
        )
        for corners, text, score, chars, flip in rows
    ]


def _centres(chars: Any) -> list[tuple[str, float, float]]:
    return [(char, *np.mean(box, axis=0).tolist()) for char, _, box in chars]


def _page_angle(boxes: list[Box]) -> float:
    """How the page lies: the quarter for which most print votes, then the mean slope in it."""
    votes = [0.0] * 4
    for box in boxes:
        votes[_quarter(box.angle)] += box.weight
    turns = votes.index(max(votes))
    along = [box for box in boxes if _quarter(box.angle) == turns]
    total = sum((np.exp(1j * box.angle) * box.weight * len(box.text) for box in along), 0j)
    return float(np.angle(total)) if total else 0.0


def _quarter(angle: float) -> int:
    return round(angle / (math.pi / 2)) % 4


def _stands(box: Box, slope: float) -> bool:
    """A strip at right angles to the page is a column of upright characters."""
    wide, high = box.size
    across = abs(np.sin(box.angle - slope)) > 0.8
    return bool(across) and max(wide, high) >= STACKED * min(wide, high)


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


def _upright(boxes: list[Box], slope: float) -> list[Line]:
    across = np.array([np.cos(slope), np.sin(slope)])
    down = np.array([-np.sin(slope), np.cos(slope)])
    lines = []
    for box in boxes:
        xs, ys = box.corners @ across, box.corners @ down
        tall = min(box.size)
        lines.append(Line(box.text, xs.min(), ys.min(), xs.max(), ys.max(), tall))
    return sorted(lines, key=lambda line: line.middle)
