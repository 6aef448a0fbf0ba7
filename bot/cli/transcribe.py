"""`fieldbook transcribe`: a voice note → its words as JSON."""

import os
from pathlib import Path
from typing import Any

import click

from bot.cli.senses import run

LANGUAGES = ("zh", "en", "auto")


@click.command()
@click.argument("audio", required=False, type=click.Path(path_type=Path))
@click.option("--lang", type=click.Choice(LANGUAGES), default="auto", show_default=True)
@click.option(
    "--customers",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="JSON list of customers' names, used to understand and to correct.",
)
@click.option("--jsonl", is_flag=True, help="Read {id, file, lang?} objects, one a line.")
def transcribe(audio: Path | None, lang: str, customers: Path | None, jsonl: bool) -> None:
    """Transcribe a voice note: text, lang, seconds.

    The text is empty when nothing was understood. FIELDBOOK_VOICE_MODEL names a folder with a
    model of your own, FIELDBOOK_VOICE_URL a server that answers /v1/audio/transcriptions.
    """
    reader = _reader()
    names = _names(customers) if customers else ()

    def read(row: dict[str, Any], voice: bytes) -> dict[str, Any]:
        spoken = row.get("lang")
        heard = reader.listen(voice, spoken if spoken in LANGUAGES else lang, names)
        return {"text": heard.text, "lang": heard.lang, "seconds": heard.seconds}

    try:
        run(audio, jsonl, ("file", "audio"), read)
    finally:
        reader.close()


def _reader() -> Any:
    from bot.capture.voice.reader import reader_from

    return reader_from(os.environ)


def _names(customers: Path) -> tuple[str, ...]:
    from bot.capture.names.files import NotCustomers, read_entries

    try:
        return tuple(entry.name for entry in read_entries(customers))
    except NotCustomers as refusal:
        raise click.ClickException(f"{customers.name}: {refusal}") from refusal
