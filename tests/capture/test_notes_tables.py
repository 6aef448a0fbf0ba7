"""Every row of the notes' tables reads its own example, and no pattern can run away."""

import re

import pytest

from bot.capture.notes.table import Row, compiled, hits, table
from bot.capture.notes.tables import (
    absent,
    ahead,
    channels,
    contacted,
    facts_en,
    facts_zh,
    guards,
    lives,
    orders,
    outcomes,
    promises,
    rivals,
    troubles,
)

PROMISES = (promises.DEEDS, promises.STATES, promises.STRONG, promises.ASKED, promises.ASK_US)
TABLES = (
    absent.ABSENT,
    absent.SOUGHT,
    absent.AWAY,
    absent.INSTEAD,
    ahead.MEETINGS,
    ahead.CALLS,
    ahead.ARRANGED,
    ahead.RUNG,
    ahead.INTENDED,
    ahead.DONE,
    ahead.AGAIN,
    ahead.FEASTS,
    ahead.INVITED,
    channels.CHANNELS,
    contacted.CONTACTED,
    contacted.GONE_EN,
    contacted.RUNG_EN,
    facts_zh.FACTS,
    facts_en.FACTS,
    guards.DO_NOT_MENTION,
    guards.HEARSAY,
    lives.WORDS,
    orders.ORDERS,
    orders.RULES,
    outcomes.OUTCOMES,
    outcomes.NEGATED,
    outcomes.TERMS,
    outcomes.OWED,
    rivals.RIVALS,
    troubles.PRICE,
    troubles.TROUBLE,
    troubles.TAKEN_WELL,
    *PROMISES,
    promises.THEY_WILL,
    promises.FRAME,
    promises.WE_SPEAK,
    promises.OTHERS_SPEAK,
    troubles.TOLD,
    troubles.BLAME,
    promises.THEIRS,
    promises.THEY_SAY,
    promises.OURS,
    promises.MEETS,
)
ROWS = [row for rows in TABLES for row in rows]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.label}: {row.example}")
def test_a_row_reads_its_own_example(row: Row) -> None:
    found = [
        row.example[hit.value_start : hit.value_end]
        for hit in hits(table(row), row.example, 0, len(row.example))
    ]
    assert row.value in found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example)
def test_a_pattern_counts_in_braces(row: Row) -> None:
    """.{2,12} in an f-string whose braces are not doubled becomes .(2, 12)."""
    assert re.search(r"\(\d+, \d+\)", row.pattern) is None


def test_no_pattern_stands_twice_in_a_table() -> None:
    for rows in TABLES:
        assert len({row.pattern for row in rows}) == len(rows)


NESTED = re.compile(r"[*+]\)[*+]|[*+]\)\{\d+,\}")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.label}: {row.example}")
def test_no_row_repeats_a_repetition_without_end(row: Row) -> None:
    assert not NESTED.search(compiled(row.pattern).pattern)
