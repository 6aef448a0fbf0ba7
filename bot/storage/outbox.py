"""The outbox: letters written down in the transaction of what they tell of.

post(tx, letter) -> id of the piece that carries the buttons, None when the key was used before
about(tx, chat_id, message_id) -> About | None · is_latest(tx, chat_id, about) · erase(tx, …)
react(tx, …) · resend(tx, id) · counts(tx) · oldest(tx) · dead(tx)
forget(tx) · forget_customer(tx, customer_id)
What happens to a posted letter afterwards is in `bot.storage.sending`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select, update

from bot.domain.letters import About, Letter, LetterKind, Reply
from bot.domain.pieces import CAPTION, MESSAGE, pieces
from bot.storage.inserting import unless_there
from bot.storage.tables import OutboxRow
from bot.storage.transaction import Owner, Tx, compact, domain

Value = dict[str, Any]

OUTBOX = OutboxRow.__table__  # type: ignore[attr-defined] # SQLModel does not declare it
AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)  # so that a clock that jumps back delays no answer
UNSENT = ("queued", "parked", "sending", "uncertain")
URGENT = (LetterKind.ANSWER, LetterKind.FILE)


@dataclass(frozen=True)
class DeadLetter:
    """A letter that was given up, as an admin may see it: no content."""

    id: int
    kind: str
    chat_id: int
    staff_id: int | None
    fault: str | None
    created_at: datetime
    state: str


def post(tx: Tx, letter: Letter) -> int | None:
    """Put a letter in the queue; a text too long for one message becomes several in order."""
    last = None
    for place, (method, value, content) in enumerate(_parts(letter.reply)):
        key = letter.key if place == 0 or letter.key is None else f"{letter.key}#{place + 1}"
        if place == 0 and letter.tells:
            value["tells"] = list(letter.tells)
        posted = _write(tx, letter, key, method, value, content)
        if posted is None:
            return None
        last = posted
    return last


def about(tx: Tx, chat_id: int, message_id: int) -> About | None:
    """What one of our messages was about, however long ago it was sent."""
    query = select(OUTBOX.c.about_kind, OUTBOX.c.about_id, OUTBOX.c.customer_id).where(
        OUTBOX.c.chat_id == chat_id,
        OUTBOX.c.message_id == message_id,
        OUTBOX.c.about_kind.is_not(None),
    )
    row = tx.session.connection().execute(query.order_by(OUTBOX.c.id.desc()).limit(1)).first()
    return About(*row) if row is not None else None


def standing(tx: Tx, chat_id: int, kind: str, subject: int) -> tuple[int | None, int | None]:
    """(message, letter) of the newest message of ours about this; (None, None) without any."""
    query = select(OUTBOX.c.message_id, OUTBOX.c.id).where(
        OUTBOX.c.chat_id == chat_id, OUTBOX.c.about_kind == kind, OUTBOX.c.about_id == subject
    )
    row = tx.session.connection().execute(query.order_by(OUTBOX.c.id.desc()).limit(1)).first()
    return (row[0], row[1]) if row is not None else (None, None)


def is_latest(tx: Tx, chat_id: int, subject: About) -> bool:
    """Whether the newest message of ours in the chat that is about anything is about this: one
    on its way, else the last in the chat. Both are found by an index, however long the chat."""
    columns = select(OUTBOX.c.about_kind, OUTBOX.c.about_id).where(
        OUTBOX.c.chat_id == chat_id, OUTBOX.c.about_kind.is_not(None)
    )
    coming = columns.where(OUTBOX.c.state.in_(UNSENT), OUTBOX.c.message_id.is_(None))
    there = columns.where(OUTBOX.c.message_id.is_not(None))
    for newest in (
        coming.order_by(OUTBOX.c.id.desc()),
        there.order_by(OUTBOX.c.message_id.desc()),
    ):
        row = tx.session.connection().execute(newest.limit(1)).first()
        if row is not None:
            return (row[0], row[1]) == (subject.kind, subject.id)
    return False


def erase(tx: Tx, chat_id: int, message_id: int, at: datetime | None = None) -> int | None:
    """Delete a message of the chat, now or at that time."""
    letter = Letter(chat_id, Reply(""), key=f"erase:{chat_id}:{message_id}", not_before=at)
    return _write(tx, letter, letter.key, "erase", {"message": message_id}, b"")


def react(tx: Tx, chat_id: int, message_id: int, emoji: str) -> int | None:
    """Put a reaction on a message of the chat."""
    value = {"message": message_id, "emoji": emoji}
    return _write(tx, Letter(chat_id, Reply("")), None, "react", value, b"")


def resend(tx: Tx, letter_id: int, chat_id: int) -> bool:
    """Send a letter of that chat again because its reader asks; false when it is gone."""
    again = {"state": "queued", "not_before": AT_ONCE, "attempts": 0, "fault": None}
    changed = tx.session.connection().execute(
        update(OUTBOX)
        .where(OUTBOX.c.id == letter_id, OUTBOX.c.chat_id == chat_id)
        .where(OUTBOX.c.state.in_(("uncertain", "dead")), OUTBOX.c.sealed.is_not(None))
        .values(**again)
    )
    return changed.rowcount > 0


def counts(tx: Tx) -> dict[str, int]:
    """How many rows by state."""
    rows = tx.session.connection().execute(
        select(OUTBOX.c.state, func.count()).group_by(OUTBOX.c.state)
    )
    return {row[0]: row[1] for row in rows}


def oldest(tx: Tx) -> datetime | None:
    """Since when the oldest letter waits that could have been sent."""
    moment: datetime | None = tx.session.connection().scalar(
        select(func.min(OUTBOX.c.created_at)).where(
            OUTBOX.c.state.in_(("queued", "sending")), OUTBOX.c.not_before <= tx.now
        )
    )
    return moment


def dead(tx: Tx, limit: int = 50, since: datetime | None = None) -> list[DeadLetter]:
    """The letters given up or left uncertain that were written since then, newest first, without
    their content."""
    columns = (OUTBOX.c[name] for name in DeadLetter.__dataclass_fields__)
    query = select(*columns).where(OUTBOX.c.state.in_(("dead", "uncertain")))
    if since is not None:
        query = query.where(OUTBOX.c.created_at >= since)
    rows = tx.session.connection().execute(query.order_by(OUTBOX.c.id.desc()).limit(limit))
    return [DeadLetter(*row) for row in rows]


def forget(tx: Tx, keep_days: int = 7) -> int:
    """Destroy the content of days older than that; what each message was about stays known.

    A day of which a letter still waits is left alone."""
    connection = tx.session.connection()
    limit = datetime.combine((tx.now - timedelta(days=keep_days)).date(), datetime.min.time())
    limit = limit.replace(tzinfo=tx.now.tzinfo)
    old = select(OUTBOX.c.created_at, OUTBOX.c.state).where(
        OUTBOX.c.created_at < limit, OUTBOX.c.sealed.is_not(None)
    )
    rows = connection.execute(old).all()
    waiting = {row.created_at.date() for row in rows if row.state in ("queued", "parked")}
    days = {row.created_at.date() for row in rows} - waiting
    for day in days:
        tx.vault.destroy(tx.session, domain(f"outbox-{day.isoformat()}"), for_good=False)
        start = datetime.combine(day, datetime.min.time(), tx.now.tzinfo)
        connection.execute(
            update(OUTBOX)
            .where(OUTBOX.c.created_at >= start, OUTBOX.c.created_at < start + timedelta(days=1))
            .values(sealed=None)
        )
    return len(days)


def forget_customer(tx: Tx, customer_id: int) -> None:
    """Wipe the content of every letter about an erased customer, sent or not."""
    row = update(OUTBOX).where(OUTBOX.c.customer_id == customer_id)
    connection = tx.session.connection()
    connection.execute(row.where(OUTBOX.c.state.in_(UNSENT)).values(state="dead", fault="Erased"))
    connection.execute(row.values(sealed=None))


def withdraw(tx: Tx, staff_id: int) -> None:
    """Letters to somebody who was revoked are not sent any more."""
    waiting = update(OUTBOX).where(OUTBOX.c.staff_id == staff_id)
    waiting = waiting.where(OUTBOX.c.state.in_(("queued", "parked")))
    tx.session.connection().execute(waiting.values(state="dead", fault="Revoked", sealed=None))


def owner_of(created_at: datetime) -> Owner:
    """The day key under which a letter's content is sealed."""
    return domain(f"outbox-{created_at.date().isoformat()}")


def sealed(tx: Tx, letter_id: int, created_at: datetime, value: Value, content: bytes) -> bytes:
    """A letter's content: one line of JSON, and the enclosure's bytes after it."""
    plain = compact(value).encode()
    return tx.seal_bytes(
        owner_of(created_at), "letter", "outbox", letter_id, plain + b"\n" + content
    )


_LAST = select(func.max(OUTBOX.c.id))
_INSERT = insert(OUTBOX)
_HIGHEST = "outbox.highest"  # in the session, which lives as long as its transaction


def _next_id(tx: Tx) -> int:
    # Letters of one moment leave in the order in which they were written.
    last = tx.session.info.get(_HIGHEST) or tx.rows(_LAST)[0][0] or 0
    tx.session.info[_HIGHEST] = max(tx.new_id(), last + 1)
    return int(tx.session.info[_HIGHEST])


def _write(
    tx: Tx, letter: Letter, key: str | None, method: str, value: Value, content: bytes
) -> int | None:
    letter_id, subject = _next_id(tx), letter.reply.about
    row = {
        "id": letter_id,
        "key": key,
        "chat_id": letter.chat_id,
        "staff_id": letter.staff_id,
        "kind": letter.kind.value,
        "method": method,
        "state": "queued",
        "urgent": letter.kind in URGENT,
        "attempts": 0,
        "not_before": letter.not_before or AT_ONCE,
        "created_at": tx.now,
        "about_kind": subject.kind if subject else None,
        "about_id": subject.id if subject else None,
        "customer_id": _customer(letter),
        "sealed": sealed(tx, letter_id, tx.now, value, content),
    }
    if key is None:
        tx.run(_INSERT, **row)
        return letter_id
    posted = tx.rows(unless_there(tx, OUTBOX, "key", returning="id"), **row)
    return int(posted[0][0]) if posted else None


def _customer(letter: Letter) -> int | None:
    if letter.reply.about is not None and letter.reply.about.customer_id is not None:
        return letter.reply.about.customer_id
    return letter.subjects[0] if len(letter.subjects) == 1 else None


def _parts(reply: Reply) -> Sequence[tuple[str, Value, bytes]]:
    first = CAPTION if reply.enclosure else MESSAGE
    texts = pieces(reply.text, first)
    return [_part(reply, text, place, len(texts) - 1) for place, text in enumerate(texts)]


def _part(reply: Reply, text: str, place: int, last: int) -> tuple[str, Value, bytes]:
    """The first piece carries the enclosure or is the edit; the last has the buttons."""
    value: Value = {"text": text}
    method, content = "send", b""
    if place == last:
        value["rows"] = [[[b.label, b.press, b.url] for b in row] for row in reply.rows]
        value["prompt"] = reply.prompt
    if place == 0:
        value["reply_to"] = reply.reply_to
        if reply.enclosure is not None:
            one = reply.enclosure
            value["file"] = {"name": one.name, "picture": one.picture, "voice": one.voice}
            method, content = "file", reply.enclosure.content
        elif reply.edit_message is not None or reply.edit_letter is not None:
            value["edit_message"], value["edit_letter"] = reply.edit_message, reply.edit_letter
            method = "edit"
    return method, value, content
