"""Strips that belong together: a label and its value, characters printed downwards."""

from dataclasses import replace

from bot.capture.cards.labels import lone_label
from bot.capture.cards.lines import Line
from bot.capture.cards.places import is_chinese

SAME_ROW = 0.6  # of the print's height: how far apart the middles of one row's strips may be


def together(lines: list[Line]) -> list[Line]:
    """The lines from the top down, left before right, with what was torn apart joined."""
    return _labels_joined(_columns_joined(lines))


def same_row(one: Line, other: Line) -> bool:
    return abs(one.middle - other.middle) < SAME_ROW * max(one.tall, other.tall)


def _labels_joined(lines: list[Line]) -> list[Line]:
    labels = [line for line in lines if lone_label(line.text)]
    values = [line for line in lines if line not in labels]
    for label in labels:
        right = [value for value in values if _follows(label, value)]
        if right:
            value = min(right, key=lambda line: line.left)
            text = f"{label.text} {value.text}"
            values[values.index(value)] = replace(value, text=text, left=label.left)
    return sorted(values, key=lambda line: (line.middle, line.left))


def _follows(label: Line, value: Line) -> bool:
    gap = value.left - label.right
    return same_row(label, value) and -label.tall < gap < 8 * value.tall


def _columns_joined(lines: list[Line]) -> list[Line]:
    single = [line for line in lines if is_chinese(line.text) and _stands(line)]
    columns: list[list[Line]] = []
    for line in sorted(single, key=lambda one: one.top):
        home = next((column for column in columns if _below(column[-1], line)), None)
        if home is None:
            columns.append([line])
        else:
            home.append(line)
    tall = [column for column in columns if len(column) > 1]
    taken = [line for column in tall for line in column]
    return [line for line in lines if line not in taken] + [_column(column) for column in tall]


def _stands(line: Line) -> bool:
    """One character, or a column of two or three that was read as a whole."""
    upright = line.bottom - line.top > 1.3 * (line.right - line.left)
    return len(line.text) == 1 or (len(line.text) <= 3 and upright)


def _below(upper: Line, lower: Line) -> bool:
    aligned = abs(upper.left - lower.left) < 0.6 * upper.tall
    return aligned and -0.5 * upper.tall < lower.top - upper.bottom < 1.0 * upper.tall


def _column(column: list[Line]) -> Line:
    text = "".join(line.text for line in column)
    return replace(column[0], text=text, bottom=column[-1].bottom)
