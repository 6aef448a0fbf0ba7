"""A Telegram that answers rubbish for ten minutes: no letter lost, none doubled, no halt, an alarm
when it lasts, and work that goes on once it speaks sense. By a clock of its own, in no time."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle
from typing import Any

import pytest
from aiohttp import web

from bot.domain.clock import MovableClock
from bot.domain.letters import LetterKind
from bot.handlers import delivery as sender
from bot.handlers import wire
from bot.handlers.delivery import Delivery
from bot.handlers.intake import Polling
from bot.handlers.paces import UNPACED, Paces
from bot.handlers.wire import Line, Wire
from bot.storage import inbox
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store
from tests.crash.subject import Words
from tests.crash.telegram import TOKEN, SmallTelegram, note, refused
from tests.delivery.road import delivering, post, states, working
from tests.waiting import until

MARK = "可能重复 / may repeat\n"
HEARD = "Telegram is heard again, and what it says is written down"
TEN_MINUTES = timedelta(minutes=10)
PAGE = b"<html><body><h1>Bad Gateway</h1></body></html>"


def _json(text: str, status: int = 200) -> Callable[[], web.Response]:
    return lambda: web.Response(text=text, status=status, content_type="application/json")


def _page(status: int) -> Callable[[], web.Response]:
    return lambda: web.Response(body=PAGE, status=status, content_type="text/html")


RUBBISH: dict[str, Callable[[], web.Response]] = {
    **{f"page {status}": _page(status) for status in (200, 400, 401, 403, 404, 409, 502, 503)},
    "empty": lambda: web.Response(body=b""),
    "empty 204": lambda: web.Response(status=204),
    "truncated": _json('{"ok":true,"result":[{"update_id":1,"mess'),
    "ok false, no code": _json('{"ok":false}'),
    "unknown code": _json('{"ok":false,"error_code":999,"description":"?"}'),
    "unknown status": lambda: refused(418, "I am a teapot"),
    "another's 404": _json('{"error":"no such page"}', 404),
    "another's 403": _json('{"ok":"no","error_code":"403"}', 403),
    "strange reasons": _json('{"ok":false,"error_code":400,"description":7}', 400),
    "peace for ever": _json('{"ok":false,"error_code":400,"parameters":{"retry_after":"x"}}', 400),
    "moved to a word": _json(
        '{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":"there"}}', 400
    ),
    "number": _json('{"ok":true,"result":7}'),
    "true": _json('{"ok":true,"result":true}'),
    "nothing": _json('{"ok":true,"result":null}'),
    "words": _json('{"ok":true,"result":"no"}'),
    "wrong ids": _json('{"ok":true,"result":[{"update_id":"x"},{"update_id":null},7,[]]}'),
    "huge id": _json('{"ok":true,"result":[{"update_id":99999999999999999999999}]}'),
    "a message of words": _json('{"ok":true,"result":{"message_id":"x"}}'),
    "a list": _json("[1,2,3]"),
    "deep": _json("[" * 100_000),
    "not UTF-8": lambda: web.Response(body=b'{"ok":true,"result":"\xff\xfe"}'),
    "a megabyte": lambda: web.Response(body=b"x" * 2**20),
    "a redirect": lambda: web.Response(status=302, headers={"location": "http://127.0.0.1:1/"}),
}
Serve = Callable[[web.Request, str, dict[str, Any]], Awaitable[web.StreamResponse | None]]


def all_kinds() -> Serve:
    kinds = cycle(RUBBISH.values())

    async def answer(*_call: Any) -> web.StreamResponse:
        return next(kinds)()

    return answer


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "IDLE", 0.02)


@dataclass
class Bot:
    """Polling and delivery by a clock that their own pauses move on."""

    polling: Polling
    delivery: Delivery
    alarms: list[str] = field(default_factory=list)


@asynccontextmanager
async def serving(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> AsyncIterator[Bot]:
    async def wait(seconds: float) -> None:
        clock.move(timedelta(seconds=seconds))
        await asyncio.sleep(0)

    scribe, alarms = Scribe(store), list[str]()
    async with Wire() as carrier:
        line = Line(carrier, f"{telegram.url}/bot{TOKEN}")
        polling = Polling(
            scribe, line, lambda: None, alarm=alarms.append, long_poll=1, sleep=wait,
            seconds=lambda: store.clock.now().timestamp(),
        )  # fmt: skip
        delivery = Delivery(
            scribe, line, Words(), Paces(UNPACED), alarm=alarms.append, sleep=wait,
            seconds=lambda: store.clock.now().timestamp(),
        )  # fmt: skip
        async with working(polling, delivery):
            yield Bot(polling, delivery, alarms)
    scribe.close()


def stored(store: Store) -> int:
    with store.transaction() as tx:
        return sum(inbox.counts(tx).values())


async def test_ten_minutes_of_every_kind_lose_nothing_and_double_nothing(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    telegram.fault = all_kinds()
    telegram.tell([note(number, 7) for number in range(1, 21)])
    for chat in range(10):
        post(store, f"answer {chat}", 100 + chat, LetterKind.ANSWER)
        post(store, f"nudge {chat}", 200 + chat)
    begun = store.clock.now()
    async with serving(store, telegram, clock) as bot:
        await until(lambda: store.clock.now() - begun > TEN_MINUTES / 2)
        post(store, "posted meanwhile", 300, LetterKind.ANSWER)
        await until(lambda: store.clock.now() - begun > TEN_MINUTES)
        assert stored(store) == 0
        assert telegram.said == []
        assert len(bot.alarms) == 1
        assert "two minutes" in bot.alarms[0]
        ended, telegram.fault = store.clock.now(), None
        await until(lambda: stored(store) == 20 and states(store) == {"sent": 21})
        await until(lambda: bot.alarms[1:] == [HEARD])
        assert _recovered(bot.polling, ended) <= timedelta(seconds=20)
    texts = [each.text.removeprefix(MARK) for each in telegram.said]
    assert sorted(texts) == sorted(set(texts))
    assert len(texts) == 21
    marked = sum(each.text.startswith(MARK) for each in telegram.said)
    assert marked <= 9  # those that were under way when it began: eight at once, one nudge


def _recovered(polling: Polling, ended: datetime) -> timedelta:
    assert polling.last_success is not None
    return polling.last_success - ended


@pytest.mark.parametrize("kind", RUBBISH)
async def test_each_kind_alone_holds_up_neither_notes_nor_letters(
    store: Store, telegram: SmallTelegram, clock: MovableClock, kind: str
) -> None:
    left = {"getUpdates": 2, "sendMessage": 1}

    async def answer(_request: web.Request, method: str, _fields: Any) -> web.Response | None:
        left[method] = left.get(method, 0) - 1
        return RUBBISH[kind]() if left[method] >= 0 else None

    telegram.fault = answer
    telegram.tell([note(1, 7)])
    post(store, "morning")
    async with serving(store, telegram, clock):
        await until(lambda: stored(store) == 1 and states(store) in ({"sent": 1}, {"dead": 1}))
    if kind == "strange reasons":  # Telegram's own no, whatever its reason
        return
    assert [each.text for each in telegram.said] == [MARK + "morning"]


STRANGE: list[dict[str, Any]] = [
    {"update_id": 5},
    {"update_id": 6, "message": 7},
    {"update_id": 7, "message": {"chat": 7, "from": []}},
    {"update_id": 8, "message": {"message": "no", "chat": {"id": "x"}}},
    {"update_id": 9, "message": {"chat": {"id": 2**80}}},
    {"update_id": 10, "message": {"text": "\ud800", "chat": {"id": 7}}},
    {"update_id": 11, "callback_query": {"message": ["x"], "from": {"id": 7}}},
    {"update_id": 12, "message": {"text": "a\x00b", "chat": {"id": 7, "type": "private"}}},
]


async def test_updates_of_the_wrong_types_hold_up_no_real_one(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    telegram.tell([*STRANGE, note(99, 8)])
    async with serving(store, telegram, clock):
        await until(lambda: stored(store) >= len(STRANGE) and not telegram.pending)
    with store.transaction() as tx:
        due = {one.update_id for one in inbox.due(tx, 100)}
    assert 99 in due


async def test_an_answer_without_an_end_is_given_up(
    store: Store, telegram: SmallTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "MOST", 100_000)
    left = 1

    async def endless(
        request: web.Request, method: str, _fields: Any
    ) -> web.StreamResponse | None:
        nonlocal left
        if method != "sendMessage" or not left:
            return None
        left -= 1
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(100_000):
            await response.write(b" " * 10_000)
        return response

    telegram.fault = endless
    post(store, "morning")
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 1})
    assert [each.text for each in telegram.said] == [MARK + "morning"]
