"""`fieldbook dates`: what a date phrase says, as JSON."""

import json
import sys
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import click

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
    if jsonl:
        for line in sys.stdin:
            if line.strip():
                click.echo(_line(line))
        return
    if text is None:
        raise click.UsageError("give TEXT, or --jsonl")
    ref = ref or datetime.now().astimezone().replace(tzinfo=None).isoformat()
    click.echo(_json(answer({"text": text, "ref": ref, "context": context})))


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """The reading in the samples' terms; what cannot be read has kind null."""
    from bot.capture.dates import read_date

    text, context = question.get("text"), question.get("context")
    ref = _moment(question.get("ref"))
    if not isinstance(text, str) or ref is None:
        return _row(None)
    return _row(read_date(text, ref, _context(context)))


def _line(line: str) -> str:
    try:
        question = json.loads(line)
    except ValueError:
        return _json({"id": None, **_row(None)})
    if not isinstance(question, dict):
        return _json({"id": None, **_row(None)})
    return _json({"id": question.get("id"), **answer(question)})


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


def _json(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False)
