"""Kill -9 in the middle of everything, in its quick form; `python -m tests.crash` is the long."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.letters import LetterKind
from tests.crash.__main__ import FAST
from tests.crash.lives import born, gone
from tests.crash.mortal import Plan
from tests.crash.runs import CHATS, killed, taken_over
from tests.crash.subject import effects, open_store, sqlite
from tests.crash.telegram import SmallTelegram, notes
from tests.crash.webhook import free_port

KILLS, UPDATES = 6, 160


def figures_of(plan: Plan, folder: Path, seed: int, updates: int = UPDATES) -> None:
    plan = replace(plan, database=plan.database or sqlite(folder), limits=FAST)
    figures = asyncio.run(killed(plan, KILLS, updates, seed, updates // KILLS))
    print(figures)  # noqa: T201 # the figures are the test's result
    assert figures.good, str(figures)


def test_kills_while_polling_lose_and_double_nothing(tmp_path: Path) -> None:
    figures_of(Plan("", ""), tmp_path, seed=11)


def test_kills_behind_a_webhook_lose_and_double_nothing(tmp_path: Path) -> None:
    figures_of(Plan("", "", webhook_port=free_port()), tmp_path, seed=12)


def test_kills_while_nudges_go_out_make_at_most_one_marked_copy_each(tmp_path: Path) -> None:
    figures_of(Plan("", "", kind=LetterKind.NUDGE), tmp_path, seed=13)


def test_a_build_that_keeps_updates_in_memory_is_found_out(tmp_path: Path) -> None:
    plan = Plan(sqlite(tmp_path), "", limits=FAST, broken=True)
    figures = asyncio.run(killed(plan, KILLS, UPDATES, seed=14, most=UPDATES // KILLS))
    assert figures.lost_updates > 0, str(figures)
    assert not figures.good


async def test_sigterm_with_three_thousand_queued_is_quick_and_loses_nothing(
    tmp_path: Path,
) -> None:
    # All in one answer, so that the fastest machine cannot have worked them off while they come.
    async with SmallTelegram(latency=0.05, batch=3000) as telegram:
        telegram.tell(notes(3000, CHATS, seed=15))
        life = born(Plan(sqlite(tmp_path), telegram.url))
        async with asyncio.timeout(60):
            while len(telegram.said) < 20 or telegram.pending:  # noqa: ASYNC110 # other process
                await asyncio.sleep(0.01)
        life.terminate()
        assert await gone(life, patience=60) == 0  # after a minute it is killed
        store = open_store(sqlite(tmp_path))
        with store.transaction() as tx:
            query = "SELECT state, count(*) FROM inbox GROUP BY state"
            waiting: dict[str, int] = dict(tx.session.connection().exec_driver_sql(query).all())
            done = effects(tx, "effect:")
        store.engine.dispose()
    assert waiting["new"] + waiting["done"] == 3000
    assert len(done) == waiting["done"]
    assert waiting["new"] > 0


@pytest.mark.parametrize("seed", [21])
def test_kills_on_postgresql_lose_and_double_nothing(
    postgres_url: str, tmp_path: Path, seed: int
) -> None:
    figures_of(Plan(postgres_url, ""), tmp_path, seed)


def test_a_standby_goes_on_where_a_killed_leader_stopped(postgres_url: str) -> None:
    figures = asyncio.run(asyncio.wait_for(taken_over(postgres_url, 60, seed=31), 100))
    print(figures)  # noqa: T201 # the figures are the test's result
    assert figures.good, str(figures)
