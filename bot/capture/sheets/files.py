"""Files: a list's bytes → its rows as text, whatever program wrote it.

lines(data) → (number, cells) of a CSV or XLSX file; numbers are those that Excel shows."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from xml.etree.ElementTree import ParseError

from bot.domain.refusals import FileNotTaken, FileTooBig, Unreadable

MOST_BYTES = 64 * 1024 * 1024
MOST_UNPACKED = 1024 * 1024 * 1024
MOST_COLUMNS = 200
Line = tuple[int, list[str]]
_DELIMITERS = ",;\t|"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ENCODINGS = ["gb18030", "big5", "utf_16_le", "utf_16_be", "cp1252"]


# What openpyxl lets through of a file that was cut short or damaged.
_BROKEN = (KeyError, ValueError, IndexError, EOFError, ParseError, zipfile.BadZipFile, zlib.error)


def is_vcard(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:11].upper() == b"BEGIN:VCARD"


def is_workbook(data: bytes) -> bool:
    return data.startswith(b"PK")


def lines(data: bytes) -> Iterator[Line]:
    """The rows of a list. Raises FileTooBig, FileNotTaken or Unreadable."""
    if len(data) > MOST_BYTES:
        raise FileTooBig(limit=MOST_BYTES)
    if not data.strip():
        raise FileNotTaken(kind="empty")
    if data.startswith(_OLD_EXCEL):
        raise FileNotTaken(kind="old Excel: save it as .xlsx or .csv")
    return _of_workbook(data) if is_workbook(data) else _of_text(text(data))


def text(data: bytes) -> str:
    """The words of a file in UTF-8, UTF-16, GB 18030, Big5 or Windows' Latin."""
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in _MARKS else ("utf-8-sig",):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _guessed(data)


_MARKS = (b"\xff\xfe", b"\xfe\xff")


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    if b"\0" in data[:4096]:
        raise FileNotTaken(kind="unknown")
    best = from_bytes(data, cp_isolation=_ENCODINGS, preemptive_behaviour=False).best()
    if best is None:
        raise Unreadable(kind="text")
    # Both are supersets of what most Chinese lists hold; the wider one reads them all.
    encoding = "gb18030" if best.encoding in ("gb18030", "gbk", "gb2312") else best.encoding
    return data.decode(encoding, errors="replace")


def _of_text(words: str) -> Iterator[Line]:
    rows = csv.reader(io.StringIO(words, newline=""), delimiter=_delimiter(words))
    try:
        for number, cells in enumerate(rows, start=1):
            yield number, [cell.strip() for cell in cells[:MOST_COLUMNS]]
    except csv.Error:
        raise Unreadable(kind="csv") from None


def _delimiter(words: str) -> str:
    """The sniffer's word for it; where it gives none, what the first line has most of."""
    sample = words[:8192]
    first = sample.strip().partition("\n")[0]
    try:
        return csv.Sniffer().sniff(first, _DELIMITERS).delimiter
    except csv.Error:
        return max(_DELIMITERS, key=first.count)


def _of_workbook(data: bytes) -> Iterator[Line]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    _refuse_bomb(data)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(values_only=True, max_col=MOST_COLUMNS)
        for number, cells in enumerate(rows, start=1):
            yield number, [_written(cell) for cell in cells]
    except (InvalidFileException, *_BROKEN):
        raise Unreadable(kind="xlsx") from None


def _refuse_bomb(data: bytes) -> None:
    try:
        sizes = [one.file_size for one in zipfile.ZipFile(io.BytesIO(data)).infolist()]
    except zipfile.BadZipFile:
        raise Unreadable(kind="xlsx") from None
    if sum(sizes) > MOST_UNPACKED:
        raise FileTooBig(limit=MOST_UNPACKED)


def _written(cell: object) -> str:
    """A cell as one would write it: a day without its midnight, 13800138000 without .0."""
    if cell is None:
        return ""
    if isinstance(cell, datetime) and cell.time() == time():
        cell = cell.date()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return str(cell).strip()
