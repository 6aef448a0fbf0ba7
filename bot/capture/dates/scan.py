"""Scanning: which pieces of date phrases stand where in a text, leftmost and longest first."""

from bot.capture.dates.gates import gates
from bot.capture.dates.pieces import Meaning, Piece

# Full-width and traditional characters, one for one, so that spans stay those of the text.
_PLAIN = str.maketrans(
    {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)} | {"　": " ", " ": " "}
    | dict(zip("週點號後個禮農曆陰閏臘兩鐘過內節國慶聖誕陽時間當這幾從開剛纔歲聽尋頭復總經",
               "周点号后个礼农历阴闰腊两钟过内节国庆圣诞阳时间当这几从开刚才岁听寻头复总经",
               strict=True))
)  # fmt: skip


def plain(text: str) -> str:
    """The text with the characters that the tables are written in; as long as before. CJK
    punctuation stays as it is."""
    return text.translate(_PLAIN) if not text.isascii() else text


def scan(text: str) -> list[Piece]:
    """Pieces in order, none overlapping: the leftmost, and of these the longest, wins."""
    found: list[tuple[int, int, int, Meaning]] = []
    for order, row, match in gates().candidates(text):
        start, end = match.span()
        if _whole(text, start, end) and (meaning := row.make(match)) is not None:
            found.append((start, -end, order, meaning))
    found.sort(key=_place)
    return _apart(found)


def _place(hit: tuple[int, int, int, Meaning]) -> tuple[int, int, int]:
    return hit[:3]


def _apart(found: list[tuple[int, int, int, Meaning]]) -> list[Piece]:
    pieces: list[Piece] = []
    reached = 0
    for start, minus_end, _, meaning in found:
        if start >= reached:
            pieces.append(Piece(start, -minus_end, meaning))
            reached = -minus_end
    return pieces


def _whole(text: str, start: int, end: int) -> bool:
    """Not a part of a longer word or number."""
    if start == end:
        return False
    return not (_joined(text, start) or _joined(text, end))


def _joined(text: str, at: int) -> bool:
    if at == 0 or at == len(text):
        return False
    left, right = text[at - 1], text[at]
    if not (left.isascii() and right.isascii()):
        return False
    return (left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit())
