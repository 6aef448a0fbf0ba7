"""The inbox: updates, sealed and written down before Telegram is told that we have them.

receive(tx, batch) · due(tx, most) · next_due(tx) · opened(tx, arrived) · done · failed ·
quarantine · next_try(tx) · counts(tx) · oldest(tx) · forget(tx, keep_days)"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, literal_column, or_, select, update

from bot.storage.counters import advance
from bot.storage.inserting import unless_there
from bot.storage.tables import InboxRow
from bot.storage.transaction import Owner, Tx, domain

Raw = dict[str, Any]

AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)  # no clock is ever before that
LARGEST = 2**52  # no id of Telegram's has more bits
LONGEST_WAIT = timedelta(minutes=1)
INBOX = InboxRow.__table__  # type: ignore[attr-defined] # SQLModel does not declare it


@dataclass(frozen=True)
class Arrived:
    """An update that waits: still sealed, since even the opening of it may fail."""

    update_id: int
    chat_id: int | None
    attempts: int
    day: str
    sealed: bytes


_KNOWN = select(INBOX.c.update_id).where(INBOX.c.update_id.in_(bindparam("ids", expanding=True)))


def receive(tx: Tx, batch: Sequence[Mapping[str, Any]]) -> int:
    """Write down the updates that are not here yet; how many those were.

    Known ones are told by their id alone: after a quiet week Telegram starts again anywhere."""
    fresh = _unknown(tx, {int(raw["update_id"]): raw for raw in batch})
    if not fresh:
        return 0
    first = advance(tx, "arrival", len(fresh)) - len(fresh)
    rows = [
        _row(tx, update_id, raw, first + place)
        for place, (update_id, raw) in enumerate(fresh.items(), start=1)
    ]
    tx.run_all(unless_there(tx, INBOX), rows)
    return len(rows)


# Only the head of a chat's line is ever due, so the order of a chat is kept, whatever fails.
_EARLIER = INBOX.alias("earlier")
_DUE = (
    select(INBOX.c.update_id, INBOX.c.chat_id, INBOX.c.attempts, INBOX.c.day, INBOX.c.sealed)
    .where(
        INBOX.c.state == "new",
        # Nobody waits longer than this: a clock that has jumped back keeps no update waiting.
        or_(INBOX.c.next_try_at <= bindparam("now"), INBOX.c.next_try_at > bindparam("absurd")),
    )
    .where(
        ~select(literal_column("1"))
        .where(
            _EARLIER.c.chat_id == INBOX.c.chat_id,
            _EARLIER.c.state == "new",
            _EARLIER.c.arrival < INBOX.c.arrival,
        )
        .correlate(INBOX)
        .exists()
    )
    .order_by(INBOX.c.arrival)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=INBOX)
)


def due(tx: Tx, most: int) -> list[Arrived]:
    """The longest-waiting updates whose turn it is, of as many chats, locked for this
    transaction."""
    rows = tx.rows(_DUE, now=tx.now, absurd=tx.now + LONGEST_WAIT, most=most)
    return [Arrived(*row) for row in rows]


def next_due(tx: Tx) -> Arrived | None:
    """The longest-waiting of them."""
    return next(iter(due(tx, 1)), None)


def opened(tx: Tx, arrived: Arrived) -> Raw:
    """The raw update as Telegram sent it; SealError where the row is damaged."""
    return tx.open(_owner(arrived.day), "update", "inbox", arrived.update_id, arrived.sealed)


_SET = update(INBOX).where(INBOX.c.update_id == bindparam("id"))
_DONE = _SET.values(state="done", fault=None)
_FAILED = _SET.values(
    attempts=INBOX.c.attempts + 1, next_try_at=bindparam("at"), fault=bindparam("why")
)
_QUARANTINED = _SET.values(
    attempts=INBOX.c.attempts + 1, state="quarantined", fault=bindparam("why")
)


def done(tx: Tx, *update_ids: int) -> None:
    tx.run_all(_DONE, [{"id": each} for each in update_ids])


def failed(tx: Tx, update_id: int, again: datetime, fault: str) -> None:
    """One try more is used up; the chat's later updates wait behind this one."""
    tx.session.connection().execute(_FAILED, {"id": update_id, "at": again, "why": fault})


def quarantine(tx: Tx, update_id: int, fault: str) -> None:
    """Set aside what cannot be handled; it stays sealed until its day key is thrown away."""
    tx.session.connection().execute(_QUARANTINED, {"id": update_id, "why": fault})


_NEXT_TRY = select(func.min(INBOX.c.next_try_at)).where(
    INBOX.c.state == "new", INBOX.c.next_try_at > bindparam("now")
)


def next_try(tx: Tx) -> datetime | None:
    """When the next update may be tried that has to wait."""
    moment: datetime | None = tx.rows(_NEXT_TRY, now=tx.now)[0][0]
    return moment


def counts(tx: Tx) -> dict[str, int]:
    """How many rows by state."""
    rows = tx.session.connection().execute(
        select(INBOX.c.state, func.count()).group_by(INBOX.c.state)
    )
    return {row[0]: row[1] for row in rows}


def set_aside(tx: Tx, since: datetime) -> int:
    """How many updates that came since then could not be handled."""
    query = select(func.count()).where(
        INBOX.c.state == "quarantined", INBOX.c.received_at >= since
    )
    return tx.session.connection().scalar(query) or 0


def oldest(tx: Tx) -> datetime | None:
    """Since when the longest-waiting update waits."""
    moment: datetime | None = tx.session.connection().scalar(
        select(func.min(INBOX.c.received_at)).where(INBOX.c.state == "new")
    )
    return moment


def forget(tx: Tx, keep_days: int = 7) -> int:
    """Destroy the day keys older than that, and what they sealed; how many days went.

    A day with an update still waiting is left alone: nothing unread is ever thrown away."""
    limit = (tx.now - timedelta(days=keep_days)).date().isoformat()
    connection = tx.session.connection()
    waiting = select(INBOX.c.day).where(INBOX.c.state == "new")
    old = (INBOX.c.day < limit, INBOX.c.sealed.is_not(None), INBOX.c.day.not_in(waiting))
    days = connection.scalars(select(INBOX.c.day).where(*old).distinct()).all()
    for day in days:
        tx.vault.destroy(tx.session, _owner(day), for_good=False)
        gone = INBOX.c.day == day
        connection.execute(delete(INBOX).where(gone, INBOX.c.state == "done"))
        connection.execute(update(INBOX).where(gone).values(sealed=None))
    return len(days)


def _unknown(tx: Tx, batch: dict[int, Mapping[str, Any]]) -> dict[int, Mapping[str, Any]]:
    known = {row[0] for row in tx.rows(_KNOWN, ids=list(batch))}
    return {id: raw for id, raw in batch.items() if id not in known}


def _row(tx: Tx, update_id: int, raw: Mapping[str, Any], arrival: int) -> dict[str, Any]:
    day = tx.now.date().isoformat()
    return {
        "update_id": update_id,
        "arrival": arrival,
        "chat_id": chat_of(raw),
        "state": "new",
        "attempts": 0,
        "next_try_at": AT_ONCE,
        "received_at": tx.now,
        "day": day,
        "fault": None,
        "sealed": _sealed(tx, day, update_id, dict(raw)),
    }


def _sealed(tx: Tx, day: str, update_id: int, raw: Raw) -> bytes:
    """Half a character ("\\ud83d" alone) is no text that can be sealed; � stands for it."""
    try:
        return tx.seal(_owner(day), "update", "inbox", update_id, raw)
    except UnicodeEncodeError:
        words = json.dumps(raw, ensure_ascii=False).encode("utf-16", "surrogatepass")
        whole = json.loads(words.decode("utf-16", "replace"))
        return tx.seal(_owner(day), "update", "inbox", update_id, whole)


def chat_of(raw: Mapping[str, Any]) -> int | None:
    """The chat whose order an update belongs to; else its sender; else none, as where its
    parts are not what Telegram sends."""
    for part in raw.values():
        if not isinstance(part, dict):
            continue
        inner = part.get("message")
        said = inner if isinstance(inner, dict) else part
        place = said.get("chat") or part.get("from") or part.get("user")
        number = place.get("id") if isinstance(place, dict) else None
        if type(number) is int and abs(number) < LARGEST:
            return number
    return None


def _owner(day: str) -> Owner:
    return domain(f"inbox-{day}")
