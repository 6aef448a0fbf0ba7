"""Cards: what a note was understood to say, with one-tap fix and undo."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from bot.domain.corrections import Unclear
from bot.domain.customers import Contact, Customer, Interaction, Promise
from bot.domain.filings import NOTE, Filed, Filing, KeptWords, Undone, Unplaced
from bot.domain.letters import About, Button, Reply
from bot.replies import departures, questions, removals, suggestions
from bot.replies.questions import facet_name
from bot.replies.removals import fact_text, value_of
from bot.replies.words import Html, capital, day, has, join, label, money, safe, say, shorten

MOST_FACTS = 6
LAST_DIGITS = 7  # by which a number in a note is known again, however it was written
MOST_SAID = 1500  # characters of a transcript


def card(lang: str, filing: Filing, now: datetime) -> Reply:
    """The one answer to a note. `now` is the reader's local time."""
    parts = [say(lang, "card-said", text=shorten(filing.said, MOST_SAID))] if filing.said else []
    parts += [say(lang, "card-reread")] if filing.reread else []
    parts += [_filed(lang, one, now, many=len(filing.filed) > 1) for one in filing.filed]
    if filing.learned and filing.filed:
        name = filing.filed[0].customer.name
        parts.append(say(lang, "card-learned", words=shorten(filing.learned, 40), customer=name))
    rows = [row for one in filing.filed for row in _filed_rows(lang, one, len(filing.filed) > 1)]
    if filing.unplaced:
        parts.append(_asks(lang, filing.unplaced[0], len(filing.unplaced)))
        rows += _asking_rows(lang, filing.unplaced[0])
    if filing.voice_id:
        rows.append((Button(label(lang, "button-voice"), f"listen:{filing.voice_id}"),))
    return Reply(Html("\n\n".join(parts)), tuple(rows), _about(filing))


def undone(lang: str, what: Undone, today: date) -> Reply:
    """The card after undo: what was taken back; the note itself can still be read."""
    text = say(
        lang, "card-undone", customer=what.customer.name,
        channel=label(lang, f"channel-{what.interaction.channel}"),
        day=day(lang, what.interaction.on, today),
    )  # fmt: skip
    return Reply(text, (_original_row(lang, what.interaction.note_id),))


def dropped(lang: str, note_id: int) -> Reply:
    return Reply(say(lang, "card-dropped"), (_original_row(lang, note_id),))


def kept_words(lang: str, what: KeptWords) -> Reply:
    """An edit that was not read, and how to change or take back the entry instead."""
    key = "card-kept-entry" if what.empty else "card-kept-words"
    rows = _entry_rows(lang, what.entries)
    return Reply(say(lang, key), (*rows, _original_row(lang, what.note_id)))


def unclear(lang: str, what: Unclear) -> Reply:
    """A correction that may mean several things, and the buttons that mean one."""
    key = "card-unclear" if what.entries else "card-unclear-nothing"
    return Reply(say(lang, key), _entry_rows(lang, what.entries))


def _entry_rows(
    lang: str, entries: Iterable[tuple[Interaction, Customer]]
) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        (Button(label(lang, "button-edit-entry", customer=one.short), f"fix:{met.id}"),)
        for met, one in entries
    )


def original(lang: str, text: str) -> Reply:
    return Reply(say(lang, "card-original", text=text))


def asks_edit(lang: str, about: About) -> Reply:
    return Reply(say(lang, "card-edit-prompt"), about=about, prompt=True)


def asks_more(lang: str, customer: str, about: About) -> Reply:
    return Reply(say(lang, "card-more-prompt", customer=customer), about=about, prompt=True)


def asks_name(lang: str, about: About) -> Reply:
    return Reply(say(lang, "ask-name"), about=about, prompt=True)


def settled(lang: str) -> Html:
    return say(lang, "toast-saved")


def fixes(lang: str, filing: Filing) -> tuple[tuple[Button, ...], ...]:
    """The buttons behind ✏️: the channel, the day, the customer, the words, one piece of it."""
    interaction_id = filing.filed[0].interaction.id
    removal = removals.entrance(lang, filing)
    channels = tuple(
        Button(capital(label(lang, f"channel-{name}")), f"channel:{interaction_id}:{name}")
        for name in ("visit", "call", "video", "message", "event")
    )
    days = tuple(
        Button(capital(label(lang, f"fix-day-{back}")), f"day:{interaction_id}:{back}")
        for back in (0, 1, 2)
    )
    return (
        channels[:3],
        channels[3:],
        days,
        (
            Button(label(lang, "fix-customer"), f"move:{interaction_id}"),
            Button(label(lang, "fix-words"), f"words:{interaction_id}"),
        ),
        *removal,
        (Button(label(lang, "fix-back"), f"card:{interaction_id}"),),
    )


def promise_line(lang: str, promise: Promise, today: date) -> Html:
    key = "card-promise-ours" if promise.ours else "card-promise-theirs"
    due = day(lang, promise.due_on, today) if promise.due_on else label(lang, "card-no-due")
    return say(lang, key, text=shorten(promise.text, 120), due=due)


def _filed(lang: str, one: Filed, now: datetime, *, many: bool) -> Html:
    return Html("\n".join(_lines(lang, one, now, many)))


def _lines(lang: str, one: Filed, now: datetime, many: bool) -> Iterator[str]:
    today = now.date()
    yield _head(lang, one, today)
    yield from _people_lines(lang, one)
    met = one.interaction
    if met.outcomes:
        names = [
            label(lang, f"outcome-{name}")
            for name in met.outcomes
            if has(lang, f"outcome-{name}") and (name, met.channel) != ("relationship", NOTE)
        ]
        if names:
            yield say(lang, "card-outcome", outcomes=join(lang, names))
    if met.amount:
        yield say(lang, "card-amount", amount=money(lang, met.amount, met.currency))
    if met.objections:
        yield say(lang, "card-objection", text=join(lang, list(met.objections)))
    if met.complaint and met.complaint not in met.objections:
        yield say(lang, "card-complaint", text=met.complaint)
    if met.competitors:
        yield say(lang, "card-competitor", names=join(lang, list(met.competitors)))
    yield from (promise_line(lang, promise, today) for promise in one.promises)
    if one.plan:
        at = one.plan.local_time(now.tzinfo) if now.tzinfo else None
        hour = f" {at:%H:%M}" if at else ""
        yield say(lang, "card-plan", day=day(lang, one.plan.day, today), at=hour)
    yield from _warnings(lang, one, today)
    yield from _closing(lang, one, today, many)


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
            key = "card-person-absent" if person.id in one.absent else "card-person-bare"
            yield say(lang, key, name=name)
    rest = [fact for fact in one.facts if fact.contact_id not in {p.id for p in one.people}]
    for fact in rest[:MOST_FACTS]:
        yield say(lang, "card-fact", fact=fact_text(lang, fact))


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
    if one.question and not many:
        yield questions.question(lang, one.question, one.customer.short)


def _filed_rows(lang: str, one: Filed, many: bool) -> Iterator[tuple[Button, ...]]:
    met = one.interaction.id
    name = f" {shorten(one.customer.short, 12)}" if many else ""
    yield (
        Button(label(lang, "button-edit") + name, f"fix:{met}"),
        Button(label(lang, "button-undo") + name, f"undo:{met}"),
        *(() if many else (Button(label(lang, "button-more"), f"more:{met}"),)),
    )
    if one.suggestion:
        yield suggestions.buttons(lang, met)
    yield from departures.rows(lang, met, one.departures)
    if one.held:
        yield (
            Button(label(lang, "button-consent"), f"consent:{met}:yes"),
            Button(label(lang, "button-no-consent"), f"consent:{met}:no"),
        )
    for pair in one.contradictions:
        yield (
            Button(label(lang, "button-take-new"), f"truth:{pair.new.id}:{pair.old.id}"),
            Button(label(lang, "button-keep-old"), f"truth:{pair.old.id}:{pair.new.id}"),
        )


def _asks(lang: str, one: Unplaced, waiting: int) -> Html:
    quoted = shorten(one.text, 60)
    if one.named and one.candidates:
        text = say(lang, "ask-which", named=one.named, text=quoted)
    elif one.named:
        text = say(lang, "ask-new", named=one.named, text=quoted)
    else:
        text = say(lang, "ask-whose", text=quoted)
    if waiting > 1:
        text = Html(text + "\n" + say(lang, "ask-more-waiting", n=waiting - 1))
    return text


def _asking_rows(lang: str, one: Unplaced) -> Iterator[tuple[Button, ...]]:
    for candidate in one.candidates:
        name = shorten(candidate.name, 40)
        yield (
            Button(
                f"{name} · {candidate.grade}", f"pick:{one.note_id}:{one.index}:{candidate.id}"
            ),
        )
    last = [Button(label(lang, "button-drop"), f"drop:{one.note_id}:{one.index}")]
    other = Button(label(lang, "button-other"), f"other:{one.note_id}:{one.index}")
    if one.named:
        yield (other,)
        named = shorten(one.named, 24)
        last.insert(
            0, Button(label(lang, "button-new", named=named), f"new:{one.note_id}:{one.index}")
        )
    else:
        last.insert(0, other)
    yield tuple(last)


def _original_row(lang: str, note_id: int | None) -> tuple[Button, ...]:
    return (Button(label(lang, "button-original"), f"original:{note_id}"),) if note_id else ()


def _about(filing: Filing) -> About:
    if len(filing.filed) == 1 and not filing.unplaced:
        met = filing.filed[0].interaction
        return About("interaction", met.id, met.customer_id)
    return About("note", filing.note_id)
