"""A transcription server of the owner's choice, any that answers /v1/audio/transcriptions."""

from dataclasses import dataclass
from typing import Any

import httpx

from bot.capture.voice.heard import Heard
from bot.capture.voice.wording import tidy
from bot.domain.refusals import EngineFailed

PATH = "/v1/audio/transcriptions"


@dataclass(frozen=True)
class Endpoint:
    """Where, as which model, with which key (empty: none)."""

    url: str
    model: str = "whisper-1"
    key: str = ""
    seconds: float = 120.0

    def hear(self, voice: bytes, kind: str, lang: str, names: tuple[str, ...]) -> Heard:
        with httpx.Client(timeout=self.seconds) as client:
            return self._said(_ask(client.post, self, voice, kind, lang, names))

    def _said(self, answer: Any) -> Heard:
        text = answer.get("text") if isinstance(answer, dict) else None
        if not isinstance(text, str):
            raise EngineFailed(worker="endpoint")
        lang = "zh" if any("一" <= char <= "鿿" for char in text) else "en"
        return Heard(tidy(text, lang), lang if text.strip() else None)


def _ask(
    post: Any, where: Endpoint, voice: bytes, kind: str, lang: str, names: tuple[str, ...]
) -> Any:
    form = {"model": where.model, "response_format": "json", "temperature": "0"}
    form |= {"language": lang} if lang in ("zh", "en") else {}
    form |= {"prompt": "、".join(names)[:400]} if names else {}
    try:
        answer = post(
            _address(where.url),
            data=form,
            files={"file": (f"voice.{kind}", voice)},
            headers={"Authorization": f"Bearer {where.key}"} if where.key else {},
        )
        answer.raise_for_status()
        return answer.json()
    except (httpx.HTTPError, ValueError) as failed:
        raise EngineFailed(worker="endpoint") from failed


def _address(url: str) -> str:
    bare = url.rstrip("/")
    if bare.endswith("/audio/transcriptions"):
        return bare
    return bare + (PATH.removeprefix("/v1") if bare.endswith("/v1") else PATH)
