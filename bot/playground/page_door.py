"""The page's door: the chat page, its JSON acts and its stream of events."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground.bot_door import received
from bot.playground.model import BotApi
from bot.playground.travel import Travel
from bot.playground.view import View
from bot.playground.wire import ApiError, Json

PAGE = Path(str(files("bot.playground"))) / "page"
POLICY = (
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
Act = Callable[[Json], Any]


def acts(api: BotApi, travel: Travel) -> dict[str, Act]:
    """What a person can do with a JSON body; files come through `upload`."""
    return {
        "say": lambda body: api.says(
            body["user"], body["text"], reply_to=body.get("reply_to"), chat=body.get("chat")
        ),
        "press": lambda body: api.presses(
            body["user"],
            body["message"],
            (body["row"], body["column"]),
            chat=body.get("chat"),
        ),
        "edit": lambda body: api.edits(body["user"], body["message"], body["text"]),
        "contact": lambda body: api.sends_contact(
            body["user"], body["phone"], body["first_name"], body.get("last_name", "")
        ),
        "location": lambda body: api.sends_location(
            body["user"],
            body["latitude"],
            body["longitude"],
            title=body.get("title", ""),
            address=body.get("address", ""),
        ),
        "live": lambda body: api.shares_live(
            body["user"], body["latitude"], body["longitude"], body.get("period", 900)
        ),
        "move": lambda body: api.moves(
            body["user"], body["message"], body["latitude"], body["longitude"]
        ),
        "endlive": lambda body: api.stops_sharing(body["user"], body["message"]),
        "sticker": lambda body: api.sends_sticker(body["user"], body["emoji"]),
        "forward": lambda body: api.forwards(
            body["user"], body["text"], from_name=body.get("from_name", "")
        ),
        "react": lambda body: api.reacts(body["user"], body["message"], body["emoji"]),
        "block": lambda body: api.blocks(body["user"]),
        "unblock": lambda body: api.unblocks(body["user"]),
        "clock": lambda body: travel.go(body["move"]),
    }


class PageDoor:
    """The endpoints of the page; every act is one person's, named by `user`."""

    def __init__(self, api: BotApi, view: View, travel: Travel) -> None:
        self.api = api
        self.view = view
        self.acts = acts(api, travel)

    def routes(self) -> list[Route | Mount]:
        return [
            Route("/", self.home),
            Route("/desk/state", self.state),
            Route("/desk/events", self.events),
            Route("/desk/upload", self.upload, methods=["POST"]),
            Route("/desk/file/{file_id}", self.file),
            Route("/desk/{act}", self.act, methods=["POST"]),
            Mount("/page", StaticFiles(directory=PAGE)),
        ]

    async def home(self, _request: Request) -> Response:
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"}
        return FileResponse(PAGE / "index.html", headers=headers)

    async def state(self, _request: Request) -> Response:
        return JSONResponse(self.view.state())

    async def act(self, request: Request) -> Response:
        name = request.path_params["act"]
        if name not in self.acts or foreign(request):
            return JSONResponse({"error": "not here"}, 404)
        try:
            result = self.acts[name](await request.json())
            result = await result if isinstance(result, Awaitable) else result
        except (LookupError, ValueError, PermissionError, TypeError) as error:
            return JSONResponse({"error": str(error)}, 400)
        if name != "clock":
            return JSONResponse({"result": result})
        self.api.desk.events.add("clock", clock=self.view.time())
        return JSONResponse({"clock": self.view.time()})

    async def upload(self, request: Request) -> Response:
        async with request.form() as form:
            files = [file for file in form.getlist("file") if isinstance(file, UploadFile)]
            if foreign(request) or not files:
                return JSONResponse({"error": "not here"}, 404)
            try:
                return JSONResponse({"result": await sent(self.api, form, files)})
            except (ApiError, LookupError, ValueError) as error:
                return JSONResponse({"error": str(error)}, 400)

    async def file(self, request: Request) -> Response:
        stored = self.api.desk.shelf.find(request.path_params["file_id"])
        if stored is None:
            return Response(status_code=404)
        # An upload is data, never a page of ours, whatever it says it is.
        headers = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}
        return Response(stored.upload.content, media_type=stored.upload.mime, headers=headers)

    async def events(self, request: Request) -> Response:
        after = request.headers.get("last-event-id") or request.query_params.get("after", "0")
        name = request.query_params.get("desk", self.api.desk.events.name)
        headers = {"Cache-Control": "no-store"}
        stream = following(self.api, int(after), name)
        return StreamingResponse(stream, media_type="text/event-stream", headers=headers)


async def sent(api: BotApi, form: Any, files: list[UploadFile]) -> Json | list[Json]:
    """A photo, a voice note or a document that came as a form; an album when there are several."""
    user, kind = int(form["user"]), str(form["kind"])
    upload, *more = [await received(file) for file in files]
    reply_to = int(form.get("reply_to") or 0) or None
    caption = str(form.get("caption") or "")
    if more:
        return api.sends_album(user, [upload, *more], caption, kind=kind, reply_to=reply_to)
    if kind == "voice":
        seconds, mime = int(form.get("seconds") or 1), upload.mime
        return api.sends_voice(user, upload.content, seconds=seconds, mime=mime, reply_to=reply_to)
    if kind == "photo":
        return api.sends_photo(user, upload.content, caption, reply_to=reply_to)
    return api.sends_document(user, upload, caption, reply_to=reply_to)


async def following(api: BotApi, after: int, name: str) -> AsyncIterator[str]:
    """Server-sent events from a number on; `reload` when that is another desk's number, or
    longer ago than we remember."""
    if name != api.desk.events.name or not api.desk.events.remembers(after):
        yield 'data: {"kind": "reload"}\n\n'
        return
    yield "retry: 500\n\n"
    while not api.desk.events.closed:
        for event in await api.desk.events.wait(after):
            after = event["number"]
            yield f"id: {after}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n"


def foreign(request: Request) -> bool:
    """Whether another site's page sends this; only our own may act for people."""
    origin = request.headers.get("origin")
    return bool(origin) and urlsplit(origin or "").netloc != request.headers.get("host")
