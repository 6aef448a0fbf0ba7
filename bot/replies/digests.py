"""Digests, worded: three lines that matter, the table, the lists, and buttons to act."""

from collections.abc import Iterator, Mapping
from functools import partial

from bot.domain.digests import Digest, Rights
from bot.domain.letters import About, Reply
from bot.domain.pieces import MESSAGE, plain
from bot.replies.digest_buttons import rows
from bot.replies.digest_foot import foot
from bot.replies.digest_headlines import headline_lines
from bot.replies.digest_heads import head, short_date
from bot.replies.digest_lists import broken, coming, complaint, late_lines, listed, risk_lines
from bot.replies.digest_tables import mark, table
from bot.replies.words import Html, safe, say

FITS = ((20, 4), (20, 3), (14, 2), (10, 1), (6, 1), (4, 0))  # people, items of each list


def digest(lang: str, one: Digest, rights: Rights) -> Reply:
    """The message; cut until it fits into one, the longest lists first."""
    for people, items in FITS:
        numbers = _numbers(one, items)
        text = Html("\n".join(_lines(lang, one, people, items, numbers)))
        if len(plain(text).encode("utf-16-le")) // 2 <= MESSAGE:
            break
    about = About("digest", one.period.first.toordinal())
    return Reply(text, tuple(rows(lang, one, rights, numbers)), about)


def _lines(
    lang: str, one: Digest, people: int, items: int, numbers: Mapping[int, int]
) -> Iterator[str]:
    yield head(lang, one)
    if not one.rows and not one.orphans:
        yield say(lang, "digest-nobody")
        return
    for number, line in enumerate(headline_lines(lang, one), 1):
        yield f"{number}. {line}"
    yield from _table(lang, one, people)
    yield from late_lines(lang, one, items, numbers)
    yield from risk_lines(lang, one, items, numbers)
    yield from listed(
        lang, "complaints", one.complaints.first(items), partial(complaint, lang, one)
    )
    yield from listed(lang, "broken", one.broken.first(items), partial(broken, lang, one))
    yield from listed(lang, "coming", one.coming.first(items), partial(coming, lang, one))
    yield from foot(lang, one)


def _table(lang: str, one: Digest, people: int) -> Iterator[str]:
    shown = one.rows[:people]
    yield f"<pre>{safe(table(lang, shown, short=one.short))}</pre>"
    if len(one.rows) > len(shown):
        yield say(lang, "digest-more-people", n=len(one.rows) - len(shown))
    if one.short:
        note = say(lang, "digest-table-note-short", until=short_date(lang, one.until, one.today))
    else:
        note = say(lang, "digest-table-note")
    yield f"<i>{note}</i>"
    if any(mark(row.compared) == "🔴" for row in shown):
        yield f"<i>{say(lang, 'digest-table-red')}</i>"


def _numbers(one: Digest, items: int) -> dict[int, int]:
    """Customer id → the number by which lines and buttons name it."""
    late = [line.customer.id for line in one.late.first(items).shown]
    risky = [line.customer.id for line in one.at_risk.first(items).shown]
    return {key: number for number, key in enumerate(dict.fromkeys(late + risky), 1)}
