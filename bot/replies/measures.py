"""Measures, worded: what the manager is asked and told, and what the keepers hear of it."""

from datetime import date

from bot.domain.customers import Customer
from bot.domain.duties import Duty
from bot.domain.letters import About, Button, Reply
from bot.domain.measures import Choice, Exempted, Handed, Inquiry
from bot.domain.staff import Staff
from bot.replies.words import Html, day, label, say, shorten

MOST = 16  # colleagues on buttons; others by name


def asked(lang: str, one: Inquiry, asker: Staff) -> Reply:
    """To the manager: whether the question went out."""
    if one.keeper.id == asker.id:
        key = "ask-own"
    elif not (one.keeper.active and one.keeper.reachable):
        key = "ask-nobody"
    else:
        key = "ask-sent" if one.sent else "ask-again"
    text = say(lang, key, customer=one.customer.short, keeper=one.keeper.name)
    about = About("customer", one.customer.id, one.customer.id)
    rows = ((_handover(lang, one.customer),),) if key == "ask-nobody" else ()
    return Reply(text, rows, about)


def _handover(lang: str, customer: Customer) -> Button:
    return Button(label(lang, "button-handover-one"), f"handover:{customer.id}")


def question(
    lang: str, asker: Staff, customer: Customer, duty: Duty | None, about: About, today: date
) -> Reply:
    """To the keeper: who asks, about whom, and what stands behind the question."""
    named = {"asker": asker.name, "customer": customer.name, "grade": customer.grade}
    if duty is None:
        text = say(lang, "question-plain", **named)
    else:
        last = day(lang, duty.last_on, today) if duty.last_on else label(lang, "question-never")
        text = say(
            lang, "question-late", **named, channel=label(lang, f"channel-{duty.channel}"),
            days=duty.days_overdue, done=duty.done, owed=duty.owed, last=last,
        )  # fmt: skip
    lines = Html(f"{text}\n{say(lang, 'question-how', asker=asker.name)}")
    rows = ((Button(label(lang, "button-brief-one"), f"brief:{customer.id}"),),)
    return Reply(lines, rows, about)


def answer(lang: str, keeper: Staff, customer: Customer, text: str) -> Reply:
    """To the manager: what the keeper replied."""
    said = say(
        lang, "answer", keeper=keeper.name, customer=customer.short, text=shorten(text, 600)
    )
    return Reply(said, about=About("customer", customer.id, customer.id))


def asks_span(lang: str, customer: Customer, until: date | None, spans: tuple[int, ...],
              today: date) -> Reply:  # fmt: skip
    """Until when? Says so where the customer is exempt already."""
    lines = [say(lang, "exempt-which", customer=customer.name)]
    if until is not None:
        lines.insert(0, say(lang, "exempt-already", day=day(lang, until, today)))
    choices = tuple(
        Button(label(lang, "exempt-days", n=span), f"exemptfor:{customer.id}:{span}")
        for span in spans
    )
    other = (Button(label(lang, "exempt-other"), f"exemptfor:{customer.id}:0"),)
    return Reply(Html("\n".join(lines)), (choices, other))


def asks_reason(lang: str, customer: Customer, until: date | None, about: About,
                today: date) -> Reply:  # fmt: skip
    key = "exempt-reason" if until else "exempt-reason-day"
    said = day(lang, until, today) if until else ""
    return Reply(say(lang, key, customer=customer.name, day=said), about=about, prompt=True)


def exempted(lang: str, one: Exempted, today: date) -> Reply:
    text = say(
        lang, "exempted", customer=one.customer.name, day=day(lang, one.until, today),
        reason=shorten(one.reason, 200),
    )  # fmt: skip
    return Reply(text, about=About("customer", one.customer.id, one.customer.id))


def told_exempt(
    lang: str, asker: Staff, customer: Customer, until: date, reason: str, today: date
) -> Reply:
    """To the keeper."""
    text = say(
        lang, "told-exempt", asker=asker.name, customer=customer.name,
        day=day(lang, until, today), reason=shorten(reason, 200),
    )  # fmt: skip
    return Reply(text, about=About("customer", customer.id, customer.id))


def asks_colleague(lang: str, one: Choice) -> Reply:
    """To whom? Those with the fewest customers first; the rest by name."""
    about = About("handover", one.customer.id, one.customer.id)
    if not one.colleagues:
        return Reply(say(lang, "handover-nobody", customer=one.customer.name))
    key = f"{one.customer.id}:{{}}:{one.customer.version}"
    found = [
        Button(label(lang, "handover-to", name=who.name, n=count), f"give:{key.format(who.id)}")
        for who, count in one.colleagues[:MOST]
    ]
    rows = tuple(tuple(found[at : at + 2]) for at in range(0, len(found), 2))
    text = say(lang, "handover-which", customer=one.customer.name, keeper=one.keeper.name)
    hidden = len(one.colleagues) - len(found)
    if hidden:
        text = Html(f"{text}\n{say(lang, 'handover-more', n=hidden)}")
    return Reply(text, rows, about)


def handed(lang: str, one: Handed) -> Reply:
    """To the manager, with the way back."""
    text = say(lang, "handed", old=one.old.name, new=one.new.name, **_inventory(one))
    back = f"give:{one.customer.id}:{one.old.id}:{one.customer.version}"
    rows = ((Button(label(lang, "handover-back"), back),),) if one.old.active else ()
    return Reply(text, rows, About("customer", one.customer.id, one.customer.id))


def told_handover(who: Staff, asker: Staff, one: Handed) -> Reply:
    """To the old keeper, who reads it no more, or to the new one, with the brief a tap away."""
    if who.id == one.old.id:
        text = say(
            who.lang, "told-handed-away", asker=asker.name, new=one.new.name,
            customer=one.customer.name,
        )  # fmt: skip
        return Reply(text)
    text = say(who.lang, "told-handed-to", asker=asker.name, old=one.old.name, **_inventory(one))
    rows = ((Button(label(who.lang, "button-brief-one"), f"brief:{one.customer.id}"),),)
    return Reply(text, rows, About("customer", one.customer.id, one.customer.id))


def _inventory(one: Handed) -> dict[str, object]:
    return {
        "customer": one.customer.name, "grade": one.customer.grade, "contacts": one.contacts,
        "promises": one.promises, "plans": one.plans,
    }  # fmt: skip
