"""One customer's own cadence: how often instead of the table, until when, why; and ended early."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.actions import proposals
from bot.actions.inquiries import tell
from bot.actions.turn import Turn
from bot.capture.exceptions import ExceptionSaid, read_exception
from bot.domain.cadence import Rule, new_exception
from bot.domain.cadence_sheet import read_rule, rule_text
from bot.domain.customers import Customer
from bot.domain.letters import About, Letter, LetterKind, Reply
from bot.domain.measures import ExceptionMade, InForce, OwnCadence
from bot.domain.proposals import Proposal
from bot.domain.readings import Channel
from bot.domain.refusals import BadException, BadRule, GoneByNow
from bot.domain.rights import Action
from bot.domain.staff import Role
from bot.replies import exceptions as wording
from bot.storage import customers, exceptions, staff

KIND = "exception"
ONE_DAY = timedelta(days=1)


def of_customer(turn: Turn, customer_id: int) -> OwnCadence:
    """What is excepted now, to whoever may change it."""
    found = customers.get(turn.tx, turn.asker, customer_id, Action.EXEMPT)
    return OwnCadence(found, tuple(exceptions.of_customer(turn.tx, found.id, turn.today)))


def choose(turn: Turn, customer_id: int, rule: str) -> tuple[Customer, Rule | None, Proposal]:
    """A button's rule for the keeper's visits; the end and the reason come in a reply."""
    found = customers.get(turn.tx, turn.asker, customer_id, Action.EXEMPT)
    try:
        chosen = read_rule(rule)
    except BadRule:
        raise GoneByNow from None
    value = {"customer": found.id, "rule": rule_text(chosen)}
    return found, chosen, proposals.open_new(turn, KIND, value)


def chosen(turn: Turn, proposal_id: int, text: str) -> ExceptionMade:
    """The reply that says until when and why, after a rule was chosen."""
    one = proposals.get(turn, proposal_id, KIND)
    said = read_exception(text, turn.local)
    made = _make(turn, one.value["customer"], said, read_rule(one.value["rule"]))
    proposals.close(turn, one)
    return made


def said(turn: Turn, about: About, text: str) -> ExceptionMade:
    """A reply that says all of it."""
    read = read_exception(text, turn.local)
    if not read.ruled:
        raise BadException(reason="no_rule")
    return _make(turn, about.customer_id or 0, read, read.rule)


def end(turn: Turn, exception_id: int) -> tuple[Customer, InForce]:
    """From today on the table holds again; the keeper is told."""
    known = exceptions.get(turn.tx, exception_id)
    if known is None or known[1].exception.until < turn.today:
        raise GoneByNow
    found = customers.get(turn.tx, turn.asker, known[0], Action.EXEMPT)
    exceptions.end(turn.tx, exception_id, turn.today - ONE_DAY, turn.zone)
    turn.record("end-exception", "customer", found.id)
    _tell(turn, found, lambda lang, _today: wording.told_end(lang, turn.asker, found, known[1]))
    return found, known[1]


def _make(turn: Turn, customer_id: int, read: ExceptionSaid, rule: Rule | None) -> ExceptionMade:
    found = customers.get(turn.tx, turn.asker, customer_id, Action.EXEMPT)
    if read.until is None:
        raise BadException(reason="no_day")
    made = new_exception(
        read.role or Role.REP, read.channel or Channel.VISIT, rule, read.reason,
        until=read.until, today=turn.today,
    )  # fmt: skip
    exceptions.add(turn.tx, found.id, turn.asker.id, made)
    turn.record("except", "customer", found.id)
    _tell(turn, found, lambda lang, today: wording.told(lang, turn.asker, found, made, today))
    return ExceptionMade(found, made)


def _tell(turn: Turn, found: Customer, worded: Callable[[str, date], Reply]) -> None:
    """The keeper hears of it, unless they did it themselves."""
    keeper = staff.by_id(turn.tx, found.keeper_id)
    if keeper.id != turn.asker.id and keeper.active:
        reply = worded(keeper.lang, turn.today)
        tell(turn, keeper, Letter(keeper.telegram_id, reply, LetterKind.NUDGE))
