"""Intake: Telegram is told only of what is written down, and polling outlives everything."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import httpx
import pytest
from aiohttp import web

from bot.domain.clock import MovableClock
from bot.handlers import intake
from bot.handlers.halting import ANOTHER_POLLS, TOKEN_REFUSED, Halted
from bot.handlers.intake import BODY_LIMIT, Polling, Webhook
from bot.handlers.wire import Line, Wire
from bot.storage import inbox
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store
from tests.crash.telegram import TOKEN, SmallTelegram, note, refused
from tests.delivery.road import working
from tests.waiting import until

Answer = Callable[..., Awaitable[web.StreamResponse | None]]


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "PAUSES", (0.01,))
    monkeypatch.setattr(intake, "CONFLICT_PAUSE", 0.01)


@asynccontextmanager
async def polling(store: Store, telegram: SmallTelegram, **how: Any) -> AsyncIterator[Polling]:
    scribe = Scribe(store)
    async with Wire() as wire:
        line = Line(wire, f"{telegram.url}/bot{TOKEN}")
        poller = Polling(scribe, line, lambda: None, **{"long_poll": 1, **how})
        async with working(poller):
            yield poller
    scribe.close()


def polls_answered(*answers: web.Response | None) -> Answer:
    """These answers to the first polls; None stands for the usual one."""
    left = list(answers)

    async def answer(_request: web.Request, method: str, _fields: Any) -> web.Response | None:
        return left.pop(0) if method == "getUpdates" and left else None

    return answer


def stored(store: Store) -> int:
    with store.transaction() as tx:
        return sum(inbox.counts(tx).values())


async def test_what_is_written_down_is_confirmed_and_not_before(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.batch = 2
    telegram.tell([note(n, 7) for n in range(1, 6)])
    async with polling(store, telegram) as poller:
        await until(lambda: stored(store) == 5 and not telegram.pending)
        assert poller.last_success is not None


def step(number: int) -> dict[str, Any]:
    """Somebody who shares their location has moved on."""
    message = note(number, 7)["message"]
    spot = {"latitude": 31.2, "longitude": 121.5, "live_period": 900}
    moved = {key: value for key, value in message.items() if key != "text"} | {"location": spot}
    return {"update_id": number, "edited_message": moved | {"edit_date": message["date"] + 9}}


async def test_the_steps_of_a_live_location_are_confirmed_and_not_written_down(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.batch = 2
    telegram.tell([note(1, 7), *(step(n) for n in range(2, 7)), note(7, 7)])
    async with polling(store, telegram):
        await until(lambda: stored(store) == 2 and not telegram.pending)


async def test_ids_that_begin_again_from_further_down_still_come(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.tell([note(900, 7)])
    async with polling(store, telegram):
        await until(lambda: stored(store) == 1 and not telegram.pending)
        telegram.tell([note(5, 7)])
        await until(lambda: stored(store) == 2)


@pytest.mark.parametrize(
    "trouble",
    [
        lambda: web.Response(status=502, body=b"<html>"),
        lambda: web.Response(body=b'{"ok":tr'),
        lambda: web.Response(body=b"[]"),
        lambda: web.Response(body=b'{"ok":true,"result":7}'),
        lambda: refused(500, "Internal Server Error"),
        lambda: refused(403, "Forbidden"),
        lambda: refused(400, "Bad Request"),
    ],
    ids=["502", "truncated", "no object", "no list", "500", "403", "400"],
)
async def test_polling_survives_whatever_is_answered(
    store: Store, telegram: SmallTelegram, trouble: Callable[[], web.Response]
) -> None:
    telegram.fault = polls_answered(trouble())
    telegram.tell([note(1, 7)])
    async with polling(store, telegram):
        await until(lambda: stored(store) == 1)


async def test_a_flood_at_polling_is_waited_for(store: Store, telegram: SmallTelegram) -> None:
    telegram.fault = polls_answered(refused(429, "Too Many Requests", retry_after=1))
    telegram.tell([note(1, 7)])
    async with polling(store, telegram):
        await until(lambda: stored(store) == 1)


async def test_a_poll_that_hangs_is_begun_anew_with_an_alarm(
    store: Store, telegram: SmallTelegram
) -> None:
    hangs = 1

    async def hang(_request: web.Request, method: str, _fields: Any) -> None:
        nonlocal hangs
        if method == "getUpdates" and hangs:
            hangs -= 1
            await asyncio.sleep(30)

    telegram.fault = hang
    telegram.tell([note(1, 7)])
    alarms: list[str] = []

    def alarm(line: str) -> None:
        alarms.append(line)
        poller.watchdog = 60  # what does not hang may be slow here

    async with polling(store, telegram, slack=0.1, watchdog=0.2, alarm=alarm) as poller:
        await until(lambda: stored(store) == 1)
        assert poller.restarts == 1
    assert len(alarms) == 1


@pytest.mark.parametrize(
    ("answer", "times", "status"),
    [
        (lambda: refused(401, "Unauthorized"), 1, TOKEN_REFUSED),
        (lambda: refused(404, "Not Found"), 1, TOKEN_REFUSED),
        (lambda: refused(409, "Conflict: terminated by other getUpdates"), 9, ANOTHER_POLLS),
    ],
)
async def test_what_cannot_go_on_ends_with_a_clear_line_and_status(
    store: Store,
    telegram: SmallTelegram,
    answer: Callable[[], web.Response],
    times: int,
    status: int,
) -> None:
    telegram.fault = polls_answered(*(answer() for _ in range(times)))

    async def poll() -> None:
        async with polling(store, telegram):
            await asyncio.Event().wait()

    with pytest.raises(ExceptionGroup) as raised:
        await poll()
    (halted,) = raised.value.exceptions
    assert isinstance(halted, Halted)
    assert halted.status == status
    assert "secret" not in halted.line


async def test_the_conflict_that_a_dead_process_leaves_behind_passes(
    store: Store, telegram: SmallTelegram
) -> None:
    conflict = "Conflict: terminated by other getUpdates request"
    telegram.fault = polls_answered(refused(409, conflict), refused(409, conflict))
    telegram.tell([note(1, 7)])
    async with polling(store, telegram):
        await until(lambda: stored(store) == 1)


async def test_nothing_is_confirmed_while_storage_refuses(
    store: Store, telegram: SmallTelegram, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, refusing, refused = inbox.receive, True, 0

    def receive(tx: Any, batch: Any) -> int:
        nonlocal refused
        if refusing:
            refused += 1
            raise OSError(28, "No space left on device")
        return real(tx, batch)

    monkeypatch.setattr(inbox, "receive", receive)
    telegram.tell([note(1, 7)])
    alarms: list[str] = []
    async with polling(
        store, telegram, alarm=alarms.append, seconds=lambda: clock.now().timestamp()
    ):
        await until(lambda: refused > 1)
        assert telegram.pending
        clock.move(timedelta(minutes=3))
        await until(lambda: alarms)
        assert "written down" in alarms[0]  # it is not Telegram that is silent
        refusing = False
        await until(lambda: stored(store) == 1 and not telegram.pending)


SECRET = {"x-telegram-bot-api-secret-token": "a-long-secret"}


@asynccontextmanager
async def hook(store: Store) -> AsyncIterator[httpx.AsyncClient]:
    scribe = Scribe(store)
    webhook = Webhook(scribe, "a-long-secret", lambda: None)
    transport = httpx.ASGITransport(webhook.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://hook") as client:
        yield client
    scribe.close()


async def test_a_webhook_says_200_once_the_update_is_stored(store: Store) -> None:
    async with hook(store) as client:
        for _ in range(2):  # Telegram repeats what it got no answer for
            answer = await client.post("/telegram", json=note(1, 7), headers=SECRET)
            assert answer.status_code == 200
    assert stored(store) == 1


async def test_a_webhook_takes_a_step_of_a_live_location_without_writing_it_down(
    store: Store,
) -> None:
    async with hook(store) as client:
        answer = await client.post("/telegram", json=step(1), headers=SECRET)
    assert answer.status_code == 200
    assert stored(store) == 0


@pytest.mark.parametrize("headers", [{}, {"x-telegram-bot-api-secret-token": "another"}])
async def test_a_webhook_refuses_whoever_lacks_the_secret(
    store: Store, headers: dict[str, str]
) -> None:
    async with hook(store) as client:
        answer = await client.post("/telegram", json=note(1, 7), headers=headers)
    assert answer.status_code == 403
    assert stored(store) == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"x" * (BODY_LIMIT + 1), 413),
        (b"no json", 400),
        (b"[]", 400),
        (json.dumps({"update_id": "1"}).encode(), 400),
    ],
)
async def test_a_webhook_refuses_rubbish(store: Store, body: bytes, status: int) -> None:
    async with hook(store) as client:
        answer = await client.post("/telegram", content=body, headers=SECRET)
    assert answer.status_code == status
    assert stored(store) == 0


async def test_a_webhook_gives_no_receipt_without_storage(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_tx: Any, _batch: Any) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(inbox, "receive", full)
    async with hook(store) as client:
        answer = await client.post("/telegram", json=note(1, 7), headers=SECRET)
    assert answer.status_code == 503
