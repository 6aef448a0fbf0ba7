"""Makes bot/capture/names/syllables.txt from pypinyin's data, which is slow and large to load:
python -m tests.capture.syllable_table. One line a syllable: usual characters, other characters."""

from collections import Counter, defaultdict
from pathlib import Path

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin
from pypinyin.contrib.tone_convert import to_normal
from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

import bot.capture.names

ROOM = Path(bot.capture.names.__file__).parent
TABLE = ROOM / "syllables.txt"
_LEAST_SEEN, _LEAST_SHARE = 6, 0.06


def _plain(syllable: str) -> str:
    return to_normal(syllable).replace("ü", "v")


def _seen() -> dict[str, Counter[str]]:
    """How often each character is read in which way, in pypinyin's phrases."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, spoken in phrases_dict.items():
        for char, syllables in zip(phrase, spoken, strict=False):
            seen[char][_plain(syllables[0])] += 1
    return seen


def _in_our_words() -> dict[str, set[str]]:
    """How characters are read in the places and trades that we list (佛山, 东莞, 模具)."""
    read: dict[str, set[str]] = defaultdict(set)
    for name in ("regions.txt", "trades.txt", "forms.txt"):
        for word in (ROOM / name).read_text("utf-8").split():
            for char, syllable in zip(word, lazy_pinyin(word, style=Style.NORMAL), strict=False):
                read[char].add(syllable)
    return read


def _readings(char: str, seen: Counter[str], ours: set[str]) -> list[str]:
    first = _plain(pinyin_dict[ord(char)].split(",")[0])
    often = [
        syllable
        for syllable, times in seen.most_common()
        if seen.total() >= _LEAST_SEEN and times / seen.total() >= _LEAST_SHARE
    ]
    return list(dict.fromkeys([*(often or [first]), first, *sorted(ours)]))


def table() -> str:
    """The whole file."""
    seen, ours, convert = _seen(), _in_our_words(), OpenCC("t2s").convert
    usual: dict[str, str] = defaultdict(str)
    other: dict[str, str] = defaultdict(str)
    for char in map(chr, sorted(pinyin_dict)):
        if not "\u4e00" <= char <= "\u9fff" or convert(char) != char:
            continue
        first, *more = _readings(char, seen.get(char, Counter()), ours.get(char, set()))
        usual[first] += char
        for syllable in more:
            other[syllable] += char
    spoken = sorted(one for one in {*usual, *other} if one.isascii() and one.isalpha())
    return "".join(f"{one}\t{usual[one]}\t{other[one]}\n" for one in spoken)


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
