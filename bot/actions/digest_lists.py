"""The lists of a digest: whom they are about is known first, and only the shown are opened."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.actions import occasion_days
from bot.actions.digest_ground import Ground
from bot.actions.digest_risks import risks
from bot.actions.turn import Turn
from bot.domain.briefs import NextDay
from bot.domain.customers import Customer
from bot.domain.digests import Broken, Coming, Complaint, Few, Late, Money, Risky
from bot.domain.duties import Duty, DutyState, urgency
from bot.domain.grades import Grade, Standing, is_visited
from bot.domain.periods import WEEK
from bot.domain.readings import Channel
from bot.storage import contacts, customers, digests, entries, occasions, promises
from bot.storage.digests import Keepers, Mention, Outline

WAITING = timedelta(days=90)  # for which a broken promise is still spoken of

Noun = TypeVar("Noun")
Given = TypeVar("Given")


@dataclass
class Lister:
    """Makes the lists for one reader: `readable` keepers' customers may be named to them, the
    first `most` of each list are."""

    turn: Turn
    ground: Ground
    readable: Keepers
    most: int
    _known: dict[int, Customer] = field(default_factory=dict)

    def few(
        self, items: Sequence[tuple[int, Given]], make: Callable[[Customer, Given], Noun]
    ) -> Few[Noun]:
        """The nouns of the first items (customer id, what is said of it) that may be named."""
        named = [item for item in items if self._may_name(item[0])][: self.most]
        missing = {key for key, _ in named} - self._known.keys()
        self._known |= customers.by_ids(self.turn.tx, missing) if missing else {}
        made = (make(self._known[key], given) for key, given in named if key in self._known)
        return Few(tuple(made), len(items))

    def keeper(self, customer: Customer) -> str:
        return self.ground.staff[customer.keeper_id].name

    def _may_name(self, customer_id: int) -> bool:
        keeper_id = self.ground.outlines[customer_id].keeper_id
        return self.readable is None or keeper_id in self.readable

    @property
    def may_name_any(self) -> bool:
        return self.readable is None or bool(self.readable)


def late(lister: Lister, duties: Iterable[Duty]) -> Few[Late]:
    """A customers whose visit is overdue, put off or not, the longest first."""
    found = [
        duty
        for duty in duties
        if duty.grade is Grade.A and duty.channel is Channel.VISIT and duty.days_overdue > 0
        and duty.state is not DutyState.EXEMPT
    ]  # fmt: skip
    return lister.few(
        [(duty.customer_id, duty) for duty in sorted(found, key=urgency)],
        lambda one, duty: Late(
            one, lister.keeper(one), duty, snoozed=duty.state is DutyState.SNOOZED
        ),
    )


def at_risk(lister: Lister, duties: Iterable[Duty]) -> Few[Risky]:
    found = risks(lister.turn, lister.ground, duties)
    return lister.few(found, lambda one, told: Risky(one, lister.keeper(one), *told))


def complaints(lister: Lister) -> Few[Complaint]:
    """Those that wait for an answer, the oldest first."""
    found = digests.open_complaints(lister.turn.tx, lister.ground.keepers)
    shown = lister.few(_keyed(found), lambda one, mention: (one, mention.id))
    opened = entries.by_ids(lister.turn.tx, [key for _, key in shown.shown])
    made = (Complaint(one, lister.keeper(one), opened[key]) for one, key in shown.shown)
    return Few(tuple(made), shown.total)


def broken(lister: Lister) -> Few[Broken]:
    """Promises of ours that fell due in the period and were not kept, and those from before it
    that still wait."""
    period, today = lister.ground.period, lister.ground.today
    end = min(period.last + timedelta(days=1), today)
    found = [
        one
        for one in digests.broken(
            lister.turn.tx, lister.ground.keepers, period.first - WAITING, end
        )
        if one.kind == "open" or one.day >= period.first
    ]
    shown = lister.few(_keyed(found), lambda one, mention: (one, mention.id))
    opened = promises.by_ids(lister.turn.tx, [key for _, key in shown.shown])
    made = (Broken(one, lister.keeper(one), opened[key]) for one, key in shown.shown)
    return Few(tuple(made), shown.total)


def _keyed(mentions: Iterable[Mention]) -> list[tuple[int, Mention]]:
    return [(one.customer_id, one) for one in mentions]


def changed(lister: Lister, standing: Standing | None) -> Few[Customer]:
    """Customers new in the period (None), or those that came to this standing in it."""
    period, zone = lister.ground.period, lister.turn.zone
    found = [
        (one.id, one)
        for one in lister.ground.outlines.values()
        if standing in (None, one.standing) and period.holds(_since(one, standing, zone))
    ]
    return lister.few(found, lambda one, _: one)


def _since(one: Outline, standing: Standing | None, zone: ZoneInfo) -> date | None:
    """The day it was added; or that on which it came to its standing, unless it was so at once."""
    if standing is None:
        return one.created_at.astimezone(zone).date()
    return one.standing_on if one.standing_on > one.created_at.date() else None


def coming(lister: Lister) -> Few[Coming]:
    """Special days of the seven days from tomorrow, soonest first; nobody who may not name the
    people sees them counted either."""
    if not lister.may_name_any:
        return Few()
    turn, ground = lister.turn, lister.ground
    kept = [
        one
        for one in occasions.of_keepers(turn.tx, ground.keepers)
        if is_visited(Standing(ground.outlines[one.customer_id].standing))
    ]
    soon = occasion_days.within(turn, kept, WEEK)
    people = contacts.of_customers(turn.tx, {one.customer_id for one, _ in soon})
    names = {who.id: who for found in people.values() for who in found}
    items = []
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
        items.append((one.customer_id, day))
    return lister.few(items, lambda one, day: Coming(one, day))


def money(lister: Lister) -> tuple[Money, ...]:
    """Orders against gifts and entertainment of the period, by currency, the largest first."""
    period, ground = lister.ground.period, lister.ground
    found = digests.entries(
        lister.turn.tx, ground.keepers, ["order", "gift", "expense"], period.first
    )
    ids = [one.id for one in found if one.day <= period.last]
    sums: dict[str, dict[bool, Decimal]] = {}
    for entry in entries.by_ids(lister.turn.tx, ids).values():
        if entry.amount:
            sides = sums.setdefault(entry.currency or "", {True: Decimal(0), False: Decimal(0)})
            sides[entry.kind == "order"] += Decimal(entry.amount)
    made = [Money(name, sides[True], sides[False]) for name, sides in sums.items()]
    return tuple(sorted(made, key=lambda one: -(one.earned + one.spent)))


def orphans(ground: Ground) -> int:
    """Customers that lie with somebody who has left."""
    gone = [key for key in ground.kept if not ground.staff[key].active]
    return sum(len(ground.visited(key)) for key in gone)
