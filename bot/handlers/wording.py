"""Wording: what the desk and delivery say by themselves, in the reader's language."""

from datetime import datetime

from telegram import Update

from bot.actions import joining
from bot.domain.letters import Letter, LetterKind
from bot.domain.mornings import when_awake, zone_of
from bot.domain.refusals import NotOnStaff, Refusal
from bot.domain.staff import Role, Staff
from bot.handlers.faults import Said
from bot.handlers.groups import overheard
from bot.replies import delivery, refusals
from bot.storage import staff
from bot.storage.sending import Sending
from bot.storage.transaction import Tx


class Wording:
    """The wordings that `Desk` and `Delivery` ask for."""

    repeat_mark = delivery.REPEAT_MARK

    def refusal(self, tx: Tx, update: Update, refusal: Refusal) -> Said:
        lang, chat = _listener(tx, update)
        if chat is None or overheard(update):
            return ()
        if isinstance(refusal, NotOnStaff):
            # One line, however often they change what they said.
            return (Letter(chat, refusals.stranger(lang)),) if not update.edited_message else ()
        return (Letter(chat, refusals.refused(lang, refusal)),)

    def fault(self, tx: Tx, update: Update, reference: str) -> Said:
        lang, chat = _listener(tx, update)
        return (Letter(chat, refusals.fault(lang, reference)),) if chat is not None else ()

    def awake(self, tx: Tx, letter: Sending) -> datetime | None:
        """The end of quiet hours that have begun since the letter was written."""
        if letter.staff_id is None or letter.kind not in (LetterKind.NUDGE, LetterKind.DIGEST):
            return None
        who = staff.by_id(tx, letter.staff_id)
        awake = when_awake(tx.now, zone_of(who.zone), who.quiet_from, who.quiet_to)
        return awake if awake > tx.now else None

    def unreachable(self, tx: Tx, staff_id: int) -> Letter | None:
        """Tells the manager that somebody cannot be written to; an admin, where there is none
        or it is the manager."""
        who = staff.by_id(tx, staff_id)
        boss = next((one for one in _above(tx, who) if one.active and one.reachable), None)
        if boss is None:
            return None
        key = f"unreachable:{who.id}:{tx.now.date()}:{boss.telegram_id}"
        reply = delivery.unreachable(boss.lang, who)
        return Letter(boss.telegram_id, reply, key=key, staff_id=boss.id)

    def offered(self, tx: Tx, lost: Sending) -> Letter | None:
        """Offers a digest or a file that may not have arrived."""
        if lost.staff_id is None:
            return None
        who = staff.by_id(tx, lost.staff_id)
        reply = delivery.offered(who.lang, lost.id)
        return Letter(lost.chat_id, reply, key=f"offered:{lost.id}", staff_id=who.id)


def _above(tx: Tx, who: Staff) -> list[Staff]:
    admins = [one for one in staff.everybody(tx) if one.has(Role.ADMIN) and one.id != who.id]
    return [*staff.above(tx, who.id), *admins]


def _listener(tx: Tx, update: Update) -> tuple[str, int | None]:
    """(language, chat) of whoever must be told."""
    user, chat = update.effective_user, update.effective_chat
    known = joining.known(tx, user.id) if user else None
    code = user.language_code if user else None
    lang = known.lang if known else joining.language(code, "en")
    return lang, chat.id if chat else None
