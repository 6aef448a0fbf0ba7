"""What the crash tests may ask for, and what none of them leaves behind."""

import multiprocessing
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.storage.engines import fresh_postgres, postgres, postgres_template

__all__ = ["postgres", "postgres_template"]


@pytest.fixture(autouse=True)
def _no_life_goes_on() -> Iterator[None]:
    """Whatever a test has found out, the next one begins without its lives."""
    yield
    for life in multiprocessing.active_children():
        life.kill()
        life.join()


@pytest.fixture
def postgres_url(postgres: Engine, postgres_template: str) -> str:
    """A database with this version's tables on a real PostgreSQL."""
    return fresh_postgres(postgres, postgres_template)
