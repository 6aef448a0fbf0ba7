"""People at customers: found again under the names that staff use, or written down anew."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.actions import contact_changes
from bot.actions.turn import Turn
from bot.capture.notes.plain import plain
from bot.domain import persons
from bot.domain.customers import Contact, Interaction
from bot.domain.readings import PersonRead
from bot.storage import contacts


def find(known: Sequence[Contact], name: str, title: str | None = None) -> Contact | None:
    """The one of these that a name means, in whatever characters: 張總 is 张建国."""
    found = persons.find(known, name, title)
    if found is not None or name.isascii():
        return found
    folded = [replace(one, name=plain(one.name)) for one in known]
    same = persons.find(folded, plain(name), title)
    return None if same is None else next(one for one in known if one.id == same.id)


def met(known: Sequence[Contact], names: Iterable[str]) -> tuple[Contact, ...]:
    """Those of a customer's people whom a meeting's words named, under their own names."""
    meant = [find(known, name) for name in names]
    return tuple(dict.fromkeys(one for one in meant if one is not None))


def meet(turn: Turn, met: Interaction, read: PersonRead) -> Contact:
    """The contact that a note names: a known one, completed, or a new one."""
    known = find(contacts.of_customer(turn.tx, met.customer_id), read.name, read.title)
    if known is None:
        new = Contact(
            id=0,
            customer_id=met.customer_id,
            name=read.name,
            title=_position(read),
            phones=(read.phone,) if read.phone else (),
            emails=(read.email,) if read.email else (),
        )
        return contacts.add(turn.tx, new, interaction_id=met.id)
    name, title = (
        persons.fuller(known.name, read.name),
        known.position or read.title or known.title,
    )
    phones, emails = _with(known.phones, read.phone), _with(known.emails, read.email)
    if (name, title, phones, emails) == (known.name, known.title, known.phones, known.emails):
        return known
    told = replace(known, name=name, title=title, phones=phones, emails=emails)
    contact_changes.keep(turn, met, known, told)
    return contacts.change(turn.tx, told)


def _position(read: PersonRead) -> str | None:
    """The title, unless the name says it already, in other characters: the 总 of 張總."""
    told = read.title and read.title not in read.name and read.title in plain(read.name)
    return None if told else read.title


def _with(known: tuple[str, ...], new: str | None) -> tuple[str, ...]:
    return known if new is None or new in known else (*known, new)
