"""The buttons of a morning's lines."""

from bot.domain.customers import Customer
from bot.domain.letters import Button
from bot.domain.nudges import (
    DutyLine,
    FestivalLine,
    LateLine,
    Line,
    OccasionLine,
    PlanLine,
    PromiseLine,
)


def row(lang: str, number: int, item: Line) -> tuple[Button, ...]:
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
