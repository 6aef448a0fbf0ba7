"""Facts in a note: each by its row, with the person it belongs to, guarded where it must be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.capture.notes.clauses import Clause
from bot.capture.notes.posts import Person
from bot.capture.notes.table import Hit, compiled, hits, says, table
from bot.capture.notes.tables import facts_en, facts_zh, guards
from bot.capture.notes.tables.private import AGE, BUSINESS, GUARDED, LIST, TRADE, WARY, YOUNG
from bot.domain.readings import FactRead

FACTS = table(*facts_zh.FACTS, *facts_en.FACTS)
HEALTH_AND_BELIEF = table(*(row for row in FACTS if row.label in GUARDED))


@dataclass(frozen=True)
class Fact:
    """A fact at its place; `start` to `end` is all that was read for it."""

    start: int
    end: int
    read: FactRead
    value_start: int = -1

    @property
    def told(self) -> tuple[int, int]:
        """Where the value itself stands."""
        return max(self.start, self.value_start), self.end


def find_facts(
    text: str, parts: Sequence[Clause], people: Sequence[Person], taken: Sequence[tuple[int, int]]
) -> list[Fact]:
    """The facts of a plain text, no place read twice; `taken` places are shut."""
    found: list[Fact] = []
    shut = [*taken, *(person.span for person in people)]
    for part in parts:
        for hit in whole(hits(FACTS, text, part.start, part.end), text, part.end):
            if _free(hit, shut) and _private(hit, text, part):
                shut.append((hit.value_start, hit.value_end))
                found.extend(_facts(hit, text, part, people))
    return sorted(found, key=lambda fact: fact.start)


LETTER = re.compile("[A-Za-z]")


def whole(found: Sequence[Hit], text: str, last: int) -> Iterator[Hit]:
    """The hits whose values are whole words: what begins inside a word (next season → son) is
    none, what ends inside one (runs ultra|marathons) goes on to its end."""
    for hit in found:
        if _inside_word(text, hit.value_start):
            continue
        end = hit.value_end
        while end < last and _inside_word(text, end):
            end += 1
        yield hit._replace(value_end=end, end=max(hit.end, end))


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and all(LETTER.match(text[one]) for one in (at - 1, at))


def _free(hit: Hit, shut: Sequence[tuple[int, int]]) -> bool:
    return not any(hit.value_start < end and start < hit.value_end for start, end in shut)


def _private(hit: Hit, text: str, part: Clause) -> bool:
    """Whether this speaks of a life, not of trade."""
    value = text[hit.value_start : hit.value_end]
    if hit.label == "family":
        return not TRADE.search(value)
    if hit.label not in WARY:
        return True
    if re.fullmatch(r"[\W\d]*|.*(?:吗|呢)", value):
        return False
    return not BUSINESS.search(value)


FOOD = compiled("<FOOD>|<EFOOD>")


def _facts(hit: Hit, text: str, part: Clause, people: Sequence[Person]) -> list[Fact]:
    value = text[hit.value_start : hit.value_end].strip(" ,、.的")
    if hit.label == "dislikes" and FOOD.fullmatch(value):  # can't stand fish
        hit = hit._replace(label="diet", value_start=hit.start)
        value = text[hit.start : hit.value_end].strip(" ,、.的")
    values = [value]
    if hit.label in {"hobby", "diet"} and len(pieces := LIST.split(value)) > 1:
        values = pieces if all(len(piece.strip()) > 1 for piece in pieces) else values
    person = owner(hit.value_start, people)
    read = [_read(hit.label, one.strip(), person, part) for one in values if one.strip()]
    return [Fact(hit.start, max(hit.end, hit.value_end), one, hit.value_start) for one in read]


def fact_of(
    facet: str, text: str, start: int, end: int, part: Clause, people: Sequence[Person]
) -> Fact:
    """The fact whose value stands at this place."""
    read = _read(facet, text[start:end].strip(), owner(start, people), part)
    return Fact(start, end, read, start)


def _read(facet: str, value: str, person: str | None, part: Clause) -> FactRead:
    return FactRead(
        facet, tidy(facet, value), person,
        sensitive=sensitive(facet, value), minor=minor(facet, value),
        hearsay=says(guards.HEARSAY, part.text),
    )  # fmt: skip


PET_NAMED = re.compile(r"\s?(?:叫|名叫|名字叫)\s?(?P<name>[^ ,的]{1,16})$")
# A beagle named Bruno → beagle Bruno, (she's got a ridgeback called Simba) → ridgeback Simba.
PET_CALLED = re.compile(r",? (?:is |are )?(?:called|named) (?=[A-Z])|[()]")
PET_OWNED = re.compile(
    r"^ ?(?:(?:she|he|they)(?:['’]s|['’]ve| has| have)?(?: just)? got|has|have|got|her|his|their) "
    r"(?:an? )?|^an? ",
    re.IGNORECASE,
)
# 钓了一天鱼 → 钓鱼, 爬了趟山 → 爬山: how long or how often is no part of it.
LASTED = re.compile(
    "^(?P<deed>[钓打爬踢骑跑游下搓唱泡走])[了过](?:[一两三半几大\\d]{0,3}个?(?:多)?"
    "(?:小时|钟头|天|上午|下午|晚上|盘|局|圈|场|趟|轮|把|回|会儿?|次))?的?(?=[一-鿿])"
)


def tidy(facet: str, value: str) -> str:
    """A value as the archive keeps it: 一只猫叫豆豆 → 猫 豆豆, 他是同济毕业 → 同济毕业."""
    if facet == "pet":
        value = re.sub("^一?[只条头个](?=.)", "", value)
        value = PET_NAMED.sub(lambda name: f" {name['name']}", value)
        value = PET_OWNED.sub("", PET_CALLED.sub(" ", value))
    if facet == "education":
        value = re.sub("^(?:[他她]|也?是)+(?=..)", "", value)
    if facet == "hobby":
        value = LASTED.sub(lambda said: said["deed"], value)
    return value


def owner(at: int, people: Sequence[Person]) -> str | None:
    """Whose fact it is: the person named last before it, or the only one named at all."""
    before = [person for person in people if person.start <= at]
    chosen = before[-1] if before else (people[0] if people else None)
    return chosen.name if chosen else None


def _tells_guarded(value: str) -> bool:
    """Whether a value of any facet tells of health or belief: 太太住院了, his wife has cancer."""
    return says(HEALTH_AND_BELIEF, value)


def sensitive(facet: str, value: str) -> bool:
    """Health, religion, politics, of whomever; and whatever is said of a child under fourteen."""
    return facet in GUARDED or _tells_guarded(value) or minor(facet, value)


def minor(facet: str, value: str) -> bool:
    """Whether it tells of a child under fourteen."""
    if facet != "family":
        return False
    age = AGE.search(value)
    if age and (age[1] or age[2]):
        return int(age[1] or age[2]) < 14
    return age is not None or YOUNG.search(value) is not None
