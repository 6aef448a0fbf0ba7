"""Telegram replaced at the request seam: PTB's requests answered by the playground's model."""

import json
from typing import Any

from telegram.error import TimedOut
from telegram.request import BaseRequest, RequestData

from bot.handlers.wire import Unsent
from bot.playground.model import BotApi
from bot.playground.wire import ApiError, LostConnection, Upload


class ModelRequest(BaseRequest):
    """A request object for `ApplicationBuilder().request(…).get_updates_request(…)`."""

    def __init__(self, api: BotApi) -> None:
        self.api = api

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open: the model is in this process."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        head, _, name = url.rpartition("/")
        if "/file/bot" in url:
            return self._download(url.partition("/file/bot")[2])
        params = request_data.parameters if request_data else {}
        uploads = files_of(request_data) if request_data else {}
        try:
            answer = await self.api.call(name, params, uploads, token=head.rpartition("/bot")[2])
        except LostConnection as lost:
            if lost.delivered:
                raise TimedOut from lost
            raise Unsent("the request was lost") from lost
        return answer.status, json.dumps(answer.body).encode()

    def _download(self, rest: str) -> tuple[int, bytes]:
        token, _, path = rest.partition("/")
        try:
            stored = self.api.download(path, token=token)
        except ApiError as error:
            return error.code, b"{}"
        return (200, stored.upload.content) if stored else (404, b"{}")


def files_of(data: RequestData) -> dict[str, Upload]:
    """The uploads of a call; PTB hands over bytes, or a file that is open for reading."""
    files = {}
    for name, (file_name, content, mime) in (data.multipart_data or {}).items():
        raw = content if isinstance(content, bytes) else content.read()
        files[name] = Upload(file_name, raw, mime)
    return files
