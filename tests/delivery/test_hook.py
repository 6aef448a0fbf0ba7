"""The hook is announced to Telegram, however long Telegram is away, and refused plainly."""

from typing import Any

import pytest
from aiohttp import web

from bot.handlers import hook
from bot.handlers.halting import Halted
from bot.handlers.hook import HOOK_REFUSED, Hook
from bot.handlers.intake import Webhook
from bot.handlers.wire import Line, Wire
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store
from tests.crash.telegram import TOKEN, SmallTelegram, refused
from tests.delivery.road import working
from tests.waiting import until

URL = "https://field.example/telegram"


def hooked(store: Store, wire: Wire, telegram: SmallTelegram) -> Hook:
    webhook = Webhook(Scribe(store), "a-long-secret", lambda: None)
    line = Line(wire, f"{telegram.url}/bot{TOKEN}")
    return Hook(webhook, line, URL, "a-long-secret", ("127.0.0.1", 0))


def saying(**info: Any) -> Any:
    """What Telegram says of the hook."""

    async def answer(
        _request: web.Request, method: str, _fields: dict[str, Any]
    ) -> web.StreamResponse | None:
        if method != "getWebhookInfo":
            return None
        return web.json_response({"ok": True, "result": info})

    return answer


def answering(*answers: web.Response) -> Any:
    left = list(answers)

    async def answer(
        _request: web.Request, method: str, _fields: dict[str, Any]
    ) -> web.StreamResponse | None:
        return left.pop(0) if method == "setWebhook" and left else None

    return answer


async def test_a_telegram_that_is_away_hears_of_the_hook_when_it_is_back(
    store: Store, telegram: SmallTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hook, "PAUSES", (0.01,))
    telegram.fault = answering(web.Response(status=502), web.Response(text="<html>", status=200))
    async with Wire() as wire:
        worker = hooked(store, wire, telegram)
        async with working(worker):
            await until(lambda: telegram.calls["setWebhook"] == 3 and worker._server.started)


async def test_an_address_that_telegram_refuses_ends_the_program_with_its_own_status(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.fault = answering(
        refused(400, "Bad Request: bad webhook: HTTPS url must be provided")
    )
    async with Wire() as wire:
        with pytest.raises(Halted) as halted:
            await hooked(store, wire, telegram).run()
    assert halted.value.status == HOOK_REFUSED
    assert TOKEN not in halted.value.line


async def test_a_quiet_night_is_no_silence_when_telegram_says_that_all_is_well(
    store: Store, telegram: SmallTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hook, "EVERY", 0.01)
    telegram.fault = saying(url=URL, pending_update_count=0)
    async with Wire() as wire:
        worker = hooked(store, wire, telegram)
        async with working(worker):
            await until(lambda: worker._webhook.last_success is not None)


async def test_calls_that_do_not_come_through_are_a_silence(
    store: Store, telegram: SmallTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hook, "EVERY", 0.01)
    telegram.fault = saying(url=URL, pending_update_count=3, last_error_date=1_790_000_000)
    async with Wire() as wire:
        worker = hooked(store, wire, telegram)
        async with working(worker):
            await until(lambda: telegram.calls["getWebhookInfo"] > 3)
        assert worker._webhook.last_success is None


async def test_a_hook_that_somebody_took_away_is_announced_again(
    store: Store, telegram: SmallTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hook, "EVERY", 0.01)
    telegram.fault = saying(url="", pending_update_count=0)
    async with Wire() as wire, working(hooked(store, wire, telegram)):
        await until(lambda: telegram.calls["setWebhook"] > 1)


async def test_a_hook_that_telegram_refuses_later_ends_the_program_as_well(
    store: Store, telegram: SmallTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hook, "EVERY", 0.01)

    async def answer(
        request: web.Request, method: str, fields: dict[str, Any]
    ) -> web.StreamResponse | None:
        if method == "setWebhook" and telegram.calls["setWebhook"] > 1:
            return refused(400, "Bad Request: bad webhook")
        found: web.StreamResponse | None = await taken_away(request, method, fields)
        return found

    taken_away = saying(url="", pending_update_count=0)
    telegram.fault = answer
    async with Wire() as wire:
        with pytest.raises(Halted) as halted:
            await hooked(store, wire, telegram).run()
    assert halted.value.status == HOOK_REFUSED
