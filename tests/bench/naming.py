"""A seeded maker of names as notes have them: firms, persons and posts, in both languages."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bot.capture.notes.words import firms, names

HERE = Path(__file__).parent.parent / "capture"
_FIRMS = json.loads((HERE / "firm_words.json").read_text("utf-8"))
_WORDS = json.loads((HERE / "name_words.json").read_text("utf-8"))
CJK = re.compile("[\u4e00-\u9fff]")
PLACES = _FIRMS["places"].split()
SURNAMES = sorted(names.SURNAMES)
GIVEN = sorted(name.capitalize() for name in names.GIVEN_NAMES)
ENGLISH_ENDS = sorted(name.capitalize() for name in firms.ENGLISH_ENDINGS)
# Trades of the list, and oftener those that are in none, as some always will be.
RARE = _WORDS["rare trades"].split()
ENDS = [one for one in firms.CHINESE_ENDINGS if len(one) > 1] + 3 * RARE
TITLES = sorted(names.TITLES, key=len, reverse=True)
POSTS, ENGLISH_POSTS = _WORDS["posts"].split(), _WORDS["posts in English"].split(", ")
LEADS = _WORDS["leads"].split(", ")
Maker = Callable[[], str]


def words(name: str) -> list[str]:
    """A list of the file by its name."""
    kept: str = _WORDS[name]
    return kept.split(", ") if ", " in kept else kept.split()


@dataclass(frozen=True)
class Namer:
    """Names made of the pieces of names that are known."""

    chance: Random
    firms_zh: list[str] = field(default_factory=list)
    firms_en: list[str] = field(default_factory=list)
    rivals: list[str] = field(default_factory=list)
    cores: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, known: Iterable[str], rivals: Iterable[str], chance: Random) -> "Namer":
        """A namer that knows these customers and competitors."""
        one = cls(chance)
        for name in known:
            (one.firms_zh if CJK.search(name) else one.firms_en).append(name)
        one.rivals.extend(rivals)
        ends = sorted(ENDS, key=len, reverse=True)
        for name in one.firms_zh:
            end = next((end for end in ends if name.endswith(end)), "")
            one.cores.append(name[: len(name) - len(end)] if len(end) < len(name) - 1 else name)
        for name in one.firms_en:
            one.pieces.extend(word for word in name.split() if len(word) > 2)
        return one

    def pick(self, these: Sequence[str]) -> str:
        return self.chance.choice(these)

    def firm(self, *, chinese: bool) -> str:
        return self._way(self._chinese() if chinese else self._english())()

    def short(self, *, chinese: bool) -> str:
        """A customer's name as staff shorten it: what is left without its trade."""
        return self._core()[:3] if chinese else self._piece()

    def rival(self, *, chinese: bool) -> str:
        known = [one for one in self.rivals if bool(CJK.search(one)) == chinese]
        ways: list[tuple[int, Maker]] = [(35, lambda: self.pick(known or self.rivals))]
        if chinese:
            ways += [
                (35, lambda: self._core()[:4]),
                (15, lambda: self._core() + self.pick(ENDS)),
                (15, self._piece),
            ]
        else:
            ways += [
                (25, self._piece),
                (10, self._letters),
                (30, lambda: self.firm(chinese=False)),
            ]
        return self._way(ways)()

    def person(self, like: str) -> str:
        """Another name in the manner of this one."""
        if not CJK.search(like):
            return self._person_en(like)
        if self.chance.random() < 0.12:
            return self._any_person()
        if re.search("[A-Za-z]", like):
            return self.pick(GIVEN) + self.pick(
                [self.pick(SURNAMES), " " + self.pick(SURNAMES), *"姐哥总", "经理", "老师"]
            )
        if like[0] in "小老阿":
            return like[0] + (self._by_name() if like[0] == "阿" else self.pick(SURNAMES))
        if title := next((title for title in TITLES if like.endswith(title)), ""):
            kept = self.chance.random() < 0.6
            return self.pick(SURNAMES) + (title if kept else self.pick(words("titles")))
        return self.pick(GIVEN) if self.chance.random() < 0.15 else self._full()

    def post(self, like: str) -> str:
        return self.pick(POSTS if CJK.search(like) else ENGLISH_POSTS)

    def _way(self, ways: Sequence[tuple[int, Maker]]) -> Maker:
        return self.chance.choices([way for _, way in ways], [weight for weight, _ in ways])[0]

    def _chinese(self) -> list[tuple[int, Maker]]:
        pick = self.pick
        return [
            (16, lambda: pick(self.firms_zh)),
            (10, self._core),
            (8, lambda: pick("老阿小大") + pick(SURNAMES) + pick(ENDS)),
            (6, lambda: pick(SURNAMES) + pick(words("owners")) + pick(ENDS)),
            (6, lambda: self._full() + pick(ENDS)),
            (6, lambda: self._core() + pick(words("short ends"))),
            (8, lambda: pick(PLACES) + self._core() + pick(ENDS)),
            (4, lambda: pick(PLACES) + pick(words("numbers")) + pick(words("houses"))),
            (4, lambda: self._piece() + pick(["", " "]) + pick(ENDS)),
            (32, lambda: self._core() + pick(ENDS)),
        ]

    def _english(self) -> list[tuple[int, Maker]]:
        pick = self.pick

        def end() -> str:
            return pick(ENGLISH_ENDS)

        return [
            (20, lambda: pick(self.firms_en)),
            (10, lambda: f"{self._piece()} {self._piece()}"),
            (6, self._piece),
            (6, lambda: f"{self._head()} & {pick(['Sons', 'Co', self._piece(), pick(GIVEN)])}"),
            (
                6,
                lambda: f"{pick(['The', 'Old', 'New', 'Little', 'Royal'])} {self._head()} {end()}",
            ),
            (24, lambda: f"{self._head()} {end()}"),
            (16, lambda: f"{self._head()} {self._piece()} {end()}"),
            (8, lambda: f"{self._head()} {end()} {pick(words('forms'))}"),
            (4, lambda: f"{pick(GIVEN)}'s {self._piece()}"),
        ]

    def _core(self) -> str:
        if self.chance.random() < 0.5:
            return self.pick(self.cores)
        return "".join(
            self.chance.choices(_FIRMS["characters"], k=self.chance.choice([2, 2, 2, 2, 3]))
        )

    def _piece(self) -> str:
        return self.pick(self.pieces)

    def _head(self) -> str:
        return self._piece() if self.chance.random() < 0.6 else self.pick(GIVEN)

    def _letters(self) -> str:
        return "".join(self.chance.choices("ABCDEFGHKLMPRSTVX", k=self.chance.choice([2, 3, 3])))

    def _by_name(self) -> str:
        return self.pick(words("by-name characters")[0])

    def _full(self) -> str:
        size = self.chance.choice([1, 2, 2])
        return self.pick(SURNAMES) + "".join(
            self.chance.choices(words("given characters")[0], k=size)
        )

    def _any_person(self) -> str:
        pick = self.pick
        return pick([
            pick(SURNAMES) + pick(words("titles")), pick("小老") + pick(SURNAMES),
            "阿" + self._by_name(), self._by_name() + pick("姐哥嫂叔姨"), pick(GIVEN),
            self._full(),
        ])  # fmt: skip

    def _person_en(self, like: str) -> str:
        pick, parts = self.pick, like.split()
        if parts[0] in LEADS:
            return f"{parts[0]} {pick([self._piece(), pick(GIVEN)])}"
        if len(parts) > 1:
            return f"{pick(GIVEN)} {pick([self._piece(), pick(GIVEN), pick(GIVEN)])}"
        return pick(GIVEN) if self.chance.random() < 0.92 else f"{pick(LEADS)} {self._piece()}"
