"""Nudges, worded: the morning message, seven lines at most, each with its buttons."""

from collections.abc import Sequence
from datetime import date
from functools import singledispatch

from bot.domain.attainment import is_green
from bot.domain.customers import Customer, Plan, Promise
from bot.domain.duties import Duty, DutyState
from bot.domain.letters import About, Button, Reply
from bot.domain.nudges import (
    DutyLine,
    FestivalLine,
    LateLine,
    Line,
    Morning,
    NotWanted,
    OccasionLine,
    PlanLine,
    PromiseLine,
    Week,
)
from bot.replies.feasibility import fits, sure
from bot.replies.greetings import years
from bot.replies.relatives import who_of
from bot.replies.words import Html, capital, day, has, join, label, say, shorten


def morning(lang: str, one: Morning) -> Reply:
    """The message, or a page of what it left out; each line with its buttons."""
    text = [_head(lang, one)]
    if one.missed:
        text.append(say(lang, "morning-missed", n=one.missed))
    numbered = list(enumerate(one.lines, one.start + 1))
    text += [Html(f"{number}. {line(item, lang, one.day)}") for number, item in numbered]
    if one.week is not None and not one.start:
        text += _week(lang, one.week)
    rows = [_row(lang, number, item) for number, item in numbered]
    if one.week is not None and not one.start:
        rows.append((Button(label(lang, "button-week"), "week:0"),))
    if one.left > 0:
        more = label(lang, "morning-more", n=one.left)
        rows.append((Button(more, f"rest:{one.start + len(one.lines)}"),))
    return Reply(Html("\n".join(text)), tuple(row for row in rows if row), _about(one.lines))


def _head(lang: str, one: Morning) -> Html:
    if one.start:
        return say(lang, "morning-rest")
    return say(lang, "morning-head-late" if one.late else "morning-head")


@singledispatch
def line(item: Line, lang: str, today: date) -> Html:
    """One line of the morning."""
    raise TypeError(type(item))


@line.register
def _(item: PromiseLine, lang: str, today: date) -> Html:
    side = "" if item.promise.ours else "-theirs"
    key = f"line-promise{side}" + ("-late" if item.promise.is_overdue(today) else "")
    due = day(lang, item.promise.due_on, today) if item.promise.due_on else ""
    return say(
        lang, key, customer=item.customer.short, text=shorten(item.promise.text, 60), due=due
    )


@line.register
def _(item: PlanLine, lang: str, today: date) -> Html:
    return say(
        lang, "line-plan", customer=item.customer.short, grade=item.customer.grade,
        at=f" {item.at:%H:%M}" if item.at else "",
    )  # fmt: skip


@line.register
def _(item: OccasionLine, lang: str, today: date) -> Html:
    notice = item.notice
    key = "line-occasion-belated" if notice.days_left < 0 else "line-occasion"
    return say(
        lang, key, customer=item.customer.short,
        who=_after_comma(lang, item),
        kind=label(lang, f"occasion-{notice.occasion.kind}"),
        day=day(lang, notice.occurrence.on, today),
        lunar=label(lang, "brief-lunar") if item.lunar else "",
        turns=years(lang, notice.occasion.kind, notice.occurrence.age),
    )  # fmt: skip


def _after_comma(lang: str, item: OccasionLine) -> str:
    """Whose day, after the customer's name; nothing where it is the customer's own."""
    if item.contact is None:
        return ""
    return (" " if lang == "zh" else ", ") + who_of(lang, item.contact.name, item.relative)


@line.register
def _(item: FestivalLine, lang: str, today: date) -> Html:
    names = join(lang, [one.short for one in item.customers])
    more = label(lang, "line-festival-more", n=item.more) if item.more else ""
    return say(
        lang, "line-festival", festival=festival_name(lang, item.name),
        day=day(lang, item.notice.occurrence.on, today), names=names, more=more,
    )  # fmt: skip


@line.register
def _(item: DutyLine, lang: str, today: date) -> Html:
    duty = item.duty
    key = {
        DutyState.NEVER_VISITED: "line-duty-never",
        DutyState.OVERDUE: "line-duty-overdue",
    }.get(duty.state, "line-duty-due")
    if key == "line-duty-never" and duty.days_overdue:
        key = "line-duty-never-late"
    also = "".join(label(lang, "line-also", channel=label(lang, f"channel-{one.channel}"))
                   for one in item.also)  # fmt: skip
    return say(
        lang, key, customer=item.customer.short, grade=duty.grade.value,
        channel=label(lang, f"{_said(duty)}-{duty.channel}"), done=duty.done, owed=duty.owed,
        days=duty.days_overdue, due=day(lang, duty.due_on, today), also=also,
    )  # fmt: skip


@line.register
def _(item: LateLine, lang: str, today: date) -> Html:
    return say(
        lang, "line-late", customer=item.customer.short, keeper=item.keeper,
        days=item.duty.days_overdue,
    )  # fmt: skip


def _said(duty: Duty) -> str:
    """How the channel is said: as a thing, to be done, or never done."""
    if duty.state is DutyState.NEVER_VISITED:
        return "never"
    return "channel" if duty.state is DutyState.OVERDUE else "todo"


def _row(lang: str, number: int, item: Line) -> tuple[Button, ...]:
    match item:
        case PromiseLine():
            key = item.promise.id
            return (
                Button(f"✓ {number}", f"kept:{key}"),
                Button(f"💤 {number}", f"later:{key}"),
                Button(f"📇 {number}", f"brief:{item.customer.id}"),
            )
        case FestivalLine():
            year = item.notice.occurrence.year
            return (
                Button(f"💌 {number}", f"feast:{item.name}"),
                Button(f"🚫 {number}", f"nofeast:{item.name}:{year}"),
            )
        case OccasionLine():
            key, year = item.occasion_id, item.notice.occurrence.year
            return (
                Button(f"💌 {number}", f"greet:{key}"),
                Button(f"✓ {number}", f"greeted:{key}:{year}"),
                Button(f"🎁 {number}", f"gift:{key}:{year}"),
                Button(f"🚫 {number}", f"notyear:{key}:{year}"),
                Button(f"🔕 {number}", f"never:{key}"),
            )
        case DutyLine():
            return _duty_row(number, item.customer, item.duty.channel.value)
        case PlanLine():
            return (
                Button(f"✓ {number}", f"done:{item.customer.id}:visit"),
                Button(f"📇 {number}", f"brief:{item.customer.id}"),
                Button(f"📅 {number}", f"moveplan:{item.plan.id}"),
                Button(f"🚫 {number}", f"unplan:{item.plan.id}"),
            )
        case LateLine():
            return (Button(f"📇 {number}", f"brief:{item.customer.id}"),)


def _duty_row(number: int, customer: Customer, channel: str) -> tuple[Button, ...]:
    key = f"{customer.id}:{channel}"
    phoned = (Button(f"📞 {number}", f"done:{customer.id}:call"),) if channel != "call" else ()
    return (
        Button(f"✓ {number}", f"done:{key}"),
        *phoned,
        Button(f"💤 {number}", f"snooze:{key}"),
        Button(f"❓ {number}", f"why:{key}"),
        Button(f"🚫 {number}", f"notwanted:{key}"),
    )


def _about(shown: tuple[Line, ...]) -> About | None:
    """Replying to a nudge of one line is about that customer; of several, the note says."""
    ids = {0 if isinstance(item, FestivalLine) else item.customer.id for item in shown}
    if len(ids) != 1 or 0 in ids:
        return About("morning", 0)
    only = ids.pop()
    return About("duty", only, only)


def _week(lang: str, week: Week) -> list[Html]:
    lines = [say(lang, "week-head")]
    for grade, tally in week.tallies:
        if not tally.owed:
            continue
        pace = tally.pace(week.share)
        lines.append(
            say(
                lang, "week-grade", grade=grade.value, done=tally.earned, owed=tally.owed,
                mark="🟢" if is_green(pace) else ("🔵" if pace and pace > 1 else "🔴"),
            )
        )  # fmt: skip
    return [*lines, *fits(lang, week.feasibility), *sure(lang, week.basis)]


def nothing(lang: str) -> Reply:
    return Reply(say(lang, "morning-nothing"))


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
    return Reply(say(lang, "promise-kept", text=promise.text))


def later(lang: str, promise: Promise, until: date, today: date) -> Reply:
    return Reply(say(lang, "promise-later", day=day(lang, until, today), text=promise.text))


def unplanned(lang: str, plan: Plan, customer: Customer, today: date) -> Reply:
    text = say(lang, "unplanned", customer=customer.name, day=day(lang, plan.day, today))
    return Reply(text)


def festival_name(lang: str, name: str) -> str:
    key = f"festival-{name}"
    return label(lang, key if has(lang, key) else "occasion-festival")


def festival_draft(lang: str, name: str) -> Reply:
    """A greeting for a festival, to send oneself; the names are put in by hand."""
    formal = say(lang, "greeting-festival", festival=festival_name(lang, name))
    warm = say(lang, "greeting-festival-close", festival=festival_name(lang, name))
    lines = [say(lang, "greeting-draft", text=formal), say(lang, "greeting-or", text=warm)]
    return Reply(Html("\n".join(lines)))


def no_festival(lang: str, name: str) -> Reply:
    return Reply(say(lang, "nofestival", festival=festival_name(lang, name)))
