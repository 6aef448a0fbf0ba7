"""A small server that answers /v1/chat/completions as told, and keeps what crossed the wire."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Desk:
    """`says` is the model's content; `raw` the whole body instead; `wait` the seconds before."""

    url: str = ""
    says: str = "{}"
    raw: bytes | None = None
    status: int = 200
    wait: float = 0.0
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

    class Server(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            desk.asked.append(self.rfile.read(int(self.headers["Content-Length"])))
            time.sleep(desk.wait)
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
        httpd.shutdown()
        thread.join()
        httpd.server_close()
