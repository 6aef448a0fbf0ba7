"""Sweeps: what time owes to whom right now, as works of a moment each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TypeVar

from bot.actions import chores, deliveries, digest_days, looking, mornings, plan_days
from bot.actions.morning_ground import Ground, grounds
from bot.actions.turn import House
from bot.domain.mornings import local_date, zone_of
from bot.storage.transaction import Tx

Work = Callable[[Tx], None]
T = TypeVar("T")

TOGETHER = 50  # works of a batch, at most


@dataclass
class Batch:
    """Works that may share a transaction; `reads` finds beforehand what they need."""

    works: list[Work]
    reads: Callable[[Tx], dict[int, Ground]] | None = None


def due(tx: Tx, house: House) -> list[Batch]:
    """Everything that is due at this moment and not in the ledger yet; when that is nothing,
    what spares later mornings work."""
    first: list[Work] = [chores.do] if chores.due(tx) else []
    sends = ((plan_days.send, plan_days.due(tx)), (deliveries.send, deliveries.due(tx)))
    last = [partial(send, house=house, staff_id=one) for send, ids in sends for one in ids]
    batches = [*_plain(first), *_mornings(tx, house),
               *_plain([*last, *digest_days.works(tx, house)])]  # fmt: skip
    house.acted.clear()  # whatever was done until now is seen by what reads from now on
    if batches:
        return batches
    return _plain([partial(looking.look, house=house, staff_id=one) for one in looking.due(tx)])


def _plain(works: Sequence[Work]) -> list[Batch]:
    return [
        Batch(list(works[start : start + TOGETHER])) for start in range(0, len(works), TOGETHER)
    ]


def _mornings(tx: Tx, house: House) -> Iterator[Batch]:
    """Those of one local day together."""
    waiting = sorted(mornings.due(tx), key=lambda who: local_date(tx.now, zone_of(who.zone)))
    for today, found in groupby(waiting, lambda who: local_date(tx.now, zone_of(who.zone))):
        for some in dealt(list(found), TOGETHER):
            works = [partial(mornings.send, house=house, staff_id=who.id) for who in some]
            yield Batch(list(works), partial(grounds, several=some, today=today))


def dealt(several: Sequence[T], most: int) -> list[list[T]]:
    """In lots of `most`, dealt like cards: bosses, of whose people much is read and who stand
    side by side, come to lie among many others."""
    lots = -(-len(several) // most)
    return [list(several[start::lots]) for start in range(lots)]
