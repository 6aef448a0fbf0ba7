"""The inbox: nothing twice, nothing out of its chat's order, nothing lost."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.clock import MovableClock
from bot.storage import inbox
from bot.storage.transaction import Store
from bot.storage.vault import SealError


def update(update_id: int, chat: int = 7, text: str = "met them") -> dict[str, Any]:
    return {"update_id": update_id, "message": {"chat": {"id": chat}, "text": text}}


def take(store: Store) -> int | None:
    """Handle the next due update; its id."""
    with store.transaction() as tx:
        arrived = inbox.next_due(tx)
        if arrived is None:
            return None
        assert inbox.opened(tx, arrived)["update_id"] == arrived.update_id
        inbox.done(tx, arrived.update_id)
        return arrived.update_id


def receive(store: Store, *updates: dict[str, Any]) -> int:
    with store.transaction() as tx:
        return inbox.receive(tx, updates)


def test_an_update_that_telegram_repeats_is_written_down_once(store: Store) -> None:
    assert receive(store, update(5), update(6)) == 2
    assert receive(store, update(6), update(7)) == 1
    assert receive(store) == 0
    assert [take(store) for _ in range(4)] == [5, 6, 7, None]


def test_ids_that_begin_again_from_further_down_are_new_and_come_later(store: Store) -> None:
    receive(store, update(900))
    assert receive(store, update(3)) == 1
    assert [take(store), take(store)] == [900, 3]


def test_a_failing_update_holds_its_own_chat_and_no_other(
    store: Store, clock: MovableClock
) -> None:
    receive(store, update(1, chat=1), update(2, chat=1), update(3, chat=2))
    with store.transaction() as tx:
        inbox.failed(tx, 1, tx.now + timedelta(seconds=5), "ValueError")
    assert [take(store), take(store)] == [3, None]
    with store.transaction() as tx:
        assert inbox.next_try(tx) is not None
    clock.move(timedelta(seconds=6))
    with store.transaction() as tx:
        arrived = inbox.next_due(tx)
        assert arrived is not None
        assert arrived.attempts == 1
    assert [take(store), take(store)] == [1, 2]


def test_what_is_set_aside_lets_its_chat_go_on(store: Store) -> None:
    receive(store, update(1), update(2))
    with store.transaction() as tx:
        inbox.quarantine(tx, 1, "ValueError")
    assert take(store) == 2
    with store.transaction() as tx:
        assert inbox.counts(tx) == {"done": 1, "quarantined": 1}
        assert inbox.oldest(tx) is None


def test_raw_content_goes_with_its_day_key_but_never_unread(
    store: Store, clock: MovableClock
) -> None:
    receive(store, update(1))
    clock.move(timedelta(days=1))
    receive(store, update(2), update(3))
    with store.transaction() as tx:
        inbox.done(tx, 2)
        arrived = inbox.next_due(tx)
        inbox.quarantine(tx, 3, "ValueError")
    clock.move(timedelta(days=9))
    with store.transaction() as tx:
        assert inbox.forget(tx) == 1
        assert inbox.counts(tx) == {"new": 1, "quarantined": 1}
        assert inbox.forget(tx) == 0
    assert take(store) == 1
    assert arrived is not None
    with pytest.raises(SealError), store.transaction() as tx:
        inbox.opened(tx, inbox.Arrived(3, 7, 0, "2026-03-06", arrived.sealed))


@pytest.mark.parametrize(
    ("raw", "chat"),
    [
        ({"message": {"chat": {"id": 4}, "from": {"id": 5}}}, 4),
        ({"callback_query": {"from": {"id": 5}, "message": {"chat": {"id": 4}}}}, 4),
        ({"callback_query": {"from": {"id": 5}, "inline_message_id": "x"}}, 5),
        ({"my_chat_member": {"chat": {"id": -4}, "from": {"id": 5}}}, -4),
        ({"poll_answer": {"user": {"id": 9}}}, 9),
        ({"poll": {"id": "77"}}, None),
    ],
)
def test_an_update_belongs_to_the_line_of_its_chat(raw: dict[str, Any], chat: int | None) -> None:
    assert inbox.chat_of({"update_id": 1, **raw}) == chat


def test_a_clock_that_jumps_back_keeps_no_update_waiting(
    store: Store, clock: MovableClock
) -> None:
    receive(store, update(1, chat=1), update(2, chat=2))
    with store.transaction() as tx:
        inbox.failed(tx, 2, tx.now + timedelta(seconds=4), "ValueError")
    clock.move(timedelta(days=-1))
    assert [take(store), take(store)] == [1, 2]
