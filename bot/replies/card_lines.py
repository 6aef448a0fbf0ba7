"""Card lines: what one customer's part of a note was understood to say, and what is amiss."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.domain.customers import Contact, Promise
from bot.domain.filings import MISSED, NOTE, UNANSWERED, Filed
from bot.replies import departures, questions, suggestions
from bot.replies.questions import facet_name
from bot.replies.removals import fact_text, value_of
from bot.replies.words import Html, day, has, join, label, money, safe, say, shorten

MOST_FACTS = 6
# (outcome, channel) of which the one says what the other does.
SAID = {("relationship", NOTE), ("not_met", MISSED), ("not_met", UNANSWERED)}
MOST_WORDS = 200  # characters of a complaint; the note keeps all
LAST_DIGITS = 7  # by which a number in a note is known again, however it was written


def promise_line(lang: str, promise: Promise, today: date) -> Html:
    key = "card-promise-ours" if promise.ours else "card-promise-theirs"
    due = day(lang, promise.due_on, today) if promise.due_on else label(lang, "card-no-due")
    return say(lang, key, text=shorten(promise.text, 120), due=due)


def filed(lang: str, one: Filed, now: datetime, *, many: bool) -> Html:
    """All lines of one customer's part."""
    return Html("\n".join(_lines(lang, one, now, many)))


def _lines(lang: str, one: Filed, now: datetime, many: bool) -> Iterator[Html]:
    yield from told(lang, one, now)
    yield from _warnings(lang, one, now.date())
    yield from _closing(lang, one, now.date(), many)


def told(lang: str, one: Filed, now: datetime) -> Iterator[Html]:
    """What the note tells of one customer."""
    today = now.date()
    yield _head(lang, one, today)
    yield from _people_lines(lang, one)
    met = one.interaction
    if met.outcomes:
        names = [
            label(lang, f"outcome-{name}")
            for name in met.outcomes
            if has(lang, f"outcome-{name}") and (name, met.channel) not in SAID
        ]
        if names:
            yield say(lang, "card-outcome", outcomes=join(lang, names))
    if met.amount:
        yield say(lang, "card-amount", amount=money(lang, met.amount, met.currency))
    if met.objections:
        objections = [shorten(one, MOST_WORDS) for one in met.objections]
        yield say(lang, "card-objection", text=join(lang, objections))
    if met.complaint and met.complaint not in met.objections:
        yield say(lang, "card-complaint", text=shorten(met.complaint, MOST_WORDS))
    if met.competitors:
        yield say(lang, "card-competitor", names=join(lang, list(met.competitors)))
    yield from (promise_line(lang, promise, today) for promise in one.promises)
    if one.plan:
        at = one.plan.local_time(now.tzinfo) if now.tzinfo else None
        hour = f" {at:%H:%M}" if at else ""
        yield say(lang, "card-plan", day=day(lang, one.plan.day, today), at=hour)


def _head(lang: str, one: Filed, today: date) -> Html:
    met = one.interaction
    key = "card-head-new" if one.is_new else "card-head"
    return say(
        lang, key, customer=one.customer.name, grade=one.customer.grade,
        channel=label(lang, f"channel-{met.channel}"),
        day=day(lang, met.on, today), time=f" {met.at}" if met.at else "",
    )  # fmt: skip


def _people_lines(lang: str, one: Filed) -> Iterator[Html]:
    for person in one.people:
        facts = [fact for fact in one.facts if fact.contact_id == person.id][:MOST_FACTS]
        known = [fact_text(lang, fact) for fact in facts]
        if not facts:
            known += [safe(each) for each in _told(one.interaction.text, person)]
        name = safe(_named(person))
        if known:
            yield say(lang, "card-person", name=name, facts=Html(" · ".join(known)))
        elif person.id not in {gone.contact_id for gone in one.departures}:
            yield say(lang, _whereabouts(one, person), name=name)
    rest = [fact for fact in one.facts if fact.contact_id not in {p.id for p in one.people}]
    for fact in rest[:MOST_FACTS]:
        yield say(lang, "card-fact", fact=fact_text(lang, fact))


def _whereabouts(one: Filed, person: Contact) -> str:
    if person.id not in one.absent:
        return "card-person-bare"
    is_called = one.interaction.channel == UNANSWERED
    return "card-person-unreached" if is_called else "card-person-absent"


def _told(text: str, person: Contact) -> Iterator[str]:
    """The person's number and address where the note gives them; what was known is no news."""
    if person.phones:
        digits = "".join(char for char in text if char.isdigit())
        yield from (one for one in person.phones if one[-LAST_DIGITS:] in digits)
    yield from (one for one in person.emails if one.casefold() in text.casefold())


def _named(person: Contact) -> str:
    return f"{person.name} {person.position}" if person.position else person.name


def _warnings(lang: str, one: Filed, today: date) -> Iterator[Html]:
    at = day(lang, one.plan.day if one.plan else one.interaction.on, today)
    for words in one.doubts.never:
        yield say(lang, "card-no-such-day", words=words, day=at)
    for words in one.doubts.bare:
        yield say(lang, "card-bare-figure", words=words)
    for words in one.doubts.denied:
        yield say(lang, "card-days-deny", words=words, day=at)
    for value in one.impossible:
        yield say(lang, "card-impossible", value=value)
    for pair in one.contradictions:
        yield say(
            lang, "card-contradiction", facet=facet_name(lang, pair.new.facet),
            new=value_of(lang, pair.new), old=value_of(lang, pair.old),
        )  # fmt: skip
    yield from departures.lines(lang, one.departures)
    yield from departures.mourned(lang, one.mourned)
    if one.as_corrected:
        channel = label(lang, f"channel-{one.interaction.channel}")
        yield say(lang, "card-as-corrected", channel=channel)
    if one.held:
        names = join(lang, [facet_name(lang, facet) for facet in one.held])
        yield say(lang, "card-held", facets=names)


def _closing(lang: str, one: Filed, today: date, many: bool) -> Iterator[Html]:
    if one.interaction.channel == NOTE and one.plan is None:
        yield say(lang, "card-note-only")
    if one.interaction.channel in (MISSED, UNANSWERED):
        yield say(lang, f"card-{one.interaction.channel}")
    if one.refused:
        yield say(lang, "card-refused", values=join(lang, list(one.refused)))
    if one.interaction.unread:
        yield say(lang, "card-unread", text=shorten(one.interaction.unread, 80))
    if one.pace and one.pace.next_due:
        yield say(
            lang, "card-pace", channel=label(lang, f"channel-{one.pace.channel}"),
            done=one.pace.done, owed=one.pace.owed, due=day(lang, one.pace.next_due, today),
        )  # fmt: skip
    if one.suggestion:
        yield suggestions.line(lang, one.suggestion, today)
    yield from questions.results(lang, one)
    if one.interaction.channel in (MISSED, UNANSWERED) and not (one.plan or many):
        yield say(lang, f"card-{one.interaction.channel}-again")
    if one.question and not many:
        yield questions.question(lang, one.question, one.customer.short)
