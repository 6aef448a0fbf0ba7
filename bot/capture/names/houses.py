"""The index of institutions, and how like a mention of one each of them is."""

from collections import Counter
from collections.abc import Iterable

from bot.capture.names.institutions import ATTACHED, Institution
from bot.capture.names.sounds import keys, unlikeness

_MANY = 300
_SAME, _OWN_NAME, _OPENING, _HEARD, _NAMELESS, _ONE_LETTER, _WIDER = 100, 97, 95, 92, 90, 86, 80
_SPECIALTY, _OTHER_NUMBER, _OTHER_HOUSE = 6.0, 18.0, 20.0
_LIKE = {  # what may also be called so
    "@学校": {"@小学", "@中学", "@大学", "@学院", "@专科", "@驾校"},
    "@医院": {"@诊所", "@卫生院"},
}
_COMMON = frozenset(
    {
        "@医院",
        "@诊所",
        "@政府",
        "@学校",
        "@小学",
        "@中学",
        "@幼儿园",
        "@大学",
        "@学院",
        "@银行",
        "@保险",
    }
)  # of these a town has many


class Houses:
    """Names of institutions → ids of the spellings that have them."""

    def __init__(self) -> None:
        self.known: dict[int, Institution] = {}
        self._by_name: dict[str, list[int]] = {}
        self._openings: Counter[str] = Counter()
        self._by_sound: dict[str, list[int]] = {}
        self._by_kind: dict[tuple[str, int | None], list[int]] = {}

    def add(self, house: Institution, spelling: int) -> None:
        """Know one more spelling."""
        self.known[spelling] = house
        self._by_kind.setdefault((house.kind, house.number), []).append(spelling)
        for name in _names(house):
            self._by_name.setdefault(name, []).append(spelling)
            self._openings[name[:2]] += 1
            for key in keys(name):
                self._by_sound.setdefault(key, []).append(spelling)

    def remove(self, spelling: int) -> None:
        """Forget a spelling; nothing happens when it is no institution's."""
        house = self.known.pop(spelling, None)
        if house is None:
            return
        self._by_kind[house.kind, house.number].remove(spelling)
        for name in _names(house):
            self._by_name[name].remove(spelling)
            self._openings[name[:2]] -= 1
            for key in keys(name):
                self._by_sound[key].remove(spelling)

    def opens(self, characters: str) -> bool:
        """Whether some name begins with these two characters."""
        return self._openings[characters] > 0

    def is_called(self, name: str) -> bool:
        """Whether some institution has this name or place."""
        return bool(self._by_name.get(name))

    def near(self, query: Institution) -> Iterable[int]:
        """Spellings that a mention may mean."""
        if len(query.name) < 2:
            same = self._by_kind.get((query.kind, query.number), [])
            return same if len(same) <= _MANY else ()
        found: dict[int, None] = {}
        for name in _names(query):
            found.update(dict.fromkeys(self._by_name.get(name, ())))
            for key in keys(name):
                found.update(dict.fromkeys(self._by_sound.get(key, ())))
        return found


def _names(house: Institution) -> set[str]:
    """All names in one, the house's own, and what an unlisted place may stand before."""
    own = house.names[-1] if house.names else ""
    ends = {own[-size:] for size in (2, 3) if len(own) >= size + 2}
    return {house.name, own, *house.names, *ends} - {""}


def likeness(query: Institution, known: Institution) -> float:
    """From 0 to 100; 0 when another house is meant: 二院 is never 三院, a school no bank."""
    if not (query.kind or query.name) or not _same_kind(query, known):
        return 0
    if query.number not in (None, known.number) or not query.marks <= known.marks:
        return 0
    if ATTACHED in query.marks and not query.above <= known.above:
        return 0
    name = _of_names(query, known)
    return name - _unsaid(query, known) if name else 0


def _nameless(query: Institution) -> float:
    """附三院, 市妇幼, 市二院, 市血站 say enough without a name; 第三人民医院 is in many towns."""
    if query.marks or (query.placed and (query.number or query.kind not in _COMMON)):
        return _NAMELESS
    return _WIDER if query.number else 0


def _same_kind(query: Institution, known: Institution) -> bool:
    if query.kind in ("", known.kind):
        return True
    return known.kind in _LIKE.get(query.kind, ())


def _unsaid(query: Institution, known: Institution) -> float:
    """What the mention leaves out: much in a town of many such houses, little of a proper name."""
    each = _OTHER_HOUSE if known.placed or not query.name else _SPECIALTY
    unsaid = each * len(known.marks - query.marks)
    if known.number is not None and query.number is None:
        unsaid += _OTHER_NUMBER
    return unsaid


def _of_names(query: Institution, known: Institution) -> float:
    asked, have = query.name, known.name
    if asked == have:
        return _SAME
    if not asked:
        return _nameless(query)
    own = known.names[-1] if known.names else ""
    if len(asked) == 1:
        return _ONE_LETTER if have.startswith(asked) else 0
    if have.endswith(asked) or (own and asked.endswith(own) and _within(query, known)):
        return _OWN_NAME
    if asked in known.names or have.startswith(asked):
        return _WIDER if known.placed else _OPENING
    return _HEARD if _sounds_like(asked, have) or _sounds_like(asked, own) else 0


def _within(query: Institution, known: Institution) -> bool:
    return set(query.names) <= set(known.names)


def _sounds_like(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    return all(unlikeness(a, b) < 1 for a, b in zip(one, other, strict=True))
