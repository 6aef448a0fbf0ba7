"""The real ears and eyes on the real road: what they hear and see, and what is none of it."""

import asyncio
import io
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest
from PIL import Image

from bot.capture.cards import reader as card_reader
from bot.capture.voice import reader as voice_reader
from tests.capture import sounds
from tests.capture.card_maker import have_fonts, make_card
from tests.conversations.senses import hears
from tests.conversations.world import JOHN, LI, World

Make = Callable[[float], bytes]
VOICE = b"OggS\x00\x02" + bytes(200)

needs_voice = [
    pytest.mark.voice,
    pytest.mark.skipif(not voice_reader.installed(), reason="the voice extra is not installed"),
]
needs_cards = [
    pytest.mark.cards,
    pytest.mark.skipif(not card_reader.installed(), reason="the cards extra is not installed"),
]


class TestVoices:
    pytestmark = needs_voice

    @pytest.mark.skipif(which("espeak-ng") is None, reason="no espeak-ng to speak with")
    async def test_spoken_words_are_heard_filed_and_kept(
        self, world: World, tmp_path: Path
    ) -> None:
        await world.customer(JOHN, "Riverside Dairy")
        note = tmp_path / "note.wav"
        words = "Visited Riverside Dairy today. They want a quote for five hundred boxes."
        await asyncio.to_thread(
            subprocess.run, ["espeak-ng", "-s", "140", "-w", str(note), words], check=True
        )
        card = await world.chat.sends_voice(JOHN, note.read_bytes())
        assert card.startswith("🎤 ")  # a machine's voice: which words, is the bench's matter
        assert "today" in card
        assert "🎧 Recording" in world.chat.buttons(JOHN)

    @pytest.mark.parametrize("make", [sounds.silence, sounds.noise, sounds.music])
    async def test_what_is_no_speech_is_kept_and_said_so(self, world: World, make: Make) -> None:
        assert "没有听清楚" in await world.chat.sends_voice(LI, make(2.0))
        assert "🎧 原声" in world.chat.buttons(LI)

    async def test_a_truncated_voice_is_kept_and_said_so(self, world: World) -> None:
        broken = b"OggS\x00\x02" + bytes(22) + b"\x01\x13OpusHead\x01\x01"
        assert "已损坏" in await world.chat.sends_voice(LI, broken)


class TestPictures:
    pytestmark = needs_cards

    @pytest.mark.skipif(not have_fonts(), reason="no Chinese font to render cards with")
    async def test_a_photographed_card_is_offered_as_a_contact(self, world: World) -> None:
        made = make_card(3)
        asked = await world.chat.sends_photo(LI, made.photo)
        assert asked.startswith("📇")
        assert made.gold["phone"][0][-8:] in asked

    async def test_a_bomb_is_refused_unread(self, world: World) -> None:
        out = io.BytesIO()
        Image.new("1", (12_000, 12_000)).save(out, "PNG")
        answer = await world.chat.sends_document(LI, "bomb.png", out.getvalue())
        assert "像素太大" in answer

    async def test_a_picture_that_shows_no_card_asks_for_its_customer(self, world: World) -> None:
        await world.customer(LI, "麦凯信封有限公司")
        out = io.BytesIO()
        Image.new("RGB", (640, 480), "orange").save(out, "PNG")
        assert "放哪个文件夹" in await world.chat.sends_photo(LI, out.getvalue(), "麦凯信封")


async def test_a_long_listening_holds_up_nobody_and_not_even_its_own_chat(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    ears, done = hears(world, "今天拜访麦凯信封，要样品"), asyncio.Event()
    hear = ears.transcribe

    async def slowly(voice: bytes, lang: str = "auto", names: tuple[str, ...] = ()) -> object:
        await done.wait()
        return await hear(voice, lang, names)

    ears.transcribe = slowly  # type: ignore[assignment, method-assign] # a slow ear
    world.chat.api.sends_voice(LI, VOICE)
    world.chat.api.says(LI, "麦凯信封")
    async with asyncio.timeout(60):
        while "📇" not in world.chat.transcript(LI):  # noqa: ASYNC110 # the bot's own pace
            await asyncio.sleep(0.01)
    assert "正在听" in world.chat.transcript(LI)
    done.set()
    await world.settle()
    assert "✅ 麦凯信封有限公司" in world.chat.transcript(LI)
