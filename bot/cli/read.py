"""`fieldbook read`: what a note says, as JSON; needs no database and no key."""

import re
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from bot.cli.options import one_of
from bot.cli.rows import rows, say, words

if TYPE_CHECKING:
    from bot.capture.names import Directory
    from bot.domain.readings import Amount, Item, PersonRead, Reading

ZONE = "Asia/Shanghai"


@click.command()
@click.option("--now", help="The moment it was written, in ISO 8601 (default: now).")
@click.option("--tz", default=ZONE, show_default=True, help="The writer's time zone.")
@click.option(
    "--customers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON list of names, or of objects with a name.",
)
@click.option("--jsonl", is_flag=True, help="Read {id, text, now, tz?, lang?} a line from stdin.")
@click.argument("text", required=False)
def read(now: str | None, tz: str, customers: Path | None, jsonl: bool, text: str | None) -> None:
    """Read the note TEXT."""
    one_of(text, jsonl, "TEXT")
    _understood(now, tz)
    directory = _directory(customers)
    if text is not None:
        say(answer({"text": text, "now": now, "tz": tz}, directory))
        return
    for row in rows():
        given = {key: value for key, value in row.items() if value is not None}
        if _zone(words(row, "tz")) is None:
            given["tz"] = tz
        say({"id": row.get("id"), **answer({"now": now, **given}, directory)})


def _understood(now: str | None, tz: str) -> None:
    """Refuse an option that would otherwise date every note wrongly without a word."""
    if _zone(tz) is None:
        raise click.BadParameter(f"{tz} is no time zone", param_hint="--tz")
    try:
        datetime.fromisoformat(now or "2000-01-01")
    except ValueError:
        raise click.BadParameter(f"{now} is no moment in ISO 8601", param_hint="--now") from None


def _directory(customers: Path | None) -> "Directory | None":
    if customers is None:
        return None
    from bot.capture.names.files import NotCustomers, read_customers

    try:
        return read_customers(customers)
    except NotCustomers as refusal:
        raise click.ClickException(f"{customers.name}: {refusal}") from refusal


def answer(row: dict[str, Any], directory: "Directory | None" = None) -> dict[str, Any]:
    """The Reading of `row["text"]` in the terms of the command line."""
    from bot.capture.notes import read_note

    lang = row.get("lang")
    reading = read_note(
        words(row, "text"),
        now=_moment(row.get("now"), str(row.get("tz") or ZONE)),
        directory=directory,
        lang=lang if isinstance(lang, str) else None,
    )
    return shown(reading)


def shown(reading: "Reading") -> dict[str, Any]:
    """A Reading as plain JSON."""
    return {"lang": reading.lang, "items": [_item(item) for item in reading.items]}


def _person(one: "PersonRead") -> dict[str, Any]:
    return {
        "name": one.name, "title": one.title, "phone": _dialled(one.phone), "email": one.email,
    }  # fmt: skip


def _item(item: "Item") -> dict[str, Any]:
    customer = item.customer
    return {
        "customer": customer
        and {
            "text": customer.text,
            "match": customer.match.name if customer.match else None,
            "candidates": [one.name for one in customer.candidates],
        },
        "contacts": [_person(one) for one in item.contacts],
        "date": _when(item.on),
        "time": item.at and f"{item.at:%H:%M}",
        "channel": item.channel and item.channel.value,
        "outcome": list(item.outcomes),
        "promises": [
            {
                "by": "ours" if one.ours else "theirs",
                "text": one.text,
                "due": _when(one.due, one.at),
            }
            for one in item.promises
        ],
        "next_visit": _when(item.next_visit, item.next_visit_at),
        "facts": [
            {
                "facet": one.facet,
                "value": one.value,
                "person": one.person,
                "sensitive": one.sensitive,
                "hearsay": one.hearsay,
            }
            for one in item.facts
        ],
        "objections": list(item.objections),
        "competitors": list(item.competitors),
        "complaint": item.complaint,
        "amount": _amount(item.amount),
        "do_not_mention": list(item.do_not_mention),
        "unread": item.unread,
        "text": item.text,
    }


# Mobiles and service numbers; a landline has its area code's zero.
WITHOUT_ZERO = re.compile(r"1\d{10}$|[48]00\d{7}$")


def _dialled(phone: str | None) -> str | None:
    """A mainland number as it is dialled there; any other in E.164."""
    if phone is None or not phone.startswith("+86"):
        return phone
    bare = phone.removeprefix("+86")
    return bare if WITHOUT_ZERO.match(bare) else f"0{bare}"


def _amount(amount: "Amount | None") -> dict[str, Any] | None:
    if amount is None:
        return None
    value = amount.value
    whole = value == value.to_integral_value()
    return {"value": int(value) if whole else float(value), "currency": amount.currency}


def _when(day: date | None, at: time | None = None) -> str | None:
    if day is None:
        return None
    return day.isoformat() if at is None else f"{day.isoformat()}T{at:%H:%M}"


def _moment(written: object, zone: str) -> datetime:
    """The writer's local moment: a naive one is taken as local, an aware one is moved there."""
    tz = _zone(zone) or ZoneInfo(ZONE)
    try:
        moment = datetime.fromisoformat(str(written)) if written else datetime.now(tz)
    except ValueError:
        moment = datetime.now(tz)
    return moment.replace(tzinfo=tz) if moment.tzinfo is None else moment.astimezone(tz)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
