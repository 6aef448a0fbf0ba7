"""The bot's door: `/bot<token>/<method>` and `/file/bot<token>/<path>` over HTTP."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.playground.model import BotApi
from bot.playground.wire import Answer, ApiError, LostConnection, Upload

UPLOAD_LIMIT = 50 * 1024 * 1024
TOO_LARGE = ApiError(413, "Request Entity Too Large")


class BrokenOff(Response):
    """An answer that ends before its announced length: the client sees the connection die."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-length", b"4096"), (b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"ok":', "more_body": False})


async def parameters(request: Request) -> tuple[Mapping[str, Any], dict[str, Upload]]:
    """What a call says, from the address, a form or a JSON body, as Telegram accepts it."""
    values: dict[str, Any] = dict(request.query_params)
    if request.method == "GET":
        return values, {}
    if request.headers.get("content-type", "").startswith("application/json"):
        return values | json.loads(await request.body() or b"{}"), {}
    files = {}
    async with request.form() as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                files[name] = await received(value)
            else:
                values[name] = value
    return values, files


async def received(file: UploadFile) -> Upload:
    content = await file.read()
    if len(content) > UPLOAD_LIMIT:
        raise TOO_LARGE
    mime = file.content_type or "application/octet-stream"
    return Upload(file.filename or "file", content, mime)


def bot_routes(api: BotApi) -> list[Route]:
    async def method(request: Request) -> Response:
        try:
            values, files = await parameters(request)
        except ApiError as error:
            return answered(Answer.refusing(error))
        except ValueError:
            refusal = ApiError(400, "Bad Request: can't parse JSON body")
            return answered(Answer.refusing(refusal))
        path = request.path_params
        try:
            answer = await api.call(path["method"], values, files, token=path["token"])
        except LostConnection:
            return BrokenOff()
        return answered(answer)

    async def file(request: Request) -> Response:
        path = request.path_params
        try:
            stored = api.download(path["path"], token=path["token"])
        except ApiError as error:
            return answered(Answer.refusing(error))
        if stored is None:
            return answered(Answer.refusing(ApiError(404, "Not Found")))
        return Response(stored.upload.content, media_type=stored.upload.mime)

    return [
        Route("/file/bot{token}/{path:path}", file),
        Route("/bot{token}/{method}", method, methods=["GET", "POST"]),
    ]


def answered(answer: Answer) -> JSONResponse:
    return JSONResponse(answer.body, answer.status)
