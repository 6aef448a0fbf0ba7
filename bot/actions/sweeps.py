"""Sweeps: what time owes to whom right now, as works of a moment each."""

from collections.abc import Callable
from functools import partial

from bot.actions import chores, deliveries, digest_days, looking, mornings, plan_days
from bot.actions.turn import House
from bot.storage.transaction import Tx

Work = Callable[[Tx], None]


def due(tx: Tx, house: House) -> list[Work]:
    """Everything that is due at this moment and not in the ledger yet; when that is nothing,
    what spares later mornings work."""
    sends = (
        (mornings.send, mornings.due(tx)),
        (plan_days.send, plan_days.due(tx)),
        (deliveries.send, deliveries.due(tx)),
    )
    works: list[Work] = [chores.do] if chores.due(tx) else []
    works += [partial(send, house=house, staff_id=one) for send, ids in sends for one in ids]
    works += digest_days.works(tx, house)
    if works:
        return works
    return [partial(looking.look, house=house, staff_id=one) for one in looking.due(tx)]
