"""Introductions, worded: people as read, where they belong, and what saving has done."""

from collections.abc import Iterator

from bot.domain.introductions import Introduced, Newcomer, Welcomed
from bot.domain.letters import About, Button, Reply
from bot.replies.proposals import whose_rows
from bot.replies.words import Html, join, label, safe, say, shorten

MOST_SHOWN = 10


def introduced(lang: str, what: Introduced) -> Reply:
    """One person with all fields, or many by name; saved with one tap."""
    one = what.people[0] if len(what.people) == 1 else None
    lines = list(_person(lang, one)) if one else list(_many(lang, what))
    if what.homeless:
        lines.append(say(lang, "people-whose", n=what.homeless))
    if one and not one.name:
        lines.append(say(lang, "people-no-name"))
    return Reply(Html("\n".join(lines)), _rows(lang, what), About("proposal", what.proposal_id))


def asks_fields(lang: str, proposal_id: int) -> Reply:
    about = About("contact-fields", proposal_id)
    return Reply(say(lang, "people-edit-prompt"), about=about, prompt=True)


def welcomed(lang: str, what: Welcomed) -> Reply:
    if what.undone:
        return Reply(say(lang, "people-undone", names=_names(lang, what)))
    key = "people-saved" if what.new else "people-merged"
    text = say(
        lang, key, names=_names(lang, what), customers=join(lang, list(what.customers[:5])),
        merged=what.merged,
    )  # fmt: skip
    rows = ((Button(label(lang, "button-undo"), f"unsave:{what.proposal_id}"),),)
    if what.customer_id is None:
        return Reply(text, rows)
    return Reply(text, rows, About("customer", what.customer_id, what.customer_id))


def _names(lang: str, what: Welcomed) -> Html:
    shown = join(lang, [shorten(name, 30) for name in what.names[:MOST_SHOWN]])
    rest = len(what.names) - MOST_SHOWN
    return Html(shown + say(lang, "people-and-more", n=rest)) if rest > 0 else shown


def _person(lang: str, one: Newcomer) -> Iterator[Html]:
    yield say(lang, "people-head", name=_called(one) or "–")
    if one.company:
        yield Html(f"🏢 {safe(one.company)}")
    if one.phones:
        yield Html(f"☎️ {safe(' · '.join(one.phones))}")
    if one.emails:
        yield Html(f"✉️ {safe(' · '.join(one.emails))}")
    if one.address:
        yield Html(f"🏠 {safe(one.address)}")
    if one.birthday:
        yield Html(f"🎂 {safe(one.birthday)}")
    if one.customer:
        yield say(lang, "people-customer", customer=one.customer.name)
    if one.twin:
        title = one.twin.title or ""
        name = one.twin.name if title in one.twin.name else f"{one.twin.name} {title}"
        yield say(lang, "people-twin", name=name, phones=" · ".join(one.twin.phones[:2]) or "–")
    if one.elsewhere:
        yield say(lang, "people-elsewhere", customers=join(lang, list(one.elsewhere[:3])))


def _many(lang: str, what: Introduced) -> Iterator[Html]:
    yield say(lang, "people-many", n=len(what.people))
    for one in what.people[:MOST_SHOWN]:
        home = one.customer.short if one.customer else (one.company or "?")
        mark = " 🔗" if one.twin else ""
        yield Html(f"· {safe(shorten(_called(one) or '–', 40))} → {safe(shorten(home, 40))}{mark}")
    if len(what.people) > MOST_SHOWN:
        yield say(lang, "people-and-more", n=len(what.people) - MOST_SHOWN)
    if any(one.twin for one in what.people):
        yield say(lang, "people-twins")
    if what.left_out:
        total = len(what.people) + what.left_out + what.broken
        yield say(lang, "people-left-out", total=total, left=what.left_out, n=len(what.people))
    if what.broken:
        yield say(lang, "people-broken", n=what.broken)


def _called(one: Newcomer) -> str:
    if one.title and one.title not in one.name:
        return f"{one.name} {one.title}".strip()
    return one.name


def _rows(lang: str, what: Introduced) -> tuple[tuple[Button, ...], ...]:
    key = what.proposal_id
    one = what.people[0] if len(what.people) == 1 else None
    edit = (Button(label(lang, "button-edit-short"), f"retouch:{key}"),) if one else ()
    drop = Button(label(lang, "button-drop-short"), f"forget:{key}")
    if not what.ready:
        asks = whose_rows(lang, key, what.whose) if what.homeless else ((drop,),)
        return (*asks, edit) if edit else asks
    if one and one.twin:
        return (
            (Button(label(lang, "button-merge"), f"welcome:{key}:merge"),),
            (Button(label(lang, "button-apart"), f"welcome:{key}:apart"), *edit, drop),
        )
    elsewhere = Button(label(lang, "button-other"), f"somebody:{key}")
    return (
        (Button(label(lang, "button-save"), f"welcome:{key}:merge"), *edit, drop),
        (elsewhere,),
    )
