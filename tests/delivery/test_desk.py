"""The desk: one update, all of it or nothing; faults told apart, and nobody held up for long."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy.exc import OperationalError
from telegram import Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot.domain.clock import MovableClock
from bot.domain.letters import Letter, Reply
from bot.domain.refusals import NoSuchCustomer
from bot.handlers.desk import Desk
from bot.handlers.doors import DoorContext, Whisper
from bot.handlers.wire import Wire
from bot.storage import inbox, outbox, sending
from bot.storage.counters import advance, value
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store, Tx
from tests.crash.subject import Words, application_for
from tests.crash.telegram import SmallTelegram, note
from tests.delivery.road import working
from tests.waiting import until

ROUNDS = 99  # of nine letters; more than any test here has posted


class Clerk:
    """A handler that counts, and fails as it is told to."""

    def __init__(self) -> None:
        self.seen: list[int] = []
        self.raising: dict[int, list[Exception]] = {}
        self.whispers: list[Whisper] = []
        self.committed = 0

    async def note(self, update: Update, context: DoorContext) -> None:
        tx: Tx = context.turn.tx
        advance(tx, f"effect:{update.update_id}")
        assert update.effective_chat
        outbox.post(tx, Letter(update.effective_chat.id, Reply(f"done {update.update_id}")))
        self.seen.append(update.update_id)
        if self.raising.get(update.update_id):
            raise self.raising[update.update_id].pop()

    async def press(self, _update: Update, context: DoorContext) -> None:
        context.toast("saved")

    def commit(self, whispers: Any) -> None:
        self.committed += 1
        self.whispers += whispers


@asynccontextmanager
async def at_work(store: Store, telegram: SmallTelegram, clerk: Clerk) -> AsyncIterator[Desk]:
    scribe = Scribe(store)
    async with Wire() as wire, Wire() as polls:
        application = application_for(telegram.url, wire, polls)
        application.add_handler(MessageHandler(filters.TEXT, clerk.note))
        application.add_handler(CallbackQueryHandler(clerk.press, "known"))
        await application.initialize()
        begin = cast(Any, lambda tx, _update: SimpleNamespace(tx=tx))
        desk = Desk(application, scribe, begin, Words(), clerk.commit, lambda _line: None)
        async with working(desk):
            yield desk
    scribe.close()


def receive(store: Store, *updates: dict[str, Any]) -> None:
    with store.transaction() as tx:
        inbox.receive(tx, updates)


def counts(store: Store) -> dict[str, int]:
    with store.transaction() as tx:
        return inbox.counts(tx)


def effect(store: Store, update_id: int) -> int:
    with store.transaction() as tx:
        return value(tx, f"effect:{update_id}")


def letters(store: Store) -> list[str]:
    said: list[str] = []
    with store.transaction() as tx:
        for _ in range(ROUNDS):
            claimed = sending.claim(tx, 9, urgent=True)
            if not claimed:
                return said
            said += [each.value["text"] for each in claimed]
            sending.sent(tx, [(each.id, None) for each in claimed])
    pytest.fail(f"letters are claimed again though they were sent: {said[:9]}")


def later(clock: MovableClock, desk: Desk) -> None:
    """Long enough for whatever is to be tried again."""
    clock.move(timedelta(seconds=5))
    desk.wake()


def pressed(update_id: int, data: str = "known") -> dict[str, Any]:
    who = {"id": 7, "is_bot": False, "first_name": "Li"}
    query = {"id": "77", "from": who, "chat_instance": "1", "data": data}
    return {"update_id": update_id, "callback_query": query}


async def test_effects_answers_and_done_come_together(
    store: Store, telegram: SmallTelegram
) -> None:
    receive(store, *(note(n, 7) for n in range(1, 31)))
    async with at_work(store, telegram, Clerk()):
        await until(lambda: counts(store) == {"done": 30})
    assert [effect(store, n) for n in range(1, 31)] == [1] * 30
    assert letters(store) == [f"done {n}" for n in range(1, 31)]


@pytest.mark.parametrize("others", [0, 5])
async def test_a_refusal_undoes_its_effects_and_is_worded(
    store: Store, telegram: SmallTelegram, others: int
) -> None:
    clerk = Clerk()
    clerk.raising[1] = [NoSuchCustomer()] * 3
    receive(store, note(1, 7), *(note(10 + n, 20 + n) for n in range(others)))
    async with at_work(store, telegram, clerk):
        await until(lambda: counts(store) == {"done": 1 + others})
    assert effect(store, 1) == 0
    assert [effect(store, 10 + n) for n in range(others)] == [1] * others
    assert "no: NoSuchCustomer" in letters(store)


async def test_a_fault_is_tried_again_and_then_set_aside_with_an_apology(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    clerk = Clerk()
    clerk.raising[1] = [ValueError("phone 13800138000")] * 20
    receive(store, note(1, 7), note(2, 7), note(3, 8))
    async with at_work(store, telegram, clerk) as desk:
        await until(lambda: counts(store) == {"new": 2, "done": 1})  # the other chat went on
        await until(
            lambda: counts(store) == {"quarantined": 1, "done": 2},
            "the update set aside after five tries, and the next of its chat",
            doing=lambda: later(clock, desk),
        )
    assert (effect(store, 1), effect(store, 2), effect(store, 3)) == (0, 1, 1)
    assert sorted(letters(store)) == ["done 2", "done 3", "sorry 1"]
    assert clerk.seen.index(2) > max(n for n, seen in enumerate(clerk.seen) if seen == 1)


async def test_a_fault_that_passes_costs_nothing(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    clerk = Clerk()
    clerk.raising[1] = [ValueError(), ValueError()]  # once in company, once alone
    receive(store, note(1, 7))
    async with at_work(store, telegram, clerk) as desk:
        await until(
            lambda: counts(store) == {"done": 1},
            "the third try",
            doing=lambda: later(clock, desk),
        )
    assert effect(store, 1) == 1


class DiskFull(Exception):
    sqlite_errorcode = 13
    sqlstate = "53100"


async def test_an_outage_is_nobodys_fault_and_work_goes_on_after_it(
    store: Store, telegram: SmallTelegram
) -> None:
    clerk = Clerk()
    clerk.raising[1] = [OperationalError("INSERT", {}, DiskFull()) for _ in range(12)]
    receive(store, note(1, 7))
    async with at_work(store, telegram, clerk) as desk:
        await until(lambda: desk.outage)
        desk.wake()
        await until(lambda: not clerk.raising[1], "twelve tries in the outage", doing=desk.wake)
        await until(lambda: counts(store) == {"done": 1})
        await until(lambda: not desk.outage)
    assert effect(store, 1) == 1


async def test_words_that_fail_do_not_keep_an_update_from_being_set_aside(
    store: Store, telegram: SmallTelegram, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def speechless(*_args: object) -> list[Letter]:
        raise KeyError("no such sentence")

    monkeypatch.setattr(Words, "fault", speechless)
    clerk = Clerk()
    clerk.raising[1] = [ValueError()] * 20
    receive(store, note(1, 7))
    async with at_work(store, telegram, clerk) as desk:
        await until(
            lambda: counts(store) == {"quarantined": 1},
            "the update set aside without words",
            doing=lambda: later(clock, desk),
        )


async def test_a_damaged_row_is_set_aside_and_the_next_is_handled(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    receive(store, note(1, 7), note(2, 8))
    with store.transaction() as tx:
        junk = inbox.INBOX.update().where(inbox.INBOX.c.update_id == 1).values(sealed=b"\x01x")
        tx.session.connection().execute(junk)
    async with at_work(store, telegram, Clerk()) as desk:
        await until(
            lambda: counts(store) == {"quarantined": 1, "done": 1},
            "the damaged row set aside, and the next done",
            doing=lambda: later(clock, desk),
        )


async def test_every_pressed_button_is_answered_once(
    store: Store, telegram: SmallTelegram
) -> None:
    clerk = Clerk()
    receive(store, pressed(1), pressed(2, "of long ago"))
    async with at_work(store, telegram, clerk):
        await until(lambda: counts(store) == {"done": 2})
        await until(lambda: len(clerk.whispers) == 2)
    toasts = [w.fields for w in clerk.whispers if w.method == "answerCallbackQuery"]
    assert [toast.get("text") for toast in toasts] == ["saved", None]


async def test_an_update_that_nobody_handles_is_done(
    store: Store, telegram: SmallTelegram
) -> None:
    receive(store, {"update_id": 1, "a_kind_of_tomorrow": {"id": 5}})
    async with at_work(store, telegram, Clerk()):
        await until(lambda: "new" not in counts(store))
