"""The finds of a digest: of one team, whom each list is about, before any of it is opened."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from heapq import nsmallest
from operator import itemgetter

from bot.actions import occasion_days
from bot.actions.digest_frame import Frame
from bot.actions.digest_ground import Ground, ground
from bot.actions.digest_risks import risks
from bot.actions.digest_rows import rows
from bot.actions.turn import Turn
from bot.domain.briefs import NextDay
from bot.domain.digests import Quality, RepRow
from bot.domain.duties import DutyState
from bot.domain.grades import VISITED, Grade, Standing
from bot.domain.owing import Owing
from bot.domain.parts import Item, Part
from bot.domain.periods import WEEK
from bot.domain.readings import Channel
from bot.storage import contacts, digests, entries, occasions
from bot.storage.digests import Mention, Outline
from bot.storage.quality import quality

WAITING = timedelta(days=90)  # for which a broken promise is still spoken of

Sums = dict[str, tuple[Decimal, Decimal]]  # by currency: earned, spent


@dataclass
class Found:
    """Of one team, or of all of them; `lists` by the name that each has in a digest."""

    rows: tuple[RepRow, ...] = ()
    lists: dict[str, Part[object]] = field(default_factory=dict)
    money: Sums = field(default_factory=dict)
    quality: Quality = field(default_factory=Quality)
    orphans: int = 0


@dataclass
class _Finder:
    turn: Turn
    ground: Ground
    most: int

    def part(self, items: Iterable[Item]) -> Part[object]:
        every = list(items)
        named = (item for item in every if self._may_name(item.customer_id))
        return Part(tuple(nsmallest(self.most, named, key=itemgetter(0))), len(every))

    def _may_name(self, customer_id: int) -> bool:
        readable = self.ground.frame.readable
        return readable is None or self.ground.outlines[customer_id].keeper_id in readable


def find(turn: Turn, frame: Frame, team: tuple[int, ...], most: int) -> Found:
    """Everything of one team; of each list the first `most`."""
    known = ground(turn.tx, frame, team)
    owing = list(known.owing())
    every: dict[str, Callable[[], Iterable[Item]]] = {
        "late": lambda: _late(owing),
        "at_risk": lambda: risks(turn, known, owing),
        "complaints": lambda: _mentioned(digests.open_complaints(turn.tx, team)),
        "broken": lambda: _broken(turn, known),
        "new": lambda: _changed(known, None),
        "dormant": lambda: _changed(known, Standing.DORMANT),
        "lost": lambda: _changed(known, Standing.LOST),
        "coming": lambda: _coming(turn, known),
    }
    finder = _Finder(turn, known, most)
    return Found(
        rows=rows(known),
        lists={name: finder.part(items()) for name, items in every.items()},
        money=_money(turn, known),
        quality=quality(turn.tx, team, frame.today),
        orphans=sum(len(known.visited(key)) for key in known.kept.keys() - set(known.active())),
    )


def _late(owing: Iterable[Owing]) -> Iterable[Item]:
    """A customers whose visit is overdue, put off or not, the longest first."""
    for one in owing:
        duty = one.alike.duty
        if (
            duty.grade is Grade.A and duty.channel is Channel.VISIT and duty.days_overdue > 0
            and duty.state is not DutyState.EXEMPT
        ):  # fmt: skip
            yield Item((one.order, one.customer_id), one.customer_id, one)


def _broken(turn: Turn, known: Ground) -> Iterable[Item]:
    """Promises of ours that fell due in the period and were not kept, and those from before it
    that still wait."""
    period, today = known.frame.period, known.frame.today
    end = min(period.last + timedelta(days=1), today)
    found = digests.broken(turn.tx, known.team, period.first - WAITING, end)
    return _mentioned(one for one in found if one.kind == "open" or one.day >= period.first)


def _mentioned(mentions: Iterable[Mention]) -> Iterable[Item]:
    """The oldest first."""
    return (Item((one.day, one.id), one.customer_id, one.id) for one in mentions)


def _changed(known: Ground, standing: Standing | None) -> Iterable[Item]:
    """Customers new in the period (None), or those that came to this standing in it."""
    for one in known.outlines.values():
        if standing in (None, one.standing):
            since = _since(one, standing, known.frame)
            if known.frame.period.holds(since):
                yield Item((one.grade, one.id), one.id, None)


def _since(one: Outline, standing: Standing | None, frame: Frame) -> date | None:
    """The day it was added; or that on which it came to its standing, unless it was so at once."""
    if standing is None:
        return one.created_at.astimezone(frame.zone).date()
    return one.standing_on if one.standing_on > one.created_at.date() else None


def _coming(turn: Turn, known: Ground) -> Iterable[Item]:
    """Special days of the seven days from tomorrow, soonest first; nobody who may not name the
    people sees them counted either."""
    if not known.frame.may_name_any:
        return
    kept = [
        one
        for one in occasions.of_keepers(turn.tx, known.team)
        if known.outlines[one.customer_id].standing in VISITED
    ]
    soon = occasion_days.within(turn, kept, WEEK)
    people = contacts.of_customers(turn.tx, {one.customer_id for one, _ in soon})
    names = {who.id: who for found in people.values() for who in found}
    for one, occurrence in soon:
        who = names.get(one.contact_id or 0)
        if who is not None and (who.deceased or who.opted_out):
            continue
        day = NextDay(
            who.name if who else "",
            one.kind,
            occurrence.on,
            one.day.lunar,
            occurrence.age,
            one.relative,
        )
        yield Item((occurrence.on, one.id), one.customer_id, day)


def _money(turn: Turn, known: Ground) -> Sums:
    """Orders against gifts and entertainment of the period."""
    period = known.frame.period
    kinds = ["order", "gift", "expense"]
    found = digests.entries(turn.tx, known.team, kinds, period.first)
    ids = [one.id for one in found if one.day <= period.last]
    sums: Sums = {}
    for entry in entries.by_ids(turn.tx, ids).values():
        if entry.amount:
            earned, spent = sums.get(entry.currency or "", (Decimal(0), Decimal(0)))
            amount = Decimal(entry.amount)
            ordered = entry.kind == "order"
            sums[entry.currency or ""] = (
                (earned + amount, spent) if ordered else (earned, spent + amount)
            )
    return sums
