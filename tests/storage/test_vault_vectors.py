"""Published vectors of AES-GCM, through our own wrapper."""

from collections.abc import Iterator

import cryptography_vectors
import pytest

from bot.storage.vault import SealError, deriving, sealing

Vector = dict[str, str]


def nist_vectors() -> Iterator[Vector]:
    """NIST's decryption vectors in the sizes of ours: 256-bit key, 96-bit nonce, 128-bit tag."""
    sizes: Vector = {}
    vector: Vector = {}
    with cryptography_vectors.open_vector_file("ciphers/AES/GCM/gcmDecrypt256.rsp", "r") as lines:
        for line in lines:
            name, _, value = line.strip().partition(" = ")
            if line.startswith("["):
                size, _, bits = line.strip("[]\n").partition(" = ")
                sizes[size] = bits
            elif name == "Count":
                vector = {"Count": value}
            elif name in ("PT", "FAIL"):
                if (sizes["IVlen"], sizes["Taglen"]) == ("96", "128"):
                    yield vector | {name: value}
            elif name:
                vector[name.removesuffix(" =")] = value


def as_blob(vector: Vector) -> bytes:
    """The vector in our form; the header is part of what we bind, so it is put in by hand."""
    parts = (vector["IV"], vector.get("CT", ""), vector["Tag"])
    return sealing.HEADER.pack(1, 1, 1) + b"".join(bytes.fromhex(part) for part in parts)


class Headless:
    """Our cipher with the header taken off what it binds, for vectors know of none."""

    def __init__(self, key: bytes) -> None:
        self._cipher = deriving.cipher(key)

    def encrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None) -> bytes:
        return self._cipher.encrypt(nonce, data, _off(associated_data))

    def decrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None) -> bytes:
        return self._cipher.decrypt(nonce, data, _off(associated_data))


def _off(bound: bytes | None) -> bytes:
    return (bound or b"")[sealing.HEADER.size :]


VECTORS = list(nist_vectors())


def test_there_are_vectors_of_both_kinds() -> None:
    assert sum("PT" in vector for vector in VECTORS) > 100
    assert sum("FAIL" in vector for vector in VECTORS) > 100


@pytest.mark.parametrize("kind", ["PT", "FAIL"])
def test_every_published_vector_opens_or_is_refused_as_it_should(kind: str) -> None:
    for vector in (vector for vector in VECTORS if kind in vector):
        cipher = Headless(bytes.fromhex(vector["Key"]))
        blob, bound = as_blob(vector), bytes.fromhex(vector.get("AAD", ""))
        assert sealing.key_id(blob) == 1
        if kind == "PT":
            assert sealing.reveal(cipher, bound, blob).hex() == vector["PT"]
        else:
            with pytest.raises(SealError):
                sealing.reveal(cipher, bound, blob)


def test_a_branch_is_hkdf_as_rfc_5869_defines_it() -> None:
    """Extract, then the first block of expand, from HMAC alone."""
    ours = deriving.branch(b"\x0b" * 22, "purpose")
    prk = deriving.mark(b"\0" * 32, b"\x0b" * 22)
    assert ours == deriving.mark(prk, sealing.counted("purpose") + b"\x01")


def test_counted_parts_cannot_be_shifted_into_each_other() -> None:
    alike = [("ab", "c"), ("a", "bc"), ("abc",), ("abc", ""), ("", "abc"), (), ("",)]
    assert len({sealing.counted(*parts) for parts in alike}) == len(alike)
