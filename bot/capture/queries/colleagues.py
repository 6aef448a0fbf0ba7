"""A colleague's name as one says it: 小李, 李雷, Li, John; → whose it may be."""

import re
from collections.abc import Sequence

from bot.capture.names.fold import fold, has_han
from bot.capture.names.sounds import readings

_FAMILIAR = re.compile(r"^[小老阿]|(?:总|经理|主管|主任|哥|姐|工|师傅|同学|老师)$")
_WORD = re.compile(r"[^\W_]+")
_DOUBLE = frozenset(
    ("欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "皇甫", "慕容", "令狐", "尉迟")
)


def colleagues(said: str, names: Sequence[str]) -> list[int]:
    """The places in `names` of who may be meant: by the whole name if it is anybody's, else by
    a part of it."""
    plain = " ".join(_WORD.findall(fold(said)))
    whole = [at for at, name in enumerate(names) if " ".join(_WORD.findall(fold(name))) == plain]
    if whole or not plain:
        return whole
    return [at for at, name in enumerate(names) if _is_part(plain, fold(name))]


def _is_part(said: str, name: str) -> bool:
    if not has_han(name):
        return set(said.split()) <= set(_WORD.findall(name))
    if has_han(said):
        bare = _FAMILIAR.sub("", said)
        return bool(bare) and (name.startswith(bare) or name.endswith(bare))
    return said.replace(" ", "") in _sounds(name)


def _halves(name: str) -> tuple[str, str]:
    cut = 2 if name[:2] in _DOUBLE else 1
    return name[:cut], name[cut:]


def _sounds(name: str) -> set[str]:
    """lilei, leili, li, lei."""
    family, given = (
        "".join(readings(char)[0] for char in half if char.strip()) for half in _halves(name)
    )
    return {family, given, family + given, given + family} - {""}
