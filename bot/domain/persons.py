"""Persons: when two ways of naming somebody at one customer mean the same person."""

from collections.abc import Sequence

from bot.domain.customers import Contact

_TITLES = (
    "董事长", "总经理", "副总", "总监", "经理", "主任", "厂长", "部长", "科长",
    "处长", "院长", "校长", "老师", "博士",
    "教授", "医生", "先生", "女士", "小姐", "老板", "主管", "会计", "秘书", "助理",
    "总", "工", "姐", "哥", "董", "叔", "姨",
)  # fmt: skip
_COURTESY = ("mr", "mrs", "ms", "miss", "dr", "prof", "mr.", "mrs.", "ms.", "dr.", "prof.")


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
    mine, theirs = _family(name), _family(one.name)
    if not mine or mine != theirs:
        return False
    # One of the two must be a surname with a title: 王总 may be 王建国, 王芳 is not 王建国.
    return (is_short(name) or is_short(one.name)) and _titles_agree(one, name)


def _titles_agree(one: Contact, name: str) -> bool:
    mine, theirs = _title_in(name), _title_in(one.name)
    if mine and theirs:
        return mine == theirs
    known = one.title or theirs or ""
    return not mine or not known or mine in known or known in mine or mine in _SOFT


_SOFT = ("姐", "哥", "先生", "女士", "小姐", "老师", "老板", "总")


def _title_in(name: str) -> str | None:
    return next((title for title in _TITLES if name.endswith(title) and name != title), None)


def is_short(name: str) -> bool:
    """A surname with a title, such as 王总 or Mr Smith."""
    words = name.split()
    return _title_in(name) is not None or (bool(words) and words[0].casefold() in _COURTESY)


def _family(name: str) -> str:
    words = name.split()
    if len(words) > 1 or name.isascii():
        return words[-1].casefold() if words else ""
    return name[:1]
