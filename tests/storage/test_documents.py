"""Documents: sealed in chunks, under the customer's own key once they have one."""

from datetime import UTC, date, datetime
from random import Random

import pytest
from sqlmodel import select

from bot.domain.customers import Draft
from bot.domain.documents import Document
from bot.domain.staff import Role, Staff
from bot.storage import customers, documents, staff
from bot.storage.tables import ChunkRow
from bot.storage.transaction import Tx, customer
from bot.storage.vault import SealError

CONTENT = Random(5).randbytes(documents.CHUNK * 2 + 77)


@pytest.fixture
def keeper(tx: Tx) -> int:
    return staff.add(tx, Staff(0, 101, "李雷", frozenset({Role.REP}))).id


@pytest.fixture
def maikai(tx: Tx, keeper: int) -> int:
    draft = Draft("麦凯信封有限公司")
    return customers.add(tx, draft, keeper_id=keeper, by=keeper, assigned_on=date(2026, 1, 5)).id


def kept(tx: Tx, keeper: int, content: bytes = CONTENT) -> Document:
    new = Document(0, keeper, "document", "合同.pdf", "pdf", 0, "", datetime.now(UTC))
    return documents.keep(tx, new, content)


def test_a_file_comes_back_whole_before_and_after_it_is_filed(
    tx: Tx, keeper: int, maikai: int
) -> None:
    one = kept(tx, keeper)
    assert documents.content(tx, one) == CONTENT
    filed = documents.file(tx, one, maikai, 2, 2026)
    assert filed.number == "2026-2-0001"
    assert documents.content(tx, filed) == CONTENT
    assert documents.get(tx, one.id) == filed


def test_no_chunk_holds_the_files_own_bytes(tx: Tx, keeper: int) -> None:
    kept(tx, keeper, b"canary " * 100_000)
    chunks = tx.session.exec(select(ChunkRow)).all()
    assert len(chunks) == 3
    assert not any(b"canary" in chunk.sealed for chunk in chunks)


def test_without_the_customers_key_nothing_of_a_filed_document_opens(
    tx: Tx, keeper: int, maikai: int
) -> None:
    filed = documents.file(tx, kept(tx, keeper), maikai, 1, 2026)
    tx.vault.destroy(tx.session, customer(maikai))
    with pytest.raises(SealError):
        documents.content(tx, filed)
    with pytest.raises(SealError):
        documents.get(tx, filed.id)


def test_a_dropped_file_leaves_no_chunk_and_gives_its_number_to_nobody(
    tx: Tx, keeper: int, maikai: int
) -> None:
    filed = documents.file(tx, kept(tx, keeper), maikai, 1, 2026)
    documents.drop(tx, filed.id)
    assert tx.session.exec(select(ChunkRow)).all() == []
    assert documents.of_customer(tx, maikai, 1) == []
    again = documents.file(tx, kept(tx, keeper), maikai, 1, 2026)
    assert again.number == "2026-1-0002"


def test_the_same_bytes_are_noticed_under_any_name(tx: Tx, keeper: int, maikai: int) -> None:
    filed = documents.file(tx, kept(tx, keeper), maikai, 1, 2026)
    second, other = kept(tx, keeper), kept(tx, keeper, CONTENT[::-1])
    assert documents.same(tx, maikai, second) == filed
    assert documents.same(tx, maikai, other) is None


def test_counts_tell_the_folders_apart_and_leave_voices_out(
    tx: Tx, keeper: int, maikai: int
) -> None:
    documents.file(tx, kept(tx, keeper), maikai, 1, 2026)
    documents.file(tx, kept(tx, keeper), maikai, 3, 2026)
    documents.give(tx, kept(tx, keeper), maikai)
    assert documents.counts(tx, maikai) == {1: 1, 3: 1, None: 1}
