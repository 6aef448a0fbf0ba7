"""Downloads: a file of a message, by the Bot API's getFile."""

from dataclasses import dataclass, field

from telegram.error import BadRequest
from telegram.request import BaseRequest

from bot.capture.files import MOST_BYTES
from bot.domain.refusals import FileTooBig
from bot.handlers.wire import Line

PATIENCE = 120.0


@dataclass
class Downloads:
    """`base` is the files' address and holds the token: it is never shown."""

    line: Line
    request: BaseRequest = field(repr=False)
    base: str = field(repr=False)

    async def fetch(self, file_id: str) -> bytes:
        """The bytes; FileTooBig above what Telegram lets a bot fetch."""
        try:
            found = await self.line.call("getFile", {"file_id": file_id})
        except BadRequest as error:
            if "too big" in error.message:
                raise FileTooBig(limit=MOST_BYTES) from None
            raise
        if int(found.get("file_size") or 0) > MOST_BYTES:
            raise FileTooBig(limit=MOST_BYTES)
        return await self.request.retrieve(
            f"{self.base}/{found['file_path']}", read_timeout=PATIENCE
        )
