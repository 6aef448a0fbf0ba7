"""What every storage test may ask for."""

from tests.storage.engines import (
    clock,
    empty_url,
    engine,
    postgres,
    postgres_template,
    sqlite_template,
    store,
    tx,
    url,
)

__all__ = [
    "clock",
    "empty_url",
    "engine",
    "postgres",
    "postgres_template",
    "sqlite_template",
    "store",
    "tx",
    "url",
]
