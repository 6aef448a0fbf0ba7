"""The numbers by which works and branches of one name are told apart: 第二水泥厂, 三公司."""

import re

from bot.capture.dates.numerals import number as numeral

_NUMERAL = "[一二三四五六七八九十百]{1,4}|[0-9]{1,3}"
_NUMBER = re.compile(rf"第({_NUMERAL})|({_NUMERAL})(?=[分支]?(?:公司|厂|车间|工区|矿|局|处|队)$)")
_ANY = re.compile(_NUMERAL)


def _value(said: str) -> str:
    try:
        return str(numeral(said))
    except ValueError:  # 一一
        return said


def numbers(name: str) -> frozenset[str]:
    """The numbers that a name is told by."""
    return frozenset(_value(one or other) for one, other in _NUMBER.findall(name))


def any_numbers(name: str) -> frozenset[str]:
    """Whatever could be a number in a name: 九局三公司, 二水泥厂."""
    return frozenset(map(_value, _ANY.findall(name)))


def without(name: str) -> str:
    """The name as the works would be called if it had no sisters: 黑石水泥厂."""
    return _NUMBER.sub("", name)


def without_any(name: str) -> str:
    """The name without a numeral that stands inside of it: 黑石二水泥厂 → 黑石水泥厂."""
    return name[:1] + _ANY.sub("", name[1:])
