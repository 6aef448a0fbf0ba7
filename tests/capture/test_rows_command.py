"""The lines that `fieldbook read | dates | resolve | card` take, in any state they arrive in."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

FACES = ("read", "dates", "resolve", "card")


@pytest.fixture
def face(tmp_path: Path) -> Any:
    """One of the commands, in a process of its own, far from the repository."""
    (tmp_path / "names.json").write_text('["麦凯信封有限公司"]', "utf-8")

    def run(name: str, given: bytes, **variables: str) -> list[dict[str, Any]]:
        known = ["--customers", "names.json"] if name in ("read", "resolve") else []
        done = subprocess.run(  # our own program
            [sys.executable, "-m", "bot", name, "--jsonl", *known],
            input=given,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, **variables},
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]

    return run


def rows(*broken: bytes) -> bytes:
    whole = {"text": "今天拜访麦凯", "ref": "2026-03-18", "query": "麦凯", "file": "none.png"}
    line = json.dumps({"id": "好", **whole}, ensure_ascii=False).encode()
    return b"\r\n".join([*broken, line])


@pytest.mark.parametrize("name", FACES)
def test_every_line_is_answered_whatever_the_one_before_it_was(face: Any, name: str) -> None:
    broken = (
        b'\xef\xbb\xbf{"id": 1}',
        b"   ",
        b'{"id": 2, "text": 5, "query": [], "file": {}}',
        b"{half a line",
        b"[" * 90_000,
        b'{"id": 3, "text": "\xff\xfe", "query": "\xff", "file": "\xff"}',
        b'{"id": 4, "text": "\\ud83d", "query": "\\ud83d", "file": "a\\u0000b"}',
        b'\xef\xbb\xbf{"id": 5}',
    )
    answers = face(name, rows(*broken))
    assert [one["id"] for one in answers] == [1, 2, None, None, 3, 4, 5, "好"]


@pytest.mark.parametrize("name", FACES)
def test_lines_are_utf8_whatever_the_locale_says(face: Any, name: str) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    assert face(name, rows(), **plain) == face(name, rows())


def test_half_a_character_is_printed_as_it_was_written(face: Any) -> None:
    (answer,) = face("read", b'{"id": "\\ud83d", "text": "\\ud83d lunch with Tom"}')
    assert answer["id"] == "\ud83d"
