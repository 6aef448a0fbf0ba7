"""The lines of a morning, worded by what they are about."""

from datetime import date
from functools import singledispatch

from bot.domain.duties import Duty, DutyState
from bot.domain.nudges import (
    DutyLine,
    FestivalLine,
    LateLine,
    Line,
    OccasionLine,
    PlanLine,
    PromiseLine,
)
from bot.replies.festivals import festival_name
from bot.replies.greetings import years
from bot.replies.relatives import who_of
from bot.replies.words import Html, day, join, label, say, shorten


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
