"""The item of a part: its things and what it tells, put as a filing needs them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.capture.notes.ahead import find_next, find_plan, only_meets, planned
from bot.capture.notes.channels import is_dated_ahead
from bot.capture.notes.contacts import contacts
from bot.capture.notes.doubts import find_doubts
from bot.capture.notes.firms import Firm
from bot.capture.notes.money import Money
from bot.capture.notes.promised import Promise
from bot.capture.notes.spans import spans
from bot.capture.notes.telling import Telling
from bot.capture.notes.things import Things
from bot.capture.notes.unread import unread
from bot.domain.readings import Amount, Channel, Item, PromiseRead


def item_of(things: Things, telling: Telling) -> Item:
    """The item, with its next meeting; one that only plans has no meeting of its own."""
    return _with_next(_item(things, telling), things, telling)


def _item(things: Things, telling: Telling) -> Item:
    part, named, upshot = things.part, things.mentioned, telling.upshot
    day, customer = things.dated.day, part.segment.customer
    main, complained = upshot.main, upshot.complained
    meets = next((one.read for one in telling.promises if one.meets and one.read.due), None)
    return Item(
        text=part.raw,
        customer=customer.read if customer else None,
        contacts=contacts(part.raw, named, upshot.absent),
        on=day.start if day else part.now.date(),
        at=day.at if day else None,
        channel=telling.channel or (Channel.VISIT if main == "not_met" else None),
        outcomes=(main,) if main else (),
        promises=tuple(_owed(one, customer) for one in telling.promises),
        next_visit=meets.due if meets else None,
        next_visit_at=meets.at if meets else None,
        facts=tuple(fact.read for fact in things.facts),
        objections=tuple(one.words for one in complained if one.price),
        competitors=tuple(dict.fromkeys(one.name for one in named.competitors)),
        complaint=" ".join(one.words for one in complained) or None,
        amount=_amount(things.money, part.lang),
        do_not_mention=tuple(
            part.text[hit.value_start : hit.value_end].strip() for hit in things.unsaid
        ),
        departures=tuple(one.read for one in things.gone),
        unread=unread(things, telling),
        doubts=find_doubts(part.text, things.dated.every, part.now, priced=bool(things.money)),
    )


def _with_next(item: Item, things: Things, telling: Telling) -> Item:
    part, named, upshot = things.part, things.mentioned, telling.upshot
    met = [hit for hit in telling.shown if not is_dated_ahead(things.veiled, things.parts, hit)]
    told = [
        *spans(upshot.complained), *spans(things.money), *spans(named.competitors),
        *spans(met), *upshot.places(),
    ]  # fmt: skip
    names = [*named.own, *spans(named.people)]
    plan = find_plan(part.text, things.parts, things.dated.every, part.now, names, told)
    if plan is not None:
        return planned(item, plan, part.now.date())
    then = None if item.next_visit else find_next(things.parts, things.dated.every, part.now)
    return replace(item, next_visit=then.day, next_visit_at=then.at) if then else item


def _owed(one: Promise, customer: Firm | None) -> PromiseRead:
    """The promise; of a visit to come, without the customer's name, which is said already."""
    bare = one.meets and one.read.due is not None and only_meets(one.read.text)
    read = replace(one.read, only_meets=bare)
    if not (one.meets and customer and customer.read.text in one.read.text):
        return read
    before, _, after = one.read.text.partition(customer.read.text)
    words = f"{before.strip()} {after.strip().removeprefix('的')}".strip()
    lean = re.sub("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", words)
    return replace(read, text=lean.removeprefix("去") or one.read.text)


def _amount(money: Sequence[Money], lang: str) -> Amount | None:
    if not money:
        return None
    best = max(money, key=lambda one: (one.weight, one.start)).amount
    if best.currency is None and lang != "en":
        return replace(best, currency="CNY")
    return best
