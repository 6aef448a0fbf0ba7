"""The ledger: a key is written once, and never twice, on both engines."""

import re
from datetime import timedelta

from bot.domain.clock import MovableClock
from bot.storage import ledger
from bot.storage.transaction import Store, Tx
from bot.storage.vault import Vault
from tests.storage.engines import ROOT


def test_only_the_first_time_counts(tx: Tx) -> None:
    assert ledger.once(tx, "morning:1:2026-03-05")
    assert not ledger.once(tx, "morning:1:2026-03-05")
    assert ledger.once(tx, "morning:2:2026-03-05")


def test_only_the_first_time_counts_in_later_transactions_too(store: Store) -> None:
    with store.transaction() as tx:
        assert ledger.once(tx, "morning:1:2026-03-05")
    with store.transaction() as tx:
        assert not ledger.once(tx, "morning:1:2026-03-05")


def test_a_stamp_moves_the_moment(store: Store, clock: MovableClock) -> None:
    with store.transaction() as tx:
        ledger.stamp(tx, "asked:1")
    assert clock.frozen is not None
    clock.frozen += timedelta(days=1)
    with store.transaction() as tx:
        ledger.stamp(tx, "asked:1")
        assert ledger.when(tx, "asked:1") == tx.now


def test_only_keys_written_after_the_moment_are_told(store: Store, clock: MovableClock) -> None:
    with store.transaction() as tx:
        ledger.stamp(tx, "asked:1")
        then = tx.now
    clock.move(timedelta(days=1))
    with store.transaction() as tx:
        ledger.stamp(tx, "asked:2")
        assert ledger.written_since(tx, ["asked:1", "asked:2", "asked:3"], then) == {"asked:2"}
        assert ledger.written_since(tx, [], then) == frozenset()
        assert ledger.when(tx, "asked:3") is None


def test_a_veiled_key_is_written_once_and_shows_nothing_of_what_it_stands_for(
    store: Store,
) -> None:
    with store.transaction() as tx:
        assert ledger.once(tx, ledger.veiled(tx, "told", "occasion:1:2026-03-26:7:2"))
        assert ledger.once(tx, ledger.veiled(tx, "told", "occasion:1:2026-03-26:1:2"))
    anew = Store(store.engine, Vault(ROOT), store.clock)
    with anew.transaction() as tx:
        key = ledger.veiled(tx, "told", "occasion:1:2026-03-26:7:2")
        assert not ledger.once(tx, key)
        assert re.fullmatch("told:[0-9a-f]{32}", key)
