"""Where a life of the subject ends: its plan, and the store and the line that carry it out."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.domain.letters import LetterKind
from bot.handlers.paces import Limits
from bot.handlers.wire import Line
from bot.storage.transaction import Store, Tx

POINTS = ("begin", "before commit", "after commit", "before call", "after call")


@dataclass(frozen=True)
class Plan:
    """One life of the subject: how it takes updates in, and where it ends."""

    database: str
    telegram: str
    point: str | None = None  # one of POINTS
    nth: int = 0
    webhook_port: int = 0
    kind: LetterKind = LetterKind.ANSWER
    limits: Limits = field(default_factory=Limits)
    elected: bool = False  # lead first, by the database's lock, or stand by
    broken: bool = False  # an in-memory queue in place of the inbox: must lose updates


class Fate:
    """Counts the points passed, and ends the process at the chosen one."""

    def __init__(self, plan: Plan) -> None:
        self._point, self._left = plan.point, plan.nth

    def passes(self, point: str) -> None:
        if point == self._point:
            self._left -= 1
            if self._left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class MortalStore(Store):
    fate: Fate = field(kw_only=True)

    @contextmanager
    def transaction(self) -> Iterator[Tx]:
        with super().transaction() as tx:
            self.fate.passes("begin")
            yield tx
            self.fate.passes("before commit")
        self.fate.passes("after commit")


class MortalLine(Line):
    fate: Fate

    async def call(self, method: str, *rest: Any, **named: Any) -> Any:
        if method != "getUpdates":
            self.fate.passes("before call")
        result = await super().call(method, *rest, **named)
        if method != "getUpdates":
            self.fate.passes("after call")
        return result
