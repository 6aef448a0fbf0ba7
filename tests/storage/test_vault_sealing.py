"""What the vault seals opens in its place and nowhere else."""

import traceback
from collections.abc import Iterator

import pytest
from sqlmodel import Session, SQLModel, create_engine

from bot.storage.vault import Owner, SealError, Vault, create_vault, customer, domain

ROOT = bytes(range(32))
SEVEN = customer(7)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def vault(session: Session) -> Vault:
    return create_vault(session, ROOT)


def seal(vault: Vault, session: Session, plain: bytes, owner: Owner = SEVEN) -> bytes:
    return vault.seal(session, owner, "identity", table="customer", row=7, version=1, plain=plain)


def opened(vault: Vault, session: Session, blob: bytes, owner: Owner = SEVEN) -> bytes:
    return vault.open(session, owner, "identity", table="customer", row=7, version=1, blob=blob)


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 4096])
def test_what_is_sealed_opens_again(vault: Vault, session: Session, length: int) -> None:
    plain = bytes(length)
    assert opened(vault, session, seal(vault, session, plain)) == plain


def test_lengths_show_only_in_steps_of_32_bytes(vault: Vault, session: Session) -> None:
    lengths = {len(seal(vault, session, b"x" * n)) for n in range(31)}
    assert len(lengths) == 1
    assert len(seal(vault, session, b"x" * 32)) == lengths.pop() + 32


def test_the_same_words_never_give_the_same_blob(vault: Vault, session: Session) -> None:
    assert len({seal(vault, session, b"same") for _ in range(100)}) == 100


def test_no_flipped_bit_and_no_cut_opens(vault: Vault, session: Session) -> None:
    for plain in (b"", b"Zhang Wei", b"x" * 100):
        blob = seal(vault, session, plain)
        changed = [bytes_with_flip(blob, bit) for bit in range(len(blob) * 8)]
        cut = [blob[:n] for n in range(len(blob))] + [blob + b"\0", blob[1:]]
        for wrong in changed + cut:
            with pytest.raises(SealError):
                opened(vault, session, wrong)


def bytes_with_flip(blob: bytes, bit: int) -> bytes:
    changed = bytearray(blob)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


PLACES = [
    {"owner": owner, "section": section, "table": table, "row": row, "version": version}
    for owner in (customer(1), customer(2), domain("1"))
    for section in ("identity", "notes")
    for table in ("customer", "contact")
    for row in (1, 2)
    for version in (1, 2)
]


def test_no_blob_opens_in_the_place_of_another(vault: Vault, session: Session) -> None:
    blobs = [vault.seal(session, **place, plain=b"same") for place in PLACES]  # type: ignore[arg-type] # one of each kind
    for here, place in enumerate(PLACES):
        for there, blob in enumerate(blobs):
            if here == there:
                assert vault.open(session, **place, blob=blob) == b"same"  # type: ignore[arg-type] # as above
            else:
                with pytest.raises(SealError):
                    vault.open(session, **place, blob=blob)  # type: ignore[arg-type] # as above


@pytest.mark.parametrize("junk", [b"", b"\x01", b"plain text" * 9, None, "text", 5])
def test_what_is_no_blob_is_refused_like_any_other(
    vault: Vault, session: Session, junk: bytes
) -> None:
    seal(vault, session, b"so that there is a key")
    with pytest.raises(SealError):
        opened(vault, session, junk)


def test_the_refusal_carries_no_value_and_no_cause(vault: Vault, session: Session) -> None:
    blob = bytes_with_flip(seal(vault, session, b"CANARY"), 300)
    with pytest.raises(SealError) as caught:
        opened(vault, session, blob)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    told = "".join(traceback.format_exception(caught.value))
    assert str(caught.value) == "sealed value refused"
    assert blob.hex()[:20] not in told


def test_a_customer_without_keys_opens_nothing(vault: Vault, session: Session) -> None:
    blob = seal(vault, session, b"mine")
    with pytest.raises(SealError):
        opened(vault, session, blob, customer(8))
