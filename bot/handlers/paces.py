"""Paces: how fast Telegram lets us speak: to one chat, to one group, in all."""

import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

FORGET_AFTER = 120.0
REPEATED = 3  # floods within a minute that halt every chat


@dataclass(frozen=True)
class Limits:
    """Messages per seconds. A burst is for interactive answers to one chat; nudges get none.

    In all, letters leave one by one, evenly: so few are under way if the process is killed."""

    overall: int = 30
    burst: int = 3
    burst_seconds: float = 3.0
    nudge_gap: float = 1.0
    group: int = 20
    group_seconds: float = 60.0
    nudges: float = 20.0  # a second in all, so that a morning push leaves room for answers


UNPACED = Limits(0, 100_000, 0.0, 0.0, 100_000, 0.0, 1e9)


@dataclass
class Window:
    """At most `most` in any `seconds`; strict, unlike a bucket that refills."""

    most: int
    seconds: float
    times: deque[float] = field(default_factory=deque)

    def free_at(self) -> float:
        """From when on one more fits."""
        return self.times[0] + self.seconds if len(self.times) >= self.most else 0.0

    def room(self, now: float) -> int:
        while self.times and self.times[0] + self.seconds <= now:
            self.times.popleft()
        return self.most - len(self.times)

    def take(self, now: float) -> None:
        self.room(now)
        self.times.append(now)


@dataclass
class Paces:
    """Who may be written to when. Times are seconds of the clock that is passed in."""

    limits: Limits = field(default_factory=Limits)
    chance: Callable[[], float] = random.random

    def __post_init__(self) -> None:
        self._gap = 1.0 / self.limits.overall if self.limits.overall else 0.0
        self._next = 0.0
        self._chats: dict[int, list[Window]] = {}
        # chat → when it may be written to again, apart for answers (True) and nudges (False)
        self._resting: dict[bool, dict[int, float]] = {True: {}, False: {}}
        self._halted_all = 0.0
        self._floods: deque[float] = deque(maxlen=REPEATED)
        self._next_nudge = 0.0

    def may_go(self, now: float, *, urgent: bool) -> bool:
        """Whether anything may leave now at all."""
        return now >= max(self._halted_all, self._next, 0.0 if urgent else self._next_nudge)

    @property
    def one_by_one(self) -> bool:
        """Whether there is to be a gap after each letter."""
        return self._gap > 0

    def resting(self, now: float, *, urgent: bool) -> set[int]:
        """Chats that must not be written to yet."""
        resting = self._resting[urgent]
        for chat in [chat for chat, moment in resting.items() if moment <= now]:
            del resting[chat]
        return set(resting)

    def ready_at(self, now: float) -> float | None:
        """The next moment at which anything above changes; None when nothing is held back."""
        held = [self._halted_all, self._next, self._next_nudge]
        held += [moment for resting in self._resting.values() for moment in resting.values()]
        return min((moment for moment in held if moment > now), default=None)

    def took(self, chat_id: int, now: float, *, urgent: bool) -> None:
        """A letter leaves for that chat."""
        self._next = now + self._gap
        windows = self._windows(chat_id, now)
        for window in windows:
            window.take(now)
        free = max(window.free_at() for window in windows)
        self._rest(chat_id, now, free, max(free, now + self.limits.nudge_gap))
        if not urgent:  # an uneven gap spreads a morning push
            gap = 2 * self.chance() / self.limits.nudges
            self._next_nudge = max(self._next_nudge, now) + gap

    def flooded(self, chat_id: int, now: float, seconds: float) -> None:
        """Telegram wants peace from us in this chat; in all of them when it says so again."""
        until = now + seconds
        self._rest(chat_id, now, until, until)
        self._floods.append(now)
        if len(self._floods) == REPEATED and now - self._floods[0] < 60:
            self._halted_all = max(self._halted_all, until)

    def _rest(self, chat_id: int, now: float, answers: float, nudges: float) -> None:
        for urgent, moment in ((True, answers), (False, nudges)):
            resting = self._resting[urgent]
            if moment > max(now, resting.get(chat_id, 0.0)):
                resting[chat_id] = moment

    def _windows(self, chat_id: int, now: float) -> list[Window]:
        windows = self._chats.get(chat_id)
        if windows is None:
            self._tidy(now)
            windows = [Window(self.limits.burst, self.limits.burst_seconds)]
            if chat_id < 0:  # groups have negative ids
                windows.append(Window(self.limits.group, self.limits.group_seconds))
            self._chats[chat_id] = windows
        return windows

    def _tidy(self, now: float) -> None:
        if len(self._chats) % 512 != 511:
            return
        for chat, windows in list(self._chats.items()):
            if all(w.times[-1] + FORGET_AFTER < now for w in windows if w.times):
                del self._chats[chat]
