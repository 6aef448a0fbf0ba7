"""The visit table on a sheet as it comes back: its rows, whatever language they are written in.

read(data) → (number, row) pairs for bot.domain.cadence_sheet.read_rows, or None for any other
file; a value that means nothing to us stays as it is written, to be named as a fault."""

import io
import re
import zipfile
from collections.abc import Mapping

from bot.capture.cadences import CHANNELS, ROLES
from bot.capture.dates.numerals import number as numeral
from bot.capture.dates.scan import plain
from bot.capture.sheets.files import lines
from bot.capture.sheets.headings import key, understood
from bot.domain.refusals import FileNotTaken, FileTooBig, Unreadable

MOST_BYTES = 1024 * 1024
MOST_UNPACKED = 16 * 1024 * 1024
MOST_LINES = 500

_HEADINGS = {
    "grade": "grade | class | 等级 | 级别 | 客户等级",
    "channel": "channel | how | 方式 | 接触方式 | 渠道",
    "role": "role | who | 角色 | 人员 | 职位",
    "kind": "kind | counted | rule | 规则 | 计法 | 类型",
    "minimum": "minimum | min | at least | 最少 | 下限",
    "maximum": "maximum | max | at most | 最多 | 上限",
}
_COLUMNS = {key(word): name for name, words in _HEADINGS.items() for word in words.split("|")}
_NEEDED = {"grade", "channel", "role", "kind", "minimum"}
_WHERE = {"grade", "channel", "role"}
_KINDS = {
    "quota": r"quota|times a month|a month|每月(?:几次|次数)?",
    "window": r"window|once in so many months|每?几个月(?:一|1)?次?",
    "when_needed": r"when[ _]needed|需要时|按需",
    "none": r"none|not owed|no duty|不要求|无|-|–",
}

_TABLES = {
    "channel": [(word.value, pattern) for word, pattern in CHANNELS.items()],
    "role": [(word.value, pattern) for word, pattern in ROLES.items()],
    "kind": list(_KINDS.items()),
}

_UNITS = {
    "quota": r"times?|x|×|visits?|calls?|次",
    "window": r"months?|个月|月",
}
_NUMERAL = r"(?P<numeral>[a-z]+|[一二两三四五六七八九十]+|\d+)"

Row = tuple[int, Mapping[str, object]]


def read(data: bytes) -> list[Row] | None:
    """The rows under the headings, with the numbers that the sheet shows; None where the file
    is no visit table, no row where it is one without the columns that it needs. Blank rows are
    passed over."""
    if len(data) > MOST_BYTES or _unpacked(data) > MOST_UNPACKED:
        return None
    columns: dict[int, str] | None = None
    rows: list[Row] = []
    try:
        for number, cells in lines(data):
            if number > MOST_LINES:
                break
            if columns is None:
                columns = _columns(cells)
                if columns is None and number >= 5:
                    return None
                if columns is not None and not set(columns.values()) >= _NEEDED:
                    return []
            elif any(cells):
                rows.append((number, _row(cells, columns)))
    except (FileNotTaken, FileTooBig, Unreadable):
        return None
    return rows if columns is not None else None


def _unpacked(data: bytes) -> int:
    """What a workbook would take in memory; a bomb is no visit table."""
    if not data.startswith(b"PK"):
        return len(data)
    try:
        return sum(one.file_size for one in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile:
        return 0


def _columns(cells: list[str]) -> dict[int, str] | None:
    """What the columns are, where this is the head of a visit table: all that is needed, or where
    a rule holds and something of the rule, and no customer's name as on a list of customers."""
    found = {at: _COLUMNS[key(cell)] for at, cell in enumerate(cells) if key(cell) in _COLUMNS}
    named = set(found.values())
    if named >= _NEEDED:
        return found
    partly = named > _WHERE and not understood(cells, {}, {}).has("name")
    return found if partly else None


def _row(cells: list[str], columns: Mapping[int, str]) -> Mapping[str, object]:
    said = {name: cells[at] if at < len(cells) else "" for at, name in columns.items()}
    row = {name: _word(name, value) for name, value in said.items()}
    counted = {
        name: _count(row[name], row["kind"]) for name in ("minimum", "maximum") & row.keys()
    }
    return row | counted


def _count(words: str, kind: str) -> str:
    """2次, "three times", 两个月 → the number alone, where the unit is that of the rule."""
    found = re.fullmatch(rf"{_NUMERAL}\s*(?:{_UNITS.get(kind, '')})?", words)
    if found is None:
        return words
    try:
        return str(numeral(found["numeral"]))
    except ValueError:
        return words


def _word(name: str, value: str) -> str:
    """A cell as the domain writes it, where it means something."""
    words = plain(value).strip().lower()
    if name == "grade":
        return re.sub(r"类|级|等|grade| ", "", words).upper() or value
    for word, pattern in _TABLES.get(name, ()):
        if re.fullmatch(pattern, words):
            return word
    return words.replace("−", "-") if name in ("minimum", "maximum") else value
