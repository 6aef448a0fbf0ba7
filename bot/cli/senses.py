"""How `card` and `transcribe` take their files and print what was read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from bot.cli.options import one_of
from bot.cli.rows import rows, say
from bot.domain.refusals import FileTooBig, NotInstalled, Refusal

Read = Callable[[dict[str, Any], bytes], dict[str, Any]]
MOST_BYTES = 20 * 1024 * 1024
NOT_INSTALLED = 3


def run(one: Path | None, jsonl: bool, keys: tuple[str, ...], read: Read) -> None:
    """One file, or one JSON object a line; a file that cannot be read says why in `refused`.
    Exit status 1 for a refused single file, 3 when the extra is not installed."""
    one_of(one, jsonl, "a FILE")
    if one is None:
        for row in rows():
            say({"id": row.get("id"), **_row(row, keys, read)})
        return
    answer = _answer(one, {}, read)
    say(answer)
    if "refused" in answer:
        raise SystemExit(1)


def _row(row: dict[str, Any], keys: tuple[str, ...], read: Read) -> dict[str, Any]:
    """One line's answer; a line that names no file is refused, the rest go on."""
    named = next((row[key] for key in keys if isinstance(row.get(key), str)), "")
    if not named or "\0" in named:
        return {"refused": "BadRow", "about": {"keys": ["id", *keys]}}
    return _answer(Path(named), row, read)


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
