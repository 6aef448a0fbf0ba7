"""Voices: a spoken note that could not become a card, and why."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Unheard:
    """`reason` is empty, too-long, no-engine, failed or broken; `voice_id` is the kept sound."""

    reason: str
    voice_id: int
    customer_id: int | None = None
