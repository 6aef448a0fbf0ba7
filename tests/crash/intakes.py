"""How the subject takes updates in: by polling, by a webhook, or wrongly, to be found out."""

import asyncio
from typing import Any

import uvicorn

from bot.handlers.desk import Desk
from bot.handlers.intake import Polling, Webhook
from bot.handlers.office import Worker
from bot.handlers.wire import Line
from bot.storage import inbox
from bot.storage.scribe import Scribe
from tests.crash.mortal import Plan

SECRET = "webhook-secret"


def intake_for(plan: Plan, scribe: Scribe, line: Line, desk: Desk) -> Worker:
    if plan.webhook_port:
        return HookServer(Webhook(scribe, SECRET, desk.wake), plan.webhook_port)
    polling = Forgetful if plan.broken else Polling
    return polling(scribe, line, desk.wake, long_poll=2)


class Forgetful(Polling):
    """The broken build: updates are confirmed while they sit in the process's memory."""

    memory: asyncio.Queue[dict[str, Any]]

    async def run(self) -> None:
        self.memory = asyncio.Queue()
        async with asyncio.TaskGroup() as group:
            worker = group.create_task(self._work_off())
            await super().run()
            worker.cancel()

    async def _round(self) -> None:
        for update in await self._ask():
            self._offset = int(update["update_id"]) + 1
            self.memory.put_nowait(update)

    async def _work_off(self) -> None:
        while True:
            await self.scribe.write(inbox.receive, [await self.memory.get()])
            self.on_new()
            await asyncio.sleep(0.01)  # a handler at its work


class HookServer:
    """The webhook on a port of this machine."""

    def __init__(self, webhook: Webhook, port: int) -> None:
        config = uvicorn.Config(
            webhook.app, port=port, log_level="error", lifespan="off", timeout_graceful_shutdown=2
        )
        self._server = uvicorn.Server(config)

    async def run(self) -> None:
        await self._server._serve()  # `serve` would take the signals for itself

    def stop(self) -> None:
        self._server.should_exit = True
