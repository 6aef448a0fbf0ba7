"""The scribe: a sweep's works share a commit for a moment, and then somebody else has a turn."""

import asyncio
from collections.abc import Callable

import pytest

from bot.storage import ledger, scribe
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store, Tx


def writes(key: str) -> Callable[[Tx], object]:
    return lambda tx: ledger.stamp(tx, key)


def fails(_tx: Tx) -> object:
    raise KeyError


def written(store: Store) -> set[str]:
    with store.transaction() as tx:
        return set(ledger.whens(tx, ["a", "b", "c", "note"]))


async def test_works_share_a_commit_while_the_moment_lasts(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scribe, "MOMENT", 60)
    assert await Scribe(store).several([writes("a"), writes("b")]) == 2
    assert written(store) == {"a", "b"}


async def test_a_work_that_takes_longer_than_a_moment_is_the_last_one(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scribe, "MOMENT", 0)
    assert await Scribe(store).several([writes("a"), writes("b")]) == 1
    assert written(store) == {"a"}


async def test_where_one_fails_none_of_them_is_done(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scribe, "MOMENT", 60)
    with pytest.raises(KeyError):
        await Scribe(store).several([writes("a"), fails, writes("b")])
    assert written(store) == set()


async def test_who_writes_during_a_sweep_waits_for_what_is_at_hand_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scribe, "MOMENT", 0)
    one, order = Scribe(store), list[str]()

    def tells(name: str) -> Callable[[Tx], object]:
        return lambda _tx: order.append(name)

    async def sweep() -> None:
        for key in ("a", "b", "c"):
            await one.several([tells(key)])

    async def note() -> None:
        await one.write(tells("note"))

    await asyncio.gather(sweep(), note())
    assert order == ["a", "note", "b", "c"]
