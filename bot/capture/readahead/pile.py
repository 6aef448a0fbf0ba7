"""The pile between the two processes: what was given out, and what came back and was not taken."""

from collections import deque
from dataclasses import dataclass

from bot.capture.frames import Frame
from bot.capture.readahead.asked import TOLD, Inputs, Told
from bot.capture.readahead.changes import Edition
from bot.capture.readahead.waiting import Written

OUT, FAR = 32, 96  # texts in hand over there; and with the finished ones that wait here


@dataclass(frozen=True)
class Given:
    """A text that was given out, and all that its reading rests on."""

    written: Written
    inputs: Inputs
    edition: Edition


class Pile:
    """Answers come in the order of the jobs; a job without a text is a change to be learned."""

    def __init__(self) -> None:
        self._given: deque[Given | None] = deque()
        self._read: dict[int, dict[Written, tuple[Given, Told]]] = {}  # by chat
        self._past: dict[int, int] = {}  # up to which message nobody comes any more, by chat
        self.ready = 0  # readings that lie here

    def __contains__(self, one: Written) -> bool:
        return one in self._read.get(one.chat, ())

    @property
    def is_awaited(self) -> bool:
        """Whether any answer is still to come."""
        return bool(self._given)

    @property
    def has_room(self) -> bool:
        """Whether more should be given out: far ahead much may change until it is needed."""
        return len(self._given) < OUT and len(self._given) + self.ready < FAR

    def give(self, one: Given | None) -> None:
        self._given.append(one)

    def come_back(self, answer: Frame) -> None:
        """ValueError where nothing was asked, or it is no answer."""
        if not self._given:
            raise ValueError("an answer to nothing")
        given = self._given.popleft()
        if given is not None and not self._is_past(given.written):
            told = TOLD.validate_json(answer.blob)
            self._read.setdefault(given.written.chat, {})[given.written] = (given, told)
            self.ready += 1

    def take(self, one: Written, inputs: Inputs, edition: Edition) -> Told | None:
        """What was read of these words, if it rests on what is so now."""
        if one not in self:
            return None
        given, told = self._pop(one)
        if given.inputs != inputs:
            return None
        same = given.edition if told.people else Edition(given.edition.names, edition.people)
        return told if same == edition else None

    def pass_by(self, chat: int, message_id: int) -> None:
        """The desk is done with this message, and with those before it in its chat."""
        self._past[chat] = message_id
        for one in [*filter(self._is_past, self._read.get(chat, ()))]:
            self._pop(one)

    def clear(self) -> None:
        self._given.clear()
        self._read.clear()
        self._past.clear()
        self.ready = 0

    def _is_past(self, one: Written) -> bool:
        return one.message_id <= self._past.get(one.chat, -1)

    def _pop(self, one: Written) -> tuple[Given, Told]:
        self.ready -= 1
        line = self._read[one.chat]
        found = line.pop(one)
        if not line:
            del self._read[one.chat]
        return found
