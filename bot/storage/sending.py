"""Sending: what becomes of a posted letter: queued → sending (lease) → sent | parked | …

claim(tx, limit, …) -> [Sending] · unsettled(tx, mine) -> [Sending]
sent · retry · park · repeat · uncertain · dead · plainly · anew · migrate · unreachable · wait
opened(tx, row) -> the row as a letter
due_at(tx) -> when the next letter that is not yet due becomes due · shift(tx, step)."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, Select, bindparam, func, literal_column, or_, select, update

from bot.domain.letters import LetterKind
from bot.storage import ledger
from bot.storage.outbox import OUTBOX, Value, owner_of, sealed
from bot.storage.remembering import changed
from bot.storage.tables import StaffRow
from bot.storage.transaction import Tx
from bot.storage.vault import SealError

LEASE = timedelta(seconds=90)
LONGEST_TRY = timedelta(hours=2)  # more than lies between two tries of a letter
LONGEST_REST = timedelta(days=1)  # more than Telegram asks for; both are told by a clock set back


@dataclass(frozen=True)
class Sending:
    """A claimed letter. `value` is its content, `edits` the message it rewrites, if any."""

    id: int
    chat_id: int
    staff_id: int | None
    kind: LetterKind
    method: str
    urgent: bool
    attempts: int
    created_at: datetime
    not_before: datetime
    value: Value
    content: bytes
    edits: int | None = None


COLUMNS = [
    OUTBOX.c[name]
    for name in (
        "id",
        "chat_id",
        "staff_id",
        "kind",
        "method",
        "urgent",
        "attempts",
        "created_at",
        "not_before",
        "sealed",
    )
]
_EARLIER = OUTBOX.alias("earlier")
_ONE = literal_column("1", Integer)
# A letter waits for the earlier ones of its chat, unless those are only meant for later.
_BLOCKED = (
    select(_ONE)
    .where(
        _EARLIER.c.chat_id == OUTBOX.c.chat_id,
        _EARLIER.c.state.in_(("queued", "parked", "sending")),
        _EARLIER.c.id < OUTBOX.c.id,
        _EARLIER.c.urgent == OUTBOX.c.urgent,
        or_(
            _EARLIER.c.state != "queued",
            _EARLIER.c.attempts > 0,
            _EARLIER.c.not_before <= bindparam("now"),
        ),
    )
    .correlate(OUTBOX)
    .exists()
)
_PARKED = OUTBOX.alias("parked")
_HALTED = (
    select(_ONE)
    .where(_PARKED.c.chat_id == OUTBOX.c.chat_id, _PARKED.c.state == "parked")
    .correlate(OUTBOX)
    .exists()
)
_WAITING: Select[Any] = (
    select(*COLUMNS)
    .where(
        OUTBOX.c.state == "queued",
        OUTBOX.c.urgent == bindparam("urgent"),
        or_(
            OUTBOX.c.not_before <= bindparam("now"),
            (OUTBOX.c.attempts > 0) & (OUTBOX.c.not_before > bindparam("absurd")),
        ),
        OUTBOX.c.chat_id.not_in(bindparam("busy", expanding=True)),
        ~_BLOCKED,
        ~_HALTED,
    )
    .order_by(OUTBOX.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=OUTBOX)
)
_UNPARK = (
    update(OUTBOX)
    .where(
        OUTBOX.c.state == "parked",
        or_(OUTBOX.c.not_before <= bindparam("now"), OUTBOX.c.not_before > bindparam("absurd")),
    )
    .values(state="queued")
)
_SET = update(OUTBOX).where(OUTBOX.c.id == bindparam("this"))
_LEASED = _SET.values(state="sending", lease_until=bindparam("until"))
_SENT = _SET.values(
    state="sent", sent_at=bindparam("at"), message_id=bindparam("message"), fault=None
)


def claim(tx: Tx, limit: int, *, urgent: bool, busy: Collection[int] = ()) -> list[Sending]:
    """Lease up to `limit` letters whose turn it is; none of the chats in `busy`."""
    tx.run(_UNPARK, now=tx.now, absurd=tx.now + LONGEST_REST)
    rows = tx.rows(
        _WAITING, urgent=urgent, now=tx.now, absurd=tx.now + LONGEST_TRY, busy=list(busy),
        most=limit,
    )  # fmt: skip
    leased = [found for row in rows if (found := opened(tx, row)) is not None]
    until = tx.now + LEASE
    tx.run_all(_LEASED, [{"this": each.id, "until": until} for each in leased])
    return leased


def unsettled(tx: Tx, mine: Collection[int] = (), *, alone: bool = False) -> list[Sending]:
    """Letters whose sender vanished while sending: leases that ran out, but for `mine`.

    `alone` says that no other process can be sending, so that no lease is worth waiting for."""
    query = select(*COLUMNS).where(OUTBOX.c.state == "sending")
    if not alone:
        query = query.where(OUTBOX.c.lease_until < tx.now)
    query = query.order_by(OUTBOX.c.id).with_for_update(skip_locked=True)
    rows = [row for row in tx.session.connection().execute(query) if row.id not in mine]
    return [found for row in rows if (found := opened(tx, row)) is not None]


def sent(tx: Tx, done: Sequence[tuple[int, int | None]]) -> None:
    """These letters (id, message id) are with their readers."""
    tx.run_all(_SENT, [{"this": id, "message": message, "at": tx.now} for id, message in done])


def retry(tx: Tx, letter: Sending, at: datetime, fault: str) -> None:
    """Try again then; one attempt more is used up."""
    _change(tx, letter, state="queued", not_before=at, attempts=letter.attempts + 1, fault=fault)


def park(tx: Tx, letter: Sending, until: datetime) -> None:
    """Telegram wants peace: this letter, and with it its chat, waits until then."""
    _change(tx, letter, state="parked", not_before=until, fault="RetryAfter")


def repeat(tx: Tx, letter: Sending, at: datetime, fault: str) -> None:
    """Send a copy more then, marked as one that may repeat."""
    marked = {**letter.value, "repeat": letter.value.get("repeat", 0) + 1}
    _rewrite(tx, letter, marked)
    retry(tx, letter, at, fault)


def plainly(tx: Tx, letter: Sending, *, buttons: bool) -> None:
    """Try once more as plain text, with or without its buttons."""
    value = {**letter.value, "plain": True, "rows": letter.value.get("rows") if buttons else []}
    _rewrite(tx, letter, value)
    retry(tx, letter, tx.now, "BadRequest")


def anew(tx: Tx, letter: Sending) -> None:
    """What it was to rewrite is gone: send it as a new message."""
    _change(tx, letter, state="queued", method="send", not_before=tx.now, fault="EditTargetGone")


def uncertain(tx: Tx, letter: Sending, fault: str) -> None:
    """It may have arrived, and nothing is to be done about it by ourselves."""
    _change(tx, letter, state="uncertain", fault=fault)


def dead(tx: Tx, letter: Sending, fault: str) -> None:
    """Given up; an admin can see that it is. What it was to tell is untold again."""
    _change(tx, letter, state="dead", fault=fault)
    for key in letter.value.get("tells", ()):
        ledger.forget(tx, key)


def wait(tx: Tx, letter: Sending, until: datetime) -> None:
    """It was claimed at a time when its reader is not to be disturbed: it begins afresh then."""
    _change(tx, letter, state="queued", not_before=until, attempts=0)


def migrate(tx: Tx, letter: Sending, new_chat_id: int) -> None:
    """The group has become another chat: all that waits for it goes there."""
    old = OUTBOX.c.chat_id == letter.chat_id
    waiting = OUTBOX.c.state.in_(("queued", "parked", "sending"))
    tx.session.connection().execute(update(OUTBOX).where(old, waiting).values(chat_id=new_chat_id))
    retry(tx, letter, tx.now, "ChatMigrated")


def unreachable(tx: Tx, letter: Sending) -> int | None:
    """Remember that this member of staff cannot be written to; their id at the first time."""
    staff = StaffRow.__table__  # type: ignore[attr-defined] # SQLModel does not declare it
    connection = tx.session.connection()
    found: int | None = connection.scalar(
        select(staff.c.id).where(staff.c.telegram_id == letter.chat_id, staff.c.reachable)
    )
    if found is not None:
        connection.execute(update(staff).where(staff.c.id == found).values(reachable=False))
        changed(tx)
    return found


_DUE_AT = select(func.min(OUTBOX.c.not_before)).where(
    OUTBOX.c.state.in_(("queued", "parked")), OUTBOX.c.not_before > bindparam("now")
)


def due_at(tx: Tx) -> datetime | None:
    """When the next letter becomes due that is not due yet."""
    moment: datetime | None = tx.rows(_DUE_AT, now=tx.now)[0][0]
    return moment


def shift(tx: Tx, step: timedelta) -> None:
    """The clock has jumped by that much: what waits for another try waits no longer for it."""
    tried = select(OUTBOX.c.id, OUTBOX.c.not_before).where(
        OUTBOX.c.state.in_(("queued", "parked")),
        or_(OUTBOX.c.attempts > 0, OUTBOX.c.state == "parked"),
        OUTBOX.c.not_before > tx.now,
    )
    for row in tx.session.connection().execute(tried).all():
        moved = update(OUTBOX).where(OUTBOX.c.id == row.id)
        tx.session.connection().execute(moved.values(not_before=row.not_before + step))


def _change(tx: Tx, letter: Sending, **values: object) -> None:
    tx.session.connection().execute(
        update(OUTBOX).where(OUTBOX.c.id == letter.id).values(**values)
    )


def _rewrite(tx: Tx, letter: Sending, value: Value) -> None:
    blob = sealed(tx, letter.id, letter.created_at, value, letter.content)
    _change(tx, letter, sealed=blob)


def opened(tx: Tx, row: Any) -> Sending | None:
    """The row as a letter; one that does not open is dead, and holds nobody up."""
    try:
        blob = row.sealed or b""
        plain = tx.open_bytes(owner_of(row.created_at), "letter", "outbox", row.id, blob)
    except SealError:
        broken = update(OUTBOX).where(OUTBOX.c.id == row.id)
        tx.session.connection().execute(broken.values(state="dead", fault="SealError"))
        return None
    head, _, content = plain.partition(b"\n")
    value: Value = json.loads(head.decode())
    edits = value.get("edit_message") or _message_of(tx, value.get("edit_letter"))
    return Sending(
        row.id, row.chat_id, row.staff_id, LetterKind(row.kind), row.method, row.urgent,
        row.attempts, row.created_at, row.not_before, value, content, edits,
    )  # fmt: skip


def _message_of(tx: Tx, letter_id: int | None) -> int | None:
    if letter_id is None:
        return None
    query = select(OUTBOX.c.message_id).where(OUTBOX.c.id == letter_id)
    found: int | None = tx.session.connection().scalar(query)
    return found
