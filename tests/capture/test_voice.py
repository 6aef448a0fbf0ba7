"""Voice notes: speech becomes words, anything else is honestly nothing."""

import asyncio
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from click.testing import CliRunner

from bot.capture.voice import reader as voice_reader
from bot.capture.voice.reader import VoiceReader
from bot.cli import main
from bot.domain.refusals import FileNotTaken, NotInstalled, Unreadable, VoiceTooLong
from bot.domain.transcripts import Transcript
from tests.capture import sounds

needs_voice = [
    pytest.mark.voice,
    pytest.mark.skipif(not voice_reader.installed(), reason="the voice extra is not installed"),
]


@pytest.fixture(scope="module")
def reader() -> Iterator[VoiceReader]:
    reader = VoiceReader()
    yield reader
    reader.close()


def _say(words: str, tmp_path: Path) -> bytes:
    """Robot speech by espeak-ng, as a WAV file."""
    file = tmp_path / "said.wav"
    subprocess.run(["espeak-ng", "-v", "en-us", "-s", "140", "-w", file, words], check=True)
    return file.read_bytes()


class TestWithTheExtra:
    pytestmark = needs_voice

    @pytest.mark.parametrize("lang", ["auto", "zh", "en"])
    @pytest.mark.parametrize("make", [sounds.silence, sounds.noise, sounds.music])
    def test_what_is_no_speech_is_nothing_understood(
        self, reader: VoiceReader, make: object, lang: str
    ) -> None:
        assert callable(make)
        heard = reader.listen(make(4.0), lang, ("麦凯信封有限公司", "上海佳彩印刷有限公司"))
        assert heard == Transcript("", None, 4.0)

    @pytest.mark.skipif(which("espeak-ng") is None, reason="no espeak-ng to speak with")
    async def test_speech_is_heard_and_a_customer_is_spelled_as_known(
        self, reader: VoiceReader, tmp_path: Path
    ) -> None:
        voice = _say("I visited the customer today. They want a new quote by Friday.", tmp_path)
        heard = await reader.transcribe(voice, "auto", ("Blue Ocean Packaging Ltd",))
        assert heard.lang == "en"
        assert "quote" in heard.text
        assert "Friday" in heard.text

    async def test_other_chats_go_on_while_a_note_is_heard(self, reader: VoiceReader) -> None:
        hearing = asyncio.ensure_future(reader.transcribe(sounds.noise(3.0)))
        await asyncio.sleep(0)
        assert not hearing.done()
        await hearing

    def test_a_note_longer_than_allowed_is_refused(self) -> None:
        short = VoiceReader(most_seconds=2.0)
        with pytest.raises(VoiceTooLong):
            short.listen(sounds.noise(3.0))
        short.close()

    @pytest.mark.parametrize("data", [b"OggS" + bytes(60), b"RIFF\x24\x00\x00\x00WAVEfmt "])
    def test_a_note_without_a_sound_in_it_is_refused(
        self, reader: VoiceReader, data: bytes
    ) -> None:
        with pytest.raises(Unreadable):
            reader.listen(data)

    def test_a_note_cut_short_is_heard_as_far_as_it_goes(self, reader: VoiceReader) -> None:
        whole = sounds.noise(4.0)
        assert 0 < reader.listen(whole[: len(whole) // 2]).seconds < 4.0

    def test_the_command_prints_one_object_a_line(self, tmp_path: Path) -> None:
        note = tmp_path / "note.wav"
        note.write_bytes(sounds.silence(1.0))
        row = json.dumps({"id": "n", "file": str(note), "lang": "zh"})
        told = CliRunner().invoke(main, ["transcribe", "--jsonl"], row)
        assert json.loads(told.output) == {"id": "n", "text": "", "lang": None, "seconds": 1.0}


def test_a_picture_is_no_voice() -> None:
    with pytest.raises(FileNotTaken):
        VoiceReader().listen(b"\x89PNG\r\n\x1a\n" + bytes(40))


def test_an_empty_voice_is_refused() -> None:
    with pytest.raises(FileNotTaken):
        VoiceReader().listen(b"")


def test_an_hour_of_opus_is_refused_by_its_own_last_page() -> None:
    page = b"OggS\x00\x04" + (3600 * 48_000).to_bytes(8, "little") + bytes(14)
    with pytest.raises(VoiceTooLong):
        VoiceReader().listen(b"OggS\x00\x02" + bytes(22) + page)


def test_without_an_engine_the_command_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(voice_reader, "installed", lambda _: False)
    note = tmp_path / "note.wav"
    note.write_bytes(sounds.silence(1.0))
    with pytest.raises(NotInstalled):
        VoiceReader().listen(note.read_bytes())
    told = CliRunner().invoke(main, ["transcribe", str(note)])
    assert told.exit_code == 3
    assert "make try EXTRAS=voice" in told.output
