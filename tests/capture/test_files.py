"""Files: the bytes decide, never the name."""

import io
import zipfile

import pytest

from bot.capture.files import FileKind, sniff
from bot.domain.refusals import FileNotTaken, FileTooBig


def _zip(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), FileKind.PNG),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(50), FileKind.JPEG),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", FileKind.WEBP),
        (b"OggS\x00\x02" + bytes(22) + b"\x01\x13OpusHead", FileKind.OGG),
        (b"%PDF-1.7\n", FileKind.PDF),
        (b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm", FileKind.WEBM),
        (b"BEGIN:VCARD\nVERSION:3.0\n", FileKind.VCARD),
        ("报价单\n信封 100 个".encode(), FileKind.TEXT),
        ("报价单\n信封 100 个".encode("gb18030"), FileKind.TEXT),
        (_zip("[Content_Types].xml", "word/document.xml"), FileKind.DOCX),
        (_zip("[Content_Types].xml", "xl/workbook.xml"), FileKind.XLSX),
    ],
)
def test_known_kinds_are_told_by_their_bytes(data: bytes, kind: FileKind) -> None:
    assert sniff(data) is kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b"MZ\x90\x00", "program"),
        (b"\x7fELF\x02\x01", "program"),
        (b"#!/bin/sh\nrm -rf /", "program"),
        (b"Rar!\x1a\x07\x00", "archive"),
        (b"\x1f\x8b\x08\x00", "archive"),
        (_zip("a.txt"), "archive"),
        (b"PK\x03\x04broken", "archive"),
        (_zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "program"),
        (b"<html><script>", "page"),
        (b"<svg xmlns=", "page"),
        (b"GIF89a\x01\x00", "unknown"),
        (bytes(range(256)), "unknown"),
    ],
)
def test_other_kinds_are_refused_by_name(data: bytes, kind: str) -> None:
    with pytest.raises(FileNotTaken) as refusal:
        sniff(data)
    assert refusal.value.about == {"kind": kind}


def test_a_file_over_the_limit_is_refused_unread() -> None:
    with pytest.raises(FileTooBig):
        sniff(bytes(21 << 20))
