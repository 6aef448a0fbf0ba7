"""The quality of archives, as far as it can be counted without opening one."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import exists, func
from sqlmodel import col, select

from bot.domain.digests import Quality
from bot.domain.grades import VISITED
from bot.storage.digests import Keepers, within
from bot.storage.tables import ContactRow, CustomerRow, FactRow, OccasionRow, PhoneMarkRow
from bot.storage.transaction import Tx

CONTACTS = 3  # that an enterprise should have at least
STALE = timedelta(days=365)


def quality(tx: Tx, keepers: Keepers, today: date) -> Quality:
    """How many archives of these keepers lack what; lost and ended customers are left out."""
    few = (
        select(func.count())
        .where(col(ContactRow.customer_id) == CustomerRow.id, ~col(ContactRow.gone))
        .scalar_subquery()
    )
    phone = exists().where(col(PhoneMarkRow.customer_id) == CustomerRow.id)
    birthday = exists().where(
        col(OccasionRow.customer_id) == CustomerRow.id,
        col(OccasionRow.kind) == "birthday", ~col(OccasionRow.gone),
    )  # fmt: skip
    fresh = exists().where(
        col(FactRow.customer_id) == CustomerRow.id,
        ~col(FactRow.gone), col(FactRow.observed_on) > today - STALE,
    )  # fmt: skip
    old = CustomerRow.assigned_on <= today - STALE
    return Quality(
        customers=_count(tx, keepers),
        no_phone=_count(tx, keepers, ~phone),
        few_contacts=_count(tx, keepers, CustomerRow.kind == "enterprise", few < CONTACTS),
        no_birthday=_count(tx, keepers, ~birthday),
        stale=_count(tx, keepers, old, ~fresh),
    )


def _count(tx: Tx, keepers: Keepers, *which: Any) -> int:
    query = select(func.count()).where(
        col(CustomerRow.id).in_(within(keepers)), col(CustomerRow.standing).in_(VISITED), *which
    )
    return tx.session.exec(query.select_from(CustomerRow)).one()
