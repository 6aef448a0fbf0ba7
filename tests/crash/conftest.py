"""What the crash tests may ask for."""

import pytest
from sqlalchemy import Engine

from tests.storage.engines import fresh_postgres, postgres, postgres_template

__all__ = ["postgres", "postgres_template"]


@pytest.fixture
def postgres_url(postgres: Engine, postgres_template: str) -> str:
    """A database with this version's tables on a real PostgreSQL."""
    return fresh_postgres(postgres, postgres_template)
