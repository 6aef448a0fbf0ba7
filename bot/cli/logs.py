"""Logs: one JSON line an event on standard error, never a token, never customer data."""

import logging
import re
import sys

import structlog

_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{20,}")
_QUIET = ("httpx", "httpcore", "aiohttp", "apscheduler", "alembic", "uvicorn", "telegram")


class Redact(logging.Filter):
    """Takes anything that looks like a bot token out of a record, whoever wrote it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _TOKEN.sub("<token>", record.getMessage())
        record.args = None
        if record.exc_info:  # a traceback may quote what somebody wrote: its place is enough
            record.exc_info, record.exc_text = None, None
        return True


def set_up(level: str = "INFO") -> None:
    """Structured lines on standard error; libraries speak from WARNING on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(Redact())
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
            ],
        )
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
