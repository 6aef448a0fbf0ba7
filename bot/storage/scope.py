"""Scope: whose customers a statement is about, as one condition that is built once."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, select

from bot.storage.tables import CustomerRow, table_of
from bot.storage.transaction import Tx

ENDED = ("lost", "ended")
C = table_of(CustomerRow).c
_KEEPERS: BindParameter[int] = bindparam("keepers", expanding=True)


@dataclass(frozen=True)
class Scope:
    """The living customers of one keeper, of several, or a single one. `grades`, where given,
    leaves out the others; `kind` and `grades` make the statement, `values` are put into it."""

    kind: str
    value: int | tuple[int, ...]
    grades: frozenset[str] | None = None

    @property
    def values(self) -> dict[str, Any]:
        """What the statement is asked with: a list where it has a list."""
        return {self.kind: list(self.value) if isinstance(self.value, tuple) else self.value}

    @property
    def ids(self) -> tuple[int, ...]:
        """The keepers, or the one customer."""
        return self.value if isinstance(self.value, tuple) else (self.value,)

    @property
    def customer_id(self) -> int | None:
        """The single one that it is about."""
        return self.ids[0] if self.kind == "customer" else None

    def condition(self) -> ColumnElement[bool]:
        """What a row of the customers must fulfil."""
        return _condition(self.kind)


@cache
def _condition(kind: str) -> ColumnElement[bool]:
    whose = {
        "keeper": C.keeper_id == bindparam("keeper"),
        "keepers": C.keeper_id.in_(_KEEPERS),
        "customer": C.id == bindparam("customer"),
    }[kind]
    return and_(whose, ~C.gone, C.standing.not_in(ENDED))


def of_keeper(keeper_id: int) -> Scope:
    return Scope("keeper", keeper_id)


def of_keepers(keeper_ids: Collection[int], grades: frozenset[str] | None = None) -> Scope:
    return Scope("keepers", tuple(sorted(keeper_ids)), grades)


def of_customer(customer_id: int) -> Scope:
    return Scope("customer", customer_id)


def keeper_of(tx: Tx, customer_id: int) -> int | None:
    """Who keeps a living customer; None where there is none such."""
    rows = tx.rows(_KEEPER, customer=customer_id)
    return int(rows[0][0]) if rows else None


_KEEPER = select(C.keeper_id).where(_condition("customer"))
