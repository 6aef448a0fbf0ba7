"""The index of institutions, and how like a mention of one each of them is."""

from collections import Counter

from bot.capture.names.institutions import ATTACHED, Institution
from bot.capture.names.sounds import keys
from bot.capture.names.unlike import SEEN, unlikeness

_MANY, _LEAST_NAME = 300, 2
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
    """Name → kind → ids of the spellings of institutions that are called so."""

    def __init__(self) -> None:
        self.known: dict[int, Institution] = {}
        self._by_name: dict[str, dict[str, list[int]]] = {}
        self._by_sound: dict[str, set[str]] = {}
        self._by_kind: dict[tuple[str, int | None], list[int]] = {}
        self._openings: Counter[str] = Counter()

    def add(self, house: Institution, spelling: int) -> None:
        """Know one more spelling."""
        self.known[spelling] = house
        self._by_kind.setdefault((house.kind, house.number), []).append(spelling)
        for name in _names(house):
            if name not in self._by_name:
                self._know(name)
            self._by_name[name].setdefault(house.kind, []).append(spelling)

    def _know(self, name: str) -> None:
        self._by_name[name] = {}
        self._openings[name[:2]] += 1
        for key in keys(name):
            self._by_sound.setdefault(key, set()).add(name)

    def remove(self, spelling: int) -> None:
        """Forget a spelling; nothing happens when it is no institution's."""
        house = self.known.pop(spelling, None)
        if house is None:
            return
        self._by_kind[house.kind, house.number].remove(spelling)
        for name in _names(house):
            self._by_name[name][house.kind].remove(spelling)
            if not any(self._by_name[name].values()):
                self._forget(name)

    def _forget(self, name: str) -> None:
        del self._by_name[name]
        self._openings[name[:2]] -= 1
        for key in keys(name):
            self._by_sound[key].discard(name)

    def opens(self, characters: str) -> bool:
        """Whether some name begins with these two characters."""
        return self._openings[characters] > 0

    def is_called(self, name: str) -> bool:
        """Whether some institution has this name or place."""
        return name in self._by_name

    def near(self, query: Institution) -> list[int]:
        """Spellings that a mention may mean; none where they are too many to be told apart."""
        if len(query.name) < _LEAST_NAME:
            same = self._by_kind.get((query.kind, query.number), [])
            return same if len(same) <= _MANY else []
        for names in (_names(query), {query.name}):
            found = self._called(self._alike(names), query)
            if len(found) <= _MANY:
                return found
        return []

    def _alike(self, names: set[str]) -> set[str]:
        heard = (self._by_sound.get(key, set()) for name in names for key in keys(name))
        return names.union(*heard)

    def _called(self, names: set[str], query: Institution) -> list[int]:
        kinds = {query.kind, *_LIKE.get(query.kind, ())} if query.kind else None
        ids = {
            spelling
            for name in names
            for kind, spellings in self._by_name.get(name, {}).items()
            if kinds is None or kind in kinds
            for spelling in spellings
        }
        if query.number is None:
            return sorted(ids)
        return sorted(one for one in ids if self.known[one].number == query.number)


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
    other = known.placed or not query.name or query.kind not in ("", known.kind)
    each = _OTHER_HOUSE if other else _SPECIALTY  # 云河医院 is not 云河口腔门诊部
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
        return _WIDER if known.placed or query.placed else _OPENING
    return _HEARD if _sounds_like(asked, have) or _sounds_like(asked, own) else 0


def _within(query: Institution, known: Institution) -> bool:
    return set(query.names) <= set(known.names)


def _sounds_like(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    return all(unlikeness(a, b) < SEEN for a, b in zip(one, other, strict=True))
