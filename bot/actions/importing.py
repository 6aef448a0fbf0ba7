"""Importing: rows of a customer list into the archive, each once, however often it is run.

A row whose customer is there already completes it; nothing that the archive says is changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from bot.actions import furnishing
from bot.actions.knowing import Known
from bot.domain.customers import Customer, Draft
from bot.domain.imports import Left, Listed, Why
from bot.domain.rights import Action, Whose, reach
from bot.domain.staff import Staff
from bot.storage import audit, contacts, settings, staff
from bot.storage.lists import Batch
from bot.storage.transaction import Tx


@dataclass
class Tally:
    """What an import has done so far: rows by what became of them, and what was left."""

    new: int = 0
    completed: int = 0
    same: int = 0
    left: list[Left] = field(default_factory=list)

    @property
    def rows_left(self) -> int:
        return len({one.row for one in self.left if one.whole})


@dataclass
class Importing:
    """One run over one list. `keeper` takes the rows that name none; `take_alike` adds what
    looks like a known customer all the same; a `rehearsal` writes nothing."""

    rows: Sequence[Listed]
    keeper: str = ""
    take_alike: bool = False
    rehearsal: bool = False

    def __post_init__(self) -> None:
        self.known = Known.beside(row.name for row in self.rows)
        self.tally = Tally()
        self._keepers: dict[str, Staff | Why] = {}
        self._today = date.min
        self._batch: Batch

    def take(self, tx: Tx, rows: Iterable[Listed]) -> None:
        """Files these rows; the tally counts them once the transaction has been committed."""
        self.known.refresh(tx)
        self._today = tx.now.astimezone(ZoneInfo(settings.zone(tx))).date()
        self._batch = Batch(tx)
        for row in rows:
            self._take(tx, row)
        self._batch.write()
        self.known.caught_up(tx)

    def _take(self, tx: Tx, row: Listed) -> None:
        keeper = self._keeper(tx, row.keeper or self.keeper)
        if isinstance(keeper, Why):
            self._leave(row, "keeper", keeper, row.keeper)
            return
        known = self.known.named(row.name)
        if known is not None:
            self._meet(tx, row, keeper, known)
        elif self.take_alike or not self._alike(tx, row):
            self._add(tx, row, keeper)

    def _meet(self, tx: Tx, row: Listed, keeper: Staff, known: Customer) -> None:
        """The row's customer is there already."""
        if known.keeper_id != keeper.id:
            self._leave(row, "name", Why.OTHER_KEEPER, row.name, known.name)
        elif row.kind == "individual" and self._another(tx, row, known):
            self._leave(row, "name", Why.LOOK_ALIKE, row.name, known.name)
        elif self.rehearsal:
            self.tally.same += 1
        else:
            self._complete(tx, row, known)

    def _complete(self, tx: Tx, row: Listed, known: Customer) -> None:
        self._batch.write()  # it may be of this very batch
        changed, left = furnishing.complete(tx, row, known, self._today)
        self.tally.left += left
        if changed:
            self.tally.completed += 1
            audit.record(tx, "import", "customer", known.id, staff=None, reason="completed")
        else:
            self.tally.same += 1

    def _add(self, tx: Tx, row: Listed, keeper: Staff) -> None:
        self.tally.new += 1
        if self.rehearsal:
            self.known.rehearse(row, keeper, tx.now)
            return
        draft = Draft(
            row.name, row.kind, row.grade or "C", aliases=row.aliases, phone=row.phone,
            email=row.email, region=row.region, address=row.address,
        )  # fmt: skip
        new = self._batch.customer(
            draft, keeper_id=keeper.id, by=keeper.id, assigned_on=self._today
        )
        furnishing.furnish(self._batch, row, new, self._today)
        self.known.add(new, row.phones)
        audit.record(tx, "import", "customer", new.id, staff=None, reason="new")

    def _alike(self, tx: Tx, row: Listed) -> bool:
        like = self.known.like(row.name)
        if like is not None:
            self._leave(row, "name", Why.LOOK_ALIKE, row.name, like)
            return True
        for phone in row.phones:
            like = self.known.of_phone(tx, phone)
            if like is not None:
                self._leave(row, "phone", Why.SAME_PHONE, phone, like)
                return True
        return False

    def _another(self, tx: Tx, row: Listed, known: Customer) -> bool:
        """Two private persons may share a name; they do not share their numbers."""
        held = {known.phone} if known.phone else set()
        if not self.rehearsal:
            self._batch.write()
            for person in contacts.of_customer(tx, known.id):
                held |= set(person.phones)
        return bool(held and row.phones) and held.isdisjoint(row.phones)

    def _leave(self, row: Listed, column: str, why: Why, value: str, like: str = "") -> None:
        self.tally.left.append(Left(row.number, column, why, value, like, whole=True))

    def _keeper(self, tx: Tx, said: str) -> Staff | Why:
        if said not in self._keepers:
            self._keepers[said] = _keeper(tx, said)
        return self._keepers[said]


def _keeper(tx: Tx, said: str) -> Staff | Why:
    """A member of staff by Telegram id or by name, who may keep customers."""
    if not said:
        return Why.NO_KEEPER
    found = [one for one in staff.everybody(tx, active=False) if _means(said, one)]
    living = [one for one in found if reach(one, Action.READ) > Whose.NONE]
    if len(living) == 1:
        return living[0]
    if living:
        return Why.AMBIGUOUS_KEEPER
    return Why.IDLE_KEEPER if found else Why.UNKNOWN_KEEPER


def _means(said: str, one: Staff) -> bool:
    if said.isdecimal():
        return int(said) == one.telegram_id
    return "".join(said.split()).casefold() == "".join(one.name.split()).casefold()
