"""The audit's check: reads the chain from its first entry and against the head pinned outside."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, type_coerce
from sqlalchemy.types import NullType

from bot.storage.audit import START, TABLE, chained, latest
from bot.storage.transaction import Tx

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


def verify(tx: Tx, pin: Path) -> Verdict:
    """Check every entry, then the head pinned at `pin`; a sound chain is pinned anew."""
    pinned = _pinned(pin)
    verdict = _verify(tx, pinned)
    if verdict.sound:
        pin_head(tx, pin)
    return verdict


def pin_first(tx: Tx, pin: Path) -> Verdict:
    """Pin a chain that is sound in itself where no pin is; elsewhere this is `verify`."""
    if pin.exists():
        return verify(tx, pin)
    verdict = _verify(tx, START)
    if verdict.sound:
        pin_head(tx, pin)
    return verdict


def pin_head(tx: Tx, pin: Path) -> None:
    """Write the head where the database cannot be rolled back together with it."""
    seq, link = latest(tx)
    fresh = pin.with_suffix(".new")
    fresh.write_text(
        json.dumps({"seq": seq, "mac": link.hex(), "pinned_at": tx.now.isoformat()}) + "\n"
    )
    fresh.chmod(0o600)
    fresh.replace(pin)


def _pinned(pin: Path) -> tuple[int, bytes] | None:
    try:
        said = json.loads(pin.read_text())
        return int(said["seq"]), bytes.fromhex(said["mac"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _verify(tx: Tx, pinned: tuple[int, bytes] | None) -> Verdict:
    if pinned is None:
        return Verdict(0, "the pinned head is missing or unreadable")
    seq, link = START
    held = pinned == START
    query = select(*_AS_STORED).order_by(TABLE.c.seq).execution_options(yield_per=1000)
    with tx.session.connection().execute(query) as rows:
        for row in rows:
            if row.seq != seq + 1:
                return Verdict(seq, "entries are missing before this one", row.seq)
            link = _relinked(tx, link, row)
            if row.mac != link:
                return Verdict(seq, "this entry was changed, inserted or moved", row.seq)
            seq += 1
            held = held or pinned == (seq, link)
    if held:
        return Verdict(seq)
    if seq < pinned[0]:
        return Verdict(seq, "the tail was cut off, or the database rolled back, after", seq)
    return Verdict(seq, "this entry is not the one that was pinned", pinned[0])


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
