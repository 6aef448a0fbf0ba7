"""Frames between us and a child: two lengths, a JSON head, a blob of bytes."""

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any

_LENGTHS = struct.Struct(">II")
LARGEST = 64 << 20  # a longer frame is a broken stream, never a real one


@dataclass(frozen=True)
class Frame:
    """`head` is plain JSON; `blob` is a picture or a voice as it came."""

    head: dict[str, Any]
    blob: bytes = field(default=b"", repr=False)


def packed(frame: Frame) -> bytes:
    """The frame as it goes over the pipe."""
    head = json.dumps(frame.head, ensure_ascii=False).encode()
    return _LENGTHS.pack(len(head), len(frame.blob)) + head + frame.blob


def write_frame(pipe: IO[bytes], frame: Frame) -> None:
    pipe.write(packed(frame))
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


def unpacked(data: bytearray) -> Iterator[Frame]:
    """The whole frames at the beginning of `data`, which are taken off it; ValueError where it
    is no frame that begins there."""
    while len(data) >= _LENGTHS.size:
        head_size, blob_size = _LENGTHS.unpack_from(data)
        size = _LENGTHS.size + head_size + blob_size
        if size > LARGEST:
            raise ValueError("a broken stream")
        if len(data) < size:
            return
        blob = bytes(data[size - blob_size : size])
        head = json.loads(data[_LENGTHS.size : size - blob_size])
        del data[:size]
        yield Frame(head, blob)


def _exactly(pipe: IO[bytes], size: int) -> bytes | None:
    """So many bytes, however few come at once; None when the stream ends before."""
    data = pipe.read(size)
    while 0 < len(data) < size:
        more = pipe.read(size - len(data))
        if not more:
            return None
        data += more
    return data if len(data) == size else None
