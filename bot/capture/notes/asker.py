"""Asker: who wrote a note, and which customer a name or a contact means to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.capture.names import Directory, resolve_contact
from bot.capture.notes.firms import Firm


@dataclass(frozen=True)
class Asker:
    """Who wrote the note, which customers he or she dealt with last, and whom it may mean."""

    asker_id: int | None = None
    recent: tuple[int, ...] = ()
    allowed: Callable[[int], bool] | None = None


def resolved(firm: Firm, directory: Directory | None, asker: Asker) -> Firm:
    if directory is None:
        return firm
    read = directory.resolve(
        firm.read.text, asker_id=asker.asker_id, recent=asker.recent, allowed=asker.allowed
    )
    return replace(firm, read=read)


def by_contact(names: Sequence[str], directory: Directory | None, asker: Asker) -> Firm | None:
    """The customer whose contact one of these persons is, when that is certain for the asker."""
    if directory is None or asker.asker_id is None:
        return None
    for name in names:
        read = resolve_contact(name, directory, asker.asker_id)
        if read.candidates:
            return Firm(0, 0, read)
    return None
