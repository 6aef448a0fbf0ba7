"""Nudges, worded: the morning message, seven lines at most, each with its buttons."""

from datetime import date
from functools import singledispatch

from bot.domain.attainment import is_green
from bot.domain.customers import Customer
from bot.domain.duties import DutyState
from bot.domain.letters import About, Button, Reply
from bot.domain.nudges import (
    DutyLine,
    LateLine,
    Line,
    Morning,
    OccasionLine,
    PlanLine,
    PromiseLine,
    Week,
)
from bot.replies.words import Html, day, label, say, shorten

MOST = 7


def morning(lang: str, one: Morning, *, whole: bool = False) -> Reply:
    """The message; `whole` shows what was behind the button too."""
    shown = one.lines if whole else one.lines[:MOST]
    hidden = len(one.lines) - len(shown)
    head = "morning-rest" if whole else "morning-head"
    text = [say(lang, head)]
    text += [
        Html(f"{number}. {line(item, lang, one.day)}") for number, item in enumerate(shown, 1)
    ]
    if one.week is not None and not whole:
        text += _week(lang, one.week)
    rows = [_row(lang, number, item) for number, item in enumerate(shown, 1)]
    if hidden:
        rows.append((Button(label(lang, "morning-more", n=hidden), "rest:today"),))
    return Reply(Html("\n".join(text)), tuple(row for row in rows if row), _about(shown))


def nothing_more(lang: str) -> Reply:
    return Reply(say(lang, "morning-nothing"))


@singledispatch
def line(item: Line, lang: str, today: date) -> Html:
    """One line of the morning."""
    raise TypeError(type(item))


@line.register
def _(item: PromiseLine, lang: str, today: date) -> Html:
    key = "line-promise-late" if item.promise.is_overdue(today) else "line-promise"
    due = day(lang, item.promise.due_on, today) if item.promise.due_on else ""
    return say(
        lang, key, customer=item.customer.short, text=shorten(item.promise.text, 60), due=due
    )


@line.register
def _(item: PlanLine, lang: str, today: date) -> Html:
    return say(lang, "line-plan", customer=item.customer.short, grade=item.customer.grade)


@line.register
def _(item: OccasionLine, lang: str, today: date) -> Html:
    notice = item.notice
    key = "line-occasion-belated" if notice.days_left < 0 else "line-occasion"
    age = notice.occurrence.age
    return say(
        lang, key, customer=item.customer.short,
        who=item.contact.name if item.contact else item.customer.name,
        kind=label(lang, f"occasion-{notice.occasion.kind}"),
        day=day(lang, notice.occurrence.on, today),
        lunar=label(lang, "brief-lunar") if item.lunar else "",
        turns=say(lang, "brief-turns", n=age) if age else Html(""),
    )  # fmt: skip


@line.register
def _(item: DutyLine, lang: str, today: date) -> Html:
    duty = item.duty
    key = {
        DutyState.NEVER_VISITED: "line-duty-never",
        DutyState.OVERDUE: "line-duty-overdue",
    }.get(duty.state, "line-duty-due")
    also = "".join(label(lang, "line-also", channel=label(lang, f"channel-{one.channel}"))
                   for one in item.also)  # fmt: skip
    return say(
        lang, key, customer=item.customer.short, grade=duty.grade.value,
        channel=label(lang, f"channel-{duty.channel}"), done=duty.done, owed=duty.owed,
        days=duty.days_overdue, due=day(lang, duty.due_on, today), also=also,
    )  # fmt: skip


@line.register
def _(item: LateLine, lang: str, today: date) -> Html:
    return say(
        lang, "line-late", customer=item.customer.short, keeper=item.keeper,
        days=item.duty.days_overdue,
    )  # fmt: skip


def _row(lang: str, number: int, item: Line) -> tuple[Button, ...]:
    match item:
        case PromiseLine():
            key = item.promise.id
            return (
                Button(f"✓ {number}", f"kept:{key}"),
                Button(f"💤 {number}", f"later:{key}"),
                Button(f"📇 {number}", f"brief:{item.customer.id}"),
            )
        case OccasionLine():
            key, year = item.occasion_id, item.notice.occurrence.year
            return (
                Button(f"💌 {number}", f"greet:{key}"),
                Button(f"✓ {number}", f"greeted:{key}:{year}"),
                Button(f"🎁 {number}", f"gift:{key}:{year}"),
                Button(f"🚫 {number}", f"notyear:{key}:{year}"),
            )
        case DutyLine():
            return _duty_row(number, item.customer, item.duty.channel.value)
        case PlanLine():
            return (
                Button(f"✓ {number}", f"done:{item.customer.id}:visit"),
                Button(f"📇 {number}", f"brief:{item.customer.id}"),
                Button(f"🚫 {number}", f"unplan:{item.plan.id}"),
            )
    return (Button(f"📇 {number}", f"brief:{item.customer.id}"),)


def _duty_row(number: int, customer: Customer, channel: str) -> tuple[Button, ...]:
    key = f"{customer.id}:{channel}"
    return (
        Button(f"✓ {number}", f"done:{key}"),
        Button(f"📞 {number}", f"done:{customer.id}:call"),
        Button(f"💤 {number}", f"snooze:{key}"),
        Button(f"❓ {number}", f"why:{key}"),
        Button(f"🚫 {number}", f"notwanted:{key}"),
    )


def _about(shown: tuple[Line, ...]) -> About | None:
    """Replying to a nudge of one line is about that customer; of several, the note says."""
    ids = {item.customer.id for item in shown}
    if len(ids) != 1:
        return About("morning", 0)
    only = ids.pop()
    return About("duty", only, only)


def _week(lang: str, week: Week) -> list[Html]:
    lines = [say(lang, "week-head")]
    for grade, tally in week.tallies:
        pace = tally.pace(week.share)
        lines.append(
            say(
                lang, "week-grade", grade=grade.value, done=tally.earned, owed=tally.owed,
                mark="🟢" if is_green(pace) else ("🔵" if pace and pace > 1 else "🔴"),
            )
        )  # fmt: skip
    found = week.feasibility
    if found.asked > found.capacity:
        lines.append(
            say(lang, "week-too-much", asked=found.asked, capacity=found.capacity,
                days=found.days_left)
        )  # fmt: skip
    return lines
