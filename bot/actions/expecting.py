"""Expecting: a file that was sent becomes an errand, in the transaction of its message."""

from dataclasses import replace

from bot.actions import albums
from bot.actions.turn import Turn
from bot.capture.files import MOST_BYTES
from bot.domain.letters import Reply
from bot.domain.refusals import FileTooBig
from bot.domain.sent import Sent
from bot.storage import errands


def expect(turn: Turn, kind: str, sent: Sent, waiting: Reply) -> None:
    """Says at once that it is at it, and queues the work; `kind` is voice or file."""
    if sent.size > MOST_BYTES:
        raise FileTooBig(limit=MOST_BYTES)
    first = True
    if sent.group:
        sent, first = albums.join(turn, sent)
    if first:
        sent = replace(sent, letter=turn.answer(waiting))
        albums.begun(turn, sent)
    errands.add(turn.tx, kind, turn.chat_id, turn.asker.id, sent.kept())
