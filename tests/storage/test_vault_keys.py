"""Keys of owners: made with their transaction, renewed, damaged, destroyed for good."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, text
from sqlmodel import Session

from bot.storage.transaction import Store, Tx
from bot.storage.vault import (
    Owner,
    SealError,
    Vault,
    create_vault,
    customer,
    domain,
    open_vault,
)
from bot.storage.vault.owners import INDEX
from bot.storage.vault.refusals import KeyringCorrupt, KeyringMissing, WrongRootKey
from bot.storage.vault.rotation import rotate
from tests.storage.engines import ROOT

BOX = domain("outbox")


def seal(tx: Tx, owner: Owner, plain: bytes = b"plain") -> bytes:
    return tx.seal_bytes(owner, "notes", "note", 1, plain)


def opened(tx: Tx, owner: Owner, blob: bytes) -> bytes:
    return tx.open_bytes(owner, "notes", "note", 1, blob)


def seal_and_fail(tx: Tx, owner: Owner) -> None:
    seal(tx, owner)
    raise LookupError


def damage(store: Store, statement: str) -> None:
    with Session(store.engine) as session, session.begin():
        session.connection().execute(text(statement))


def anew(store: Store) -> Store:
    """The same archive after a restart: nothing remembered."""
    return Store(store.engine, Vault(ROOT), store.clock)


@pytest.mark.parametrize("owner", [customer(2**62), BOX], ids=str)
def test_a_restart_opens_what_was_sealed(store: Store, owner: Owner) -> None:
    with store.transaction() as tx:
        blob = seal(tx, owner)
    with anew(store).transaction() as tx:
        assert opened(tx, owner, blob) == b"plain"


def test_a_key_made_in_a_transaction_that_fails_is_never_used(store: Store) -> None:
    with pytest.raises(LookupError), store.transaction() as tx:
        seal_and_fail(tx, BOX)
    with store.transaction() as tx:
        blob = seal(tx, BOX)
    with anew(store).transaction() as tx:
        assert opened(tx, BOX, blob) == b"plain"


def test_a_key_made_in_a_savepoint_that_fails_is_never_used(store: Store) -> None:
    with store.transaction() as tx:
        with pytest.raises(LookupError), tx.session.begin_nested():
            seal_and_fail(tx, BOX)
        blob = seal(tx, BOX)
    with anew(store).transaction() as tx:
        assert opened(tx, BOX, blob) == b"plain"


def test_a_key_read_back_before_a_failure_is_never_used(store: Store) -> None:
    def work(tx: Tx) -> None:
        with tx.session.begin_nested():
            seal(tx, BOX)
        seal_and_fail(tx, BOX)  # reads its own uncommitted key again

    with pytest.raises(LookupError), store.transaction() as tx:
        work(tx)
    with store.transaction() as tx:
        blob = seal(tx, BOX)
    with anew(store).transaction() as tx:
        assert opened(tx, BOX, blob) == b"plain"


def test_what_was_destroyed_opens_nowhere_and_is_not_sealed_again(store: Store) -> None:
    with store.transaction() as tx:
        blob, other = seal(tx, customer(1)), seal(tx, customer(2))
    with store.transaction() as tx:
        store.vault.destroy(tx.session, customer(1))
    for place in (store, anew(store)):
        with place.transaction() as tx:
            assert opened(tx, customer(2), other) == b"plain"
            with pytest.raises(SealError):
                opened(tx, customer(1), blob)
            with pytest.raises(SealError):
                seal(tx, customer(1))
            with pytest.raises(SealError):
                store.vault.renew(tx.session, customer(1))


def test_destruction_holds_inside_its_own_transaction(store: Store) -> None:
    with store.transaction() as tx:
        blob = seal(tx, BOX)
    with store.transaction() as tx:
        store.vault.destroy(tx.session, BOX)
        with pytest.raises(SealError):
            opened(tx, BOX, blob)


def destroy_and_fail(tx: Tx, owner: Owner) -> None:
    tx.vault.destroy(tx.session, owner)
    raise LookupError


def test_a_destruction_that_is_rolled_back_has_destroyed_nothing(store: Store) -> None:
    with store.transaction() as tx:
        blob = seal(tx, BOX)
    with pytest.raises(LookupError), store.transaction() as tx:
        destroy_and_fail(tx, BOX)
    with store.transaction() as tx:
        assert opened(tx, BOX, blob) == b"plain"


def test_nothing_of_a_destroyed_key_is_left_in_its_table(store: Store) -> None:
    with store.transaction() as tx:
        seal(tx, customer(1))
        store.vault.renew(tx.session, customer(1))
        store.vault.destroy(tx.session, customer(1))
        rows = tx.session.connection().execute(text("SELECT owner, sealed FROM customer_key"))
        assert [(row.owner, bytes(row.sealed)) for row in rows] == [(1, b"")]


def test_a_renewed_key_writes_and_the_older_one_still_reads(store: Store) -> None:
    with store.transaction() as tx:
        old = seal(tx, BOX)
        store.vault.renew(tx.session, BOX)
        new = seal(tx, BOX)
        assert opened(tx, BOX, old) == opened(tx, BOX, new) == b"plain"
    assert old[2:6] != new[2:6]  # the key id


def test_a_key_renewed_by_another_process_is_found(store: Store) -> None:
    other = anew(store)
    with store.transaction() as tx:
        seal(tx, BOX)
    with other.transaction() as tx:
        other.vault.renew(tx.session, BOX)
        blob = seal(tx, BOX)
    with store.transaction() as tx:
        assert opened(tx, BOX, blob) == b"plain"


def test_prefetched_customers_open_without_a_further_query(store: Store) -> None:
    with store.transaction() as tx:
        blobs = {id: seal(tx, customer(id)) for id in range(1, 1201)}
    again = anew(store)
    queries: list[str] = []
    with again.transaction() as tx:
        again.vault.prefetch(tx.session, [*blobs, 9999])
        event.listen(store.engine, "before_cursor_execute", lambda *said: queries.append(said[2]))
        for id, blob in blobs.items():
            assert opened(tx, customer(id), blob) == b"plain"
    assert queries == []


def test_a_damaged_key_takes_no_neighbour_down(store: Store) -> None:
    with store.transaction() as tx:
        blobs = {id: seal(tx, customer(id)) for id in (1, 2, 3)}
    damage(
        store,
        "UPDATE customer_key SET sealed = (SELECT k.sealed FROM customer_key k WHERE k.owner = 1)"
        " WHERE owner = 2",
    )
    again = anew(store)
    with again.transaction() as tx:
        again.vault.prefetch(tx.session, [1, 2, 3])
        assert opened(tx, customer(1), blobs[1]) == opened(tx, customer(3), blobs[3])
        with pytest.raises(SealError):
            opened(tx, customer(2), blobs[2])


def test_no_more_owners_are_remembered_than_allowed(store: Store) -> None:
    small = Store(store.engine, Vault(ROOT, remember=5), store.clock)
    with small.transaction() as tx:
        blobs = {id: seal(tx, customer(id)) for id in range(1, 20)}
    with small.transaction() as tx:
        for id, blob in blobs.items():
            assert opened(tx, customer(id), blob) == b"plain"
    assert small.vault.remembered() == 5


def test_threads_share_one_vault(store: Store) -> None:
    def work(number: int) -> bool:
        owner = customer(number % 5 + 1)
        with store.transaction() as tx:
            blob = seal(tx, owner)
        with store.transaction() as tx:
            return opened(tx, owner, blob) == b"plain"

    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(work, range(60)))


def test_two_processes_that_want_the_same_first_key_agree(store: Store) -> None:
    other = anew(store)

    def work(place: Store) -> bytes:
        with place.transaction() as tx:
            return seal(tx, customer(77))

    with ThreadPoolExecutor(2) as pool:
        blobs = list(pool.map(work, [store, other] * 5))
    with anew(store).transaction() as tx:
        assert {opened(tx, customer(77), blob) for blob in blobs} == {b"plain"}


def test_a_phone_mark_is_the_same_for_the_same_number_only(store: Store) -> None:
    with store.transaction() as tx:
        mark = store.vault.phone_mark(tx.session, "+8613800138000")
        assert len(mark) == 10
        assert store.vault.phone_mark(tx.session, "+8613800138000") == mark
        assert store.vault.phone_mark(tx.session, "+8613800138001") != mark
    with anew(store).transaction() as tx:
        assert tx.vault.phone_mark(tx.session, "+8613800138000") == mark


def test_a_mark_of_what_was_told_is_the_same_after_a_restart_a_renewal_and_a_rotation(
    store: Store,
) -> None:
    with store.transaction() as tx:
        mark = store.vault.told_mark(tx.session, "occasion:1:2026-03-26:7:2")
        assert len(mark) == 16
        assert store.vault.told_mark(tx.session, "occasion:1:2026-03-27:7:2") != mark
        assert store.vault.phone_mark(tx.session, "occasion:1:2026-03-26:7:2")[2:] != mark[:8]
    with store.transaction() as tx:
        store.vault.renew(tx.session, INDEX)
    rotate(store.engine, store.vault)
    for place in (store, anew(store)):
        with place.transaction() as tx:
            assert tx.vault.told_mark(tx.session, "occasion:1:2026-03-26:7:2") == mark


def test_a_wrong_root_key_is_told_from_a_damaged_keyring(store: Store) -> None:
    with Session(store.engine) as session, pytest.raises(WrongRootKey):
        open_vault(session, bytes(32))
    with Session(store.engine) as session, pytest.raises(WrongRootKey):
        create_vault(session, bytes(32))
    damage(store, "UPDATE keyring SET sealed = token")
    with Session(store.engine) as session, pytest.raises(KeyringCorrupt):
        open_vault(session, ROOT)


def test_a_damaged_check_value_does_not_lock_the_right_key_out(store: Store) -> None:
    damage(store, "UPDATE keyring SET token = sealed")
    with Session(store.engine) as session:
        assert open_vault(session, ROOT)


def test_a_database_without_a_keyring_is_told(store: Store) -> None:
    damage(store, "DELETE FROM keyring")
    with Session(store.engine) as session, pytest.raises(KeyringMissing):
        open_vault(session, ROOT)


def test_a_new_root_key_opens_everything_and_the_old_one_nothing(store: Store) -> None:
    with store.transaction() as tx:
        blob = seal(tx, BOX)
        store.vault.reseal(tx.session, bytes(31) + b"!")
    with Session(store.engine) as session, pytest.raises(WrongRootKey):
        open_vault(session, ROOT)
    with Session(store.engine) as session:
        vault = open_vault(session, bytes(31) + b"!")
    with Store(store.engine, vault, store.clock).transaction() as tx:
        assert opened(tx, BOX, blob) == b"plain"
