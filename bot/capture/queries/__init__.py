"""Questions in plain words, by a transparent grammar: see `read_query`."""

from bot.capture.queries.read import read_query as read_query
