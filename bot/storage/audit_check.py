"""The audit's check: reads the chain from its first entry and against the head pinned outside."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, type_coerce
from sqlalchemy.types import NullType

from bot.storage.audit import START, TABLE, chained, latest
from bot.storage.transaction import Store, Tx

Head = tuple[int, bytes]  # sequence number and link
PAGE = 2000
# A value of a wrong type must be named as a broken entry, not stop the reading of the others.
_AS_STORED = [type_coerce(column, NullType()).label(column.name) for column in TABLE.c]


@dataclass(frozen=True)
class Verdict:
    """What the check found: how many entries stand, and the first thing wrong, if any."""

    entries: int
    fault: str | None = None
    row: int | None = None

    @property
    def sound(self) -> bool:
        return self.fault is None


def verify(store: Store, pin: Path) -> Verdict:
    """Check every entry, then the head pinned at `pin`; a sound chain is pinned anew."""
    pinned = _pinned(pin)
    if pinned is None:
        return Verdict(0, "the pinned head is missing or unreadable")
    return _checked(store, pin, pinned)


def pin_first(store: Store, pin: Path) -> Verdict:
    """Pin a chain that is sound in itself where no pin is; elsewhere this is `verify`."""
    return verify(store, pin) if pin.exists() else _checked(store, pin, START)


def pin_head(store: Store, pin: Path) -> None:
    """Write the committed head where no one can roll it back together with the database.

    For once a day; it takes the chain as it is, which only `verify` checks.
    """
    with store.transaction() as tx:
        head = latest(tx)
    _pin(pin, head, store.clock.now())


def pinned_fault(tx: Tx, pin: Path) -> str | None:
    """What the pinned head alone tells, at once and without writing; `verify` reads it all."""
    pinned = _pinned(pin)
    if pinned is None:
        return "the pinned head is missing or unreadable"
    if pinned == START:
        return None
    mac = tx.session.connection().scalar(select(TABLE.c.mac).where(TABLE.c.seq == pinned[0]))
    if mac is None:
        return "the entries after the pinned one were cut off, or the database rolled back"
    return None if mac == pinned[1] else "the pinned entry is not the one that was pinned"


def _pin(pin: Path, head: Head, now: datetime) -> None:
    fresh = pin.with_suffix(".new")
    said = {"seq": head[0], "mac": head[1].hex(), "pinned_at": now.isoformat()}
    fresh.write_text(json.dumps(said) + "\n")
    fresh.chmod(0o600)
    fresh.replace(pin)


def _pinned(pin: Path) -> Head | None:
    try:
        said = json.loads(pin.read_text())
        return int(said["seq"]), bytes.fromhex(said["mac"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _checked(store: Store, pin: Path, pinned: Head) -> Verdict:
    """Read page by page, so that a long audit holds no one up while it is checked."""
    reading = _Reading(pinned)
    verdict: Verdict | None = None
    while verdict is None:
        with store.transaction() as tx:
            verdict = reading.page(tx)
    if verdict.sound:
        _pin(pin, reading.head, store.clock.now())
    return verdict


class _Reading:
    """How far the chain has been followed, and whether the pinned entry was met."""

    def __init__(self, pinned: Head) -> None:
        self._pinned = pinned
        self._started = False
        self.head = START

    def page(self, tx: Tx) -> Verdict | None:
        """Follow the chain through one page; a verdict at its end or at the first fault."""
        query = select(*_AS_STORED).order_by(TABLE.c.seq).limit(PAGE)
        if self._started:
            query = query.where(TABLE.c.seq > self.head[0])
        self._started = True
        rows = tx.session.connection().execute(query).all()
        for row in rows:
            fault = self._follow(tx, row)
            if fault is not None:
                return Verdict(self.head[0], fault, row.seq)
        return self._at_the_end() if len(rows) < PAGE else None

    def _follow(self, tx: Tx, row: Any) -> str | None:
        seq, link = self.head
        if row.seq != seq + 1:
            return "entries are missing before this one"
        link = _relinked(tx, link, row)
        if row.mac != link:
            return "this entry was changed, inserted or moved"
        if row.seq == self._pinned[0] and link != self._pinned[1]:
            return "this entry is not the one that was pinned"
        self.head = (row.seq, link)
        return None

    def _at_the_end(self) -> Verdict:
        seq = self.head[0]
        if seq < self._pinned[0]:
            return Verdict(
                seq, "the entries after this one were cut off, or the database rolled back", seq
            )
        return Verdict(seq)


def _relinked(tx: Tx, link: bytes, row: Any) -> bytes:
    """The link that this entry should carry."""
    at = _instant(row.at)
    if at is None:
        return b""
    return chained(
        tx, link, row.seq, at, row.staff_id, row.action, row.kind, row.subject, row.reason
    )


def _instant(stored: object) -> datetime | None:
    """The moment in a stored entry; None where what is stored is no moment any more."""
    if isinstance(stored, datetime):
        return stored
    try:
        return datetime.fromisoformat(str(stored)).replace(tzinfo=UTC)
    except ValueError:
        return None
