"""Staffing by the program's administrator: no turn, because nobody types."""

from collections.abc import Sequence
from dataclasses import replace

from bot.actions import joining
from bot.actions.answers import has_words
from bot.domain.mornings import zone_of
from bot.domain.refusals import BadValue
from bot.domain.staff import Role, Staff
from bot.storage import audit, customers, invitations, outbox, settings, staff
from bot.storage.transaction import Tx


def add(
    tx: Tx,
    telegram_id: int,
    name: str,
    roles: Sequence[str],
    *,
    manager: int | None,
    lang: str | None = None,
    zone: str | None = None,
) -> tuple[Staff, bool]:
    """A new member, or the known one with this Telegram id changed; (member, was new). What is
    not said stays as it is: their manager, language, zone and the times they have set."""
    if telegram_id <= 0:
        raise BadValue(field="telegram-id", value=telegram_id)
    if not has_words(name):
        raise BadValue(field="name", value=name)
    if zone is not None:
        zone_of(zone)
    boss, acting = _boss(tx, manager), frozenset(Role(role) for role in roles)
    known = staff.by_telegram(tx, telegram_id)
    if known is None:
        zone = zone or settings.zone(tx)
        new = Staff(
            0, telegram_id, name, acting, manager_id=boss, lang=lang or "zh", zone=zone,
            lang_chosen=True,
        )  # fmt: skip
        made = staff.add(tx, new)
    else:
        if boss is not None and (boss == known.id or boss in staff.below(tx, known.id)):
            raise BadValue(field="manager", value=manager)
        changed = replace(
            known, name=name, roles=acting, manager_id=boss or known.manager_id,
            lang=lang or known.lang, zone=zone or known.zone, active=True,
            lang_chosen=known.lang_chosen or lang is not None,
        )  # fmt: skip
        made = staff.change(tx, changed)
    audit.record(tx, "staff-add", "staff", made.id, staff=None)
    return made, known is None


def everybody(tx: Tx) -> list[tuple[Staff, int | None]]:
    """(member, their manager's Telegram id), revoked ones too."""
    found = {one.id: one for one in staff.everybody(tx, active=False)}
    return [
        (one, found[one.manager_id].telegram_id if one.manager_id else None)
        for one in found.values()
    ]


def revoke(tx: Tx, telegram_id: int) -> int:
    """Ends access at once, to letters on their way too; how many customers still lie with them."""
    known = staff.by_telegram(tx, telegram_id)
    if known is None:
        raise BadValue(field="telegram-id", value=telegram_id)
    staff.change(tx, replace(known, active=False))
    invitations.settle(tx, telegram_id)
    outbox.withdraw(tx, known.id)
    audit.record(tx, "revoke", "staff", known.id, staff=None)
    return len(customers.ids_of_keeper(tx, known.id))


def invite(tx: Tx, role: str, *, manager: int | None) -> str:
    """A one-time code; nobody need confirm what the administrator hands out in person."""
    return joining.invite(tx, Role(role), None, _boss(tx, manager))


def _boss(tx: Tx, manager: int | None) -> int | None:
    if manager is None:
        return None
    boss = staff.by_telegram(tx, manager)
    if boss is None:
        raise BadValue(field="manager", value=manager)
    return boss.id
