"""The audit's check: reads the chain from its first entry and against the head pinned outside."""

import json
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from bot.storage.audit import START, TABLE, chained, latest
from bot.storage.transaction import Tx


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
    query = select(TABLE).order_by(TABLE.c.seq).execution_options(yield_per=1000)
    for row in tx.session.connection().execute(query):
        if row.seq != seq + 1:
            return Verdict(seq, "entries are missing before this one", row.seq)
        link = chained(
            tx, link, row.seq, row.at, row.staff_id, row.action, row.kind, row.subject, row.reason
        )
        if row.mac != link:
            return Verdict(seq, "this entry was changed, inserted or moved", row.seq)
        seq += 1
        held = held or pinned == (seq, link)
    if held:
        return Verdict(seq)
    if seq < pinned[0]:
        return Verdict(seq, "the tail was cut off, or the database rolled back, after", seq)
    return Verdict(seq, "this entry is not the one that was pinned", pinned[0])
