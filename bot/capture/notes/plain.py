"""A note made plain for reading: full width to half, traditional to simplified, place by place."""

import re
from functools import cache
from importlib import resources
from unicodedata import normalize

CJK_CHAR = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]+")
# Full width ASCII, the ideographic space, and the quotation marks that phones put in.
WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20, 0x2019: 0x27, 0x2018: 0x27, 0x201C: 0x22, 0x201D: 0x22, 0xA0: 0x20, 0x09: 0x20,
    0x0D: 0x0A,
}  # fmt: skip
# Cantonese as it is written, one character each.
CANTONESE = {
    ord(old): ord(new)
    for old, new in zip("佢嘅咗嚟哋唔冇係畀喺啲嗰", "他的了来们不没是给在些那", strict=True)
}


@cache
def _simpler() -> dict[int, int]:
    """Traditional characters that have one simplified form, from OpenCC's own list."""
    table: dict[int, int] = {}
    source = resources.files("opencc").joinpath("dictionary/TSCharacters.txt")
    for line in source.read_text(encoding="utf-8").splitlines():
        old, _, new = line.partition("\t")
        first = new.split(" ")[0]
        if len(old) == 1 and len(first) == 1:
            table[ord(old)] = ord(first)
    return table


@cache
def _table() -> dict[int, int]:
    return _simpler() | WIDTH | CANTONESE


def plain(text: str) -> str:
    """The text in plain characters, each at the place of the one it stands for."""
    return text.translate(_table())


@cache
def _unaccented() -> dict[int, int]:
    folded = {code: normalize("NFD", chr(code))[0] for code in range(0xC0, 0x250)}
    bases = {code: base for code, base in folded.items() if base.isascii()}
    bases |= {ord(one): base for one, base in zip("øØłŁđĐıß", "oOlLdDis", strict=True)}
    return {code: ord(base) for code, base in bases.items()}


def unaccented(text: str) -> str:
    """The text with plain Latin letters, each at its place: José → Jose."""
    return text if text.isascii() else text.translate(_unaccented())


def language(text: str) -> str:
    """`zh`, `en`, or `mix` when Chinese is mingled with words, not only names, of English."""
    chinese = len(CJK_CHAR.findall(text))
    if not chinese:
        return "en"
    words = LATIN_WORD.findall(text)
    small = [word for word in words if not word[0].isupper()]
    if small or len(words) > 2 or chinese < 2 * len(words):
        return "mix"
    return "zh"
