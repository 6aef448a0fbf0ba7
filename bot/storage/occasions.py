"""Special days in memory; the day itself is sealed, in the section that its person lies in."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import bindparam
from sqlalchemy import select as core_select
from sqlmodel import col, select

from bot.domain.readings import BirthdayRead
from bot.storage.damage import opened, whole
from bot.storage.digests import Keepers, within
from bot.storage.scope import C
from bot.storage.tables import OccasionRow, table_of
from bot.storage.transaction import Tx, customer

_T = table_of(OccasionRow).c
_HEADS = (
    core_select(_T.id, _T.customer_id, C.grade, C.keeper_id)
    .join(C.id.table, C.id == _T.customer_id)
    .where(C.keeper_id.in_(bindparam("keepers", expanding=True)), ~C.gone, ~_T.gone, ~_T.opted_out)
)
_BY_ID = core_select(*_T).where(_T.id.in_(bindparam("ids", expanding=True))).order_by(_T.id)


@dataclass(frozen=True)
class Kept:
    """A yearly day of a person or a customer, as it is kept."""

    id: int
    customer_id: int
    contact_id: int | None
    kind: str
    day: BirthdayRead
    opted_out: bool = False
    skip_year: int | None = None
    relative: str | None = None  # child, wife, father …: it is not the contact's own day
    known_on: date | None = None
    gift: bool = False
    section: str = "family"


class Head(NamedTuple):
    """What is plain of a yearly day: its id, its customer, and that one's grade."""

    id: int
    customer_id: int
    grade: str


def add(
    tx: Tx,
    *,
    customer_id: int,
    contact_id: int | None,
    kind: str,
    day: BirthdayRead,
    fact_id: int | None = None,
    relative: str | None = None,
    section: str = "family",
) -> Kept:
    """Writes a yearly day; an earlier one of the same kind and person gives way, and one in
    the other calendar too: which one is celebrated is what was said last. What was settled of
    the earlier one (no greetings, a gift by post) holds for the new one too."""
    row = fresh(
        tx, customer_id, contact_id, kind, day, fact_id, relative=relative, section=section
    )
    for old in _rows(tx, [customer_id]):
        same = old.kind == kind and old.contact_id == contact_id
        kept = opened(tx, "occasion", old, _noun) if same else None
        if kept is not None and kept.relative == relative:
            old.gone, old.replaced_by = True, row.id
            row.opted_out, row.gift = old.opted_out, old.gift
    tx.session.add(row)
    tx.session.flush()
    return _noun(tx, row)


def fresh(
    tx: Tx,
    customer_id: int,
    contact_id: int | None,
    kind: str,
    day: BirthdayRead,
    fact_id: int | None,
    *,
    relative: str | None = None,
    section: str = "family",
) -> OccasionRow:
    """The row of a new yearly day, not in the database yet."""
    row = OccasionRow(
        id=tx.new_id(), customer_id=customer_id, contact_id=contact_id, fact_id=fact_id,
        kind=kind, known_on=tx.now.date(), section=section, sealed=b"",
    )  # fmt: skip
    value = asdict(day) | ({"relative": relative} if relative else {})
    row.sealed = tx.seal(customer(customer_id), section, "occasion", row.id, value)
    return row


def get(tx: Tx, occasion_id: int) -> Kept | None:
    row = tx.session.get(OccasionRow, occasion_id)
    return _noun(tx, row) if row and not row.gone else None


def of_customers(tx: Tx, customer_ids: Iterable[int]) -> list[Kept]:
    rows = _rows(tx, customer_ids)
    tx.vault.prefetch(tx.session, list({row.customer_id for row in rows}))
    return whole(tx, "occasion", rows, _noun)


def heads(tx: Tx, keepers: Collection[int]) -> dict[int, list[Head]]:
    """Keeper → the days kept at their living customers; nothing is opened."""
    found: dict[int, list[Head]] = {one: [] for one in keepers}
    for id, customer_id, grade, keeper in tx.rows(_HEADS, keepers=list(keepers)):
        found[keeper].append(Head(id, customer_id, grade))
    return found


def by_ids(tx: Tx, ids: Iterable[int]) -> list[Kept]:
    """Those that open, in the order in which they became known."""
    rows = tx.rows(_BY_ID, ids=list(ids))
    tx.vault.prefetch(tx.session, list({row.customer_id for row in rows}))
    return whole(tx, "occasion", rows, _noun)


def of_keepers(tx: Tx, keepers: Keepers) -> list[Kept]:
    """The days at all living customers of these keepers (None: of everybody)."""
    query = select(OccasionRow).where(
        col(OccasionRow.customer_id).in_(within(keepers)),
        ~col(OccasionRow.gone),
        ~col(OccasionRow.opted_out),
    )
    rows = tx.session.exec(query.order_by(col(OccasionRow.id))).all()
    tx.vault.prefetch(tx.session, list({row.customer_id for row in rows}))
    return whole(tx, "occasion", rows, _noun)


def give(tx: Tx, customer_id: int, contact_id: int) -> None:
    """The days that are nobody's but the customer's become this person's."""
    for row in _rows(tx, [customer_id]):
        if row.contact_id is None:
            row.contact_id = contact_id
    tx.session.flush()


def opt_out(tx: Tx, occasion_id: int, *, out: bool = True) -> None:
    """Never again; or, with `out` False, again after all."""
    tx.session.get_one(OccasionRow, occasion_id).opted_out = out
    tx.session.flush()


def post_gifts(tx: Tx, occasion_id: int, *, post: bool) -> None:
    """Something is posted for this day, so that it is told earlier; or nothing is any more."""
    tx.session.get_one(OccasionRow, occasion_id).gift = post
    tx.session.flush()


def skip(tx: Tx, occasion_id: int, year: int) -> None:
    """Not this year: the year of the solar day that is passed over."""
    tx.session.get_one(OccasionRow, occasion_id).skip_year = year


def undo_of(tx: Tx, fact_ids: Iterable[int]) -> None:
    """Takes the days of these facts back; what they had replaced is kept again."""
    query = select(OccasionRow).where(col(OccasionRow.fact_id).in_(list(fact_ids)))
    for row in tx.session.exec(query).all():
        row.gone = True
        replaced = select(OccasionRow).where(OccasionRow.replaced_by == row.id)
        for old in tx.session.exec(replaced):
            old.gone, old.replaced_by = False, None
    tx.session.flush()


def _rows(tx: Tx, customer_ids: Iterable[int]) -> list[OccasionRow]:
    query = select(OccasionRow).where(
        col(OccasionRow.customer_id).in_(list(customer_ids)), ~col(OccasionRow.gone)
    )
    return list(tx.session.exec(query.order_by(col(OccasionRow.id))))


def _noun(tx: Tx, row: Any) -> Kept:
    known = tx.open(customer(row.customer_id), row.section, "occasion", row.id, row.sealed)
    return Kept(
        id=row.id, customer_id=row.customer_id, contact_id=row.contact_id, kind=row.kind,
        relative=known.pop("relative", None), day=BirthdayRead(**known),
        opted_out=row.opted_out, skip_year=row.skip_year, known_on=row.known_on, gift=row.gift,
        section=row.section,
    )  # fmt: skip
