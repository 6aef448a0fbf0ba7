"""The lists of a digest: whom they are about is known, and only the shown are opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.actions.digest_frame import Frame
from bot.domain.customers import Customer
from bot.domain.digests import Broken, Coming, Complaint, Few, Late, Risky
from bot.domain.duties import DutyState
from bot.domain.parts import Part
from bot.storage import customers, entries, promises
from bot.storage.transaction import Tx


@dataclass
class Opened:
    """Makes the nouns; customers of several lists are opened once."""

    frame: Frame
    known: Mapping[int, Customer]

    def keeper(self, customer: Customer) -> str:
        return self.frame.staff[customer.keeper_id].name

    def pairs(self, part: Part[object]) -> list[tuple[Customer, Any]]:
        """Those whose archive opens."""
        return [(self.known[item.customer_id], item.given)
                for item in part.first if item.customer_id in self.known]  # fmt: skip


def _may_name(frame: Frame, customer: Customer) -> bool:
    """Somebody may have been handed over since it was looked at."""
    return frame.readable is None or customer.keeper_id in frame.readable


def lists(tx: Tx, frame: Frame, parts: Mapping[str, Part[object]]) -> dict[str, Few[Any]]:
    """Every list by its name in a digest."""
    ids = {item.customer_id for part in parts.values() for item in part.first}
    known = customers.by_ids(tx, ids) if ids else {}
    opened = Opened(frame, {key: one for key, one in known.items() if _may_name(frame, one)})
    pairs = {name: opened.pairs(part) for name, part in parts.items()}
    told = entries.by_ids(tx, [key for _, key in pairs["complaints"]])
    owed = promises.by_ids(tx, [key for _, key in pairs["broken"]])
    keeper = opened.keeper
    made: dict[str, list[Any]] = {
        "late": [
            Late(one, keeper(one), owing.duty, owing.alike.duty.state is DutyState.SNOOZED)
            for one, owing in pairs["late"]
        ],
        "at_risk": [Risky(one, keeper(one), *given) for one, given in pairs["at_risk"]],
        "complaints": [
            Complaint(one, keeper(one), told[key]) for one, key in pairs["complaints"]
            if key in told
        ],
        "broken": [
            Broken(one, keeper(one), owed[key]) for one, key in pairs["broken"] if key in owed
        ],
        "coming": [Coming(one, day) for one, day in pairs["coming"]],
    }  # fmt: skip
    for name in ("new", "dormant", "lost"):
        made[name] = [one for one, _ in pairs[name]]
    return {name: Few(tuple(nouns), parts[name].total) for name, nouns in made.items()}
