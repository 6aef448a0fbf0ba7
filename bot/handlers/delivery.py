"""Delivery: the one place that sends; letters leave the outbox here, paced and in order.

Delivery(scribe, line, words, paces=…, alarm=…) · await delivery.run() · delivery.wake() after
any commit that posted letters · delivery.after_commit(whispers) for the desk · delivery.stop().
Outcomes are told apart in `outcomes` and written down in `settling`; what a visit to storage does
is in `clearing`, the paces are kept in `paces`."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from telegram.error import TelegramError

from bot.handlers.clearing import Clearing, doubt_all, visit
from bot.handlers.doors import Whisper
from bot.handlers.envelopes import call_for
from bot.handlers.halting import Halted, halted_by
from bot.handlers.outcomes import (
    Doubtful,
    Flood,
    NotSent,
    Outcome,
    Rejected,
    Sent,
    Stopped,
    answered,
    outcome_of,
)
from bot.handlers.paces import Paces
from bot.handlers.probing import PROBES, probe
from bot.handlers.settling import Finished, Words
from bot.handlers.stepping import Steps
from bot.handlers.wire import READ, Line
from bot.storage.scribe import Scribe
from bot.storage.sending import Sending

log = logging.getLogger(__name__)

AT_ONCE = 8  # letters under way; of nudges only one, so that a crash makes at most one copy
IDLE = 1.0  # seconds; a command of the program may post letters too
SWEEP = 60.0  # seconds between looks for leases that ran out
FILE_PATIENCE = 90.0
TROUBLE = 1.0  # seconds to wait when storage refuses
MOST_WHISPERS = 200


@dataclass
class Delivery:
    """Sends what is due: answers before nudges, each chat in order, many chats at once."""

    scribe: Scribe
    line: Line
    words: Words
    paces: Paces = field(default_factory=Paces)
    alarm: Callable[[str], None] = log.error
    seconds: Callable[[], float] = time.monotonic
    at_once: int = AT_ONCE
    probes: Sequence[float] = PROBES
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    def __post_init__(self) -> None:
        self._awake = asyncio.Event()
        self._stopping = False
        self._under_way: dict[int, Sending] = {}
        self._finished: list[Finished] = []
        self._doubting = False
        self._fault: Halted | None = None
        self._group: asyncio.TaskGroup | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._whispering = 0
        self._swept = 0.0
        self._steps = Steps()
        self.sent = 0

    def wake(self) -> None:
        """Letters may have been posted; call it in the event loop's thread."""
        self._awake.set()

    def after_commit(self, whispers: Sequence[Whisper] = ()) -> None:
        """For the desk: its update is stored, send what came of it."""
        self.wake()
        for whisper in whispers:
            if self._group is not None and self._whispering < MOST_WHISPERS:
                self._whispering += 1
                self._start(self._whisper(whisper))

    def stop(self) -> None:
        """Begin no other letter; `run` ends when those under way have."""
        self._stopping = True
        self._awake.set()

    @property
    def is_busy(self) -> bool:
        """Whether a letter or a whisper is under way."""
        return bool(self._under_way) or self._whispering > 0

    @property
    def under_way(self) -> int:
        return len(self._under_way)

    async def run(self, grace: float = 4.0) -> None:
        """Send until stopped. Raises Halted when Telegram refuses the token."""
        await self._recover()
        async with asyncio.TaskGroup() as self._group:
            while not self._stopping and self._fault is None:
                await self._wait(await self._clear())
            await self._let_go(grace)
        await self._clear(sends=False)
        if self._fault is not None:
            raise self._fault

    async def _recover(self) -> None:
        """Letters that a dead process was sending: whether they arrived, nobody knows."""
        while not self._stopping:
            try:
                await self.scribe.write(doubt_all, self.words)
                return
            except Exception as error:  # noqa: BLE001 # storage is in trouble: wait for it
                log.warning("delivery waits for storage: %s", type(error).__name__)
                await asyncio.sleep(TROUBLE)

    async def _clear(self, *, sends: bool = True) -> float:
        """Write down what is finished, claim what may go; seconds until the next look."""
        self._awake.clear()
        work = self._plan(sends=sends)
        try:
            await self.scribe.write(visit, work, self.words)
        except Exception as error:  # noqa: BLE001 # whatever storage calls it: nothing is forgotten
            self._finished = work.finished + self._finished
            log.warning("delivery waits for storage: %s", type(error).__name__)
            return TROUBLE
        for letter, _ in work.finished:
            self._under_way.pop(letter.id, None)
        self._begin(work.claimed)
        return self._rest(work)

    def _plan(self, *, sends: bool) -> Clearing:
        finished, self._finished = self._finished, []
        now, busy = self.seconds(), {each.chat_id for each in self._under_way.values()}
        free = self.at_once - len(self._under_way) + len(finished)
        if not sends or self._doubting or self._fault is not None:
            free = 0
        sweep = now - self._swept > SWEEP
        self._swept = now if sweep else self._swept
        busy -= {letter.chat_id for letter, _ in finished}
        return Clearing(
            now,
            self._steps.back(now, self.scribe.store.clock.now()),
            finished,
            self._room(free) if self.paces.may_go(now, urgent=True) else 0,
            1 if free and self._may_nudge(now, finished) else 0,
            busy | self.paces.resting(now, urgent=True),
            busy | self.paces.resting(now, urgent=False),
            sweep,
            set(self._under_way),
        )

    def _room(self, free: int) -> int:
        return min(free, 1) if self.paces.one_by_one else free

    def _may_nudge(self, now: float, finished: Sequence[Finished]) -> bool:
        nudges = sum(not each.urgent for each in self._under_way.values())
        done = sum(not letter.urgent for letter, _ in finished)
        return nudges == done and self.paces.may_go(now, urgent=False)

    def _begin(self, claimed: Sequence[Sending]) -> None:
        for letter in claimed:
            self.paces.took(letter.chat_id, self.seconds(), urgent=letter.urgent)
            self._under_way[letter.id] = letter
            self._start(self._send(letter))

    def _rest(self, work: Clearing) -> float:
        waits = [IDLE]
        ready = self.paces.ready_at(work.planned_at)  # it may have come while storage was visited
        if ready is not None:
            waits.append(ready - self.seconds())
        if work.due_at is not None:
            waits.append((work.due_at - self.scribe.store.clock.now()).total_seconds())
        return max(min(waits), 0.001)

    async def _wait(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._awake.wait()

    async def _send(self, letter: Sending) -> None:
        outcome: Outcome = Doubtful("Cancelled")
        try:
            outcome = await self._attempt(letter)
        finally:
            self._note(letter, outcome)
            self._finished.append((letter, outcome))
            self._awake.set()

    async def _attempt(self, letter: Sending) -> Outcome:
        try:
            call = call_for(letter, self.words.repeat_mark)
        except Exception as error:  # noqa: BLE001 # a letter that cannot be put into words
            return Rejected(type(error).__name__)
        patience = FILE_PATIENCE if call.file else READ
        try:
            result = await self.line.call(call.method, call.fields, call.file, patience)
        except TelegramError as error:
            return outcome_of(error)
        except Exception as error:  # noqa: BLE001 # nobody knows how far that one came
            return Doubtful(type(error).__name__)
        return answered(call.method, result)

    def _note(self, letter: Sending, outcome: Outcome) -> None:
        match outcome:
            case Sent():
                self.sent += 1
            case Flood(seconds):
                self.paces.flooded(letter.chat_id, self.seconds(), seconds)
            case NotSent() | Doubtful() if not (self._doubting or self._stopping):
                self._doubting = True
                self._start(self._probe())
            case Stopped(fault):
                self._halt(halted_by(fault))

    async def _probe(self) -> None:
        """Meanwhile no letter is risked."""
        fault = await probe(self.line, self.sleep, self.probes)
        if fault is not None:
            self._halt(fault)
        self._doubting = False
        self._awake.set()

    def _halt(self, fault: Halted) -> None:
        self._fault = fault
        self.alarm(fault.line)

    async def _whisper(self, whisper: Whisper) -> None:
        try:
            await self.line.call(whisper.method, whisper.fields, patience=5.0)
        except Exception as error:  # noqa: BLE001 # nobody would miss it
            log.debug("%s came to nothing: %s", whisper.method, type(error).__name__)
        finally:
            self._whispering -= 1

    async def _let_go(self, grace: float) -> None:
        """Wait for what is under way, and no longer than that."""
        until = self.seconds() + grace
        while len(self._under_way) > len(self._finished) and self.seconds() < until:
            self._awake.clear()
            await self._wait(0.1)
        for task in self._tasks:
            task.cancel()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        if self._group is not None:
            task = self._group.create_task(work)
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
