"""Queries: a question in plain words is answered with what the asker may see, and on record."""

from dataclasses import replace

from bot.actions import briefs, finding, notes, proposals, query_lists, query_staff, query_subjects
from bot.actions.query_ground import Found, scope_of
from bot.actions.turn import Turn
from bot.capture.queries import read_query
from bot.domain.briefs import Brief, Lookup
from bot.domain.filings import Filing
from bot.domain.letters import About
from bot.domain.proposals import Proposal
from bot.domain.queries import Answer, Asks, Query, Ranking, Told, WhichColleague, Whom
from bot.domain.refusals import GoneByNow
from bot.domain.rights import Action, Whose, reach
from bot.domain.staff import VISITING
from bot.storage import customers, staff

KIND = "query"
PAGE = 8  # lines of one screen
OF_ONE = (Asks.PROMISED, Asks.PROMISED_US)  # lists also where one customer is named
WIDE = (Whose.TEAM, Whose.ALL)

Queried = Answer | Ranking | Told | Whom | WhichColleague | Brief


def ask(turn: Turn, text: str, about: About | None) -> Queried | None:
    """The answer, when the whole text is a question; None for a note. In reply to a message
    `about` somebody, "they" are meant, and only what is surely a question is taken for one."""
    query = read_query(text, turn.local)
    if query is None or (about is not None and query.asks is Asks.UNKNOWN):
        return None
    subject = query_subjects.whom(turn, query, about) if query.name else None
    if query.name and not query.sure and not isinstance(subject, query_subjects.Subject):
        return None
    value = {"text": query.text, "message": turn.message_id or 0}
    if about is not None and about.customer_id is not None:
        value["customer"] = about.customer_id
    if query.asks in OF_ONE and isinstance(subject, query_subjects.Subject):
        value["only"] = subject.customer.id
    kept = proposals.open_new(turn, KIND, value)
    return _answer(turn, kept, query, subject)


def offer(turn: Turn, found: Lookup) -> Lookup:
    """Nobody goes by the words of a whole message: they may be filed as a note instead."""
    if found.candidates or not _may_note(turn):
        return found
    value = {"text": found.query, "message": turn.message_id or 0}
    return replace(found, kept=proposals.open_new(turn, KIND, value).id)


def page(turn: Turn, kept_id: int, start: int, *, team: bool) -> Queried:
    """Another page of an answer, or the same question about the team or the asker alone; of
    what was no list there is none."""
    kept = proposals.get(turn, kept_id, KIND)
    query = read_query(kept.value["text"], turn.local) or Query(Asks.UNKNOWN, kept.value["text"])
    only = kept.value.get("only")
    if query.asks not in query_lists.FINDERS or (query.name and only is None):
        raise GoneByNow
    if query.staff:
        return _of_colleague(turn, kept, query, start)
    if only is not None:
        customers.get(turn.tx, turn.asker, only)  # still within reach
    return _list(turn, kept, query, start, team=team, only=only)


def as_note(turn: Turn, kept_id: int) -> Filing:
    """What was taken for a question was a note: it is filed as any other."""
    kept = proposals.close(turn, proposals.get(turn, kept_id, KIND))
    customer_id = kept.value.get("customer")
    about = About("customer", customer_id, customer_id) if customer_id else None
    said_in = kept.value["message"]
    return notes.file_note(turn, kept.value["text"], about=about, message_id=said_in)


def _answer(
    turn: Turn, kept: Proposal, query: Query, subject: query_subjects.Said | None
) -> Queried:
    if query.asks is Asks.UNKNOWN:
        return Whom(kept.id, query, may_note=_may_note(turn))
    if query.asks is Asks.RANKED:
        return _ranking(turn, kept, query)
    if query.staff:
        return _of_colleague(turn, kept, query, 0)
    if not query.name:
        return _list(turn, kept, query, 0, team=not query.mine)
    if not isinstance(subject, query_subjects.Subject):
        likely = subject.candidates if subject else ()
        return Whom(kept.id, query, likely, may_note=_may_note(turn))
    if query.asks is Asks.BRIEF:
        return briefs.brief(turn, subject.customer.id)
    if query.asks in OF_ONE:
        return _list(turn, kept, query, 0, team=True, only=subject.customer.id)
    told = query_subjects.tell(turn, query, subject)
    turn.record("ask", "customer", subject.customer.id, query.asks)
    return replace(told, kept=kept.id, may_note=_may_note(turn))


def _ranking(turn: Turn, kept: Proposal, query: Query) -> Ranking:
    scope = scope_of(turn, query, team=True)
    doings = query_staff.ranked(turn, query, scope)
    turn.record("ask", "query", kept.id, query.asks)
    return Ranking(kept.id, query, tuple(doings), scope.team, _may_note(turn))


def _of_colleague(turn: Turn, kept: Proposal, query: Query, start: int) -> Queried:
    """Whom one member of staff met; a customer of that name, where no colleague has it, is shown:
    麦凯的拜访记录."""
    found = query_staff.named(turn, query)
    customer = None if found else finding.resolve(turn, query.staff or "").match
    if customer is not None:
        return briefs.brief(turn, customer.customer_id)
    if len(found) != 1:
        names = tuple(one.name for one in found)
        return WhichColleague(kept.id, query, names, _may_note(turn))
    one = replace(query, staff=found[0].name)
    turn.record("ask", "staff", found[0].id, query.asks)
    return _list(turn, kept, one, start, team=False, doer=found[0].id)


def _list(
    turn: Turn,
    kept: Proposal,
    query: Query,
    start: int,
    *,
    team: bool,
    only: int | None = None,
    doer: int | None = None,
) -> Answer:
    """A page of lines; of the customers on it alone the names are opened, and each goes on
    record."""
    scope, one_alone = scope_of(turn, query, team=team, doer=doer), (only or doer) is not None
    found = query_lists.find(turn, query, scope, only)
    shown = _lines(turn, found[start : start + PAGE], scope.action)
    for one in shown:
        turn.record("ask", "customer", one.customer.id, query.asks)
    if not shown:
        turn.record("ask", "query", kept.id, query.asks)
    return Answer(
        kept=kept.id, query=query, lines=tuple(shown), total=len(found), start=start, most=PAGE,
        team=scope.team,
        may_switch=not one_alone and _may_switch(turn, scope.action),
        may_note=_may_note(turn),
        nobody=not (found or only) and query_lists.has_nobody(turn, query, scope),
        may_read=reach(turn.asker, Action.READ) is not Whose.NONE,
    )  # fmt: skip


def _lines(turn: Turn, found: list[Found], action: Action) -> list[query_lists.Line]:
    ids = {one.customer_id for one in found}
    known = customers.within_reach(turn.tx, turn.asker, ids, action)
    return [
        one.line(known[one.customer_id], _keeper(turn, known[one.customer_id].keeper_id))
        for one in found
        if one.customer_id in known
    ]


def _keeper(turn: Turn, keeper_id: int) -> str | None:
    return None if keeper_id == turn.asker.id else staff.by_id(turn.tx, keeper_id).name


def _may_switch(turn: Turn, action: Action) -> bool:
    """Whether there are customers of one's own beside a team's: not for who only keeps lists."""
    return turn.asker.has(*VISITING) and reach(turn.asker, action) in WIDE


def _may_note(turn: Turn) -> bool:
    return reach(turn.asker, Action.LOG) is not Whose.NONE
