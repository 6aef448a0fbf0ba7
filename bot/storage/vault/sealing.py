"""The blob: `0x01 | alg | key id | nonce | ciphertext‖tag`, its padding and its binding."""

import os
import struct
from typing import Protocol

from cryptography.exceptions import InvalidTag

from bot.storage.vault.refusals import SealError

FORMAT, AES_256_GCM = 0x01, 0x01
NONCE, TAG, BUCKET = 12, 16, 32
HEADER = struct.Struct(">BBI")
_LENGTH = struct.Struct(">I").pack
count = struct.Struct(">H").pack
SMALLEST = HEADER.size + NONCE + TAG


class Cipher(Protocol):
    """The two calls of an AEAD that a blob needs."""

    def encrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None) -> bytes: ...
    def decrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None) -> bytes: ...


def counted(*parts: str | int | bytes) -> bytes:
    """Parts as bytes that no other parts give: their count, then each with its length."""
    return count(len(parts)) + framed(*parts)


def framed(*parts: str | int | bytes) -> bytes:
    """Parts each with its length before it."""
    out: list[bytes] = []
    for part in parts:
        raw = part if isinstance(part, bytes) else str(part).encode()
        out += (_LENGTH(len(raw)), raw)
    return b"".join(out)


def padded(plain: bytes) -> bytes:
    """Plain text filled up to a bucket, so that its length says little."""
    marked = plain + b"\x80"
    return marked.ljust(-(-len(marked) // BUCKET) * BUCKET, b"\0")


def unpadded(filled: bytes) -> bytes:
    """The plain text that `padded` was given."""
    marked = filled.rstrip(b"\0")
    if not marked.endswith(b"\x80"):
        raise SealError
    return marked[:-1]


def close(cipher: Cipher, key_id: int, binding: bytes, plain: bytes) -> bytes:
    """A blob of these bytes, bound to `binding` and to its own header."""
    header, nonce = HEADER.pack(FORMAT, AES_256_GCM, key_id), os.urandom(NONCE)
    return header + nonce + cipher.encrypt(nonce, plain, header + binding)


def key_id(blob: object) -> int:
    """The key that a blob names."""
    if not isinstance(blob, bytes) or len(blob) < SMALLEST:
        raise SealError
    form, algorithm, number = HEADER.unpack_from(blob)
    if (form, algorithm) != (FORMAT, AES_256_GCM):
        raise SealError
    return int(number)


def reveal(cipher: Cipher, binding: bytes, blob: bytes) -> bytes:
    """The bytes in a blob whose header `key_id` has accepted."""
    header, start = blob[: HEADER.size], HEADER.size + NONCE
    try:
        return cipher.decrypt(blob[HEADER.size : start], blob[start:], header + binding)
    except InvalidTag:
        refused = SealError()
    raise refused  # outside the handler, so that no cause hangs on it
