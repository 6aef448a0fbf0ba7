"""Health: what an operator or a monitor may ask, on loopback: /healthz and /metrics.

Health(scribe, sources…) · await health.report() -> dict · Health is a worker of the office
when it has a port. Counts and times only; no name and no content."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import uvicorn
from prometheus_client import CollectorRegistry, Gauge, generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.storage import errands, inbox, outbox, staff
from bot.storage.scribe import Scribe
from bot.storage.transaction import Tx

POLL_LIMIT = 120.0  # seconds since the last successful poll, and something is wrong
SKEW_LIMIT = 60.0  # seconds between this machine's clock and Telegram's
LEAST_FREE = 256 * 1024**2  # bytes
AGE_LIMIT = 300.0  # seconds that an update or a due letter may wait


@dataclass
class Health:
    """Asks the storage when it is asked. `silence`: the seconds since Telegram last answered, or
    called; `more` names further figures (last backup, clock skew …) that the program knows of."""

    scribe: Scribe
    silence: Callable[[], float]
    port: int = 0
    host: str = "127.0.0.1"
    more: Mapping[str, Callable[[], object]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._server: uvicorn.Server | None = None
        routes = [Route("/healthz", self._healthz), Route("/metrics", self._metrics)]
        self.app = Starlette(routes=routes)

    async def report(self) -> dict[str, Any]:
        """What `/healthz` says. `status` is ok, degraded or storage."""
        begun = time.monotonic()
        try:
            stored = await self.scribe.write(_stored)
        except Exception as error:  # noqa: BLE001 # the very thing to report
            return {"status": "storage", "fault": type(error).__name__}
        more = {name: ask() for name, ask in self.more.items()}
        poll_age = round(self.silence(), 1)
        troubles = [name for name, bad in _limits(stored, poll_age, more).items() if bad]
        return {
            "status": "degraded" if troubles else "ok",
            "troubles": troubles,
            "last_poll_seconds": poll_age,
            "storage_seconds": round(time.monotonic() - begun, 4),
            **stored,
            **more,
        }

    async def run(self) -> None:
        """Serve until stopped."""
        config = uvicorn.Config(
            self.app, host=self.host, port=self.port, log_level="warning", access_log=False,
            lifespan="off", timeout_graceful_shutdown=1,
        )  # fmt: skip
        self._server = uvicorn.Server(config)
        await self._server._serve()  # `serve` would take the program's signals for itself

    def stop(self) -> None:
        if self._server is not None:
            self._server.should_exit = True

    async def _healthz(self, _request: Request) -> Response:
        report = await self.report()
        return JSONResponse(report, status_code=200 if report["status"] == "ok" else 503)

    async def _metrics(self, _request: Request) -> Response:
        return PlainTextResponse(metrics(await self.report()))


def metrics(report: Mapping[str, Any]) -> bytes:
    """A report in Prometheus' own format."""
    registry = CollectorRegistry()
    up = Gauge("fieldbook_up", "1 while everything is well", registry=registry)
    up.set(report["status"] == "ok")
    for name in ("inbox", "outbox", "errands"):
        rows = Gauge(f"fieldbook_{name}_rows", "rows by state", ["state"], registry=registry)
        for state, number in report.get(name, {}).items():
            rows.labels(state).set(number)
    for name, value in report.items():
        if isinstance(value, int | float):  # a bool is 0 or 1; what is not known is left out
            Gauge(f"fieldbook_{name}", name.replace("_", " "), registry=registry).set(value)
    return generate_latest(registry)


def _stored(tx: Tx) -> dict[str, Any]:
    return {
        "inbox": inbox.counts(tx),
        "inbox_oldest_seconds": _age(tx.now, inbox.oldest(tx)),
        "outbox": outbox.counts(tx),
        "outbox_oldest_seconds": _age(tx.now, outbox.oldest(tx)),
        "errands": errands.counts(tx),
        "unreachable_staff": sum(not one.reachable for one in staff.everybody(tx)),
    }


def _age(now: datetime, then: datetime | None) -> float:
    return max(round((now - then).total_seconds(), 1), 0.0) if then is not None else 0.0


def _limits(
    stored: Mapping[str, Any], poll_age: float, more: Mapping[str, Any]
) -> dict[str, bool]:
    return {
        "polling": poll_age > POLL_LIMIT,
        "inbox": stored["inbox_oldest_seconds"] > AGE_LIMIT,
        "outbox": stored["outbox_oldest_seconds"] > AGE_LIMIT,
        "clock": abs(more.get("clock_skew_seconds") or 0.0) > SKEW_LIMIT,
        "disk": _below(more.get("disk_free_bytes"), LEAST_FREE),
    }


def _below(figure: Any, least: float) -> bool:
    """Whether a figure that is known is too small; none at all is as small as it gets."""
    return figure is not None and figure < least
