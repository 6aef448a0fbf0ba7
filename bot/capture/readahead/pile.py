"""The pile between the two processes: what was given out, and what came back and was not taken."""

from collections import deque
from dataclasses import dataclass

from bot.capture.frames import Frame
from bot.capture.readahead.asked import TOLD, Inputs, Told
from bot.capture.readahead.changes import Edition
from bot.capture.readahead.waiting import Written


@dataclass(frozen=True)
class Given:
    """A text that was given out, all that its reading rests on, and when (monotonic seconds)."""

    written: Written
    inputs: Inputs
    edition: Edition
    at: float


class Pile:
    """Answers come in the order of the jobs; a job without a text is a change to be learned."""

    def __init__(self) -> None:
        self._given: deque[Given | None] = deque()
        self._read: dict[Written, tuple[Given, Told]] = {}

    def __len__(self) -> int:
        return len(self._given) + len(self._read)

    def __contains__(self, one: Written) -> bool:
        return one in self._read

    @property
    def is_awaited(self) -> bool:
        """Whether any answer is still to come."""
        return bool(self._given)

    @property
    def ready(self) -> int:
        """How many readings lie here."""
        return len(self._read)

    def give(self, one: Given | None) -> None:
        self._given.append(one)

    def come_back(self, answer: Frame) -> None:
        """ValueError where nothing was asked, or it is no answer."""
        if not self._given:
            raise ValueError("an answer to nothing")
        given = self._given.popleft()
        if given is not None:
            self._read[given.written] = (given, TOLD.validate_json(answer.blob))

    def take(self, one: Written, inputs: Inputs, edition: Edition) -> Told | None:
        """What was read of these words, if it rests on what is so now."""
        given, told = self._read.pop(one, (None, None))
        if given is None or told is None or given.inputs != inputs:
            return None
        same = given.edition if told.people else Edition(given.edition.names, edition.people)
        return told if same == edition else None

    def forget(self, before: float) -> None:
        """Whatever was given out before that moment, nobody comes for it any more."""
        old = [one for one, (given, _) in self._read.items() if given.at < before]
        for one in old:
            del self._read[one]

    def clear(self) -> None:
        self._given.clear()
        self._read.clear()
