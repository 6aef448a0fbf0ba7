"""Inquiries: a manager asks a customer's keeper why; the reply is logged and comes back."""

from bot.actions import duties as owed
from bot.actions import notes
from bot.actions.turn import Turn
from bot.domain.customers import Customer
from bot.domain.duties import Duty, duties_of, urgency
from bot.domain.filings import NOTE, Filing
from bot.domain.letters import About, Letter, LetterKind
from bot.domain.measures import Inquiry
from bot.domain.mornings import tick_key, when_awake, zone_of
from bot.domain.refusals import NoSuchCustomer
from bot.domain.rights import Action
from bot.domain.staff import Staff
from bot.replies import measures
from bot.storage import cadence, customers, duties, staff


def ask(turn: Turn, customer_id: int) -> Inquiry:
    """Posts the question to the keeper, at most once a day for each who asks."""
    found = customers.get(turn.tx, turn.asker, customer_id, Action.ASK)
    keeper = staff.by_id(turn.tx, found.keeper_id)
    duty = _duty(turn, keeper, found)
    if keeper.id == turn.asker.id or not (keeper.active and keeper.reachable):
        return Inquiry(found, keeper, duty)
    subject = f"{found.id}-{turn.asker.id}"
    key = tick_key("askwhy", subject, turn.today, keeper.telegram_id)
    about = About("asked", turn.asker.id, found.id)
    reply = measures.question(keeper.lang, turn.asker, found, duty, about, turn.today)
    sent = tell(turn, keeper, Letter(keeper.telegram_id, reply, LetterKind.NUDGE, key=key))
    if sent:
        turn.record("ask-why", "customer", found.id)
    return Inquiry(found, keeper, duty, sent=sent)


def answered(turn: Turn, about: About, text: str) -> Filing:
    """Files the keeper's reply, as a meeting only where it says so, and tells whoever asked."""
    subject = About("customer", about.customer_id or 0, about.customer_id)
    filing = notes.file_note(turn, text, about=subject, channel=NOTE)
    boss = staff.by_id(turn.tx, about.id)
    found = _still_reaches(turn, boss, about.customer_id or 0)
    if found is not None and boss.id != turn.asker.id:
        reply = measures.answer(boss.lang, turn.asker, found, text)
        tell(turn, boss, Letter(boss.telegram_id, reply, LetterKind.NUDGE))
    return filing


def tell(turn: Turn, who: Staff, letter: Letter) -> bool:
    """Posts a letter to a colleague, not before their quiet hours end; False when one with its
    key exists already."""
    awake = when_awake(turn.tx.now, zone_of(who.zone), who.quiet_from, who.quiet_to)
    posted = Letter(
        letter.chat_id, letter.reply, letter.kind, key=letter.key, staff_id=who.id,
        not_before=awake,
    )  # fmt: skip
    return turn.post(posted) is not None


def _still_reaches(turn: Turn, boss: Staff, customer_id: int) -> Customer | None:
    try:
        return customers.get(turn.tx, boss, customer_id)
    except NoSuchCustomer:
        return None


def _duty(turn: Turn, keeper: Staff, found: Customer) -> Duty | None:
    """The keeper's most urgent duty there, when one calls."""
    given = duties.owed_for(turn.tx, keeper, found.id, turn.today)
    calendar = owed.calendar_of(turn, keeper)
    known = duties_of(given, cadence.table(turn.tx), calendar, turn.today)
    return min((one for one in known if one.days_overdue), key=urgency, default=None)
