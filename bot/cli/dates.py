"""`fieldbook dates`: what a date phrase says, as JSON."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import click

from bot.cli.options import one_of
from bot.cli.rows import rows, say, words

if TYPE_CHECKING:
    from bot.capture.dates import Context, DateRead


@click.command()
@click.option(
    "--ref", help="The local moment it is read at, in ISO 8601; now where none is given."
)
@click.option("--context", type=click.Choice(["past", "future"]), help="A report or a plan.")
@click.option("--jsonl", is_flag=True, help="Read {id, text, ref, context} a line from stdin.")
@click.argument("text", required=False)
def dates(ref: str | None, context: str | None, jsonl: bool, text: str | None) -> None:
    """Read the date that TEXT says."""
    one_of(text, jsonl, "TEXT")
    if text is None:
        for row in rows():
            say({"id": row.get("id"), **answer(row)})
        return
    if ref is not None and _moment(ref) is None:
        raise click.BadParameter(f"{ref} is no moment in ISO 8601", param_hint="--ref")
    ref = ref or datetime.now().astimezone().replace(tzinfo=None).isoformat()
    say(answer({"text": text, "ref": ref, "context": context}))


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """The reading in the samples' terms; what cannot be read has kind null."""
    from bot.capture.dates import read_date

    ref = _moment(question.get("ref"))
    if ref is None:
        return _row(None)
    return _row(read_date(words(question, "text"), ref, _context(question.get("context"))))


def _row(read: "DateRead | None") -> dict[str, Any]:
    if read is None:
        return {"kind": None, "start": None, "end": None, "part": None}
    row: dict[str, Any] = {
        "kind": read.kind,
        "start": _iso(read.start, read.at),
        "end": _iso(read.end, read.until),
        "part": read.part,
    }
    if read.impossible:
        row["impossible"] = True
    if read.ambiguous:
        row["alternatives"] = [day.isoformat() for day in read.alternatives]
    return row


def _iso(day: date | None, at: time | None) -> str | None:
    if day is None:
        return None
    return day.isoformat() if at is None else f"{day.isoformat()}T{at:%H:%M}"


def _moment(ref: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(ref))
    except ValueError:
        return None


def _context(context: object) -> "Context | None":
    if context == "past":
        return "past"
    return "future" if context == "future" else None
