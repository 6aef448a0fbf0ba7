"""Cards: what a note was understood to say, with one-tap fix and undo; its lines: `card_lines`."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from bot.domain.corrections import Unclear
from bot.domain.customers import Customer, Interaction
from bot.domain.filings import Filed, Filing, KeptWords, Undone, Unplaced
from bot.domain.letters import About, Button, Reply
from bot.replies import departures, differences, removals, suggestions
from bot.replies.card_lines import filed
from bot.replies.words import Html, capital, day, label, say, shorten

MOST_SAID = 1500  # characters of a transcript


def card(lang: str, filing: Filing, now: datetime) -> Reply:
    """The one answer to a note. `now` is the reader's local time."""
    parts = [say(lang, "card-said", text=shorten(filing.said, MOST_SAID))] if filing.said else []
    parts += [differences.said(lang, filing, now)] if filing.reread else []
    parts += [filed(lang, one, now, many=len(filing.filed) > 1) for one in filing.filed]
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
