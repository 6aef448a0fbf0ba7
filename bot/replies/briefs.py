"""Briefs, worded: one screen, promises first, each line with its age."""

from collections.abc import Iterator
from datetime import date

from bot.domain.briefs import Brief, Lookup, NextDay, Person
from bot.domain.customers import Customer, Fact, Interaction, Promise
from bot.domain.duties import Duty, DutyState, Held
from bot.domain.filings import NOTE
from bot.domain.letters import About, Button, Reply
from bot.replies import exceptions
from bot.replies.greetings import years
from bot.replies.questions import facet_name
from bot.replies.relatives import who_of
from bot.replies.removals import fact_text, value_of
from bot.replies.words import Html, age, day, has, join, label, money, safe, say, shorten

TALK = 2
PEOPLE = 5
CUT_OFF = "；;，,、 "  # what a part of a note may end in
TELLING = ("ordered", "expense", "complaint", "payment")


def brief(lang: str, one: Brief, today: date) -> Reply:
    """The screen before a call, with what to do next as buttons."""
    blocks = [
        [_head(lang, one)],
        [_promise(lang, promise, today) for promise in one.promises[:5]],
        [_avoid(lang, one.do_not_mention)] if one.do_not_mention else [],
        list(_next(lang, one, today)),
        [_met(lang, met, today) for met in one.last] or [say(lang, "brief-never")],
        [_person(lang, person, today) for person in one.people[:PEOPLE]],
        list(_trade(lang, one, today)),
    ]
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return Reply(Html(text), _rows(lang, one), About("customer", one.customer.id, one.customer.id))


def short(lang: str, one: Brief, today: date) -> list[Html]:
    """What must be known at the door, in a few lines: promises, taboos, the last meeting."""
    lines = [_promise(lang, promise, today) for promise in one.promises[:2]]
    if one.do_not_mention:
        lines.append(_avoid(lang, one.do_not_mention))
    lines += [_occasion(lang, coming, today) for coming in one.occasions[:1]]
    lines += [_met(lang, met, today) for met in one.last[:1]]
    return lines


def lookup(lang: str, found: Lookup, press: str = "brief") -> Reply:
    """Whom a name may mean, as buttons; nobody in words."""
    if not found.candidates:
        file = Button(label(lang, "button-file-words"), f"asnote:{found.kept}")
        return Reply(_nobody(lang, found), ((file,),) if found.kept else ())
    rows = tuple(
        (Button(f"{shorten(one.name, 40)} · {one.grade}", f"{press}:{one.id}"),)
        for one in found.candidates
    )
    return Reply(say(lang, "brief-which", query=shorten(found.query, 40)), rows)


def _nobody(lang: str, found: Lookup) -> Html:
    if found.known < 1:
        percent = int(found.known * 100)
        return say(lang, "brief-nobody-yet", query=shorten(found.query, 40), percent=percent)
    key = "brief-nobody" if found.may_add else "brief-nobody-plain"
    return say(lang, key, query=shorten(found.query, 40))


def usage(lang: str) -> Html:
    return say(lang, "brief-usage")


def asks_note(lang: str, customer: Customer) -> Reply:
    about = About("duty", customer.id, customer.id)
    return Reply(say(lang, "log-prompt", customer=customer.name), about=about, prompt=True)


def more(lang: str, one: Brief, today: date) -> Reply:
    """Everything else that is known, person by person, with age and certainty."""
    lines: list[str] = [_head(lang, one)]
    lines += [_fact(lang, fact, today) for fact in one.facts]
    for person in one.people:
        lines.append(Html(f"\n<b>{safe(_named(lang, person))}</b>"))
        lines += [Html(f"☎️ {safe(phone)}") for phone in person.contact.phones]
        lines += [Html(f"✉️ {safe(mail)}") for mail in person.contact.emails]
        lines += [_fact(lang, fact, today) for fact in person.facts]
    if one.customer.address:
        lines.insert(1, Html(f"📍 {safe(one.customer.address)}"))
    lines.append(say(lang, "brief-completeness", filled=one.filled, applicable=one.applicable))
    about = About("customer", one.customer.id, one.customer.id)
    return Reply(Html("\n".join(lines)), about=about)


def calls(lang: str, one: Brief) -> Reply:
    """Whom to call: Telegram makes the numbers tappable."""
    lines = [
        Html(f"{safe(_named(lang, person))}: {safe(', '.join(person.contact.phones))}")
        for person in one.people
        if person.contact.phones and not person.contact.deceased
    ]
    if one.customer.phone:
        lines.insert(0, Html(f"{safe(one.customer.name)}: {safe(one.customer.phone)}"))
    text = Html("\n".join(lines)) if lines else say(lang, "brief-no-phones")
    return Reply(text, about=About("duty-call", one.customer.id, one.customer.id))


def _head(lang: str, one: Brief) -> Html:
    standing = label(lang, f"standing-{one.customer.standing}")
    head = say(
        lang, "brief-head", customer=one.customer.name, grade=one.customer.grade,
        standing=standing, filled=one.filled, applicable=one.applicable,
    )  # fmt: skip
    if one.keeper:
        head = Html(head + " · " + say(lang, "brief-keeper", name=one.keeper))
    return head


def _promise(lang: str, promise: Promise, today: date) -> Html:
    side = "ours" if promise.ours else "theirs"
    late = "-late" if promise.is_overdue(today) else ""
    due = day(lang, promise.due_on, today) if promise.due_on else label(lang, "card-no-due")
    return say(
        lang, f"brief-promise-{side}{late}", text=shorten(promise.text, 100), due=due,
        age=age(lang, promise.created_at.date(), today),
    )  # fmt: skip


def _avoid(lang: str, facts: tuple[Fact, ...]) -> Html:
    return say(lang, "brief-avoid", what=join(lang, [one.value for one in facts]))


def _next(lang: str, one: Brief, today: date) -> Iterator[Html]:
    for duty in one.duties:
        line = duty_line(lang, duty, today)
        # Beside another's meetings it would read as what the keeper has left undone.
        yield Html(f"{line} · {say(lang, 'query-yours')}") if one.keeper else line
    for held in one.held:
        yield _held(lang, held, today)
    for excepted in one.excepted:
        yield exceptions.line(lang, excepted, today)
    for plan in one.plans[:2]:
        at = f" {plan.at:%H:%M}" if plan.at else ""
        yield say(lang, "brief-plan", day=f"{day(lang, plan.day, today)}{at}")
    for coming in one.occasions[:3]:
        yield _occasion(lang, coming, today)


def duty_line(lang: str, duty: Duty, today: date) -> Html:
    key = {
        DutyState.OVERDUE: "brief-duty-overdue",
        DutyState.NEVER_VISITED: "brief-duty-never",
        DutyState.DUE: "brief-duty-due",
    }.get(duty.state, "brief-duty-next")
    if key == "brief-duty-never" and duty.days_overdue:
        key = "brief-duty-never-late"
    how = "never" if duty.state is DutyState.NEVER_VISITED else "channel"
    return say(
        lang, key, channel=label(lang, f"{how}-{duty.channel}"), done=duty.done,
        owed=duty.owed, due=day(lang, duty.due_on, today), days=duty.days_overdue,
    )  # fmt: skip


def _held(lang: str, held: Held, today: date) -> Html:
    named = f"notwanted-{held.reason}"
    reason = label(lang, named) if has(lang, named) else held.reason
    return say(
        lang, "brief-held" if held.reason == "snooze" else "brief-held-why", by=held.by,
        channel=label(lang, f"channel-{held.channel}"), until=day(lang, held.until, today),
        reason=shorten(reason, 80),
    )  # fmt: skip


def _occasion(lang: str, coming: NextDay, today: date) -> Html:
    lunar = label(lang, "brief-lunar") if coming.lunar else ""
    return say(
        lang, "brief-occasion", who=who_of(lang, coming.who, coming.relative),
        kind=label(lang, f"occasion-{coming.kind}"),
        day=day(lang, coming.on, today), lunar=lunar,
        turns=years(lang, coming.kind, coming.turns),
    )  # fmt: skip


def _met(lang: str, met: Interaction, today: date) -> Html:
    words = met.text.strip().rstrip(CUT_OFF)
    text = say(lang, "brief-guarded") if met.guarded else safe(shorten(words, 70))
    return say(lang, "brief-met", age=age(lang, met.on, today), channel=_how(lang, met), text=text)


def _how(lang: str, met: Interaction) -> str:
    """The channel; of a note that was no meeting, what came of it where that says more."""
    told = [one for one in met.outcomes if one in TELLING] if met.channel == NOTE else []
    return label(lang, f"outcome-{told[0]}" if told else f"channel-{met.channel}")


def _person(lang: str, person: Person, today: date) -> Html:
    facts = [Html(f"{fact_text(lang, fact)} <i>({age(lang, fact.observed_on, today)})</i>")
             for fact in person.facts[:TALK]]  # fmt: skip
    if not facts:
        return Html(f"👤 {safe(_named(lang, person))}")
    return Html(f"👤 {safe(_named(lang, person))}: {' · '.join(facts)}")


def _fact(lang: str, fact: Fact, today: date) -> Html:
    sure = "✓" if fact.verified_at else "?" if fact.source == "third" else ""
    when = age(lang, fact.observed_on, today)
    name = safe(facet_name(lang, fact.facet))
    return Html(f"· {name}: {safe(value_of(lang, fact))}{sure} <i>({when})</i>")


def _trade(lang: str, one: Brief, today: date) -> Iterator[Html]:
    if one.orders:
        last = one.orders[0]
        worth = money(lang, last.amount, last.currency) if last.amount else "–"
        yield say(lang, "brief-order", amount=worth, age=age(lang, last.day, today))
    for entry in one.complaints[:2]:
        yield say(
            lang, "brief-complaint", text=shorten(entry.text, 80), age=age(lang, entry.day, today)
        )
    if one.competitors:
        names = list(dict.fromkeys(entry.text for entry in one.competitors))[:3]
        since = age(lang, one.competitors[0].day, today)
        yield say(lang, "brief-competitors", names=join(lang, names), age=since)


def _named(lang: str, person: Person) -> str:
    who = person.contact
    name = f"{who.name} {who.title}" if who.title and who.title not in who.name else who.name
    gone = "deceased" if who.deceased else "left" if who.left else None
    return name + label(lang, f"brief-{gone}") if gone else name


def _rows(lang: str, one: Brief) -> tuple[tuple[Button, ...], ...]:
    key = one.customer.id
    logging = (
        Button(label(lang, "button-log"), f"log:{key}"),
        Button(label(lang, "button-plan"), f"plan:{key}"),
    )
    return (
        (
            Button(label(lang, "button-all"), f"all:{key}"),
            *(logging if one.may_log else ()),
        ),
        (
            Button(label(lang, "button-calls"), f"calls:{key}"),
            Button(label(lang, "button-folders"), f"folders:{key}"),
            Button(label(lang, "button-edit-customer"), f"edit:{key}"),
            *((Button(label(lang, "button-own"), f"own:{key}"),) if one.may_except else ()),
        ),
    )
