"""The table of a digest: monospaced, narrow enough for a phone, names last so that no font's
idea of a Chinese character's width can bend a column."""

from collections.abc import Sequence

from prettytable import PrettyTable
from wcwidth import wcswidth, wcwidth

from bot.domain.attainment import Compared, Tally, is_green
from bot.domain.digests import RepRow
from bot.domain.grades import Grade
from bot.replies.words import clean, label

NAME = 8  # columns; a Chinese character takes two


def table(lang: str, rows: Sequence[RepRow], *, short: bool) -> str:
    """One line a keeper: done/owed per grade, coverage, the period before, pace mark, name.
    Of a short period, visits made now and before; of a long one, attainment before."""
    last = label(lang, "digest-table-times" if short else "digest-table-before")
    made = PrettyTable(["A", "B", "C", label(lang, "digest-table-met"), last, ""])
    made.border, made.preserve_internal_border = False, False
    made.left_padding_width, made.right_padding_width = 0, 1
    made.align = "r"
    made.align[""] = "l"
    for row in rows:
        made.add_row(_cells(row, short))
    return "\n".join(line.rstrip() for line in str(made).splitlines())


def _cells(row: RepRow, short: bool) -> list[str]:
    done = [_counts(row.visits[grade]) for grade in Grade]
    times = f"{row.times}←{row.times_before}"
    before = times if short else percent(row.before.attainment)
    return [*done, percent(row.all.coverage), before, mark(row.compared) + fit(row.name, NAME)]


def mark(compared: Compared) -> str:
    """🟢 within 15 % of the pace, 🔴 behind, 🔵 ahead, ⚪ nothing owed."""
    pace = compared.pace
    if pace is None:
        return "⚪"
    return "🟢" if is_green(pace) else "🔵" if pace > 1 else "🔴"


def percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def fit(text: str, most: int) -> str:
    """At most so many columns wide, with an ellipsis where something was left out."""
    text = " ".join(clean(text).split())
    if wcswidth(text) <= most:
        return text
    kept = ""
    for char in text:
        if wcswidth(kept) + wcwidth(char) > most - 1:
            break
        kept += char
    return kept.rstrip() + "…"


def _counts(tally: Tally) -> str:
    return f"{tally.done}/{tally.owed}" if tally.customers else "–"
