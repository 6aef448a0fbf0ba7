"""The wire to Telegram: HTTP by aiohttp, whose errors say whether anything can have been sent.

Wire(connections) is a `telegram.request.BaseRequest`; Line(request, base_url).call(method, fields)
is one Bot API call over any such request. `Unsent` means that surely nothing was sent,
`Uncertain` that it may have arrived; neither names an address, for addresses hold the token."""

import json
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any, cast

import aiohttp
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT = 5.0
READ = 20.0
NO_PEACE_NAMED = 5  # seconds, where a 429 does not say how long
_JSON = {"content-type": "application/json"}
ERRORS_OF_TELEGRAM = (400, 401, 403, 404, 409)
TOO_LARGE = 413
MOST = 32 * 2**20  # bytes of one answer; a file to fetch has at most 20 MB

Patience = Any  # PTB's ODVInput[float]: seconds, None, or its own mark for "the default"


class Unsent(NetworkError):
    """No connection was made, so nothing was sent."""


class Uncertain(TimedOut):
    """Something was sent and no whole answer came back."""

    def __init__(self, what: str = "no answer") -> None:
        NetworkError.__init__(self, what)


class Wire(BaseRequest):
    """HTTP with kept connections; measured at more than three times httpx under PTB."""

    __slots__ = ("_connections", "_dated", "_now", "_session")

    def __init__(self, connections: int = 64, now: Callable[[], float] = time.time) -> None:
        self._connections = connections
        self._now = now  # the machine's clock, in seconds since 1970
        self._dated: tuple[float, str] | None = None  # our time and theirs, of the last answer
        self._session: aiohttp.ClientSession | None = None

    @property
    def skew(self) -> float | None:
        """By how many seconds this machine was ahead of whoever answered last; None before."""
        if self._dated is None:
            return None
        ours, theirs = self._dated
        try:
            return round(ours - parsedate_to_datetime(theirs).timestamp(), 1)
        except ValueError:
            return None

    @property
    def read_timeout(self) -> float | None:
        return READ

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=25)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """As PTB does, but the answer is put into no log and no error."""
        try:
            return json.loads(payload)
        except ValueError:
            raise Uncertain("an answer that is no JSON") from None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Patience = BaseRequest.DEFAULT_NONE,
        write_timeout: Patience = BaseRequest.DEFAULT_NONE,
        connect_timeout: Patience = BaseRequest.DEFAULT_NONE,
        pool_timeout: Patience = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise Unsent("the wire is not open")
        patience = _patience(read_timeout, connect_timeout, pool_timeout)
        body, headers = _body(request_data) if request_data is not None else (None, {})
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=patience, allow_redirects=False
            ) as answer:
                if dated := answer.headers.get("Date"):
                    self._dated = (self._now(), dated)
                return _sound(answer.status, await _whole(answer))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise Unsent(type(error).__name__) from None
        except (aiohttp.ClientError, OSError) as error:  # OSError: TimeoutError among them
            raise Uncertain(type(error).__name__) from None


class Line:
    """Bot API calls by name, over whatever request the application has."""

    def __init__(self, request: BaseRequest, base_url: str) -> None:
        self._request = request
        self._base_url = base_url

    def __repr__(self) -> str:
        return "Line(…)"

    async def call(
        self,
        method: str,
        fields: Mapping[str, Any] | None = None,
        file: tuple[str, str, bytes] | None = None,
        patience: float = READ,
    ) -> Any:
        """The result of a Bot API method. `file` is (field, file name, content).

        Raises telegram.error's errors, `Unsent` and `Uncertain` among them."""
        # PTB has no public way to make a RequestData; ours has its documented attributes.
        form = cast(RequestData, Form(fields or {}, file))
        try:
            return await self._request.post(
                f"{self._base_url}/{method}", form, read_timeout=patience
            )
        except (KeyError, TypeError, AttributeError, ValueError, OverflowError):
            raise Uncertain("an answer that is not Telegram's") from None


class Form:
    """One call's fields and file, with the attributes that a RequestData documents."""

    def __init__(self, fields: Mapping[str, Any], file: tuple[str, str, bytes] | None) -> None:
        self.parameters = {name: value for name, value in fields.items() if value is not None}
        self.contains_files = file is not None
        self._file = file

    @property
    def json_parameters(self) -> dict[str, str]:
        return {
            name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for name, value in self.parameters.items()
        }

    @property
    def json_payload(self) -> bytes:
        return json.dumps(self.parameters, ensure_ascii=False).encode()

    @property
    def multipart_data(self) -> dict[str, tuple[str, bytes, str]]:
        if self._file is None:
            return {}
        field, name, content = self._file
        return {field: (name, content, "application/octet-stream")}


def _seconds(given: Patience, usual: float) -> float:
    return float(given) if isinstance(given, int | float) else usual


def _patience(read: Patience, connect: Patience, pool: Patience) -> aiohttp.ClientTimeout:
    """`total` ends an answer that comes byte by byte: each byte would renew `sock_read`."""
    reading, connecting = _seconds(read, READ), _seconds(connect, CONNECT)
    waiting = connecting + _seconds(pool, CONNECT)
    return aiohttp.ClientTimeout(
        total=waiting + 2 * reading, connect=waiting, sock_connect=connecting, sock_read=reading
    )


async def _whole(answer: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for chunk in answer.content.iter_any():
        body += chunk
        if len(body) > MOST:
            answer.close()
            raise Uncertain("an answer without an end")
    return bytes(body)


def _body(data: RequestData) -> tuple[Any, dict[str, str]]:
    """A request's body and its headers."""
    if not data.contains_files:  # a form would take ten times as long, above all for Chinese
        return data.json_payload, _JSON
    form = aiohttp.FormData(data.json_parameters)
    for field, (name, content, kind) in data.multipart_data.items():
        form.add_field(field, content, filename=name, content_type=kind)
    return form, {}


def _sound(status: int, payload: bytes) -> tuple[int, bytes]:
    """An answer that PTB will read rightly; the others as errors of their own. PTB believes a
    status alone: a proxy's page with 403 would mark a reader unreachable, one with 404 stop us."""
    if status == 429:
        if b"retry_after" not in payload:
            raise RetryAfter(NO_PEACE_NAMED)
    elif status == TOO_LARGE:
        raise BadRequest(f"HTTP {status}")
    elif status >= 300 and not (status in ERRORS_OF_TELEGRAM and _telegrams(status, payload)):
        raise Uncertain(f"HTTP {status}, not of Telegram")
    return status, payload


def _telegrams(status: int, payload: bytes) -> bool:
    """Whether an error has the form that Telegram gives its own."""
    try:
        said = json.loads(payload)
    except ValueError:
        return False
    return isinstance(said, dict) and said.get("ok") is False and said.get("error_code") == status
