"""Rows: one line of a list → a customer as it says, and what of it cannot be taken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.capture.sheets import values
from bot.capture.sheets.headings import Headings
from bot.domain.facets import FACETS
from bot.domain.imports import Left, Listed, ListedPerson, Why

LONGEST = {"name": 120, "contact": 60, "title": 60, "region": 60}
LONGEST_VALUE = 500
_Found = dict[tuple[str, int], str]


@dataclass(frozen=True)
class Reader:
    """Reads lines under their headings. `country` is where a bare phone number lives; `ref` the
    moment from which birthdays are seen."""

    headings: Headings
    country: str
    ref: datetime

    def read(self, number: int, cells: list[str]) -> tuple[Listed | None, list[Left]]:
        """The customer, None where the row must be left; everything that was not taken."""
        row = _Row(number, self.country, self.ref)
        found, facts = self._sorted(row, cells)
        return row.customer(found, facts), row.left

    def _sorted(self, row: "_Row", cells: Iterable[str]) -> tuple[_Found, dict[str, str]]:
        found: _Found = {}
        facts: dict[str, str] = {}
        for place, cell in enumerate(cells):
            column, said = self.headings.columns.get(place), values.cleaned(cell)
            if column is None or not said:
                continue
            if len(said) > LONGEST.get(column.field, LONGEST_VALUE):
                row.leave(column.field, Why.TOO_LONG, said[:40], whole=column.field == "name")
            elif column.facet:
                facts[column.field] = said
            else:
                found[column.field, column.contact] = said
        return found, facts


@dataclass
class _Row:
    """The row at hand and what of it was left."""

    number: int
    country: str
    ref: datetime
    left: list[Left] = field(default_factory=list)

    def leave(self, column: str, why: Why, value: str = "", *, whole: bool = False) -> None:
        self.left.append(Left(self.number, column, why, value, whole=whole))

    def customer(self, found: _Found, facts: Mapping[str, str]) -> Listed | None:
        name = found.get(("name", 0), "")
        kind = values.kind(found.get(("kind", 0), ""))
        grade = values.grade(found[("grade", 0)]) if ("grade", 0) in found else None
        if not name and not any(one.whole for one in self.left):
            self.leave("name", Why.NO_NAME, whole=True)
        if kind is None:
            self.leave("kind", Why.UNKNOWN_KIND, found[("kind", 0)], whole=True)
        if grade is None and ("grade", 0) in found:
            self.leave("grade", Why.UNKNOWN_GRADE, found[("grade", 0)], whole=True)
        if kind is None or any(one.whole for one in self.left):
            return None
        return self._checked(found, self._allowed(facts), name, kind, grade)

    def _checked(
        self, found: _Found, facts: Mapping[str, str], name: str, kind: str, grade: str | None
    ) -> Listed:
        people = self._people(found, facts, name if kind == "individual" else "")
        own = self._phones(found, "own_phone", 0)
        email = None
        if not people:
            own += self._phones(found, "phone", 0) + self._phones(found, "mobile", 0)
            email = self._email(found, 0)
            self._nobody(found, facts)
        return Listed(
            self.number, name, kind, grade, found.get(("keeper", 0), ""),
            own[0] if own else None, email, found.get(("region", 0)), found.get(("address", 0)),
            tuple(values.people(found.get(("aliases", 0), ""))), people,
            tuple((facet, said) for facet, said in facts.items() if _whose(facet) == "customer"),
        )  # fmt: skip

    def _people(
        self, found: _Found, facts: Mapping[str, str], alone: str
    ) -> tuple[ListedPerson, ...]:
        people = []
        for place in sorted({place for _, place in found}):
            names = values.people(found.get(("contact", place), "")) or ([alone] if alone else [])
            if names and (place == 0 or ("contact", place) in found):
                own = facts if place == 0 else {}
                people.append(self._person(found, own, names[0], place))
                people += [ListedPerson(name) for name in names[1:]]
        return tuple({person.name: person for person in reversed(people)}.values())[::-1]

    def _person(
        self, found: _Found, facts: Mapping[str, str], name: str, place: int
    ) -> ListedPerson:
        phones = self._phones(found, "mobile", place) + self._phones(found, "phone", place)
        column = "birthday" if ("birthday", place) in found else "lunar_birthday"
        said = found.get((column, place), "")
        day = values.birthday(said, self.ref, lunar=column == "lunar_birthday") if said else None
        if said and day is None:
            self.leave("birthday", Why.BAD_BIRTHDAY, said)
        return ListedPerson(
            name, found.get(("title", place)), tuple(dict.fromkeys(phones)),
            self._email(found, place), day, said,
            tuple((facet, words) for facet, words in facts.items() if _whose(facet) == "contact"),
        )  # fmt: skip

    def _phones(self, found: _Found, name: str, place: int) -> list[str]:
        good, bad = values.phones(found.get((name, place), ""), self.country)
        for value in bad:
            self.leave("phone", Why.BAD_PHONE, value)
        return good

    def _email(self, found: _Found, place: int) -> str | None:
        said = found.get(("email", place))
        address = values.email(said) if said else None
        if said and address is None:
            self.leave("email", Why.BAD_EMAIL, said)
        return address

    def _nobody(self, found: _Found, facts: Mapping[str, str]) -> None:
        """A birthday or a hobby needs somebody whose it is."""
        for name in ("title", "birthday", "lunar_birthday"):
            if (name, 0) in found:
                self.leave(name, Why.NOBODY, found[name, 0])
        for facet, said in facts.items():
            if _whose(facet) == "contact":
                self.leave(facet, Why.NOBODY, said)

    def _allowed(self, facts: Mapping[str, str]) -> dict[str, str]:
        for facet in facts:
            if FACETS[facet].sensitive:
                self.leave(facet, Why.SENSITIVE)
        return {facet: said for facet, said in facts.items() if not FACETS[facet].sensitive}


def _whose(facet: str) -> str:
    """A remark without a name is about the customer."""
    return "customer" if facet == "note" else FACETS[facet].whose
