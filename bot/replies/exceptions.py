"""One customer's own cadence, worded: what holds, what it may become, what the keeper hears."""

from datetime import date

from bot.domain.cadence import CadenceException, Quota, Rule, Window
from bot.domain.cadence_sheet import rule_text
from bot.domain.customers import Customer
from bot.domain.letters import About, Button, Reply
from bot.domain.measures import ExceptionMade, InForce, OwnCadence
from bot.domain.proposals import Proposal
from bot.domain.staff import Role, Staff
from bot.replies.rules import rule_words
from bot.replies.words import Html, day, label, say, shorten

OFFERED = (Quota(1, 1), Quota(2, 2), Quota(4, 4), Window(2, 2), Window(3, 3), Window(6, 6))


def line(lang: str, one: InForce, today: date) -> Html:
    """What holds instead of the table, until when, why and by whom."""
    return say(
        lang, "exception-exempt" if one.exception.exempts else "exception-line",
        **_named(lang, one.exception, today), by=one.by,
    )  # fmt: skip


def panel(lang: str, one: OwnCadence, today: date) -> Reply:
    """What holds for this customer, with its end by a button, and what it may become."""
    key = one.customer.id
    lines = [say(lang, "exception-head", customer=one.customer.name)]
    if not one.excepted:
        lines.append(say(lang, "exception-by-table", grade=one.customer.grade))
    lines += [Html(f"{n}. {line(lang, each, today)}") for n, each in enumerate(one.excepted, 1)]
    lines.append(say(lang, "exception-usage"))
    ends = tuple(
        (Button(label(lang, "button-end-exception", n=n), f"endown:{each.id}"),)
        for n, each in enumerate(one.excepted, 1)
    )
    rules = [
        Button(rule_words(lang, each), f"ownrule:{key}:{rule_text(each)}") for each in OFFERED
    ]
    rows = tuple(tuple(rules[at : at + 3]) for at in range(0, len(rules), 3))
    rest = (Button(label(lang, "button-exempt-all"), f"exempt:{key}"),)
    return Reply(Html("\n".join(lines)), (*ends, *rows, rest), About("own", key, key))


def asks_why(lang: str, customer: Customer, rule: Rule | None, one: Proposal) -> Reply:
    text = say(lang, "exception-why", customer=customer.name, rule=rule_words(lang, rule))
    return Reply(text, about=About("ownrule", one.id, customer.id), prompt=True)


def made(lang: str, one: ExceptionMade, today: date) -> Reply:
    named = _named(lang, one.exception, today)
    text = say(lang, "exception-made", customer=one.customer.name, **named)
    return Reply(text, about=About("customer", one.customer.id, one.customer.id))


def ended(lang: str, customer: Customer) -> Reply:
    text = say(lang, "exception-ended", customer=customer.name)
    return Reply(text, about=About("customer", customer.id, customer.id))


def told(
    lang: str, asker: Staff, customer: Customer, exception: CadenceException, today: date
) -> Reply:
    """To the keeper."""
    named = _named(lang, exception, today)
    text = say(lang, "exception-told", asker=asker.name, customer=customer.name, **named)
    return Reply(text, about=About("customer", customer.id, customer.id))


def told_end(lang: str, asker: Staff, customer: Customer, one: InForce) -> Reply:
    text = say(
        lang, "exception-told-end", asker=asker.name, customer=customer.name,
        what=_what(lang, one.exception),
    )  # fmt: skip
    return Reply(text, about=About("customer", customer.id, customer.id))


def _named(lang: str, one: CadenceException, today: date) -> dict[str, str]:
    return {
        "what": _what(lang, one), "rule": rule_words(lang, one.rule),
        "until": day(lang, one.until, today), "reason": shorten(one.reason, 200),
    }  # fmt: skip


def _what(lang: str, one: CadenceException) -> str:
    """走访; of another role than the keeper's, 经理走访."""
    channel = label(lang, f"channel-{one.channel}")
    if one.role is Role.REP:
        return channel
    return label(lang, "exception-of-role", role=label(lang, f"role-{one.role}"), channel=channel)
