"""Sound: a voice note's bytes → samples, 16,000 a second, of one channel."""

import io
from collections.abc import Iterator
from typing import Any

import numpy as np

from bot.domain.refusals import Unreadable, VoiceTooLong

RATE = 16_000
# The demuxer is named, never guessed: a guessed one may be a playlist that opens other files.
DEMUXERS = {"ogg": "ogg", "mp3": "mp3", "m4a": "mp4", "wav": "wav", "webm": "matroska"}


def decode(voice: bytes, kind: str, most_seconds: float) -> Any:
    """float32 samples; what can be heard of a note cut short. Raises VoiceTooLong as soon as
    there is too much, before the rest is decoded."""
    chunks, count = [], 0
    for chunk in _chunks(voice, kind):
        chunks.append(chunk)
        count += len(chunk)
        if count > most_seconds * RATE:
            raise VoiceTooLong(limit=int(most_seconds))
    if not chunks:
        raise Unreadable(kind="voice")
    return np.concatenate(chunks).astype(np.float32) / 32768.0


def _chunks(voice: bytes, kind: str) -> Iterator[Any]:
    import av

    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    try:
        source = io.BytesIO(voice)
        with av.open(source, "r", format=DEMUXERS[kind], metadata_errors="ignore") as container:
            for frame in container.decode(audio=0):
                for piece in resampler.resample(frame):
                    yield piece.to_ndarray().reshape(-1)
    except (av.FFmpegError, IndexError, ValueError, UnicodeDecodeError):
        return  # cut short or broken: the samples before that are what there is
