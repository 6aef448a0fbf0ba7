"""The quality of archives, as far as it can be counted without opening one."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, case, exists, func
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
    old = col(CustomerRow.assigned_on) <= today - STALE
    lacking = (
        ~phone, and_(col(CustomerRow.kind) == "enterprise", few < CONTACTS), ~birthday,
        and_(old, ~fresh),
    )  # fmt: skip
    counted: Any = select(func.count(), *(func.count(case((which, 1))) for which in lacking))
    mine = col(CustomerRow.id).in_(within(keepers)), col(CustomerRow.standing).in_(VISITED)
    return Quality(*tx.session.exec(counted.select_from(CustomerRow).where(*mine)).one())
