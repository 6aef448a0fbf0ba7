"""Cards: unseen rendered ones are read, and a picture that is none is said to be none."""

import io
import json
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image, ImageDraw

from bot.capture.cards import reader as card_reader
from bot.capture.cards.reader import CardReader
from bot.capture.child import Limits
from bot.cli import main
from bot.domain.refusals import (
    EngineFailed,
    FileNotTaken,
    FileTooBig,
    NotInstalled,
    PictureTooLarge,
    Unreadable,
)
from tests.capture.card_maker import have_fonts, make_card
from tests.capture.card_score import right_fields

SEEDS = (3, 9, 64, 72, 1001, 1007)  # among them a turned, a bilingual, a vertical, an English one
needs_cards = [
    pytest.mark.cards,
    pytest.mark.skipif(not card_reader.installed(), reason="the cards extra is not installed"),
    pytest.mark.skipif(not have_fonts(), reason="no Chinese font to render cards with"),
]


@pytest.fixture(scope="module")
def reader() -> Iterator[CardReader]:
    reader = CardReader()
    yield reader
    reader.close()


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


class TestWithTheExtra:
    pytestmark = needs_cards

    def test_nine_fields_in_ten_of_unseen_cards_are_right(self, reader: CardReader) -> None:
        made = [make_card(seed) for seed in SEEDS]
        scores = [right_fields(reader.read(card.photo), card.gold) for card in made]
        assert sum(right for right, _ in scores) >= 0.9 * sum(of for _, of in scores)

    def test_a_code_that_describes_the_person_is_kept_word_for_word(
        self, reader: CardReader
    ) -> None:
        made = next(one for seed in range(2000) if "qr" in (one := make_card(seed)).gold)
        card = reader.read(made.photo)
        assert card is not None
        assert card.qr == made.gold["qr"]

    def test_a_chat_screenshot_is_no_card(self, reader: CardReader) -> None:
        assert reader.read(_png(_screenshot())) is None

    @pytest.mark.parametrize("colour", ["white", "black", "orange"])
    def test_an_empty_picture_is_no_card(self, reader: CardReader, colour: str) -> None:
        assert reader.read(_png(Image.new("RGB", (800, 500), colour))) is None

    @pytest.mark.parametrize("size", [(4000, 20), (20, 4000), (3, 2)])
    def test_a_slip_of_a_picture_is_no_card(
        self, reader: CardReader, size: tuple[int, int]
    ) -> None:
        assert reader.read(_png(Image.new("RGB", size, "white"))) is None

    def test_a_bomb_is_refused_before_it_is_decoded(self, reader: CardReader) -> None:
        with pytest.raises(PictureTooLarge):
            reader.read(_png(Image.new("1", (30000, 30000))))

    def test_a_broken_picture_is_refused(self, reader: CardReader) -> None:
        whole = make_card(1).photo
        with pytest.raises(Unreadable):
            reader.read(whole[: len(whole) // 3])
        with pytest.raises(Unreadable):
            reader.read(whole[:200])

    async def test_the_async_face_reads_the_same(self, reader: CardReader) -> None:
        photo = make_card(3).photo
        first, second = await reader.read_card(photo), reader.read(photo)
        assert first == second
        assert first is not None

    def test_a_child_with_too_little_memory_is_refused_and_we_go_on(self) -> None:
        small = CardReader(Limits(megabytes=200, cpu_seconds=20, seconds=20))
        with pytest.raises(EngineFailed):
            small.read(make_card(1).photo)
        small.close()

    def test_a_line_that_is_no_object_costs_no_other_line(self, tmp_path: Path) -> None:
        photo = tmp_path / "card.jpg"
        photo.write_bytes(make_card(3).photo)
        rows = ["nonsense", "[1]", json.dumps({"id": 3, "file": str(photo)})]
        told = CliRunner().invoke(main, ["card", "--jsonl"], "\n".join(rows))
        assert [json.loads(line)["id"] for line in told.output.splitlines()] == [None, None, 3]

    def test_the_command_prints_the_fields_and_keeps_the_ids(self, tmp_path: Path) -> None:
        photo, other = tmp_path / "card.jpg", tmp_path / "notes.txt"
        photo.write_bytes(make_card(3).photo)
        other.write_text("not a picture")
        rows = [{"id": "a", "file": str(photo)}, {"id": 7, "image": str(other)}]
        told = CliRunner().invoke(main, ["card", "--jsonl"], "\n".join(map(json.dumps, rows)))
        first, second = map(json.loads, told.output.splitlines())
        assert set(first) == {"id", "name", "title", "company", "phones", "email", "address", "qr"}
        assert second == {"id": 7, "refused": "FileNotTaken", "about": {"kind": "txt"}}


def test_a_file_of_more_than_20_mb_is_refused() -> None:
    with pytest.raises(FileTooBig):
        CardReader().read(b"\xff\xd8\xff\xe0" + bytes(21 << 20))


@pytest.mark.parametrize("data", [b"", b"MZ\x90", b"PK\x03\x04", b"GIF89a", b"%PDF-1.7 "])
def test_what_is_no_picture_is_not_even_handed_to_the_child(data: bytes) -> None:
    with pytest.raises(FileNotTaken):
        CardReader().read(data)


def test_without_the_extra_the_command_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(card_reader, "installed", lambda: False)
    photo = tmp_path / "card.png"
    photo.write_bytes(_png(Image.new("RGB", (8, 8))))
    with pytest.raises(NotInstalled):
        CardReader().read(photo.read_bytes())
    told = CliRunner().invoke(main, ["card", str(photo)])
    assert told.exit_code == 3
    assert "make try EXTRAS=cards" in told.output


def _screenshot() -> Image.Image:
    """A chat with dates, a number and a name, as a telephone shows it."""
    from tests.capture.card_maker import print_font

    shot = Image.new("RGB", (720, 1280), (237, 237, 237))
    draw = ImageDraw.Draw(shot)
    chat = (
        "14:32",
        "王总 在线",
        "昨天的报价我看了",
        "第三项还是有点高",
        "能不能再谈谈",
        "好的我问一下领导",
        "明天上午给您答复",
        "对了样品寄到了吗",
        "收到了 13800138000 这个号签收的",
        "没问题",
        "下周三过来吃饭",
        "位置还是老地方",
        "[图片]",
        "这台机器我们要了",
        "发票抬头我晚点发您",
        "输入消息",
    )
    for index, words in enumerate(chat):
        draw.text(
            (60 + 90 * (index % 3), 40 + 74 * index), words, font=print_font(30), fill="black"
        )
    return shot


def test_a_card_is_a_plain_value() -> None:
    from bot.domain.cards import CardRead

    assert astuple(CardRead())[3] == ()
    assert CardRead().email is None
