"""Planned visits, worded: the week, one visit, what is near, the round, the calendar file."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from bot.domain.briefs import Brief
from bot.domain.customers import Plan
from bot.domain.letters import About, Button, Enclosure, Reply
from bot.domain.visits import Coming, Made, PlanAsked, Round, Visit, WeekPlan
from bot.replies.briefs import short
from bot.replies.feasibility import fits, sure
from bot.replies.words import Html, clean, day, label, say, shorten

SHOWN = 10  # planned and proposed visits of one message, each
AN_HOUR = timedelta(hours=1)
BEGAN = datetime(2020, 1, 1, tzinfo=UTC)
MAPPED = 10  # stops that a map link takes


def week(lang: str, one: WeekPlan, today: date) -> Reply:
    """Planned visits, then proposals, each with its buttons."""
    visits, proposals = one.visits[:SHOWN], one.proposals[:SHOWN]
    text = [say(lang, "plan-head")]
    text += [
        Html(f"{number}. {_visit(lang, visit, today)}") for number, visit in enumerate(visits, 1)
    ]
    rows = [_moves(number, visit) for number, visit in enumerate(visits, 1)]
    if proposals:
        text.append(say(lang, "plan-proposed"))
    for number, proposal in enumerate(proposals, len(visits) + 1):
        text.append(
            say(lang, "plan-proposal", number=str(number), customer=proposal.customer.short,
                grade=proposal.customer.grade, day=day(lang, proposal.on, today))
        )  # fmt: skip
        key = f"{proposal.customer.id}:{proposal.on:%Y%m%d}"
        rows.append((
            Button(f"✓ {number}", f"planon:{key}"),
            Button(f"📅 {number}", f"planon:{proposal.customer.id}"),
            Button(f"📇 {number}", f"brief:{proposal.customer.id}"),
        ))  # fmt: skip
    text += [*fits(lang, one.feasibility, one.left_out), *sure(lang, one.basis)]
    if not visits and not proposals:
        text.append(say(lang, "plan-empty"))
    text.append(say(lang, "plan-usage"))
    if visits:
        rows.append(_files(lang, visits, today))
    return Reply(Html("\n".join(text)), tuple(rows))


def asks_day(lang: str, one: PlanAsked, today: date) -> Reply:
    """Some working days, or any other typed."""
    if one.moving is None:
        key, about = f"planon:{one.customer.id}", About("plan", one.customer.id, one.customer.id)
    else:
        key, about = f"moveplan:{one.moving}", About("moveplan", one.moving, one.customer.id)
    days = [Button(day(lang, each, today), f"{key}:{each:%Y%m%d}") for each in one.days]
    text = say(lang, "plan-which-day", customer=one.customer.name)
    return Reply(text, (tuple(days[:3]), tuple(days[3:])), about)


def made(lang: str, one: Made, today: date) -> Reply:
    """A visit that was planned, with what can still be done about it."""
    key = "plan-moved" if one.before else "plan-made"
    text = say(
        lang, key, customer=one.visit.customer.name, when=_when(lang, one.visit, today),
        before=day(lang, one.before, today) if one.before else "",
    )  # fmt: skip
    plan = one.visit.plan
    later = [] if one.before else _brief_comes(lang, plan, today)
    later += [say(lang, "plan-holiday")] if one.holiday else []
    text = Html("\n".join([text, *later]))
    row = (
        Button(label(lang, "button-move-plan"), f"moveplan:{plan.id}"),
        Button(label(lang, "button-unplan"), f"unplan:{plan.id}"),
        Button(label(lang, "button-ics"), "ics:0"),
    )
    about = About("customer", plan.customer_id, plan.customer_id)
    return Reply(text, (row,), about)


def _brief_comes(lang: str, plan: Plan, today: date) -> list[Html]:
    """When the brief will come by itself; for a visit today without a time it will not."""
    if plan.day > today:
        return [say(lang, "plan-brief-comes")]
    return [say(lang, "plan-brief-hour")] if plan.at else []


def coming(lang: str, one: Coming, today: date) -> Reply:
    """One message for all of tomorrow's visits, or for the one in an hour."""
    text: list[str] = [say(lang, "coming-hour" if one.hour else "coming-tomorrow")]
    rows: list[tuple[Button, ...]] = []
    for number, (visit, brief) in enumerate(one.visits, 1):
        text.append("\n" + _brief(lang, number, visit, brief, today))
        rows.append((
            Button(f"📇 {number}", f"brief:{visit.customer.id}"),
            Button(f"📞 {number}", f"calls:{visit.customer.id}"),
            Button(f"📅 {number}", f"moveplan:{visit.plan.id}"),
            Button(f"🚫 {number}", f"unplan:{visit.plan.id}"),
        ))  # fmt: skip
    only = one.visits[0][0].customer.id if len(one.visits) == 1 else None
    about = About("duty", only, only) if only else About("morning", 0)
    return Reply(Html("\n".join(text)), tuple(rows), about)


def _brief(lang: str, number: int, visit: Visit, brief: Brief, today: date) -> str:
    at = f"{visit.at:%H:%M} " if visit.at else ""
    head = say(lang, "coming-visit", number=str(number), at=at, customer=visit.customer.short,
               grade=visit.customer.grade)  # fmt: skip
    return "\n".join([head, *(f"   {line}" for line in short(lang, brief, today))])


def round_(lang: str, one: Round, country: str) -> Reply:
    """The day's visits in a good order, with a link to a map for those with a place."""
    if not one.visits:
        return Reply(say(lang, "round-none"))
    placed = [visit for visit in one.visits if visit.customer.place]
    way = "round-head" if len(placed) > 1 else "round-head-plain"
    text = [say(lang, way, km=f"{one.km:.0f}")]
    for number, visit in enumerate(one.visits, 1):
        at = f"{visit.at:%H:%M} " if visit.at else ""
        nowhere = "" if visit.customer.place else label(lang, "round-no-place")
        text.append(say(lang, "round-stop", number=str(number), at=at,
                        customer=visit.customer.short, nowhere=nowhere))  # fmt: skip
    url = map_link([visit.customer.place for visit in placed if visit.customer.place], country)
    rows = ((Button(label(lang, "button-map"), url=url),),) if url else ()
    return Reply(Html("\n".join(text)), rows)


def map_link(places: Sequence[tuple[float, float]], country: str) -> str:
    """A map that shows the stops in order; AMap in mainland China, Google Maps elsewhere. It
    holds coordinates alone, and is fetched only by who taps it."""
    stops = places[:MAPPED]
    if not stops:
        return ""
    if country == "CN":
        marks = "|".join(f"{lon:.5f},{lat:.5f},{n}" for n, (lat, lon) in enumerate(stops, 1))
        return f"https://uri.amap.com/marker?markers={marks}&coordinate=wgs84"
    path = "/".join(f"{lat:.5f},{lon:.5f}" for lat, lon in stops)
    return f"https://www.google.com/maps/dir/{path}"


def calendar_file(lang: str, visits: Sequence[Visit], now: datetime) -> Reply:
    """The planned visits as an .ics file; times in the reader's zone."""
    if not visits:
        return Reply(say(lang, "plan-empty"))
    calendar = Calendar()
    calendar.add("prodid", "-//Fieldbook//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for one in visits:
        calendar.add_component(_event(lang, one, now))
    calendar.add_missing_timezones()
    content = bytes(calendar.to_ical())
    text = say(lang, "plan-file", n=len(visits))
    return Reply(text, enclosure=Enclosure("fieldbook.ics", content))


def _event(lang: str, one: Visit, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"plan-{one.plan.id}@fieldbook")
    event.add("dtstamp", now)
    # By its sequence a calendar tells which of two versions of an event is the newer one.
    event.add("sequence", int((now - BEGAN).total_seconds()))
    event.add("summary", label(lang, "plan-event", customer=clean(one.customer.name)))
    if one.at is None:
        event.add("dtstart", one.plan.day)
        event.add("dtend", one.plan.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")  # some hour of that day: the day itself stays free
    else:
        event.add("dtstart", one.at)
        event.add("dtend", one.at + AN_HOUR)
    if one.customer.address:
        event.add("location", clean(one.customer.address))
    if one.customer.place:
        event.add("geo", one.customer.place)
    return event


def _visit(lang: str, one: Visit, today: date) -> Html:
    words = shorten(one.plan.text, 30)
    return say(
        lang, "plan-visit", customer=one.customer.short, grade=one.customer.grade,
        when=_when(lang, one, today), text=f" {words}" if words else "",
    )  # fmt: skip


def _when(lang: str, one: Visit, today: date) -> str:
    at = f" {one.at:%H:%M}" if one.at else ""
    return day(lang, one.plan.day, today) + at


def _moves(number: int, one: Visit) -> tuple[Button, ...]:
    return (
        Button(f"📇 {number}", f"brief:{one.customer.id}"),
        Button(f"📅 {number}", f"moveplan:{one.plan.id}"),
        Button(f"🚫 {number}", f"unplan:{one.plan.id}"),
    )


def _files(lang: str, visits: Sequence[Visit], today: date) -> tuple[Button, ...]:
    file = Button(label(lang, "button-ics"), "ics:0")
    if any(one.plan.day == today for one in visits):
        return (file, Button(label(lang, "button-round"), "round:0"))
    return (file,)
