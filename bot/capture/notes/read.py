"""Reading a note: the parts in order, and within a part names first, then facts, then the rest."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from bot.capture.dates import DateRead
from bot.capture.names import Directory
from bot.capture.notes import (
    agreed,
    agreed_people,
    channels,
    complaints,
    lives,
    meetings,
    outcomes,
    promises,
    results,
    rivals,
    successors,
    veil,
)
from bot.capture.notes.absent import find_absent, met_instead
from bot.capture.notes.acquainted import acquainted
from bot.capture.notes.ahead import find_next, find_plan, is_invitation, only_meets, planned
from bot.capture.notes.birthdays import find_birthday_facts
from bot.capture.notes.breaths import finer
from bot.capture.notes.channels import find_channel
from bot.capture.notes.clauses import Clause, clauses
from bot.capture.notes.departures import Told, find_departures
from bot.capture.notes.doubts import find_doubts
from bot.capture.notes.facts import Fact, find_facts
from bot.capture.notes.firms import Firm
from bot.capture.notes.guarded import find_unsaid
from bot.capture.notes.money import Money, find_money
from bot.capture.notes.people import find_people
from bot.capture.notes.phones import Email, Phone, find_emails, find_phones
from bot.capture.notes.plain import language, plain
from bot.capture.notes.posts import Person
from bot.capture.notes.promised import Promise
from bot.capture.notes.recased import recased
from bot.capture.notes.segments import Asker, Segment, by_contact, cut
from bot.capture.notes.spotted import Spotted, spotted, within
from bot.capture.notes.table import Hit
from bot.capture.notes.together import shared
from bot.capture.notes.veil import signs, veiled
from bot.capture.notes.when import (
    Days,
    meeting_day,
    read_days,
    still_to_come,
    today_left,
    without_owners,
)
from bot.capture.notes.yearly import find_yearly
from bot.domain.readings import Amount, Channel, Item, PersonRead, PromiseRead, Reading

Spans = list[tuple[int, int]]
MAX_LENGTH = 8192


def read_note(
    text: str,
    *,
    now: datetime,
    directory: Directory | None = None,
    asker_id: int | None = None,
    recent: Sequence[int] = (),
    lang: str | None = None,
    allowed: Callable[[int], bool] | None = None,
) -> Reading:
    """What a note says, read at the writer's own `now`. Its items' texts, joined, are the note.
    Only customers that `allowed` lets through can be meant."""
    spoken = lang or language(text[:MAX_LENGTH])
    cased = recased(text)
    simple = plain(cased)
    if not text.strip():
        return Reading(spoken)
    asker = Asker(asker_id, tuple(recent), allowed)
    items: list[Item] = []
    seen = spotted(plain(text))
    segments = cut(cased, simple, directory, asker, seen)
    # Only then are contacts looked at: a reading that rests on them is void with each new one.
    if not any(one.customer is not None and one.customer.known for one in segments):
        known = acquainted(seen, plain(text), directory, asker)
        if known != seen:
            seen, segments = known, cut(cased, simple, directory, asker, known)
    for segment in segments:
        note = Part(
            text[segment.start : segment.end],
            simple[segment.start : segment.end],
            segment,
            now,
            spoken,
            within(seen, segment.start, segment.end),
        )
        item = note.read()
        if (item.customer is None or note.private()) and (
            firm := by_contact([p.name for p in item.contacts], directory, asker)
        ):
            item = replace(item, customer=firm.read)
        items.append(_inherited(item, items, note))
    return Reading(spoken, tuple(shared(simple, segments, items)))


def _inherited(item: Item, before: list[Item], note: "Part") -> Item:
    """A later visit of one note without a day or a channel of its own has the earlier one's."""
    if not before or item.planned:
        return item
    on = item.on if note.own_day else before[-1].on
    told = item.channel if item.channel and not note.channel_guessed else None
    return replace(item, on=on, channel=told or _said(before) or item.channel)


def _said(before: list[Item]) -> Channel | None:
    """The channel of the visit before, unless that was only gathered from nobody being there."""
    last = before[-1]
    return None if last.outcomes == ("not_met",) else last.channel


@dataclass
class Part:
    """One customer's part while it is read: what is found, and the places already understood."""

    raw: str
    text: str
    segment: Segment
    now: datetime
    lang: str
    spotted: list[Spotted] = field(default_factory=list)
    own_day: bool = False
    channel_guessed: bool = False
    veiled: str = ""
    seen: Spans = field(default_factory=list)

    def read(self) -> Item:
        parts = clauses(self.text)
        firms = self._firms()
        own = [(firm.start, firm.end) for firm in firms if not firm.rival]
        phones, emails = find_phones(self.text), find_emails(self.text)
        codes = [*_spans(phones), *_spans(emails)]
        taking = [one.person for one in successors.successors(self.text)]
        competitors = self._competitors(parts, firms, [*own, *_spans(taking)])
        named = [*((f.start, f.end) for f in firms), *_spans(competitors)]
        people = find_people(rivals.masked(self.text, codes), named)
        people = agreed_people.people(self.text, people, self.spotted, [*named, *codes])
        people = successors.follow(self.text, people)
        people += self.private()
        unsaid = find_unsaid(self.text, parts)
        shut = [*codes, *_spans(competitors), *_hits(unsaid)]
        facts = self._facts(finer(parts), people, own, shut)
        gone = self._gone()
        if gone:
            facts = [one for one in facts if not _of_another(one, gone)]
            parts = clauses(self.text)
        day, ahead, days = self._days(parts, facts, codes + own, people)
        money = find_money(
            self.text, [*codes, *(one.span for one in (*days.past, *days.ahead)), *own]
        )
        self.veiled = self._veiled(own, codes, people, facts, days, ahead, money)
        channel, shown = find_channel(self.veiled, parts)
        pieces = finer(parts)
        seen = meetings.features(self.veiled, pieces, meetings.cues(channel, shown))
        channel = meetings.channel(seen, channel)
        deeds = promises.find_promises(
            self.text,
            self.veiled,
            pieces,
            ahead,
            [(fact.start, fact.end) for fact in facts],
            today_left(days, day, ahead, self.now),
        )
        troubles = complaints.find_troubles(
            self.text, self.veiled, pieces, [*_spans(competitors), *_spans(facts)]
        )
        labels = outcomes.find_outcomes(
            self.text, parts, [(d.start, d.end) for d in deeds if d.read.due],
            [*own, *codes, *_spans(people), *_spans(facts), *_hits(unsaid)],
        )  # fmt: skip
        labels = _settled(labels, troubles, facts, competitors)
        main = outcomes.leading(labels)
        cues = results.cues(labels, main, channel, facts, competitors, money, deeds)
        if results.is_told("".join(self.veiled[part.start : part.end] for part in parts)):
            likely = results.outcome(results.features(self.veiled, parts, cues), main)
            main = main if likely == "not_met" and results.is_present(self.text) else likely
        absent, main = self._absent(parts, people, channel, labels, main)
        complained = [t for t in troubles if t.price or t.told or "complaint" in labels]
        if main in (None, "complaint") and not complained:
            complained = complaints.by_words(self.veiled, pieces, _spans(competitors))
            main = "complaint" if complained else main
        if main == "complaint" and not complained:
            complained = complaints.by_frame(pieces)
        self.channel_guessed = channel is None
        self.seen += [
            *own,
            *codes,
            *_spans(people),
            *_spans(competitors),
            *_spans(facts),
            *_spans(money),
        ]
        self.seen += [*_hits(unsaid), *_hits(shown), *_spans(deeds), *_spans(complained)]
        self.seen += [
            *(one.span for one in days.past),
            *(h for hs in labels.values() for h in _hits(hs)),
        ]
        item = Item(
            text=self.raw,
            customer=self.segment.customer.read if self.segment.customer else None,
            contacts=self._contacts(people, phones, emails, absent),
            on=day.start if day else self.now.date(),
            at=day.at if day else None,
            channel=channel or (Channel.VISIT if main == "not_met" else None),
            outcomes=(main,) if main else (),
            promises=tuple(self._owed(one) for one in deeds),
            next_visit=next((d.read.due for d in deeds if d.meets and d.read.due), None),
            next_visit_at=next((d.read.at for d in deeds if d.meets and d.read.due), None),
            facts=tuple(fact.read for fact in facts),
            objections=tuple(t.words for t in complained if t.price),
            competitors=tuple(dict.fromkeys(one.name for one in competitors)),
            complaint=" ".join(t.words for t in complained) or None,
            amount=self._amount(money),
            do_not_mention=tuple(self.text[h.value_start : h.value_end].strip() for h in unsaid),
            departures=tuple(one.read for one in gone),
            unread=self._unread(parts, [one.text for one in days.ahead if one.impossible]),
            doubts=find_doubts(self.text, days, self.now, priced=bool(money)),
        )
        met = [hit for hit in shown if not channels.is_dated_ahead(self.veiled, parts, hit)]
        told = [*_spans(complained), *_spans(money), *_spans(competitors), *_hits(met)]
        names = [*own, *_spans(people)]
        return self._ahead(item, parts, days, names, [*told, *_came_of_it(labels)])

    def _absent(
        self, parts: list[Clause], people: list[Person], channel: Channel | None,
        labels: dict[str, list[Hit]], main: str | None,
    ) -> tuple[list[Person], str | None]:  # fmt: skip
        """Who was not there, and the outcome in that light: none was met, or another was."""
        seen = veil.shown(self.text, self.veiled, veil.FACT)  # off with flu: a fact, and away
        absent = find_absent(seen, parts, people, channel)
        instead = met_instead(seen, parts, absent)
        if main == "not_met" and instead and (absent or "not_met" not in labels):
            main = outcomes.leading({one: at for one, at in labels.items() if one != "not_met"})
        elif main in (None, "relationship") and absent and len(absent) == len(people):
            main = main if instead else "not_met"
        return absent, main

    def _ahead(
        self, item: Item, parts: list[Clause], days: Days, names: Spans, told: Spans
    ) -> Item:
        """The item with its next meeting; one that only plans has no meeting of its own."""
        plan = find_plan(self.text, parts, days, self.now, names, told)
        if plan is not None:
            self.own_day = True
            return planned(item, plan, self.now.date())
        then = None if item.next_visit else find_next(parts, days, self.now)
        return replace(item, next_visit=then.day, next_visit_at=then.at) if then else item

    def _veiled(
        self, own: Spans, codes: Spans, people: list[Person],
        facts: list[Fact], days: Days, ahead: list[DateRead], money: list[Money],
    ) -> str:  # fmt: skip
        """The part's text with its names, days, sums and facts veiled."""
        firms = [channels.lean(self.text, one) for one in own if not self._is_means(one)]
        persons = [
            channels.lean(self.text, one)
            for one in _spans(people)
            if not channels.is_means(self.text, one)
        ]
        to_come = [one.span for one in ahead]
        masks = [
            *signs(veil.CUSTOMER, firms),
            *signs(veil.CODE, codes),
            *signs(veil.PERSON, persons),
            *signs(veil.FACT, channels.hidden(self.text, (fact.told for fact in facts))),
            *signs(veil.AHEAD, to_come),
            *signs(veil.PAST, (one.span for one in days.past if one.span not in to_come)),
            *signs(veil.MONEY, _spans(money)),
        ]
        return veiled(self.text, masks)

    def _is_means(self, span: tuple[int, int]) -> bool:
        return channels.has_means(self.text, span)

    def _owed(self, one: Promise) -> PromiseRead:
        """The promise; of a visit to come, without the customer's name, which is said already."""
        said = self.segment.customer
        bare = one.meets and one.read.due is not None and only_meets(one.read.text)
        read = replace(one.read, only_meets=bare)
        if not (one.meets and said and said.read.text in one.read.text):
            return read
        before, _, after = one.read.text.partition(said.read.text)
        words = f"{before.strip()} {after.strip().removeprefix('的')}".strip()
        lean = re.sub("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", words)
        return replace(read, text=lean.removeprefix("去") or one.read.text)

    def _firms(self) -> list[Firm]:
        return [self._here(firm) for firm in self.segment.firms]

    def _here(self, firm: Firm) -> Firm:
        at = self.segment.start
        return Firm(firm.start - at, firm.end - at, firm.read, firm.rival)

    def private(self) -> list[Person]:
        """The customer as a contact, when a private person."""
        customer = self.segment.customer
        own = agreed.private(self.spotted, self._here(customer) if customer else None)
        return [Person(one.start, one.end, self.text[one.start : one.end]) for one in own]

    def _competitors(
        self, parts: list[Clause], firms: list[Firm], own: Spans
    ) -> list[rivals.Rival]:
        named = [rivals.Rival(f.start, f.end, self.raw[f.start : f.end]) for f in firms if f.rival]
        found = rivals.find_rivals(self.text, parts, own)
        extra = [
            one for one in found if not any(one.start < n.end and n.start < one.end for n in named)
        ]
        agreed = agreed_people.rivals(self.text, [*named, *extra], self.spotted, own)
        return rivals.with_beside(self.text, parts, agreed, own)

    def _gone(self) -> list[Told]:
        """Who died or left; of a person it is no trouble, no refusal and no day of a meeting,
        so that nothing else is read in those words."""
        gone = find_departures(self.text)
        certain = [(one.start, one.end) for one in gone if one.of_person]
        self.text = rivals.masked(self.text, certain)
        self.seen += certain
        return gone

    def _facts(
        self, parts: list[Clause], people: list[Person], own: Spans, shut: Spans
    ) -> list[Fact]:
        born = find_birthday_facts(self.text, people, self.now.replace(tzinfo=None))
        born += find_yearly(self.text, people, self.now.replace(tzinfo=None))
        by_rows = find_facts(self.text, parts, people, [*own, *shut, *_spans(born)])
        return lives.find_lives(self.text, parts, people, own, shut, [*born, *by_rows])

    def _days(
        self, parts: list[Clause], facts: list[Fact], shut: Spans, people: list[Person]
    ) -> tuple[DateRead | None, list[DateRead], Days]:
        lived = [one for one in _spans(facts) if not is_invitation(self.text, *one)]
        days = read_days(self.text, self.now, [*shut, *lived])
        lean = [channels.lean(self.text, one) for one in shut if not self._is_means(one)]
        shut_facts = channels.hidden(self.text, (one.told for one in facts))
        hidden = [*signs(veil.CUSTOMER, lean), *signs(veil.FACT, shut_facts)]
        _, met = find_channel(veiled(self.text, hidden), parts)
        whose = without_owners(self.text, _spans(people))
        day = meeting_day(whose, days, parts, self.now, [hit.start for hit in met])
        self.own_day = day is not None
        ahead = still_to_come(days, day, self.now, self.text)
        return day, ahead, days

    def _contacts(
        self, people: list[Person], phones: list[Phone], emails: list[Email], absent: list[Person]
    ) -> tuple[PersonRead, ...]:
        found: dict[str, PersonRead] = {}
        for person in people:
            name = self._as_written(person)
            read = PersonRead(name, person.title, absent=person in absent)
            kept = found.setdefault(name, read)
            if kept.title is None and read.title:
                found[name] = replace(read, absent=kept.absent)
        names = [(person.start, self._as_written(person)) for person in people]
        for phone in phones:
            _give(found, names, phone.start, "phone", phone.number)
        for email in emails:
            _give(found, names, email.start, "email", email.address)
        return tuple(found.values())

    def _as_written(self, person: Person) -> str:
        """The name in the note's own characters; 园长姓梅 has none as one word."""
        here = self.raw[person.start : person.end]
        return here if len(here) == len(person.name) else person.name

    def _amount(self, money: list[Money]) -> Amount | None:
        if not money:
            return None
        best = max(money, key=lambda one: (one.weight, one.start)).amount
        if best.currency is None and self.lang != "en":
            return replace(best, currency="CNY")
        return best

    def _unread(self, parts: list[Clause], impossible: list[str]) -> str:
        """The clauses in which nothing was understood, and days that never were."""
        touched = bytearray(len(self.text))
        for start, end in self.seen:
            touched[start:end] = b"\1" * len(touched[start:end])
        left = [
            self.raw[part.start : part.end]
            for part in parts
            if not any(touched[part.start : part.end]) and MEANS.search(part.text)
        ]
        left = [words for words in left if words.lower() not in HEADINGS]
        left += [words for words in impossible if words not in left]
        return "; ".join(left) if parts else self.raw.strip()


def _give(
    found: dict[str, PersonRead], names: list[tuple[int, str]], at: int, what: str, value: str
) -> None:
    """A phone or an address goes to the person named last before it, else to the first after."""
    before = [name for start, name in names if start < at]
    owner = before[-1] if before else (names[0][1] if names else "")
    read = found.get(owner, PersonRead(owner))
    if what == "phone":
        found[owner] = replace(read, phone=read.phone or value)
    else:
        found[owner] = replace(read, email=read.email or value)


def _of_another(fact: Fact, gone: list[Told]) -> bool:
    """Whether a fact stands in the words that tell of a departure, and was given to somebody
    else: whoever takes over."""
    return any(
        one.of_person and one.start < fact.end and fact.start < one.end
        and fact.read.person is not None and not one.read.whom.endswith(fact.read.person)
        for one in gone
    )  # fmt: skip


# Beside these a fault that nobody calls a complaint is a remark.
STRONGER = frozenset(["rejected", "not_met", "ordered", "payment", "undecided"])


def _settled(
    labels: dict[str, list[Hit]],
    troubles: Iterable[complaints.Trouble],
    facts: list[Fact],
    competitors: list[rivals.Rival],
) -> dict[str, list[Hit]]:
    """The labels after a look at the whole part."""
    settled = dict(labels)
    real = [one for one in troubles if not one.price]
    if "complaint" in settled and not real and competitors:
        del settled["complaint"]
    if theirs := [one for one in competitors if one.chosen]:
        ours = [hit for hit in settled.pop("ordered", []) if not _beside(hit, theirs)]
        settled |= {"ordered": ours} if ours else {}
        if not {"ordered", "complaint"} & set(settled):
            settled.setdefault("rejected", [])
    if real and not set(settled) & STRONGER:
        settled.setdefault("complaint", [])
    if any(one.price for one in troubles):
        settled.setdefault("undecided", [])
    if not settled and facts:
        settled["relationship"] = []
    if facts and set(settled) <= {"relationship"}:
        settled["relationship"] = settled.get("relationship", [])
    return settled


def _beside(hit: Hit, others: list[rivals.Rival]) -> bool:
    """Whether the words of an order stand right by a competitor, and so tell of theirs."""
    return any(hit.start < one.end + 12 and one.start - 12 < hit.end for one in others)


def _came_of_it(labels: dict[str, list[Hit]]) -> Spans:
    """The places that say what came of a meeting; that one got on well is no sign of one."""
    return [
        span for label, found in labels.items() if label != "relationship" for span in _hits(found)
    ]


# Not a list's number, not a bare heading.
MEANS = re.compile("[A-Za-z]{2}|[\u4e00-\u9fff]{2}|[^\x00-\x7f\u4e00-\u9fff\u3000-\u303f]")
HEADINGS = frozenset(["客户", "公司", "customer", "client"])


class Placed(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def _spans(found: Iterable[Placed]) -> Spans:
    return [one.span if isinstance(one, Person) else (one.start, one.end) for one in found]


def _hits(found: Iterable[Hit]) -> Spans:
    return [(hit.start, hit.end) for hit in found]
