"""A small server that answers /v1/chat/completions as told, and keeps what crossed the wire."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Desk:
    """`says` is the model's content; `raw` the whole body instead. While `open` is clear, whoever
    asks waits."""

    url: str = ""
    says: str = "{}"
    raw: bytes | None = None
    status: int = 200
    open: threading.Event = field(default_factory=threading.Event)
    asked: list[bytes] = field(default_factory=list)

    def finds(self, **lists: Any) -> None:
        self.says = json.dumps(lists, ensure_ascii=False)

    @property
    def crossed(self) -> str:
        """Everything that a listener on the wire would have read, escapes undone."""
        return "\n".join(json.dumps(json.loads(one), ensure_ascii=False) for one in self.asked)

    def body(self) -> bytes:
        if self.raw is not None:
            return self.raw
        return json.dumps({"choices": [{"message": {"content": self.says}}]}).encode()


@contextmanager
def model_server() -> Iterator[Desk]:
    desk = Desk()
    desk.open.set()

    class Server(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            desk.asked.append(self.rfile.read(int(self.headers["Content-Length"])))
            desk.open.wait()
            self.send_response(desk.status)
            self.end_headers()
            self.wfile.write(desk.body())

        def log_message(self, *args: Any) -> None:
            """Quiet."""

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
                """The asker went away, which some tests want."""

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    httpd.daemon_threads = True
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    desk.url = f"http://127.0.0.1:{httpd.server_port}"
    try:
        yield desk
    finally:
        desk.open.set()
        httpd.shutdown()
        thread.join()
        httpd.server_close()
