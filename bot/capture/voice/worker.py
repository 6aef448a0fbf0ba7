"""The listener inside its child process."""

from typing import Any

from bot.capture.voice.sound import RATE, decode
from bot.capture.voice.speech import hear


def work(job: dict[str, Any], voice: bytes) -> dict[str, Any]:
    """`{"text", "lang", "seconds"}`; an empty text when nobody was understood."""
    samples = decode(voice, job["kind"], job["most_seconds"])
    heard = hear(samples, job["lang"], tuple(job["names"]), job["model"])
    return {
        "text": heard.text,
        "lang": heard.lang,
        "seconds": round(len(samples) / RATE, 2),
    }
