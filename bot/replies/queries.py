"""Answers to questions, worded: one screen, each line with its way to the brief."""

from datetime import date

from bot.domain.letters import About, Button, Reply
from bot.domain.queries import Answer, Asks, Line, Query, Told, Whom
from bot.replies.query_lines import WORDED
from bot.replies.query_parts import Rows, note_button, period_of
from bot.replies.query_told import TOLD
from bot.replies.words import Html, label, safe, say, shorten

NAME = 24  # characters of a name in a line
VISITED = (Asks.UNMET, Asks.OVERDUE, Asks.DUE, Asks.MET)
CHANNELED = frozenset({Asks.UNMET, Asks.DUE, Asks.MET})


def answer(lang: str, one: Answer, today: date) -> Reply:
    """The page, with the briefs as buttons, the pages beside it, and the way to a note."""
    head = _head(lang, one, today)
    if not one.lines:
        empty = _nobody(lang, one) if one.nobody else _nothing(lang, one.query)
        return Reply(Html(f"{head}\n{empty}"), _ways(lang, one))
    lines = [
        _line(lang, number, line, one.query, today)
        for number, line in enumerate(one.lines, one.start + 1)
    ]
    if one.total > len(one.lines):
        last = one.start + len(one.lines)
        lines.append(say(lang, "query-shown", first=one.start + 1, last=last, total=one.total))
    return Reply(Html("\n".join([head, *lines])), (*_briefs(one), *_ways(lang, one)))


def _nothing(lang: str, query: Query) -> Html:
    if query.staff:
        key = (
            "query-empty-unmet-colleague" if query.asks is Asks.UNMET else "query-empty-colleague"
        )
        return say(lang, key, name=query.staff)
    return say(lang, f"query-empty-{query.asks}", topic=query.topic or "")


def _nobody(lang: str, one: Answer) -> Html:
    if one.query.staff:
        return say(lang, "query-nobody-colleague", name=one.query.staff)
    whose = "team" if one.team else "mine"
    if not one.query.grades:
        return say(lang, f"query-nobody-{whose}")
    return say(lang, f"query-nobody-{whose}-graded", grades="/".join(one.query.grades))


def told(lang: str, one: Told, today: date) -> Reply:
    """What was asked of one customer."""
    name = one.customer.name
    lines = TOLD[one.query.asks](lang, one, today)
    key = one.customer.id
    rows = [(Button(shorten(name, 40), f"brief:{key}"),)]
    return Reply(
        Html("\n".join(lines)), (*rows, *note_button(lang, one.kept, may_note=one.may_note)),
        About("customer", key, key),
    )  # fmt: skip


def whom(lang: str, one: Whom) -> Reply:
    """Whom it may mean; nobody; or what can be asked at all."""
    rows = tuple(
        (Button(f"{shorten(each.name, 40)} · {each.grade}", f"brief:{each.id}"),)
        for each in one.candidates
    )
    if one.query.asks is Asks.UNKNOWN:
        text = say(lang, "query-unknown" if one.may_note else "query-unknown-plain")
    else:
        key = "query-which" if one.candidates else "query-nobody"
        text = say(lang, key, name=shorten(one.query.name or "", 40))
    return Reply(text, (*rows, *note_button(lang, one.kept, may_note=one.may_note)))


def _head(lang: str, one: Answer, today: date) -> Html:
    query = one.query
    suffix = f"-{query.channel}" if query.asks in CHANNELED and query.channel != "visit" else ""
    key = f"query-{query.asks}{suffix}"
    what = say(lang, key if key != "query-due-any" else "query-due", topic=query.topic or "")
    parts = [query.staff or "", period_of(lang, query, today)]
    if query.grades:
        parts.append(label(lang, "query-grades", grades="/".join(query.grades)))
    if one.team:
        parts.append(label(lang, "query-of-team"))
    if one.total:
        parts.append(label(lang, _count(query), n=one.total))
    rest = "".join(f" · {safe(part)}" for part in parts if part)
    return say(lang, "query-head", what=what, rest=Html(rest))


def _count(query: Query) -> str:
    lists = (*VISITED, Asks.KEPT, Asks.NO_PHONE)
    return "query-customers" if query.asks in lists else "query-count"


def _line(lang: str, number: int, line: Line, query: Query, today: date) -> Html:
    name = f"<b>{safe(shorten(line.customer.short, NAME))}</b> · {line.customer.grade}"
    parts = [Html(name), *WORDED[query.asks](lang, line, today)]
    if line.keeper:
        parts.append(safe(line.keeper))
    return Html(f"{number}. " + " · ".join(parts))


def _briefs(one: Answer) -> Rows:
    """Two in a row, each customer once."""
    if not one.may_read:
        return ()
    shown: dict[int, str] = {}
    for number, line in enumerate(one.lines, one.start + 1):
        shown.setdefault(line.customer.id, f"{number} {shorten(line.customer.short, 18)}")
    buttons = [Button(text, f"brief:{key}") for key, text in shown.items()]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _ways(lang: str, one: Answer) -> Rows:
    """To the other pages, to the team's or one's own, and to a note."""
    whose, other = ("team", "mine") if one.team else ("mine", "team")
    after = one.start + len(one.lines)
    row = []
    if one.start:
        back = max(0, one.start - one.most)
        row.append(Button(label(lang, "button-query-back"), f"query:{one.kept}:{back}:{whose}"))
    if one.total > after:
        words = label(lang, "button-query-more", n=one.total - after)
        row.append(Button(words, f"query:{one.kept}:{after}:{whose}"))
    if one.may_switch:
        row.append(Button(label(lang, f"button-query-{other}"), f"query:{one.kept}:0:{other}"))
    return (*((tuple(row),) if row else ()), *note_button(lang, one.kept, may_note=one.may_note))
