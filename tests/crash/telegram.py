"""A Telegram small enough to be killed against: it keeps what is confirmed and what is said."""

import asyncio
import json
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

TOKEN = "42:secret"
Fault = Callable[[web.Request, str, dict[str, Any]], Awaitable[web.StreamResponse | None]]


@dataclass
class Said:
    """One message that reached its reader."""

    chat_id: int
    text: str
    message_id: int
    method: str


@dataclass
class SmallTelegram:
    """Long polling and sending over loopback HTTP; `fault` may answer in its place."""

    fault: Fault | None = None
    latency: float = 0.0
    batch: int = 100

    pending: list[dict[str, Any]] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    calls: Counter[str] = field(default_factory=Counter)
    url: str = ""

    def __post_init__(self) -> None:
        self._news = asyncio.Event()
        self._message_id = 1_000_000
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=50 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await runner.setup()
        self._stack.push_async_callback(runner.cleanup)
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self._stack.aclose()

    def tell(self, updates: Sequence[dict[str, Any]]) -> None:
        """People have written."""
        self.pending.extend(updates)
        self._news.set()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        is_json = request.content_type == "application/json"
        fields: dict[str, Any] = dict(await (request.json() if is_json else request.post()))
        self.calls[method] += 1
        if self.latency:
            await asyncio.sleep(self.latency)
        if self.fault is not None and (answer := await self.fault(request, method, fields)):
            return answer
        return ok(await self.result(method, fields))

    async def result(self, method: str, fields: dict[str, Any]) -> Any:
        """What a method comes to."""
        if method == "getUpdates":
            return await self._updates(fields)
        if method in ("sendMessage", "sendPhoto", "sendDocument"):
            return self._sent(method, fields)
        if method == "editMessageText":
            return self._edited(fields)
        if method == "getMe":
            return {"id": 42, "is_bot": True, "first_name": "Book", "username": "book_bot"}
        return True

    async def _updates(self, fields: dict[str, Any]) -> list[dict[str, Any]]:
        offset = int(fields.get("offset") or 0)
        if offset:
            self.pending = [each for each in self.pending if each["update_id"] >= offset]
        if not self.pending:
            self._news.clear()
            try:
                async with asyncio.timeout(min(float(fields.get("timeout", 0)), 5.0)):
                    await self._news.wait()
            except TimeoutError:
                return []
        return self.pending[: self.batch]

    def _sent(self, method: str, fields: dict[str, Any]) -> dict[str, Any]:
        self._message_id += 1
        text = str(fields.get("text") or fields.get("caption") or "")
        said = Said(int(fields["chat_id"]), text, self._message_id, method)
        self.said.append(said)
        return message(said)

    def _edited(self, fields: dict[str, Any]) -> dict[str, Any]:
        said = Said(
            int(fields["chat_id"]), fields["text"], int(fields["message_id"]), "editMessageText"
        )
        self.said.append(said)
        return message(said)


def message(said: Said) -> dict[str, Any]:
    chat = {"id": said.chat_id, "type": "private", "first_name": "Li"}
    return {"message_id": said.message_id, "date": 1, "chat": chat, "text": said.text}


def ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refused(code: int, description: str, **parameters: Any) -> web.Response:
    body = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return web.Response(text=json.dumps(body), status=code, content_type="application/json")


def note(update_id: int, chat_id: int, text: str = "a note") -> dict[str, Any]:
    """A raw update as Telegram sends it."""
    who = {"id": chat_id, "is_bot": False, "first_name": "Li", "language_code": "zh-hans"}
    chat = {"id": chat_id, "type": "private", "first_name": "Li"}
    content = {"message_id": update_id, "date": 1, "chat": chat, "from": who, "text": text}
    return {"update_id": update_id, "message": content}


def notes(number: int, chats: int, seed: int) -> list[dict[str, Any]]:
    """Many updates over several chats, shuffled by the seed."""
    chance = random.Random(seed)
    return [note(900_000 + place, 100 + chance.randrange(chats)) for place in range(number)]
