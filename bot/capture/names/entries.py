"""What the directory knows of one customer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A customer as one may be named. `aliases` are known to all; `learned` are (staff id, words)
    that a staff member once confirmed; `phones` are last four digits; `contacts` are names with
    titles as staff say them (王总, 王建国经理, Tom Lee)."""

    customer_id: int
    name: str
    aliases: tuple[str, ...] = ()
    keeper_id: int | None = None
    region: str = ""
    phones: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    learned: tuple[tuple[int, str], ...] = ()

    def spellings(self) -> tuple[str, ...]:
        """The name, then every other way to say it."""
        return tuple(
            dict.fromkeys((self.name, *self.aliases, *(told for _, told in self.learned)))
        )
