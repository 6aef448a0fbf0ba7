"""Imports: what one row of a customer list says, and what of it could not be taken."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.readings import BirthdayRead


class Why(StrEnum):
    """Why a row or a value was left; the value is how the report spells it."""

    NO_NAME = "no name"
    NO_KEEPER = "no keeper"
    UNKNOWN_KEEPER = "no such member of staff"
    AMBIGUOUS_KEEPER = "two members of staff have this name: use the Telegram id"
    IDLE_KEEPER = "this member of staff was revoked or keeps no customers"
    UNKNOWN_GRADE = "not a grade: A, B or C"
    UNKNOWN_KIND = "not a kind: enterprise or individual"
    TOO_LONG = "too long"
    BAD_PHONE = "not a phone number"
    BAD_EMAIL = "not an e-mail address"
    BAD_BIRTHDAY = "not a day that can be"
    NOBODY = "no contact to belong to"
    SENSITIVE = "sensitive: it needs a recorded consent"
    OTHER_VALUE = "the archive says otherwise and was left as it is"
    OTHER_KEEPER = "kept by somebody else already"
    LOOK_ALIKE = "looks like a customer that is there already"
    SAME_PHONE = "a customer with this phone is there already"
    UNREADABLE = "cannot be read"


@dataclass(frozen=True)
class Left:
    """Something that was not taken. `value` is what stood there, `like` the customer that is
    in its way. `whole` tells a row that was left from a value of a row that was taken."""

    row: int
    column: str
    why: Why
    value: str = ""
    like: str = ""
    whole: bool = False


@dataclass(frozen=True)
class ListedPerson:
    """One person of a row; phones in E.164."""

    name: str
    title: str | None = None
    phones: tuple[str, ...] = ()
    email: str | None = None
    birthday: BirthdayRead | None = None
    birthday_said: str = ""
    facts: tuple[tuple[str, str], ...] = ()  # (facet, value)


@dataclass(frozen=True)
class Listed:
    """What a row says of one customer, read and checked; `keeper` is a name or a Telegram id."""

    number: int
    name: str
    kind: str = "enterprise"
    grade: str | None = None
    keeper: str = ""
    phone: str | None = None
    email: str | None = None
    region: str | None = None
    address: str | None = None
    aliases: tuple[str, ...] = ()
    people: tuple[ListedPerson, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def phones(self) -> tuple[str, ...]:
        """Every number of the row, the customer's own first."""
        own = (self.phone,) if self.phone else ()
        return tuple(dict.fromkeys((*own, *(one for man in self.people for one in man.phones))))
