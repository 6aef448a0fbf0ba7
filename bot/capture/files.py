"""Files that are sent: what they are by their first bytes, and what is not taken."""

import io
import zipfile
from enum import StrEnum

from bot.domain.refusals import FileNotTaken, FileTooBig

MOST_BYTES = 20 * 1024 * 1024  # what Telegram lets a bot fetch


class FileKind(StrEnum):
    """The kinds that are filed; the value is the usual extension."""

    JPEG = "jpg"
    PNG = "png"
    WEBP = "webp"
    OGG = "ogg"
    MP3 = "mp3"
    M4A = "m4a"
    WAV = "wav"
    WEBM = "webm"  # what browsers record at the playground
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    OFFICE = "doc"
    VCARD = "vcf"
    TEXT = "txt"


PICTURES = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.WEBP})
VOICES = frozenset({FileKind.OGG, FileKind.MP3, FileKind.M4A, FileKind.WAV, FileKind.WEBM})

_KINDS = {
    "image/jpeg": FileKind.JPEG,
    "image/png": FileKind.PNG,
    "image/webp": FileKind.WEBP,
    "application/ogg": FileKind.OGG,
    "audio/ogg": FileKind.OGG,
    "audio/mpeg": FileKind.MP3,
    "audio/wave": FileKind.WAV,
    "audio/x-wav": FileKind.WAV,
    "audio/x-m4a": FileKind.M4A,
    "audio/mp4": FileKind.M4A,
    "application/pdf": FileKind.PDF,
    "application/msword": FileKind.OFFICE,
}
_OFFICE = {"word/": FileKind.DOCX, "xl/": FileKind.XLSX, "ppt/": FileKind.PPTX}
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"MSCF")
_PAGES = (b"<!doctype", b"<html", b"<svg", b"<?xml", b"<script")


def sniff(data: bytes, limit: int = MOST_BYTES) -> FileKind:
    """The file's kind by its bytes, never by its name; raises FileTooBig or FileNotTaken with
    kind archive, program, page, empty or unknown."""
    if len(data) > limit:
        raise FileTooBig(limit=limit)
    _refuse_known(data)
    if data.startswith(b"PK"):
        return _office(data)
    if data[:3] == b"ID3" or data[:2] in (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"):
        return FileKind.MP3
    if data.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in data[:64]:
        return FileKind.WEBM
    return _KINDS.get(_mime(data)) or _text(data)


def _refuse_known(data: bytes) -> None:
    start = data[:512].lstrip().lower()
    if not start:
        raise FileNotTaken(kind="empty")
    if data.startswith(_PROGRAMS):
        raise FileNotTaken(kind="program")
    if data.startswith(_ARCHIVES):
        raise FileNotTaken(kind="archive")
    if start.startswith(_PAGES):
        raise FileNotTaken(kind="page")


def _mime(data: bytes) -> str:
    import puremagic

    try:
        return puremagic.from_string(data[:4096], mime=True)
    except (puremagic.PureError, ValueError):
        return ""


def _office(data: bytes) -> FileKind:
    """Office files are zip files with known folders; one with macros is a program. Only the
    table of contents is read, nothing is unpacked."""
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as broken:
        raise FileNotTaken(kind="archive") from broken
    if any(name.endswith("vbaProject.bin") for name in names):
        raise FileNotTaken(kind="program")
    kinds = (kind for folder, kind in _OFFICE.items() if any(n.startswith(folder) for n in names))
    found = next(kinds, None) if "[Content_Types].xml" in names else None
    if found is None:
        raise FileNotTaken(kind="archive")
    return found


def _text(data: bytes) -> FileKind:
    """Plain words in UTF-8 or GB 18030, without control bytes."""
    if any(byte < 9 or 13 < byte < 32 for byte in data[:65536]):
        raise FileNotTaken(kind="unknown")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return FileKind.VCARD if text.upper().startswith("BEGIN:VCARD") else FileKind.TEXT
    raise FileNotTaken(kind="unknown")
