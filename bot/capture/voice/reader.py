"""The listener as the rest of the house sees it: a voice note's bytes in, a Transcript out."""

import asyncio
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bot.capture.child import Child, Limits
from bot.capture.files import VOICES, FileKind, sniff
from bot.capture.voice.correction import correct_names
from bot.capture.voice.endpoint import Endpoint
from bot.capture.voice.ogg import ogg_seconds
from bot.capture.voice.sounding import spoken
from bot.capture.voice.titled import correct_titled
from bot.capture.voice.weights import bundled
from bot.domain.refusals import FileNotTaken, NotInstalled, VoiceTooLong
from bot.domain.transcripts import Transcript

LIMITS = Limits(megabytes=4096, cpu_seconds=600, seconds=300, idle=180)
MOST_SECONDS = 300.0
MOST_NAMES = 60  # the rep's own customers, the likeliest first; the prompt takes what fits


class VoiceReader:
    """Listens in a child process, or asks `endpoint` when one is configured. `model` is a folder
    with a model of one's own. Every refusal is raised: NotInstalled, FileTooBig, FileNotTaken,
    Unreadable, VoiceTooLong, EngineFailed. An empty text means: nothing understood."""

    def __init__(
        self,
        model: Path | None = None,
        endpoint: Endpoint | None = None,
        most_seconds: float = MOST_SECONDS,
        limits: Limits = LIMITS,
    ) -> None:
        self._model = model
        self._endpoint = endpoint
        self._most_seconds = most_seconds
        self._child = Child("bot.capture.voice.worker", limits)
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="voice")

    def listen(self, voice: bytes, lang: str = "auto", names: Sequence[str] = ()) -> Transcript:
        """`lang` is zh, en or auto; `names` are the rep's customers, the likeliest first."""
        kind = self._check(voice)
        if self._endpoint is None:
            answer = self._child.ask(self._job(kind, lang, names), voice)
        else:
            heard = self._endpoint.hear(voice, kind, lang, tuple(names[:MOST_NAMES]))
            answer = {"text": heard.text, "lang": heard.lang, "seconds": ogg_seconds(voice)}
        return _transcript(answer, names)

    async def transcribe(
        self, voice: bytes, lang: str = "auto", names: Sequence[str] = ()
    ) -> Transcript:
        """As `listen`, with the event loop left free; notes are heard one after another."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._hand, self.listen, voice, lang, names)

    @property
    def pid(self) -> int | None:
        return self._child.pid

    def close(self) -> None:
        self._child.close()
        self._hand.shutdown(wait=False, cancel_futures=True)

    def _check(self, voice: bytes) -> FileKind:
        kind = sniff(voice)
        if kind not in VOICES:
            raise FileNotTaken(kind=kind)
        if ogg_seconds(voice) > self._most_seconds:
            raise VoiceTooLong(limit=int(self._most_seconds))
        if self._endpoint is None and not installed(self._model):
            raise NotInstalled(extra="voice")
        return kind

    def _job(self, kind: FileKind, lang: str, names: Sequence[str]) -> dict[str, Any]:
        return {
            "kind": kind.value,
            "lang": lang,
            "names": [spoken(name) for name in names[:MOST_NAMES]],
            "model": str(self._model) if self._model else None,
            "most_seconds": self._most_seconds,
        }


def reader_from(environment: Mapping[str, str]) -> VoiceReader:
    """FIELDBOOK_VOICE_MODEL names a folder with a model of one's own, FIELDBOOK_VOICE_URL and
    _KEY a server that answers /v1/audio/transcriptions."""
    url, model = environment.get("FIELDBOOK_VOICE_URL"), environment.get("FIELDBOOK_VOICE_MODEL")
    endpoint = Endpoint(url, key=environment.get("FIELDBOOK_VOICE_KEY", "")) if url else None
    return VoiceReader(Path(model) if model else None, endpoint)


def installed(model: Path | None = None) -> bool:
    """Whether there is an engine here, and weights for it."""
    engine = all(find_spec(name) for name in ("faster_whisper", "av"))
    return engine and (bundled() if model is None else (model / "model.bin").is_file())


def _transcript(answer: dict[str, Any], names: Sequence[str]) -> Transcript:
    text = correct_titled(correct_names(answer["text"], names)) if answer["text"] else ""
    return Transcript(text, answer["lang"], float(answer["seconds"]))
