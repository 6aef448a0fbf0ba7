"""Reading ahead: while notes wait, a second process reads them before their turn comes."""

from bot.capture.readahead.asked import Asker, Inputs, to_the_minute
from bot.capture.readahead.reader import ReadAhead
from bot.capture.readahead.spare import MOST_KNOWN, is_to_spare
from bot.capture.readahead.waiting import Written

__all__ = [
    "MOST_KNOWN", "Asker", "Inputs", "ReadAhead", "Written", "is_to_spare", "to_the_minute",
]  # fmt: skip
