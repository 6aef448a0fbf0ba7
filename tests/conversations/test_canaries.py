"""Canaries: words planted in every field, a whole scenario, and none of them on disk or in logs.

The raw bytes of database, write-ahead log, log file and temporary files are searched for each
word in UTF-8, UTF-16 and base64; a planted plaintext shows that the search finds what is there."""

import base64
import logging
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli.logs import set_up
from bot.domain.staff import Role, Staff
from bot.storage import staff
from tests.conversations.world import HAN, LI, TOKEN, World

FIRM = "鸂鶒犇羴印刷有限公司"
NEW_FIRM = "Quuxzorble Envelope Ltd"
PERSON = "褚遂麤"
PHONE = "13866649271"
HOBBY = "斗蛐蛐儿"
WORRY = "靁厂搬迁"
PROMISE = "烫金靁纹样品"
AMOUNT = "7391846"
COMPLAINT = "Zwiebelmuster misprint"
MEMBER = "Xylophanes Qwertzuiop"
FILE_NAME = "vorpal-contract.txt"
FILE_WORDS = "jabberwock clause seventeen"
DIALOGUE = "Brillig Slithytove"
BIRTHDAY = "2026-03-26"  # a week after the morning that tells of it
CANARIES = (
    FIRM, NEW_FIRM, PERSON, PHONE, HOBBY, WORRY, PROMISE, AMOUNT, COMPLAINT, MEMBER, FILE_NAME,
    FILE_WORDS, DIALOGUE, BIRTHDAY, TOKEN,
)  # fmt: skip


def forms(word: str) -> set[bytes]:
    """How a word may lie on a disk: as it is, in UTF-16, escaped in JSON, inside any base64."""
    plain = word.encode()
    found = {plain, word.encode("utf-16-le"), word.encode("utf-16-be")}
    if not word.isascii():
        found.add(word.encode("unicode_escape"))
    for shift in range(3):
        encoded = base64.b64encode(bytes(shift) + plain)
        found.add(encoded[4 if shift else 0 : -4])
    return found


def hits(folder: Path) -> list[tuple[str, str]]:
    """(file, canary) of everything that was found below a folder."""
    return [
        (path.name, word)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for content in [path.read_bytes()]
        for word in CANARIES
        if any(form in content for form in forms(word))
    ]


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Logs at DEBUG into a file, temporary files into a folder, both beside the database."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    with (tmp_path / "log.jsonl").open("w", encoding="utf-8") as log:
        monkeypatch.setattr(sys, "stderr", log)
        for handler in before:
            root.removeHandler(handler)  # pytest's own, which `force` would close
        set_up("DEBUG")
        try:
            yield tmp_path
        finally:
            root.handlers[:] = before
            root.setLevel(level)


async def scenario(world: World) -> None:
    """A day and a morning that leave something in every field."""
    chat = world.chat
    await world.customer(LI, FIRM, "A")
    await world.write(_hire)
    await chat.says(
        LI,
        f"今天拜访{FIRM}，见了{PERSON}经理，电话{PHONE}，生日农历八月十五，爱好{HOBBY}，"
        f"最近担心{WORRY}，我答应周五前寄{PROMISE}，他订了{AMOUNT}元的货",
    )
    await chat.says(LI, f"今天拜访{FIRM}{PERSON}，他儿子生日3月26号")
    await chat.says(LI, f"visited {NEW_FIRM} today, they complained about a {COMPLAINT}")
    await chat.presses(LI, chat.buttons(LI)[0])
    await chat.says(LI, FIRM)
    await chat.says(LI, PHONE[-4:])
    await chat.says(LI, "/customer")
    await chat.says(LI, DIALOGUE)
    await chat.sends_document(LI, FILE_NAME, FILE_WORDS.encode())
    await chat.sends_contact(LI, PHONE, PERSON)
    await chat.says(HAN, FIRM)
    await chat.says(HAN, "/digest")
    world.now("2026-03-19 08:30")
    await world.tick()


def _hire(tx: object) -> None:
    member = Staff(0, 999, MEMBER, frozenset({Role.REP}))
    staff.add(tx, member)  # type: ignore[arg-type] # the world's own transaction


async def test_nothing_that_was_said_lies_readable_on_disk_or_in_a_log(
    world: World, watched: Path
) -> None:
    await scenario(world)
    logging.getLogger("fieldbook").debug("https://example.com/bot%s/getMe", TOKEN_LIKE)
    logged = (watched / "log.jsonl").read_text("utf-8")
    assert "<token>" in logged
    assert TOKEN_LIKE not in logged
    assert (watched / "fieldbook.db-wal").stat().st_size > 0
    assert hits(watched) == []


def _texts(world: World) -> list[str]:
    return [str(one.get("text")) for one in world.chat.api.messages(LI.id)]


TOKEN_LIKE = "123456789:AAHfiqksKZ8WmHPDWJyYBZKzZ3Lr0R1xYzQ"


async def test_the_bot_did_understand_what_was_planted(world: World) -> None:
    """Else nothing was written, and nothing found would prove nothing."""
    await scenario(world)
    morning = next(one for one in _texts(world) if "🎂" in one and "今天的安排" in one)
    assert "儿子：生日" in morning
    brief = await world.chat.says(LI, FIRM)
    for word in (FIRM, PERSON, HOBBY, PROMISE):
        assert word in brief


@pytest.mark.parametrize("word", CANARIES)
def test_the_search_finds_a_word_that_is_there(tmp_path: Path, word: str) -> None:
    for number, form in enumerate(forms(word)):
        (tmp_path / "planted").write_bytes(bytes(range(200)) * number + form + bytes(9))
        assert ("planted", word) in hits(tmp_path)
