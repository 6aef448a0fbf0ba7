"""Joining: by a one-time invitation, confirmed by whoever invited."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.actions.answers import by_word
from bot.actions.turn import Turn
from bot.domain.dialogues import Choice
from bot.domain.mornings import local_date, zone_of
from bot.domain.refusals import BadValue, GoneByNow, NotAllowed
from bot.domain.rights import Action, may_invite, require
from bot.domain.staff import Role, Staff
from bot.replies.words import join, label
from bot.storage import invitations, ledger, settings, staff, undelivered
from bot.storage.transaction import Tx

LIFETIME = timedelta(hours=24)
TRIES = 5  # bad codes a day, after which a stranger is not listened to until tomorrow


@dataclass(frozen=True)
class Joined:
    """A new member, and who must still confirm them (None when nobody need)."""

    staff: Staff
    inviter: Staff | None


def known(tx: Tx, telegram_id: int) -> Staff | None:
    """The active member with this Telegram id."""
    found = staff.by_telegram(tx, telegram_id)
    if found is None or not found.active:
        return None
    if not found.reachable:  # whoever writes can be written to again
        found = staff.change(tx, replace(found, reachable=True))
        _again(tx, found)
    return found


def everybodys_chats(tx: Tx) -> frozenset[int]:
    """The private chats of all active members."""
    return frozenset(one.telegram_id for one in staff.everybody(tx))


def _again(tx: Tx, who: Staff) -> None:
    """Today's morning that did not reach them comes with the next tick."""
    day = local_date(tx.now, zone_of(who.zone))
    if undelivered.take_back(tx, f"morning:{who.id}:{day}:{who.telegram_id}"):
        ledger.forget(tx, f"morning:{who.id}:{day}")


def guest(telegram_id: int, name: str, code: str | None) -> Staff:
    """Somebody who holds an invitation: no role, no right, until it is accepted."""
    return Staff(0, telegram_id, name, frozenset(), lang=language(code, "en"), active=False)


def language(code: str | None, otherwise: str) -> str:
    """Telegram's language code as one of ours."""
    if not code:
        return otherwise
    return "zh" if code.lower().startswith("zh") else "en"


def invite(tx: Tx, role: Role, inviter: Staff | None, manager_id: int | None) -> str:
    """A new one-time code of 32 random bytes; only its hash is kept."""
    code = secrets.token_urlsafe(32)
    invitations.add(
        tx, _hash(code), role=role, manager_id=manager_id,
        inviter_id=inviter.id if inviter else None, expires_at=tx.now + LIFETIME,
    )  # fmt: skip
    return code


def role_named(turn: Turn, word: str) -> Role:
    """The role that a word names, in either language; a rep where none is named. Whoever names
    none that there is hears which they may invite."""
    require(turn.asker, Action.INVITE)
    named = by_word(tuple(Choice(one.value, f"role-{one}") for one in Role), word or Role.REP)
    if named is not None:
        return Role(named)
    allowed = [label(turn.lang, f"role-{one}") for one in Role if may_invite(turn.asker, one)]
    raise BadValue(field="role", roles=join(turn.lang, allowed))


def invite_as(turn: Turn, role: Role) -> str:
    """An invitation by a member of staff, into their own team; nobody invites above themselves."""
    require(turn.asker, Action.INVITE)
    if not may_invite(turn.asker, role):
        raise NotAllowed(field=Action.INVITE.value)
    boss = turn.asker.id if role is Role.REP and turn.asker.has(Role.MANAGER) else None
    turn.record("invite", "role", list(Role).index(role))
    return invite(turn.tx, role, turn.asker, boss)


def accept(turn: Turn, code: str) -> Joined | None:
    """A guest becomes staff; at once when the program itself invited, else once confirmed.
    None for a bad code: it is counted, which a refusal would roll back."""
    found = None
    if not _is_blocked(turn):
        found = invitations.take(turn.tx, _hash(code), turn.asker.telegram_id)
    if found is None:
        _count_bad(turn)
        return None
    inviter = staff.by_id(turn.tx, found.inviter_id) if found.inviter_id else None
    zone = inviter.zone if inviter else settings.zone(turn.tx)
    new = replace(
        turn.asker, roles=frozenset({Role(found.role)}), manager_id=found.manager_id,
        active=inviter is None, zone=zone,
    )  # fmt: skip
    before = staff.by_telegram(turn.tx, turn.asker.telegram_id)
    if before is None:
        joined = staff.add(turn.tx, new)
    else:
        joined = staff.change(turn.tx, replace(new, id=before.id))
    turn.record("join", "staff", joined.id)
    return Joined(joined, inviter)


def confirm(turn: Turn, staff_id: int) -> Staff:
    """The inviter says that it is really them."""
    waiting = _invited_by(turn, staff_id)
    require(turn.asker, Action.INVITE)
    if not all(may_invite(turn.asker, role) for role in waiting.roles):
        raise NotAllowed(field=Action.INVITE.value)
    invitations.settle(turn.tx, waiting.telegram_id)
    turn.record("confirm", "staff", staff_id)
    return staff.change(turn.tx, replace(waiting, active=True))


def turn_away(turn: Turn, staff_id: int) -> Staff:
    """The inviter says that it is somebody else: nothing was ever shown to them."""
    waiting = _invited_by(turn, staff_id)
    invitations.settle(turn.tx, waiting.telegram_id)
    turn.record("turn-away", "staff", staff_id)
    return waiting


def _invited_by(turn: Turn, staff_id: int) -> Staff:
    if not invitations.awaits(turn.tx, turn.asker.id, staff_id):
        raise GoneByNow
    waiting = staff.by_id(turn.tx, staff_id)
    if waiting.active:
        raise GoneByNow
    return waiting


def _hash(code: str) -> bytes:
    return hashlib.sha256(code.encode()).digest()


def _day(turn: Turn, number: int) -> str:
    return f"bad-code:{turn.asker.telegram_id}:{turn.tx.now.date()}:{number}"


def _is_blocked(turn: Turn) -> bool:
    return ledger.when(turn.tx, _day(turn, TRIES)) is not None


def _count_bad(turn: Turn) -> None:
    for number in range(1, TRIES + 1):
        if ledger.once(turn.tx, _day(turn, number)):
            return
