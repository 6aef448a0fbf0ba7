"""Rows of the grammar of questions: a pattern of the whole question, and an example."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.capture.queries.words import WORDS
from bot.domain.queries import Asks

When = Literal["", "past", "future"]

PLACEHOLDER = re.compile(r"<([A-Z]+)>")


@dataclass(frozen=True)
class Row:
    """One kind of question. `pattern` is met by the whole of it, without its period where
    `when` says which way one lies; `value` is the name or topic that `example` holds. A row that
    is not `sure` might be a note: then its name must be somebody's; one that is `marked` is a
    question by its mark alone: 麦凯逾期了 tells, 麦凯逾期了吗 asks."""

    asks: Asks
    pattern: str
    example: str
    value: str = ""
    when: When = ""
    sure: bool = True
    marked: bool = False

    @property
    def compiled(self) -> re.Pattern[str]:
        return _compiled(self.pattern)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    filled = PLACEHOLDER.sub(lambda name: WORDS[name[1]], pattern)
    return re.compile(filled, re.IGNORECASE)
