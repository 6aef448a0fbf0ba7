"""The quality of archives, as far as it can be counted without opening one."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import func
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
    contacts = select(ContactRow.customer_id).where(~col(ContactRow.gone))
    enough = contacts.group_by(col(ContactRow.customer_id)).having(func.count() >= CONTACTS)
    birthdays = select(OccasionRow.customer_id).where(
        OccasionRow.kind == "birthday", ~col(OccasionRow.gone)
    )
    fresh = select(FactRow.customer_id).where(
        ~col(FactRow.gone), FactRow.observed_on > today - STALE
    )
    old = CustomerRow.assigned_on <= today - STALE
    return Quality(
        customers=_count(tx, keepers),
        no_phone=_count(tx, keepers, _without(select(PhoneMarkRow.customer_id))),
        few_contacts=_count(tx, keepers, CustomerRow.kind == "enterprise", _without(enough)),
        no_birthday=_count(tx, keepers, _without(birthdays)),
        stale=_count(tx, keepers, old, _without(fresh)),
    )


def _without(ids: Any) -> Any:
    return col(CustomerRow.id).not_in(ids)


def _count(tx: Tx, keepers: Keepers, *which: Any) -> int:
    query = select(func.count()).where(
        col(CustomerRow.id).in_(within(keepers)), col(CustomerRow.standing).in_(VISITED), *which
    )
    return tx.session.exec(query.select_from(CustomerRow)).one()
