"""The directory: every customer's names in memory, and the answer to "who is meant?"."""

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from sys import intern
from typing import NamedTuple

from bot.capture.names import firms, institutions, latin, numbers
from bot.capture.names.apart import kept_apart
from bot.capture.names.entries import Entry
from bot.capture.names.firms import Firm
from bot.capture.names.fold import bare, fold, has_han
from bot.capture.names.guesses import Guesses
from bot.capture.names.hearing import Hearing, closing_cores
from bot.capture.names.houses import Houses
from bot.capture.names.institutions import Institution
from bot.capture.names.lettering import Lettering
from bot.capture.names.persons import PERSON
from bot.capture.names.scores import Scores
from bot.capture.names.several import Several
from bot.capture.names.verdict import Priors, verdict
from bot.capture.names.wording import is_nobody, is_stop, unhung
from bot.domain.readings import CustomerRead

_TAIL = 4
_TWO = 2
_LONGEST_QUERY = 120
_ENOUGH = 50
_ALIASED, _NAMED = 105.0, 110.0


class Spelling(NamedTuple):
    """One way to write one customer's name."""

    customer_id: int
    firm: Firm


_NOBODYS = Spelling(0, Firm("", "", (), "", ""))  # in place of one that was forgotten


def _alias(name: str) -> str:
    """The name itself where that is the same: it is held anyway."""
    folded = bare(fold(name))
    return name if folded == name else folded


def _aliases(entry: Entry) -> Iterable[str]:
    return dict.fromkeys(_alias(name) for name in entry.spellings())


def _tails(entry: Entry) -> Iterable[str]:
    return dict.fromkeys(phone[-_TAIL:] for phone in entry.phones)


class Directory:
    """Customers by name, alias and phone tail. Kept current by `replace` and `remove`."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries: dict[int, Entry] = {}
        self.spellings: list[Spelling] = []  # by their numbers
        self.hearing = Hearing()
        self.inner = Hearing(closing_cores)
        self.lettering = Lettering()
        self.houses = Houses()
        self._spelled: Several[int, int] = Several()
        self._aliases: Several[str, int] = Several()
        self._tails: Several[str, int] = Several()
        self.numbers: dict[int, frozenset[str]] = {}
        self._kept: dict[int | None, set[int]] = {}
        self._free: list[int] = []  # numbers of spellings that were forgotten
        self._trades: dict[tuple[str, ...], tuple[str, ...]] = {}
        for entry in entries:
            self.add(entry)

    def __len__(self) -> int:
        return len(self.entries)

    def add(self, entry: Entry) -> None:
        """Know a customer; one already known under this id is replaced."""
        known = self.entries.get(entry.customer_id)
        if known is None or known.spellings() != entry.spellings():
            self.remove(entry.customer_id)
            self._spell_all(entry)
        else:  # a note brings a contact or a phone, seldom a name
            self._let_go(known)
        self.entries[entry.customer_id] = entry
        self._kept.setdefault(entry.keeper_id, set()).add(entry.customer_id)
        for tail in _tails(entry):
            self._tails.add(tail, entry.customer_id)

    replace = add

    def _spell_all(self, entry: Entry) -> None:
        names = [*entry.spellings(), *firms.names_within(entry.name)]
        if (spelled := latin.spelled_out(entry.name)) != fold(entry.name):
            names.append(spelled)
        told = numbers.numbers(entry.name)
        if told and not institutions.parse(entry.name):
            self.numbers[entry.customer_id] = told
            names.append(numbers.without(entry.name))
        for name in names:
            self._spelled.add(entry.customer_id, self._spell(entry.customer_id, name))
        for alias in _aliases(entry):
            self._aliases.add(alias, entry.customer_id)

    def _let_go(self, entry: Entry) -> None:
        """What has nothing to do with the names of a customer."""
        self._kept[entry.keeper_id].discard(entry.customer_id)
        for tail in _tails(entry):
            self._tails.remove(tail, entry.customer_id)

    def remove(self, customer_id: int) -> None:
        """Forget a customer; nothing happens when it is not known."""
        entry = self.entries.pop(customer_id, None)
        if entry is None:
            return
        self._let_go(entry)
        self.numbers.pop(customer_id, None)
        for spelling in tuple(self._spelled.of(customer_id)):
            self._unspell(spelling)
            self._spelled.remove(customer_id, spelling)
        for alias in _aliases(entry):
            self._aliases.remove(alias, customer_id)

    def _unspell(self, spelling: int) -> None:
        firm = self.spellings[spelling].firm
        for index in self._indices(firm, self.houses.known.get(spelling)):
            index.remove(firm, spelling)
        self.houses.remove(spelling)
        self.spellings[spelling] = _NOBODYS
        self._free.append(spelling)

    def of_keeper(self, staff_id: int | None) -> list[Entry]:
        """The customers of one keeper, by id."""
        return [self.entries[one] for one in sorted(self._kept.get(staff_id, ()))]

    def goes_on(self, core: str, after: str) -> int:
        """How many characters of `after` go on as a firm of this core does (at least two)."""
        best = 0
        for spelling in self.hearing.ids.of(core)[:_ENOUGH]:
            firm = self.spellings[spelling].firm
            trade = firm.core[len(core) :] + "".join(firm.trades)
            alike = takewhile(lambda pair: pair[0] == pair[1], zip(trade, after, strict=False))
            best = max(best, sum(1 for _ in alike))
        return best if best > 1 else 0

    def _spell(self, customer_id: int, name: str) -> int:
        firm = firms.parse(name) if has_han(fold(name)) else latin.parse(name)
        firm = self._sharing(firm, _alias(name))
        number = self._number(Spelling(customer_id, firm))
        house = None if firm.latin else institutions.of_firm(firm)
        if house:
            self.houses.add(house, number)
        for index in self._indices(firm, house):
            index.add(firm, number)
        return number

    def _indices(self, firm: Firm, house: Institution | None) -> Sequence[Hearing | Lettering]:
        """Where a name is found by its core; a house that only a place and its kind name has none
        (第二人民 is the core of nobody)."""
        if firm.latin:
            return (self.lettering,)
        return () if house and house.placed else (self.hearing, self.inner)

    def _number(self, spelling: Spelling) -> int:
        """The lowest number that is free, or one more."""
        if not self._free:
            self.spellings.append(spelling)
            return len(self.spellings) - 1
        number = self._free.pop()
        self.spellings[number] = spelling
        return number

    def _sharing(self, firm: Firm, alias: str) -> Firm:
        """The same, with what many firms or their parts have in common held once."""
        whole = alias if firm.whole == alias else firm.whole
        return Firm(
            region=intern(firm.region),
            core=whole if firm.core == whole else firm.core,
            trades=self._trades.setdefault(firm.trades, firm.trades),
            form=intern(firm.form),
            whole=whole,
            latin=firm.latin,
        )

    def resolve(
        self,
        query: str,
        *,
        asker_id: int | None = None,
        recent: Sequence[int] = (),
        own_only: bool = False,
        allowed: Callable[[int], bool] | None = None,
    ) -> CustomerRead:
        """Whom `query` means to `asker_id`, whose latest customers are `recent` (newest first).
        Only customers that `allowed` lets through are seen; `own_only` narrows to the asker's."""
        scores = self.likely(query, asker_id, own_only=own_only, allowed=allowed)
        return self.judged(query, scores, asker_id, recent)

    def likely(
        self,
        query: str,
        asker_id: int | None,
        *,
        own_only: bool,
        allowed: Callable[[int], bool] | None,
    ) -> dict[int, float]:
        """How like `query` each customer is that may be seen, whoever asks."""

        def seen(customer_id: int) -> bool:
            mine = not own_only or self.entries[customer_id].keeper_id == asker_id
            return mine and (allowed is None or allowed(customer_id))

        return {one: score for one, score in self._scores(query).items() if seen(one)}

    def judged(
        self, query: str, scores: dict[int, float], asker_id: int | None, recent: Sequence[int]
    ) -> CustomerRead:
        """The verdict over these likenesses."""
        return verdict(query, scores, self.entries, Priors(asker_id, tuple(recent)))

    def _scores(self, query: str) -> dict[int, float]:
        return kept_apart(self, query, self._of_words(query))

    def _of_words(self, query: str) -> dict[int, float]:
        folded = fold(query[:_LONGEST_QUERY])
        key = bare(folded)
        if found := self._aliases.of(key) or self._tails.of(key):
            scores = {one: self._told(one, key) for one in found}
            return self.guess(folded, scores) if not is_nobody(query) else scores
        if is_nobody(query):  # unless a firm is called just so: 老码头, 松江灯具厂
            called = {} if is_stop(query) or len(key) <= _TWO else self._so_called(key)
            return called or self._by_the_letter(folded)
        if PERSON.fullmatch(key):
            return self._so_called(key) or self._by_the_letter(folded)  # 金甲化工 is no engineer
        scores = self.guess(folded, {})
        shorter = unhung(folded)
        return self.guess(shorter, scores) if shorter != folded.strip() else scores

    def _told(self, customer_id: int, key: str) -> float:
        """An alias or a phone's tail tells much; the whole name, a twin's or not, tells all."""
        return _NAMED if bare(fold(self.entries[customer_id].name)) == key else _ALIASED

    def _by_the_letter(self, folded: str) -> dict[int, float]:
        """Firms that are called by a place and a trade alone (松江灯具厂)."""
        firm = firms.parse(folded)
        if not firm.trades:
            return {}
        same = [self.spellings[one] for one in self.hearing.ids.of(firm.core)]
        return {one.customer_id: 100.0 for one in same if one.firm.trades == firm.trades}

    def _so_called(self, core: str) -> dict[int, float]:
        """Firms whose core is what a person may be called (小米, 李工)."""
        same = [self.spellings[one] for one in self.hearing.ids.of(core)]
        return {one.customer_id: 100.0 for one in same if one.firm.core == core}

    def guess(self, folded: str, scores: dict[int, float]) -> dict[int, float]:
        """`scores` with those of the customers that are like these words."""
        indices = (self.hearing, self.inner, self.lettering)
        known = Scores(self.spellings, self.entries, scores)
        return Guesses(known, *indices).of(folded)

    def is_told(self, customer_id: int, key: str) -> bool:
        """Whether these very words are a customer's name, alias or phone's tail."""
        return customer_id in (self._aliases.of(key) or self._tails.of(key))

    def is_institution(self, customer_id: int) -> bool:
        """Whether a customer is called as institutions are."""
        return any(number in self.houses.known for number in self._spelled.of(customer_id))
