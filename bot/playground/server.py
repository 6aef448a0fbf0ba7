"""The desk over loopback HTTP: a Bot API for the bot and a chat page for people."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from datetime import tzinfo
from zoneinfo import ZoneInfo

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from bot.domain.clock import MovableClock
from bot.playground.bot_door import bot_routes
from bot.playground.model import BotApi
from bot.playground.page_door import PageDoor
from bot.playground.suggestions import Suggestions, none_for
from bot.playground.travel import OnMoved, Travel
from bot.playground.view import View
from bot.playground.webhooks import push_forever

LOOPBACK = "127.0.0.1"
# A page on the internet must not reach the desk by pointing its own name at this machine.
HOSTS = [LOOPBACK, "localhost"]


def build(
    api: BotApi,
    *,
    on_clock_moved: OnMoved | None = None,
    suggestions: Suggestions = none_for,
    zone: tzinfo | None = None,
) -> Starlette:
    """The desk's web application; `zone` is where "tomorrow 08:30" is."""
    clock = api.clock
    if not isinstance(clock, MovableClock):
        raise TypeError("the desk's clock must be movable")
    place = zone or ZoneInfo("Asia/Shanghai")
    travel = Travel(clock, place, on_clock_moved)
    routes = [*bot_routes(api), *PageDoor(api, View(api, place, suggestions), travel).routes()]
    middleware = [Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)]

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            pusher = group.create_task(push_forever(api))
            yield
            pusher.cancel()

    app = Starlette(routes=routes, middleware=middleware, lifespan=lifespan)
    app.state.close = api.desk.close
    return app


class LoopServer(uvicorn.Server):
    """uvicorn inside our own loop: signals stay with the program."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()


@asynccontextmanager
async def serving(app: Starlette, port: int = 0) -> AsyncIterator[str]:
    """Serves on loopback while the block runs and gives the address; OSError if the port is taken.

    No access log: the token is in every address that the bot asks for.
    """
    # asyncio turns Nagle's delay (40 ms an answer) off only where the protocol is named.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((LOOPBACK, port))
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            proxy_headers=False,
            timeout_graceful_shutdown=1,
        )
        server = LoopServer(config)
        async with asyncio.TaskGroup() as group:
            running = group.create_task(server.serve(sockets=[door]))
            while not (server.started or running.done()):  # noqa: ASYNC110 - uvicorn has no event
                await asyncio.sleep(0.005)
            try:
                yield f"http://{LOOPBACK}:{door.getsockname()[1]}"
            finally:
                server.should_exit = True
                app.state.close()
