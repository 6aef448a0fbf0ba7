"""Dialogues killed in the middle: each goes on where it stood, and is filed once."""

import asyncio
import random
import signal
from pathlib import Path

from bot.domain.clock import MovableClock
from bot.playground.model import BotApi
from bot.playground.server import build, serving
from tests.crash.test_real_bot import REPS, TOKEN, archive, count, programs

ROUNDS = 4
HANDLED = "SELECT count(*) FROM inbox WHERE state = 'done'"
SAID = ("/visit 麦凯", "电话", "昨天", "王总要样品，下周三前寄", "/skip")


async def test_killed_between_two_questions_each_dialogue_goes_on_and_is_filed_once(
    tmp_path: Path,
) -> None:
    store = archive(tmp_path / "data")
    api = BotApi(TOKEN, "fieldbook_bot", MovableClock(), REPS)
    chance = random.Random(5)
    async with serving(build(api)) as url, programs() as start:
        process = start(tmp_path / "data", url)
        for _ in range(ROUNDS):
            for words in SAID:
                for rep in REPS:
                    api.says(rep, words)
        for _ in range(3):
            await asyncio.sleep(chance.uniform(0.9, 1.8))
            process.kill()
            process.wait()
            process = start(tmp_path / "data", url)
        async with asyncio.timeout(180):
            while count(store, HANDLED) < ROUNDS * len(SAID) * len(REPS):  # noqa: ASYNC110 - it is a process
                await asyncio.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(process.wait, 60) == 0
    filed = ROUNDS * len(REPS)
    assert count(store, "SELECT count(*) FROM interaction WHERE channel = 'call'") == filed
    assert count(store, "SELECT count(*) FROM interaction") == filed
    assert count(store, "SELECT count(*) FROM promise") == filed
    assert count(store, "SELECT count(*) FROM dialogue") == 0
    store.engine.dispose()
