"""The texts that wait, chat by chat, in the order in which the desk is likely to come to them."""

from collections import deque
from collections.abc import Container
from typing import NamedTuple

MOST = 10_000  # texts; a few megabytes


class Written(NamedTuple):
    """A message: where it stands, and its words."""

    chat: int
    message_id: int
    text: str


class Waiting:
    """The desk takes one text of a chat at a time, in the chat's own order; so is it here."""

    def __init__(self) -> None:
        self._lines: dict[int, deque[Written]] = {}
        self._many = 0

    def __len__(self) -> int:
        return self._many

    def add(self, one: Written) -> None:
        if self._many < MOST:
            self._lines.setdefault(one.chat, deque()).append(one)
            self._many += 1

    def pass_by(self, chat: int, message_id: int) -> None:
        """The desk has come to this message; what stands before it in its chat is past too."""
        while (line := self._lines.get(chat)) and line[0].message_id <= message_id:
            self._first(chat)

    def next(self, chats: Container[int]) -> Written | None:
        """Takes a text from the lines of these chats, from one after the other."""
        chat = next((one for one in self._lines if one in chats), None)
        if chat is None:
            return None
        first = self._first(chat)
        if chat in self._lines:
            self._lines[chat] = self._lines.pop(chat)
        return first

    def clear(self) -> None:
        self._lines.clear()
        self._many = 0

    def _first(self, chat: int) -> Written:
        line = self._lines[chat]
        first = line.popleft()
        self._many -= 1
        if not line:
            del self._lines[chat]
        return first
