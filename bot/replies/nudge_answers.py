"""What the buttons of a morning's line ask and answer."""

from collections.abc import Sequence
from datetime import date

from bot.domain.customers import Customer, Plan, Promise
from bot.domain.letters import About, Button, Reply
from bot.domain.nudges import NotWanted
from bot.replies.words import capital, day, label, say


def asks_done(lang: str, customer: Customer, channel: str) -> Reply:
    kind = "duty-call" if channel == "call" else "duty"
    text = say(
        lang, "done-prompt", customer=customer.name, channel=label(lang, f"channel-{channel}")
    )
    return Reply(text, about=About(kind, customer.id, customer.id), prompt=True)


def asks_snooze(lang: str, customer: Customer, channel: str) -> Reply:
    key = f"{customer.id}:{channel}"
    choices = tuple(
        Button(capital(label(lang, f"snooze-{word}")), f"until:{key}:{word}")
        for word in ("tomorrow", "3days", "week")
    )
    pick = (Button(capital(label(lang, "snooze-pick")), f"pickday:{key}"),)
    about = About("customer", customer.id, customer.id)
    return Reply(say(lang, "snooze-which", customer=customer.name), (choices, pick), about)


def asks_day(
    lang: str, customer: Customer, channel: str, days: Sequence[date], today: date
) -> Reply:
    """The next working days as buttons; any other day by a reply."""
    key = f"until:{customer.id}:{channel}"
    found = [Button(day(lang, one, today), f"{key}:{one.isoformat()}") for one in days]
    rows = tuple(tuple(found[at : at + 3]) for at in range(0, len(found), 3))
    about = About(f"snooze-{channel}", customer.id, customer.id)
    return Reply(say(lang, "snooze-prompt", customer=customer.name), rows, about)


def snoozed(lang: str, customer: Customer, until: date, today: date) -> Reply:
    return Reply(say(lang, "snoozed", customer=customer.name, day=day(lang, until, today)))


def asks_reason(lang: str, customer: Customer, channel: str) -> Reply:
    reasons = tuple(
        Button(capital(label(lang, f"notwanted-{word}")), f"reason:{customer.id}:{channel}:{word}")
        for word in ("busy", "season", "other", "lost")
    )
    text = say(lang, "notwanted-which", customer=customer.name)
    about = About(f"notwanted-{channel}", customer.id, customer.id)
    return Reply(text, (reasons[:2], reasons[2:]), about)


def not_wanted(lang: str, one: NotWanted, today: date) -> Reply:
    until = day(lang, one.until, today)
    return Reply(say(lang, "notwanted-done", customer=one.customer.name, day=until))


def kept(lang: str, promise: Promise) -> Reply:
    back = Button(label(lang, "button-not-kept"), f"unkept:{promise.id}")
    return Reply(say(lang, "promise-kept", text=promise.text), ((back,),))


def reopened(lang: str, promise: Promise, today: date) -> Reply:
    due = day(lang, promise.due_on, today) if promise.due_on else label(lang, "card-no-due")
    return Reply(say(lang, "promise-reopened", text=promise.text, day=due))


def later(lang: str, promise: Promise, until: date, today: date) -> Reply:
    return Reply(say(lang, "promise-later", day=day(lang, until, today), text=promise.text))


def unplanned(lang: str, plan: Plan, customer: Customer, today: date) -> Reply:
    text = say(lang, "unplanned", customer=customer.name, day=day(lang, plan.day, today))
    return Reply(text)
