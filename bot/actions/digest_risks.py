"""Who is at risk, and why: points counted from plain rows; amounts and people opened only
where they could decide it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from bot.actions.digest_ground import Ground
from bot.actions.turn import Turn
from bot.domain.customers import Entry
from bot.domain.duties import Duty, DutyState
from bot.domain.grades import VISITED, Grade
from bot.domain.owing import Owing
from bot.domain.parts import Item
from bot.domain.risk import Signs, risk_of
from bot.storage import contacts, digests, entries

RIVALS = timedelta(days=60)
PROMISES = timedelta(days=90)
QUARTER = relativedelta(months=3)
POINT = 2  # the least that any reason weighs


def risks(turn: Turn, ground: Ground, owing: Iterable[Owing]) -> Iterator[Item]:
    """(risk, channel of the duty overdue most) of those at risk, the greatest first."""
    worst = _worst(owing)
    signs = _signs(turn, ground, worst)
    _add_amounts(turn, ground, signs)
    near = [key for key, one in signs.items() if risk_of(one).total >= POINT]
    _add_people(turn, near, signs)
    for key in near:
        risk = risk_of(signs[key])
        if risk.at_risk:
            channel = worst[key].channel if key in worst else ""
            yield Item((-risk.total, risk.grade.value, key), key, (risk, channel))


def _worst(owing: Iterable[Owing]) -> dict[int, Duty]:
    """Of each customer the duty, of all who stand alike, that is overdue by most intervals."""
    worst: dict[int, Duty] = {}
    for _, customer_id, alike, _ in owing:
        duty = alike.duty
        if duty.state is DutyState.EXEMPT or not duty.days_overdue:
            continue
        known = worst.get(customer_id)
        if known is None or duty.intervals_overdue > known.intervals_overdue:
            worst[customer_id] = duty
    return worst


def _signs(turn: Turn, ground: Ground, worst: dict[int, Duty]) -> dict[int, Signs]:
    tx, team, today = turn.tx, ground.team, ground.frame.today
    complaints = _count(digests.open_complaints(tx, team))
    rivals = _count(digests.entries(tx, team, ["competitor"], today - RIVALS))
    broken = _count(digests.broken(tx, team, today - PROMISES, today))
    return {
        one.id: Signs(
            Grade(one.grade), _intervals(worst.get(one.id)), open_complaints=complaints[one.id],
            competitor_mentions=rivals[one.id], promises_broken=broken[one.id],
        )
        for one in ground.outlines.values()
        if one.standing in VISITED
    }  # fmt: skip


def _intervals(duty: Duty | None) -> float:
    return duty.intervals_overdue if duty else 0.0


def _count(mentions: Iterable[digests.Mention]) -> Counter[int]:
    return Counter(one.customer_id for one in mentions)


def _add_amounts(turn: Turn, ground: Ground, signs: dict[int, Signs]) -> None:
    """Only who had ordered in the three months before can have ordered less since."""
    middle = ground.frame.today - QUARTER
    orders = digests.entries(turn.tx, ground.team, ["order"], middle - QUARTER)
    earlier = {one.customer_id for one in orders if one.day <= middle} & signs.keys()
    by_customer: dict[int, list[Entry]] = {}
    mine = [one.id for one in orders if one.customer_id in earlier]
    for opened in entries.by_ids(turn.tx, mine).values():
        by_customer.setdefault(opened.customer_id, []).append(opened)
    for key, own in by_customer.items():
        before, after = _halves(own, middle)
        signs[key] = replace(signs[key], amount=after, amount_before=before)


def _halves(orders: list[Entry], middle: date) -> tuple[Decimal, Decimal]:
    """What was ordered up to a day and after it, in the currency most used."""
    usual = Counter(one.currency for one in orders if one.amount).most_common(1)
    known = [
        (one.day, Decimal(one.amount)) for one in orders
        if one.amount and one.currency == usual[0][0]
    ]  # fmt: skip
    before = sum((worth for day, worth in known if day <= middle), Decimal(0))
    return before, sum((worth for day, worth in known if day > middle), Decimal(0))


def _add_people(turn: Turn, near: Collection[int], signs: dict[int, Signs]) -> None:
    """A contact that left is two points more, which matters only where some are there."""
    for key, people in contacts.of_customers(turn.tx, near).items():
        left = sum(one.left for one in people)
        if left:
            signs[key] = replace(signs[key], contacts_left=left)
