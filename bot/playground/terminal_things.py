"""Things sent from a terminal: files by their path, contacts and places by their words."""

from collections.abc import Callable
from pathlib import Path

from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.wire import Upload


def photo(api: BotApi, person: Person, rest: str) -> None:
    upload, caption = read(rest)
    api.sends_photo(person, upload.content, caption)


def file(api: BotApi, person: Person, rest: str) -> None:
    upload, caption = read(rest)
    api.sends_document(person, upload, caption)


def voice(api: BotApi, person: Person, rest: str) -> None:
    api.sends_voice(person, read(rest)[0].content)


def contact(api: BotApi, person: Person, rest: str) -> None:
    phone, _, name = rest.partition(" ")
    api.sends_contact(person, phone, name or phone)


def location(api: BotApi, person: Person, rest: str) -> None:
    latitude, longitude, *title = rest.split(maxsplit=2)
    api.sends_location(person, float(latitude), float(longitude), title="".join(title))


def read(rest: str) -> tuple[Upload, str]:
    """A file and the caption after its name."""
    name, _, caption = rest.partition(" ")
    path = Path(name).expanduser()
    return Upload(path.name, path.read_bytes()), caption


Send = Callable[[BotApi, Person, str], None]
THINGS: dict[str, Send] = {
    "photo": photo,
    "file": file,
    "voice": voice,
    "contact": contact,
    "location": location,
}
