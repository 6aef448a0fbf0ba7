"""Albums: pictures and files sent together are asked about once, and filed together.

Telegram sends each by itself, with the name of its group. The first one opens a row by which
all the others find the message that says what has become of them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.actions.turn import Turn
from bot.domain.proposals import Proposal
from bot.domain.sent import Sent
from bot.storage import proposals

KIND = "album"
TOGETHER = timedelta(minutes=10)


def join(turn: Turn, sent: Sent) -> tuple[Sent, bool]:
    """The file with its album's row and letter, and whether it is the first of them."""
    for one in proposals.recent(turn.tx, turn.asker.id, KIND, turn.tx.now - TOGETHER):
        if (one.value["group"], one.value["chat"]) == (sent.group, turn.chat_id):
            return replace(sent, album=one.id, letter=one.value["letter"]), False
    value: dict[str, Any] = {"group": sent.group, "chat": turn.chat_id, "letter": None}
    opened = proposals.add(turn.tx, staff_id=turn.asker.id, kind=KIND, value=value)
    return replace(sent, album=opened.id), True


def begun(turn: Turn, sent: Sent) -> None:
    """The message that says "looking …" is theirs together."""
    _keep(turn, sent, letter=sent.letter)


def question(turn: Turn, sent: Sent) -> Proposal | None:
    """The file proposal that the first of an album opened, answered or not."""
    album = _of(turn, sent)
    asked = album.value.get("question") if album else None
    return proposals.get(turn.tx, asked, turn.asker.id) if asked else None


def asked(turn: Turn, sent: Sent, proposal_id: int) -> None:
    """From now on the others of the album join this proposal."""
    _keep(turn, sent, question=proposal_id)


def letter(turn: Turn, sent: Sent, *, about_files: bool) -> int | None:
    """The message to be written over: that of the files for another file, else the one that
    says "looking …", once. None: a new message."""
    album = _of(turn, sent)
    if album is None:
        return sent.letter
    if about_files and album.value.get("told"):
        told: int = album.value["told"]
        return told
    if album.value.get("used"):
        return None
    _keep(turn, sent, used=True)
    return sent.letter


def told(turn: Turn, sent: Sent, letter_id: int | None) -> None:
    """What becomes of the files is said in this message."""
    if letter_id is not None:
        _keep(turn, sent, told=letter_id)


def _of(turn: Turn, sent: Sent) -> Proposal | None:
    return proposals.get(turn.tx, sent.album, turn.asker.id) if sent.album else None


def _keep(turn: Turn, sent: Sent, **changed: Any) -> None:
    album = _of(turn, sent)
    if album is not None:
        proposals.change(turn.tx, album, {**album.value, **changed}, state=album.state)
