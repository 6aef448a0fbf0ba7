"""Persons: when two ways of naming somebody at one customer mean the same person."""

from collections.abc import Sequence

from bot.domain.customers import Contact

_TITLES = (
    "董事长", "总经理", "副总", "总监", "经理", "主任", "厂长", "部长", "科长",
    "处长", "院长", "校长", "老师", "博士",
    "教授", "医生", "先生", "女士", "小姐", "老板", "主管", "会计", "秘书", "助理",
    "总", "工", "姐", "哥", "董", "叔", "姨",
)  # fmt: skip
_COURTESY = ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam")
_FAMILIAR = "老小阿"  # 老王, 小李, 阿强
GIVEN = 2  # characters of a given name by which somebody is known


def find(people: Sequence[Contact], name: str, title: str | None) -> Contact | None:
    """The contact that `name` and `title` mean, when exactly one can be meant."""
    likely = [one for one in people if _same(one, name, title)]
    exact = [one for one in likely if one.name == name]
    if len(exact) == 1:
        return exact[0]
    return likely[0] if len(likely) == 1 else None


def _same(one: Contact, name: str, title: str | None) -> bool:
    if one.name.casefold() == name.casefold():
        return True
    if title and one.title and one.name == one.title and title == one.title:
        return True
    if name.isascii() or one.name.isascii():
        return _same_latin(name, one.name) and _titles_agree(one, name)
    if _is_given(name, one.name) or _is_given(one.name, name):
        return True
    mine, theirs = _family(name), _family(one.name)
    if not mine or mine != theirs:
        return False
    # One of the two must be a surname with a title: 王总 may be 王建国, 王芳 is not 王建国.
    return (is_short(name) or is_short(one.name)) and _titles_agree(one, name)


def _same_latin(name: str, other: str) -> bool:
    """Anna, Ms Cole, A. Cole and Anna Maria Cole may all be Anna Cole; Anna Reid is not."""
    mine, theirs = _bare(name), _bare(other)
    if not mine or not theirs:
        return False
    if len(mine) == 1 or len(theirs) == 1:
        short, full = sorted((mine, theirs), key=len)
        formal = is_short(name if short is mine else other)  # a courtesy goes before a surname
        return short[0] == full[-1] or (not formal and short[0] == full[0])
    initial = len(mine[0]) == 1 or len(theirs[0]) == 1
    first = mine[0][0] == theirs[0][0] if initial else mine[0] == theirs[0]
    return first and mine[-1] == theirs[-1]


def _bare(name: str) -> list[str]:
    """The words of a name without courtesies and full stops; Mr Wang's is Mr Wang."""
    words = (word.strip(".,").casefold() for word in name.split())
    bare = (word.removesuffix("'s").removesuffix("’s") for word in words)
    return [word for word in bare if word and word not in _COURTESY]


def _is_given(name: str, full: str) -> bool:
    """雅琴 is the given name of 徐雅琴, and of 欧阳雅琴."""
    return (
        len(name) == GIVEN
        and not is_short(name)
        and not is_short(full)
        and (full.endswith(name) and len(name) < len(full))
    )


def _titles_agree(one: Contact, name: str) -> bool:
    mine, theirs = _title_in(name), _title_in(one.name)
    if mine and theirs:
        return mine == theirs
    known = one.title or theirs or ""
    return not mine or not known or mine in known or known in mine or mine in _SOFT


_SOFT = ("姐", "哥", "先生", "女士", "小姐", "老师", "老板", "总")


def _title_in(name: str) -> str | None:
    return next((title for title in _TITLES if name.endswith(title) and name != title), None)


def fuller(known: str, said: str) -> str:
    """Who was known as 王总, 雅琴 or Anna goes by the whole name once that is said."""
    if is_short(said):
        return known
    if known.isascii() and said.isascii():
        return said if len(_bare(known)) == 1 < len(_bare(said)) else known
    return said if is_short(known) or _is_given(known, said) else known


def is_short(name: str) -> bool:
    """A surname with a title, such as 王总, 小王 or Mr Smith."""
    words = name.split()
    if len(name) == GIVEN and name[0] in _FAMILIAR:
        return True
    return _title_in(name) is not None or (
        bool(words) and words[0].casefold().rstrip(".") in _COURTESY
    )


def _family(name: str) -> str:
    return name[1:2] if is_short(name) and name[0] in _FAMILIAR else name[:1]
