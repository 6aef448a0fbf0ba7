"""Reading ahead as the house sees it: texts are offered, changes told, finished readings taken.

A reading is used only where everything that it rests on is what the desk sees now; any other, and
any that is not there yet, the desk makes itself. So nothing depends on the second process."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime

from bot.capture.child import Limits
from bot.capture.frames import Frame
from bot.capture.names import Entry
from bot.capture.readahead.asked import TASK, Asker, Inputs, Task, to_the_minute
from bot.capture.readahead.changes import Changes
from bot.capture.readahead.lives import Lives
from bot.capture.readahead.pile import Given, Pile
from bot.capture.readahead.second import Second
from bot.capture.readahead.waiting import Waiting, Written
from bot.domain.readings import Reading

LIMITS = Limits(megabytes=1024, cpu_seconds=10, seconds=10, idle=86_400)
MANY = 24  # texts that wait before a process is worth its start
EVERY = 8  # texts after which the desk looks what has come, and gives out more
IDLE = 600.0  # seconds without work before its memory is given back
FORGOTTEN = 60.0  # seconds after which nobody comes for a text any more


class ReadAhead:
    """`reached`, `take`, `known`, `removed`, `forgot` and `begin` are the desk's; the others the
    event loop's. Each holds the lock for microseconds, and none waits for the process."""

    def __init__(self, now: Callable[[], datetime], limits: Limits = LIMITS) -> None:
        self._now, self._limits = now, limits
        self._lock = threading.Lock()
        self._lives = Lives(limits)
        self._waiting, self._pile, self._changes = Waiting(), Pile(), Changes()
        self._askers: dict[int, Asker] = {}  # by chat, as they were last seen
        self._offered_at = self._given_at = self._heard_at = 0.0
        self._at = (0, 0)  # chat and message that the desk is at
        self._taken = 0
        self.used = 0  # readings that the desk found finished

    @property
    def pid(self) -> int | None:
        """The second process, once it can read; None without one."""
        second = self._lives.second
        return second.pid if second is not None and self._lives.is_up else None

    @property
    def ready(self) -> int:
        """How many readings are finished, as far as anybody has looked, and not yet taken."""
        return self._pile.ready

    def offer(self, many: Iterable[Written]) -> None:
        """These were written; a text that waits alone is the desk's own."""
        with self._lock:
            for one in many:
                self._waiting.add(one)
            self._offered_at = time.monotonic()
            if len(self._waiting) > 1:
                self._go_on()

    def reached(self, chat: int, message_id: int) -> None:
        """The desk has come to this message, whatever it is, and is done with the one before."""
        with self._lock:
            self._waiting.pass_by(chat, message_id)
            if self._at != (chat, message_id):  # else it is tried again
                self._pile.pass_by(*self._at)
                self._at = (chat, message_id)

    def take(self, one: Written, inputs: Inputs) -> Reading | None:
        """The finished reading of a text that the desk has come to, if there is one that holds."""
        with self._lock:
            self._askers[one.chat] = inputs.asker
            self._taken += 1
            if one not in self._pile or self._taken % EVERY == 0:
                self._go_on()
            told = self._pile.take(one, inputs, self._changes.edition)
            if told is None or told.reading is None:
                return None
            self.used += 1
            return told.reading

    def known(self, entry: Entry, before: Entry | None) -> None:
        """The desk's directory has a new entry, or another one in place of `before`."""
        with self._lock:
            self._changes.known(entry, before)

    def removed(self, customer_id: int) -> None:
        with self._lock:
            self._changes.removed(customer_id)

    def forgot(self) -> None:
        """The desk's directory is empty, and will be filled anew."""
        with self._lock:
            self._changes.forgot()

    @property
    def is_wanted(self) -> bool:
        """Whether so much waits that a process should be started now."""
        with self._lock:
            return len(self._waiting) >= MANY and self._lives.may_begin

    def begin(self) -> None:
        """Starts the process. What `come_up` is given is the directory of this moment: changes
        told after it go out after it."""
        with self._lock:
            self._changes.leave()
            self._lives.begin()
            if self._lives.second is not None:
                self._changes.follow()

    def come_up(self, entries: Sequence[Entry]) -> None:
        """Waits until the process can read; for a thread that has the time."""
        is_up = self._lives.come_up(entries)
        with self._lock:
            if is_up:
                self._lives.rise()
                self._given_at = self._heard_at = time.monotonic()
                self._go_on()
            elif self._lives.second is not None:
                self._lose()

    def look_after(self) -> None:
        """Every second or so: ends a process that hangs or idles, forgets what nobody took."""
        now = time.monotonic()
        with self._lock:
            self._go_on()
            if now - max(self._offered_at, self._given_at) > FORGOTTEN:
                self._waiting.clear()
            if not self._lives.is_up:
                return
            if self._pile.is_awaited and now - self._heard_at > self._limits.seconds:
                self._lose()
            elif now - self._given_at > IDLE:
                self._lives.end()
                self._clear()

    def close(self) -> None:
        """The end, at once and for good."""
        with self._lock:
            self._lives.close()
            self._waiting.clear()
            self._clear()

    def _go_on(self) -> None:
        """Takes in what has been read, and gives out as much more as it may be ahead."""
        second = self._lives.second
        if second is None or not self._lives.is_up:
            return
        try:
            self._take_in(second)
            for change in self._changes.untold():
                second.send(change)
                self._pile.give(None)
            self._give_out(second)
            second.flush()
        except (OSError, ValueError):
            self._lose()

    def _take_in(self, second: Second) -> None:
        answers = second.answers()
        if answers or not self._pile.is_awaited:
            self._heard_at = time.monotonic()
        for answer in answers:
            self._pile.come_back(answer)

    def _give_out(self, second: Second) -> None:
        minute = to_the_minute(self._now())
        while self._pile.has_room and (one := self._waiting.next(self._askers)) is not None:
            task = Task(one.text, Inputs(self._askers[one.chat], minute))
            with suppress(ValueError):  # half a character: the desk's to refuse
                second.send(Frame({"do": "read"}, TASK.dump_json(task)))
                self._given_at = time.monotonic()
                self._pile.give(Given(one, task.inputs, self._changes.edition))

    def _lose(self) -> None:
        """The process is lost, and all that it had in hand; another one after a pause."""
        self._lives.lose()
        self._clear()

    def _clear(self) -> None:
        self._pile.clear()
        self._changes.leave()
