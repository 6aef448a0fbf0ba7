"""Checks of the doctor: each looks at one thing and says what to do when it is not well."""

import json
import os
import shutil
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from bot.cli import upkeep
from bot.cli.check import Check
from bot.cli.options import HEARTBEAT
from bot.domain.mornings import is_zone
from bot.settings import Settings, TokenMissing
from bot.storage import checkup, settings, soundness, staff
from bot.storage.audit_check import pinned_fault
from bot.storage.founding import FAULTS, HEAD
from bot.storage.leader import LOCK_FILE, FileLeader
from bot.storage.transaction import Tx
from bot.storage.vault.roots import shares_disk
from bot.storage.vault.sources import NOTE, noted

LEAST_SPACE = 256 * 1024**2
LONG = 300.0  # seconds that something may wait
SILENCE = timedelta(minutes=5)
MOST_ROWS = 20
EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)  # a clock before this has lost its battery


def unreadable(why: str) -> Check:
    what_to_do = "bring back what is named here; the README's table of exit statuses says how"
    return Check("archive", False, why, what_to_do)


def of_machine(data: Path) -> list[Check]:
    """Directory, disk, clock."""
    there = data.is_dir()
    writable = there and os.access(data, os.W_OK | os.X_OK)
    free = shutil.disk_usage(data if there else Path()).free
    is_open = there and bool(data.stat().st_mode & 0o077)
    database = upkeep.of_database_file(data)
    mount = f"run as the owner of {data}, or mount it for writing"
    room = "make room on this disk: the bot waits while it is full, and loses nothing"
    return [
        Check("data directory", writable, str(data), mount if there else _init(data)),
        Check("disk space", free >= LEAST_SPACE, f"{free // 1024**2} MiB free", room),
        Check(
            "directory closed to others", not is_open, "open" if is_open else "closed",
            f"chmod 0700 {data}", is_advice=True,
        ),
        *([database] if database else []),
        _clock(),
        *upkeep.of_backups(data),
    ]  # fmt: skip


def _init(data: Path) -> str:
    return f"fieldbook init --data {data}"


def _clock() -> Check:
    now = datetime.now(UTC)
    return Check("clock", now > EARLIEST, f"{now:%Y-%m-%d %H:%M} UTC, local {time.tzname[0]}",
                 "set the machine's clock (timedatectl set-ntp true)")  # fmt: skip


def of_key(data: Path) -> list[Check]:
    """Where the root key comes from, and what it lies beside."""
    try:
        source = noted(data)
    except FAULTS as problem:
        return [Check("root key", False, str(problem), f"restore {NOTE} from a copy of {data}")]
    if source is None:
        return [Check("root key", False, "none", _init(data))]
    better = "use a key file, a passphrase or a systemd credential"
    found = [Check("root key", True, source.kind)]
    if source.kind == "environment":
        said = "the environment is for development"
        found.append(Check("key source", False, said, better, is_advice=True))
    if source.kind == "key file":
        shared = shares_disk(source, data)
        where = "on the same disk" if shared else "on another disk"
        move = f"move {source.path} to another volume and name it in {NOTE}, or {better}"
        found.append(Check("key apart from database", not shared, where, move, is_advice=True))
    return found


def of_token() -> Check:
    try:
        Settings().bot_token()
    except TokenMissing:
        get = "fieldbook run --token-file FILE, or a systemd credential named token"
        return Check("token", False, "none in this environment", get, is_advice=True)
    return Check("token", True, "present")


def of_process(data: Path) -> Check:
    """Whether the bot runs on this directory; both answers are well."""
    holder = FileLeader(data / LOCK_FILE).holder()
    running = bool(holder.isdecimal()) and Path(f"/proc/{holder}").exists()
    return Check("running process", True, f"process {holder}" if running else "not running")


def of_database(tx: Tx, data: Path, *, quick: bool) -> list[Check]:
    """The file, its tables, its rows, its audit."""
    faults, journal = checkup.faults(tx), checkup.journal(tx)
    restore = "stop the bot and restore the newest backup"
    found = [
        Check("database file", not faults, "; ".join(faults) or "intact", restore),
        upkeep.of_schema(tx),
        Check("journal", journal in ("wal", "server"), journal, "`fieldbook run` sets it to WAL"),
        _audit(tx, data),
        _zone(tx),
        upkeep.of_calendar(tx, tx.now.date()),
        upkeep.of_staff(tx),
    ]
    return found if quick else [*found, _rows(tx)]


def _audit(tx: Tx, data: Path) -> Check:
    fault = pinned_fault(tx, data / HEAD)
    find = "run `fieldbook audit verify`; if it fails, find out who had the machine"
    return Check("audit head", fault is None, fault or "pinned, and the entry is there", find)


def _zone(tx: Tx) -> Check:
    zone = settings.get(tx, "zone")
    lost = [*([] if is_zone(zone) else [zone]), *staff.lost_zones(tx)]
    choose = "install the system's tzdata (tzdata-legacy), or choose another zone with /settings"
    return Check("time zone", not lost, f"{', '.join(lost)}: no such zone here" if lost else zone,
                 choose)  # fmt: skip


def _rows(tx: Tx) -> Check:
    damaged = [str(one) for one in islice(soundness.damaged(tx), MOST_ROWS)]
    return Check("sealed rows", not damaged, "; ".join(damaged) or "every one opens",
                 "restore these rows from a backup; everything else goes on working")  # fmt: skip


def of_queues(report: Mapping[str, Any], waiting: Mapping[str, float]) -> list[Check]:
    """Whether anything waits too long, was set aside or given up."""
    aside, dead = report["inbox"].get("quarantined", 0), report["outbox"].get("dead", 0)
    late = [f"{name} waits {seconds:.0f} s" for name, seconds in waiting.items() if seconds > LONG]
    go_on = "see that `fieldbook run` is running and that it reaches Telegram"
    told = (
        "each sender was told with a reference, by which the log finds the fault; mend it or "
        "report it, and ask them to send the message again"
    )
    name = "an admin sees them by /delivery; most are readers who blocked the bot or are gone"
    return [
        Check("queues", not late, ", ".join(late) or "nothing waits long", go_on),
        Check("updates set aside", not aside, str(aside), told, is_advice=True),
        Check("letters given up", not dead, str(dead), name, is_advice=True),
    ]


def of_heartbeat(data: Path) -> list[Check]:
    """When Telegram was last reached and what its clock said, as the running program notes it."""
    try:
        said = json.loads((data / HEARTBEAT).read_text())
        poll = datetime.fromisoformat(said["last_poll"]) if said["last_poll"] else None
        skew = None if said.get("clock_skew") is None else float(said["clock_skew"])
    except FileNotFoundError:
        return [Check("last poll", True, "never run here"), upkeep.of_skew(None)]
    except (OSError, ValueError, KeyError, TypeError):
        delete = f"delete {data / HEARTBEAT}; the running program writes it anew"
        return [Check("last poll", False, "the heartbeat cannot be read", delete)]
    beat = datetime.fromtimestamp((data / HEARTBEAT).stat().st_mtime, UTC)
    age = datetime.now(UTC) - (poll or beat)  # a new start has not polled yet
    recent = abs(age) < SILENCE  # what is noted for later than now was noted by another clock
    last = Check(
        "last poll", recent, poll.isoformat(timespec="seconds") if poll else "none yet",
        "see that `fieldbook run` is running and that this machine reaches Telegram",
        is_advice=of_process(data).said == "not running",
    )  # fmt: skip
    return [last, upkeep.of_skew(skew)]


def of_reading_ahead(customers: int) -> Check:
    """Whether a second process reads notes ahead while many wait; every answer is well."""
    from bot.capture.readahead import MOST_KNOWN, is_to_spare

    reasons = {
        "off, as the settings say": not Settings().read_ahead,
        "off: no processor to spare": not is_to_spare(),
        f"off: more than {MOST_KNOWN:,} customers": customers > MOST_KNOWN,
    }
    said = next((why for why, holds in reasons.items() if holds), "on, while many notes wait")
    return Check("reading ahead", True, said)


def of_extras() -> list[Check]:
    """Which senses are installed; without them the bot says kindly that it cannot."""
    from importlib.util import find_spec

    wanted = {"cards": "rapidocr", "voice": "faster_whisper"}
    return [
        Check(f"extra {name}", find_spec(module) is not None,
              "installed" if find_spec(module) else "not installed",
              f"make try EXTRAS={name}, or pip install 'fieldbook[{name}]'", is_advice=True)
        for name, module in wanted.items()
    ]  # fmt: skip
