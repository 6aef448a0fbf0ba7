"""Dates: words that say when, in 中文, English and mixtures, become DateReads."""

from bot.capture.dates.find import Toward, find_both, find_dates, read_date
from bot.capture.dates.reads import Context, DateRead

__all__ = ["Context", "DateRead", "Toward", "find_both", "find_dates", "read_date"]
