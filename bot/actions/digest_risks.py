"""Who is at risk, and why: points counted from plain rows; amounts and people opened only
where they could decide it."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from bot.actions.digest_ground import Ground
from bot.actions.turn import Turn
from bot.domain.customers import Entry
from bot.domain.duties import Duty, DutyState
from bot.domain.grades import Grade, Standing, is_visited
from bot.domain.risk import Risk, Signs, risk_of
from bot.storage import contacts, digests, entries

RIVALS = timedelta(days=60)
PROMISES = timedelta(days=90)
QUARTER = relativedelta(months=3)
POINT = 2  # the least that any reason weighs


def risks(
    turn: Turn, ground: Ground, duties: Iterable[Duty]
) -> list[tuple[int, tuple[Risk, str]]]:
    """(customer id, (risk, channel of the duty overdue most)) of those at risk, the greatest
    first."""
    worst = _worst(duties)
    signs = _signs(turn, ground, worst)
    _add_amounts(turn, ground, signs)
    near = [key for key, one in signs.items() if risk_of(one).total >= POINT]
    _add_people(turn, near, signs)
    found = [(key, risk_of(signs[key])) for key in near]
    found = [(key, risk) for key, risk in found if risk.at_risk]
    found.sort(key=lambda pair: (-pair[1].total, pair[1].grade.value, pair[0]))
    return [(key, (risk, worst[key].channel if key in worst else "")) for key, risk in found]


def _worst(duties: Iterable[Duty]) -> dict[int, Duty]:
    """Of each customer the duty that is overdue by most intervals."""
    worst: dict[int, Duty] = {}
    for duty in duties:
        known = worst.get(duty.customer_id)
        if duty.state is DutyState.EXEMPT or not duty.days_overdue:
            continue
        if known is None or duty.intervals_overdue > known.intervals_overdue:
            worst[duty.customer_id] = duty
    return worst


def _signs(turn: Turn, ground: Ground, worst: dict[int, Duty]) -> dict[int, Signs]:
    complaints = _count(digests.open_complaints(turn.tx, ground.keepers))
    rivals = _count(digests.entries(turn.tx, ground.keepers, ["competitor"], turn.today - RIVALS))
    broken = _count(digests.broken(turn.tx, ground.keepers, turn.today - PROMISES, turn.today))
    return {
        one.id: Signs(
            Grade(one.grade), _intervals(worst.get(one.id)), open_complaints=complaints[one.id],
            competitor_mentions=rivals[one.id], promises_broken=broken[one.id],
        )
        for one in ground.outlines.values()
        if is_visited(Standing(one.standing))
    }  # fmt: skip


def _intervals(duty: Duty | None) -> float:
    return duty.intervals_overdue if duty else 0.0


def _count(mentions: Iterable[digests.Mention]) -> Counter[int]:
    return Counter(one.customer_id for one in mentions)


def _add_amounts(turn: Turn, ground: Ground, signs: dict[int, Signs]) -> None:
    """Only who had ordered in the three months before can have ordered less since."""
    middle = turn.today - QUARTER
    orders = digests.entries(turn.tx, ground.keepers, ["order"], middle - QUARTER)
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
