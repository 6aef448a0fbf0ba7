"""People at customers: found again under the names that staff use, or written down anew."""

from dataclasses import replace

from bot.actions.turn import Turn
from bot.domain import persons
from bot.domain.customers import Contact
from bot.domain.readings import PersonRead
from bot.storage import contacts


def meet(turn: Turn, customer_id: int, read: PersonRead, interaction_id: int) -> Contact:
    """The contact that a note names: a known one, completed, or a new one."""
    known = persons.find(contacts.of_customer(turn.tx, customer_id), read.name, read.title)
    if known is None:
        new = Contact(
            id=0,
            customer_id=customer_id,
            name=read.name,
            title=read.title,
            phones=(read.phone,) if read.phone else (),
            emails=(read.email,) if read.email else (),
        )
        return contacts.add(turn.tx, new, interaction_id=interaction_id)
    title = known.position or read.title or known.title
    phones, emails = _with(known.phones, read.phone), _with(known.emails, read.email)
    if (title, phones, emails) == (known.title, known.phones, known.emails):
        return known
    return contacts.change(turn.tx, replace(known, title=title, phones=phones, emails=emails))


def _with(known: tuple[str, ...], new: str | None) -> tuple[str, ...]:
    return known if new is None or new in known else (*known, new)
