"""What changes in the desk's directory: its edition, and what the second process must hear."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from bot.capture.frames import Frame
from bot.capture.names import Entry
from bot.capture.readahead.second import know


@dataclass(frozen=True)
class Edition:
    """How often the directory has changed: in names, and in contacts' names alone."""

    names: int = 0
    people: int = 0


class Changes:
    """Counted always, and kept for the process while there is one."""

    def __init__(self) -> None:
        self.edition = Edition()
        self._untold: list[Entry | Frame] = []
        self._is_followed = False

    def follow(self) -> None:
        """From here on there is somebody to tell."""
        self._is_followed = True

    def leave(self) -> None:
        self._is_followed = False
        self._untold.clear()

    def untold(self) -> Iterator[Frame]:
        """What has changed since this was asked last, in order."""
        changes, self._untold = self._untold, []
        for is_entry, some in groupby(changes, lambda one: isinstance(one, Entry)):
            if is_entry:
                yield from know([one for one in some if isinstance(one, Entry)])
            else:
                yield from (one for one in some if isinstance(one, Frame))

    def known(self, entry: Entry, before: Entry | None) -> None:
        """A new entry, or another one in place of `before`. Nearly every note brings a contact,
        and few readings look at contacts: so those have a number of their own."""
        if before is None or replace(before, contacts=()) != replace(entry, contacts=()):
            self._count_names()
        elif before.contacts != entry.contacts:
            self.edition = replace(self.edition, people=self.edition.people + 1)
        self._keep(entry)

    def removed(self, customer_id: int) -> None:
        self._count_names()
        self._keep(Frame({"do": "remove", "id": customer_id}))

    def forgot(self) -> None:
        """The directory is empty, and will be filled anew."""
        self._count_names()
        self._keep(Frame({"do": "forget"}))

    def _count_names(self) -> None:
        self.edition = replace(self.edition, names=self.edition.names + 1)

    def _keep(self, change: Entry | Frame) -> None:
        if self._is_followed:
            self._untold.append(change)
