"""Frames between us and a child: two lengths, a JSON head, a blob of bytes."""

import json
import struct
from dataclasses import dataclass, field
from typing import IO, Any

_LENGTHS = struct.Struct(">II")
LARGEST = 64 << 20  # a longer frame is a broken stream, never a real one


@dataclass(frozen=True)
class Frame:
    """`head` is plain JSON; `blob` is a picture or a voice as it came."""

    head: dict[str, Any]
    blob: bytes = field(default=b"", repr=False)


def write_frame(pipe: IO[bytes], frame: Frame) -> None:
    head = json.dumps(frame.head, ensure_ascii=False).encode()
    pipe.write(_LENGTHS.pack(len(head), len(frame.blob)) + head + frame.blob)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> Frame | None:
    """The next frame; None when the other side is gone or speaks nonsense."""
    lengths = _exactly(pipe, _LENGTHS.size)
    if lengths is None:
        return None
    head_size, blob_size = _LENGTHS.unpack(lengths)
    if head_size + blob_size > LARGEST:
        return None
    head, blob = _exactly(pipe, head_size), _exactly(pipe, blob_size)
    if head is None or blob is None:
        return None
    try:
        return Frame(json.loads(head), blob)
    except ValueError:
        return None


def _exactly(pipe: IO[bytes], size: int) -> bytes | None:
    data = pipe.read(size)
    return data if len(data) == size else None
