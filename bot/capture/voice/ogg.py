"""The length of an OGG/Opus note by its own last page, without decoding it."""

OPUS_RATE = 48_000
_GRANULE = slice(6, 14)


def ogg_seconds(voice: bytes) -> float:
    """0.0 when it does not say."""
    page = voice.rfind(b"OggS")
    if page < 0 or len(voice) < page + 14:
        return 0.0
    samples = int.from_bytes(voice[page:][_GRANULE], "little", signed=True)
    return round(max(0, samples) / OPUS_RATE, 2)
