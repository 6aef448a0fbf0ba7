"""Facts in memory: append-only; a newer one supersedes, nothing is written over."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.customers import Fact
from bot.storage.damage import whole
from bot.storage.tables import FactRow, table_of
from bot.storage.transaction import Tx, customer

_T = table_of(FactRow).c
_COLUMNS = (
    _T.id, _T.customer_id, _T.section, _T.staff_id, _T.observed_on, _T.contact_id,
    _T.interaction_id, _T.verified_at, _T.superseded_by, _T.sealed,
)  # fmt: skip
_ALL = (
    core_select(*_COLUMNS)
    .where(_T.customer_id.in_(bindparam("ids", expanding=True)), ~_T.gone)
    .order_by(_T.id.desc())
)
_STANDING = _ALL.where(_T.superseded_by.is_(None))
_IN_SECTIONS = _STANDING.where(_T.section.in_(bindparam("sections", expanding=True)))
_OF_INTERACTION = (
    core_select(*_COLUMNS)
    .where(_T.interaction_id == bindparam("interaction_id"), ~_T.gone)
    .order_by(_T.id)
)


def add(tx: Tx, fact: Fact) -> Fact:
    """Writes a new fact; `fact.id` is ignored and made here."""
    row = fresh(tx, fact)
    tx.insert(row)
    return replace(fact, id=row.id)


def fresh(tx: Tx, fact: Fact) -> FactRow:
    """The row of a new fact, not in the database yet."""
    row = FactRow(
        id=tx.new_id(), customer_id=fact.customer_id, contact_id=fact.contact_id,
        interaction_id=fact.interaction_id, section=fact.section, staff_id=fact.staff_id,
        observed_on=fact.observed_on, created_at=tx.now, verified_at=fact.verified_at, sealed=b"",
    )  # fmt: skip
    value = {"facet": fact.facet, "value": fact.value, "source": fact.source}
    if fact.person:
        value["person"] = fact.person
    row.sealed = tx.seal(customer(row.customer_id), fact.section, "fact", row.id, value)
    return row


def supersede(tx: Tx, old_id: int, new_id: int) -> None:
    tx.session.get_one(FactRow, old_id).superseded_by = new_id


def verify(tx: Tx, fact_id: int, staff_id: int) -> None:
    row = tx.session.get_one(FactRow, fact_id)
    row.verified_at, row.verified_by = tx.now, staff_id


def settle_hearsay(tx: Tx, fact_id: int, verified_by: int | None, *, gone: bool) -> None:
    """What was heard is verified by somebody, or by nobody (any more); or it was wrong."""
    row = tx.session.get_one(FactRow, fact_id)
    row.verified_at, row.verified_by = (tx.now if verified_by else None), verified_by
    row.gone = gone
    tx.session.flush()


def get(tx: Tx, fact_id: int) -> Fact | None:
    row = tx.session.get(FactRow, fact_id)
    return _noun(tx, row) if row and not row.gone else None


def of_customer(tx: Tx, customer_id: int, *, old: bool = False) -> list[Fact]:
    """The standing facts of a customer, newest first; `old` brings superseded ones too."""
    return of_customers(tx, [customer_id], old=old).get(customer_id, [])


def of_customers(
    tx: Tx, customer_ids: Iterable[int], *, old: bool = False
) -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = {}
    for one in whole(
        tx, "fact", tx.rows(_ALL if old else _STANDING, ids=list(customer_ids)), _noun
    ):
        found.setdefault(one.customer_id, []).append(one)
    return found


def in_sections(tx: Tx, customer_ids: Iterable[int], sections: Iterable[str]) -> list[Fact]:
    """The standing facts of some sections; no other section's key is derived."""
    rows = tx.rows(_IN_SECTIONS, ids=list(customer_ids), sections=list(sections))
    tx.vault.prefetch(tx.session, list({row.customer_id for row in rows}))
    return whole(tx, "fact", rows, _noun)


def of_interaction(tx: Tx, interaction_id: int) -> list[Fact]:
    return whole(tx, "fact", tx.rows(_OF_INTERACTION, interaction_id=interaction_id), _noun)


def undo_of(tx: Tx, interaction_id: int) -> None:
    """Takes the facts of an interaction back; what they had superseded stands again."""
    for row in tx.session.exec(select(FactRow).where(FactRow.interaction_id == interaction_id)):
        row.gone = True
        _restore(tx, row.id)


def undo(tx: Tx, fact_id: int) -> None:
    """Takes one fact back; what it had superseded stands again."""
    tx.session.get_one(FactRow, fact_id).gone = True
    _restore(tx, fact_id)
    tx.session.flush()


def refuse(tx: Tx, fact_id: int) -> None:
    """Takes one fact back because it was never said. It supersedes itself: the mark by which
    the same misunderstanding is known again."""
    undo(tx, fact_id)
    tx.session.get_one(FactRow, fact_id).superseded_by = fact_id
    tx.session.flush()


def refused(tx: Tx, customer_id: int) -> list[Fact]:
    """What was taken off cards of this customer by hand."""
    query = select(FactRow).where(
        FactRow.customer_id == customer_id, col(FactRow.gone),
        FactRow.superseded_by == FactRow.id,
    )  # fmt: skip
    return whole(tx, "fact", tx.session.exec(query), _noun)


def _restore(tx: Tx, fact_id: int) -> None:
    """What this fact had superseded stands again."""
    query = select(FactRow).where(FactRow.superseded_by == fact_id, FactRow.id != fact_id)
    for old in tx.session.exec(query):
        old.superseded_by = None


def _noun(tx: Tx, row: Any) -> Fact:
    known = tx.open(customer(row.customer_id), row.section, "fact", row.id, row.sealed)
    return Fact(
        id=row.id, customer_id=row.customer_id, facet=known["facet"], value=known["value"],
        section=row.section, staff_id=row.staff_id, observed_on=row.observed_on,
        contact_id=row.contact_id, interaction_id=row.interaction_id,
        source=known["source"], person=known.get("person"), verified_at=row.verified_at,
        superseded_by=row.superseded_by,
    )  # fmt: skip
