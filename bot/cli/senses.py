"""How `card` and `transcribe` take their files and print what was read."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from bot.domain.refusals import FileTooBig, NotInstalled, Refusal

Read = Callable[[dict[str, Any], bytes], dict[str, Any]]
MOST_BYTES = 20 * 1024 * 1024
NOT_INSTALLED = 3


def run(one: Path | None, jsonl: bool, keys: tuple[str, ...], read: Read) -> None:
    """One file, or one JSON object a line; a file that cannot be read says why in `refused`.
    Exit status 1 for a refused single file, 3 when the extra is not installed."""
    if jsonl:
        for line in filter(str.strip, sys.stdin):
            _say(_row(line, keys, read))
        return
    if one is None:
        raise click.UsageError("Name a file, or give --jsonl.")
    answer = _answer(one, {}, read)
    _say(answer)
    if "refused" in answer:
        raise SystemExit(1)


def _row(line: str, keys: tuple[str, ...], read: Read) -> dict[str, Any]:
    """One line's answer; a line that is no object with a file is refused, the rest go on."""
    try:
        row = json.loads(line)
        file = Path(next(row[key] for key in keys if key in row))
    except (ValueError, TypeError, KeyError, StopIteration):
        return {"id": None, "refused": "BadRow", "about": {"keys": ["id", *keys]}}
    return {"id": row.get("id")} | _answer(file, row, read)


def _answer(file: Path, row: dict[str, Any], read: Read) -> dict[str, Any]:
    try:
        return read(row, _bytes(file))
    except NotInstalled as missing:
        extra = missing.about["extra"]
        click.echo(
            f"This needs the extra fieldbook[{extra}]: "
            f"run `make try EXTRAS={extra}` or `pip install 'fieldbook[{extra}]'`.",
            err=True,
        )
        raise SystemExit(NOT_INSTALLED) from missing
    except Refusal as refusal:
        return {"refused": type(refusal).__name__, "about": refusal.about}
    except OSError as unread:
        return {"refused": "NoSuchFile", "about": {"reason": unread.strerror}}


def _bytes(file: Path) -> bytes:
    """The file's bytes, unless there are too many to look at."""
    if file.stat().st_size > MOST_BYTES:
        raise FileTooBig(limit=MOST_BYTES)
    return file.read_bytes()


def _say(answer: dict[str, Any]) -> None:
    click.echo(json.dumps(answer, ensure_ascii=False))
