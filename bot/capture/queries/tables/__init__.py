"""The questions that can be answered, Chinese before English; the first row met counts."""

from bot.capture.queries.tables import chinese, english

ROWS = (*chinese.ROWS, *english.ROWS)
