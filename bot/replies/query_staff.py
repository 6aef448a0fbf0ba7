"""Answers about the staff, worded: who did how much, and which colleague is meant."""

from datetime import date

from bot.domain.letters import Reply
from bot.domain.periods import month_of
from bot.domain.queries import Ranking, WhichColleague
from bot.replies.query_parts import note_button, period_of
from bot.replies.words import Html, join, label, safe, say


def ranking(lang: str, one: Ranking, today: date) -> Reply:
    """A line each: visits, customers, calls; their period, this month where none was said."""
    days = month_of(today)
    query = one.query if one.query.first else one.query.during(days.first, days.last)
    parts = [period_of(lang, query, today), label(lang, "query-of-team") if one.team else ""]
    rest = Html("".join(f" · {safe(part)}" for part in parts if part))
    head = say(lang, "query-head", what=say(lang, "query-ranked"), rest=rest)
    lines = [
        say(
            lang, "query-doing", number=number, name=each.name, visits=each.visits,
            customers=each.customers, calls=each.calls,
        )
        for number, each in enumerate(one.doings, 1)
    ] or [say(lang, "query-empty-ranked")]  # fmt: skip
    return Reply(
        Html("\n".join([head, *lines])), note_button(lang, one.kept, may_note=one.may_note)
    )


def which(lang: str, one: WhichColleague) -> Reply:
    key = "query-which-colleague" if one.names else "query-no-colleague"
    text = say(lang, key, name=one.query.staff or "", names=join(lang, list(one.names)))
    return Reply(text, note_button(lang, one.kept, may_note=one.may_note))
