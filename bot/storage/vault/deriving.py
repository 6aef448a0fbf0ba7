"""Keys made from keys: HKDF for branches, HMAC for marks, random ones for leaves."""

import hmac
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.storage.vault.sealing import counted

KEY = 32


def new_key() -> bytes:
    """32 random bytes from the operating system."""
    return os.urandom(KEY)


def branch(key: bytes, *purpose: str | int) -> bytes:
    """The key of one purpose below `key`."""
    return HKDF(SHA256(), KEY, None, counted(*purpose)).derive(key)


def cipher(key: bytes) -> AESGCM:
    """AES-256-GCM under this key."""
    return AESGCM(key)


def mark(key: bytes, message: bytes) -> bytes:
    """HMAC-SHA256 of a message."""
    return hmac.digest(key, message, "sha256")
