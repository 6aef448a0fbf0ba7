"""`fieldbook bench` where there is nothing to run."""

import pytest
from click.testing import CliRunner

from bot.cli import bench


def test_an_installed_program_says_where_its_benches_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bench.BENCHES, "echo", ["nowhere.bench.echo"])
    result = CliRunner().invoke(bench.bench, ["echo"])
    assert result.exit_code == 1
    assert "run this from the root of the repository" in result.output


def test_every_bench_that_the_verb_names_is_in_the_repository() -> None:
    for module, *_ in bench.BENCHES.values():
        assert bench._is_there(module)
