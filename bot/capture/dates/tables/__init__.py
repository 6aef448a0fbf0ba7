"""Tables of date phrases: one line a phrase, each with the example that tests it."""

from bot.capture.dates.pieces import Row
from bot.capture.dates.tables import (
    clocks,
    counts_en,
    counts_zh,
    days,
    edges,
    feasts,
    marks,
    months,
    numbers,
    weeks,
)

ROWS: tuple[Row, ...] = (
    *days.ROWS,
    *weeks.ROWS,
    *months.ROWS,
    *edges.ROWS,
    *counts_zh.ROWS,
    *counts_en.ROWS,
    *feasts.ROWS,
    *numbers.ROWS,
    *clocks.ROWS,
    *marks.ROWS,
)
