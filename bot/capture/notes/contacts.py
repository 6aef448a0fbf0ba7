"""The contacts of a part: each person once, with the post, the phone and the address told."""

from collections.abc import Sequence
from dataclasses import replace

from bot.capture.notes.mentioned import Mentioned
from bot.capture.notes.posts import Person
from bot.domain.readings import PersonRead


def contacts(raw: str, named: Mentioned, absent: Sequence[Person]) -> tuple[PersonRead, ...]:
    """The persons in order; one without a name where a phone stands alone."""
    found: dict[str, PersonRead] = {}
    for person in named.people:
        name = _as_written(raw, person)
        read = PersonRead(name, person.title, absent=person in absent)
        kept = found.setdefault(name, read)
        if kept.title is None and read.title:
            found[name] = replace(read, absent=kept.absent)
    names = [(person.start, _as_written(raw, person)) for person in named.people]
    for phone in named.phones:
        _give(found, names, phone.start, "phone", phone.number)
    for email in named.emails:
        _give(found, names, email.start, "email", email.address)
    return tuple(found.values())


def _as_written(raw: str, person: Person) -> str:
    """The name in the note's own characters; 园长姓梅 has none as one word."""
    here = raw[person.start : person.end]
    return here if len(here) == len(person.name) else person.name


def _give(
    found: dict[str, PersonRead], names: list[tuple[int, str]], at: int, what: str, value: str
) -> None:
    """A phone or an address goes to the person named last before it, else to the first after."""
    before = [name for start, name in names if start < at]
    owner = before[-1] if before else (names[0][1] if names else "")
    read = found.get(owner, PersonRead(owner))
    if what == "phone":
        found[owner] = replace(read, phone=read.phone or value)
    else:
        found[owner] = replace(read, email=read.email or value)
