"""A configured transcription server is asked in its own protocol; its failures are refusals."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from bot.capture.voice.endpoint import Endpoint
from bot.capture.voice.reader import VoiceReader
from bot.domain.refusals import EngineFailed
from tests.capture import sounds


class Server(BaseHTTPRequestHandler):
    """Answers as OpenAI's API does, or badly when the path says so."""

    asked: tuple[str, str | None, bytes] = ("", None, b"")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        type(self).asked = (self.path, self.headers["Authorization"], body)
        answer = b"oops" if "bad" in self.path else json.dumps({"text": "去了家采印刷"}).encode()
        self.send_response(500 if "broken" in self.path else 200)
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: Any) -> None:
        """Quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    httpd = HTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=httpd.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    thread.join()
    httpd.server_close()


async def test_the_server_hears_and_our_names_correct_it(server: str) -> None:
    reader = VoiceReader(endpoint=Endpoint(server, key="k"))
    heard = await reader.transcribe(sounds.silence(0.5), "zh", ["佳彩印刷"])
    assert (heard.text, heard.lang) == ("去了佳彩印刷", "zh")
    path, key, body = Server.asked
    assert (path, key) == ("/v1/audio/transcriptions", "Bearer k")
    assert b'name="language"' in body
    assert "佳彩印刷".encode() in body
    reader.close()


@pytest.mark.parametrize("path", ["/broken", "/bad"])
def test_a_server_that_fails_is_a_refusal(server: str, path: str) -> None:
    with pytest.raises(EngineFailed):
        VoiceReader(endpoint=Endpoint(server + path)).listen(sounds.silence(0.5))


def test_a_server_that_is_not_there_is_a_refusal() -> None:
    with pytest.raises(EngineFailed):
        VoiceReader(endpoint=Endpoint("http://127.0.0.1:9")).listen(sounds.silence(0.5))
