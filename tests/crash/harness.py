"""The harness: kills the subject again and again, on one archive and before one Telegram."""

import asyncio
import random
import time
from dataclasses import dataclass, replace
from multiprocessing.context import ForkServerProcess
from typing import Any

from sqlalchemy import text

from bot.storage.engine import open_engine
from tests.crash.figures import Figures, answered, count
from tests.crash.lives import born, gone
from tests.crash.mortal import POINTS, Plan
from tests.crash.telegram import SmallTelegram

SLOWEST = 60.0  # seconds that a life may take to come up
QUIET = 300  # tenths of a second without a word, and there will be no more
SOON = 20  # the same where nothing is left that a word could come of
UNSAID = text(
    "SELECT (SELECT count(*) FROM inbox WHERE state = 'new')"
    " + (SELECT count(*) FROM outbox WHERE state <> 'sent')"
)


@dataclass
class Harness:
    """One archive, one Telegram, many lives."""

    plan: Plan
    telegram: SmallTelegram
    figures: Figures
    most: int = 60  # points passed before a chosen end comes, at most

    def __post_init__(self) -> None:
        self._chance = random.Random(self.figures.seed)

    async def kill(self, times: int, updates: list[dict[str, Any]]) -> None:
        """Feed the updates bit by bit, and end as many lives in their midst."""
        share = -(-len(updates) // max(times, 1))
        for turn in range(times):
            part = updates[turn * share : (turn + 1) * share]
            self.figures.updates += len(part)
            await self.one_life(part)

    async def one_life(self, part: list[dict[str, Any]]) -> None:
        """One life with an end chosen by chance: at a point inside, or at some moment."""
        point = self._chance.choice([*POINTS, "outside"])
        nth = self._chance.randint(1, self.most * (1 if "call" in point else 2))
        inside, known = point != "outside", self.telegram.calls["getMe"]
        life = born(replace(self.plan, point=point, nth=nth) if inside else self.plan)
        self.telegram.tell(part)
        if inside:
            await self._serves(life, known)
        patience = 3.0 if inside else self._chance.uniform(0.1, 0.8)
        await gone(life, patience)
        self.figures.kills += 1
        self.figures.kills_by_point[point] += 1

    async def _serves(self, life: ForkServerProcess, known: int) -> None:
        """Waits until it has asked Telegram who it is: before that it holds nothing to lose, and
        on a busy machine it would be ended there each time."""
        until = time.monotonic() + SLOWEST
        while self.telegram.calls["getMe"] == known:  # another process
            if not life.is_alive() or time.monotonic() > until:
                return
            await asyncio.sleep(0.005)

    async def finish(self) -> None:
        """A last life that works off the rest, however long it takes while words come, and is
        stopped in order; then count."""
        life, quiet = born(replace(self.plan, point=None)), 0
        while life.is_alive() and quiet < QUIET:
            before = len(self.telegram.said)
            await asyncio.sleep(0.1)
            quiet = quiet + 1 if before == len(self.telegram.said) else 0
            if len(answered(self.telegram.said)) >= self.figures.updates:
                break
            if quiet == SOON and self._is_all_said():
                break
        begun = time.monotonic()
        life.terminate()
        await gone(life, patience=60)
        self.figures.stop_seconds = round(time.monotonic() - begun, 2)
        count(self.figures, self.plan.database, self.telegram.said)

    def _is_all_said(self) -> bool:
        """Whether neither Telegram nor the archive holds anything more to be said."""
        engine = open_engine(self.plan.database)
        with engine.connect() as connection:
            unsaid = connection.scalar(UNSAID)
        engine.dispose()
        return not (unsaid or self.telegram.pending)
