"""Sounds for tests: silence, noise, music and a page of OGG, made from a seed."""

import io
import math
import random
import wave
from array import array

RATE = 16_000


def wav(samples: list[float]) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array("h", (int(32000 * max(-1, min(1, s))) for s in samples)).tobytes())
    return out.getvalue()


def silence(seconds: float) -> bytes:
    return wav([0.0] * int(seconds * RATE))


def noise(seconds: float, loud: float = 0.3) -> bytes:
    chance = random.Random(7)
    return wav([chance.gauss(0, loud) for _ in range(int(seconds * RATE))])


def music(seconds: float) -> bytes:
    """A tune with overtones, each note dying away."""
    tune = (261.6, 329.6, 392.0, 523.3, 392.0, 329.6, 440.0, 349.2)
    samples = []
    for n in range(int(seconds * RATE)):
        at, since = n / RATE, n % (RATE // 2) / RATE
        note = tune[int(at * 2) % len(tune)]
        tones = (math.sin(math.tau * note * k * at) / k for k in (1, 2, 3))
        samples.append(0.2 * math.exp(-3 * since) * sum(tones))
    return wav(samples)
