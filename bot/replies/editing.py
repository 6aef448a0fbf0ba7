"""Editing, worded: a customer or a person as a panel of what can be changed."""

from bot.domain.customers import Contact, Customer
from bot.domain.grade_changes import Decided, Evidence, Proposed
from bot.domain.letters import About, Button, Reply
from bot.domain.panels import Panel, PersonPanel
from bot.replies.words import Html, label, money, safe, say, shorten

_FIELDS = (("name", "alias", "grade"), ("region", "address", "phone"), ("standing",))
_PERSON_FIELDS = ("name", "title", "phone")
_TOGGLES = ("left", "deceased", "opted_out")
MOST_PEOPLE = 8


def edited(lang: str, what: Panel | PersonPanel | Proposed) -> Reply:
    """What an edit came to."""
    match what:
        case Panel():
            return panel(lang, what)
        case PersonPanel():
            return person(lang, what)
        case Proposed():
            return proposed(lang, what)


def panel(lang: str, one: Panel) -> Reply:
    """The customer as it stands, each field a button."""
    lines = [*_news(lang, one.changed, one.outdated), *_customer(lang, one.customer)]
    lines += [Html(f"👤 {_named(person)}") for person in one.people[:MOST_PEOPLE]]
    about = About("customer", one.customer.id, one.customer.id)
    return Reply(Html("\n".join(lines)), _rows(lang, one), about)


def person(lang: str, one: PersonPanel) -> Reply:
    """The person as they stand, each field and each state a button."""
    who = one.contact
    lines = [*_news(lang, one.changed, one.outdated), Html(f"<b>{safe(one.customer.name)}</b>")]
    lines.append(Html(f"👤 {_named(who)}"))
    lines += [Html(f"☎️ {safe(phone)}") for phone in who.phones]
    lines += [say(lang, f"person-is-{name}") for name in _TOGGLES if getattr(who, name)]
    about = About("customer", one.customer.id, one.customer.id)
    return Reply(Html("\n".join(lines)), _person_rows(lang, one), about)


def proposed(lang: str, one: Proposed) -> Reply:
    """To the one who proposed it."""
    key = "grade-proposed" if one.boss else "grade-nobody-signs"
    name = one.boss.name if one.boss else ""
    text = say(lang, key, customer=one.customer.name, old=one.change.old, new=one.change.new,
               boss=name)  # fmt: skip
    return Reply(text, about=About("customer", one.customer.id, one.customer.id))


def asks_signature(lang: str, one: Proposed) -> Reply:
    """To the one who may sign it, with what speaks for it."""
    change = one.change
    text = say(
        lang, "grade-asks", who=one.by.name, customer=one.customer.name, old=change.old,
        new=change.new, reason=shorten(change.reason, 300),
        evidence=evidence(lang, change.evidence),
    )  # fmt: skip
    rows = (
        (
            Button(label(lang, "button-sign"), f"sign:{change.id}"),
            Button(label(lang, "button-refuse"), f"nosign:{change.id}"),
        ),
        (Button(label(lang, "button-see-brief"), f"brief:{one.customer.id}"),),
    )
    return Reply(text, rows, About("customer", one.customer.id, one.customer.id))


def evidence(lang: str, one: Evidence) -> Html:
    """The archive's own figures in one line."""
    amount = money(lang, one.amount, one.currency) if one.amount else "–"
    return say(lang, "grade-evidence", amount=amount, orders=one.orders, meetings=one.meetings)


def decided(lang: str, one: Decided) -> Reply:
    return Reply(_decision(lang, "grade-done", one))


def heard_back(lang: str, one: Decided) -> Reply:
    """To the proposer."""
    about = About("customer", one.customer.id, one.customer.id)
    return Reply(_decision(lang, "grade-heard", one), about=about)


def _decision(lang: str, key: str, one: Decided) -> Html:
    return say(
        lang, f"{key}-{one.change.state}", customer=one.customer.name, old=one.change.old,
        new=one.change.new, by=one.by.name, proposer=one.proposer.name,
    )  # fmt: skip


def _news(lang: str, changed: str | None, outdated: bool) -> list[Html]:
    if outdated:
        return [say(lang, "edit-outdated")]
    return [say(lang, "edit-saved", field=label(lang, f"field-{changed}"))] if changed else []


def _customer(lang: str, one: Customer) -> list[Html]:
    head = [one.grade, label(lang, f"standing-{one.standing}"), one.region or ""]
    lines = [
        Html(f"<b>{safe(one.name)}</b>"),
        Html(safe(" · ".join(part for part in head if part))),
    ]
    if one.aliases:
        lines.append(say(lang, "edit-aliases", names=" / ".join(one.aliases)))
    lines += [Html(f"📍 {safe(one.address)}")] if one.address else []
    lines += [Html(f"☎️ {safe(one.phone)}")] if one.phone else []
    return lines


def _named(who: Contact) -> Html:
    title = f" {who.title}" if who.title and who.title not in who.name else ""
    return safe(f"{who.name}{title}")


def _rows(lang: str, one: Panel) -> tuple[tuple[Button, ...], ...]:
    key = f"{one.customer.id}:{one.customer.version}"
    rows = [
        tuple(Button(label(lang, f"field-{name}"), f"field:{key}:{name}") for name in names)
        for names in _FIELDS
    ]
    people = [
        Button(f"👤 {shorten(who.name, 20)}", f"person:{who.id}")
        for who in one.people[:MOST_PEOPLE]
    ]
    people.append(Button(label(lang, "button-add-person"), f"addperson:{one.customer.id}"))
    rows += [tuple(people[start : start + 2]) for start in range(0, len(people), 2)]
    return tuple(rows)


def _person_rows(lang: str, one: PersonPanel) -> tuple[tuple[Button, ...], ...]:
    key = f"{one.contact.id}:{one.contact.version}"
    fields = tuple(
        Button(label(lang, f"field-{name}"), f"pfield:{key}:{name}") for name in _PERSON_FIELDS
    )
    toggles = tuple(
        Button(
            ("☑️ " if getattr(one.contact, name) else "") + label(lang, f"field-{name}"),
            f"toggle:{key}:{name}",
        )
        for name in _TOGGLES
    )
    return (fields, toggles, (Button(label(lang, "button-edit-customer"),
                                     f"edit:{one.customer.id}"),))  # fmt: skip
