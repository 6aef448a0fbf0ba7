"""Upkeep: checks of what goes stale by itself: backups, the holiday calendar, the machine's clock,
people whom no reminder reaches."""

from datetime import date, timedelta
from pathlib import Path

from bot.cli.check import Check
from bot.domain.holidays import published_until
from bot.storage import checkup, settings, staff
from bot.storage.transaction import Tx

MOST_SKEW = 60.0  # seconds; more, and promises and mornings come on the wrong side of midnight
EARLY = timedelta(days=45)  # ahead of the end of the holiday calendar


def of_backups(data: Path) -> list[Check]:
    """This version makes none, and says so."""
    copy = (
        f"stop the bot and copy {data}, or use `sqlite3 {data}/fieldbook.db '.backup FILE'`; "
        "keep the copy and the root key in two different places"
    )
    drill = "copy both to another machine and run `fieldbook doctor --data DIR` on them there"
    return [
        Check("last backup", False, "no backup has been made by fieldbook", copy, is_advice=True),
        Check("last restore drill", False, "none has been made by fieldbook", drill,
              is_advice=True),
    ]  # fmt: skip


def of_skew(skew: float | None) -> Check:
    """How far this machine's clock was from Telegram's when Telegram last answered."""
    if skew is None:
        return Check("clock against Telegram", True, "not compared yet: no answer so far")
    said = f"{abs(skew):.0f} s {'ahead of' if skew > 0 else 'behind'} Telegram"
    return Check("clock against Telegram", abs(skew) <= MOST_SKEW, said,
                 "set the machine's clock (timedatectl set-ntp true)")  # fmt: skip


def of_database_file(data: Path) -> Check | None:
    """Whether others on this machine may read the database; None where there is no file."""
    files = [one for one in sorted(data.glob("fieldbook*.db*")) if one.is_file()]
    if not files:
        return None
    is_open = [one.name for one in files if one.stat().st_mode & 0o077]
    said = f"others may read {', '.join(is_open)}" if is_open else "for their owner alone"
    return Check("database files", not is_open, said, f"chmod 0600 {data}/fieldbook*.db*",
                 is_advice=True)  # fmt: skip


def of_schema(tx: Tx) -> Check:
    stands, wanted = checkup.versions(tx)
    upgrade = "start `fieldbook run` once: it upgrades them after keeping a copy"
    said = stands if stands == wanted else f"{stands or 'none'}, this program needs {wanted}"
    return Check("tables", stands == wanted, said, upgrade)


def of_staff(tx: Tx) -> Check:
    """Members who have stopped or blocked the bot."""
    lost = [one for one in staff.everybody(tx) if not one.reachable]
    ids = ", ".join(str(one.telegram_id) for one in lost[:20])
    said = f"{len(lost)}: Telegram ids {ids}" if lost else "everybody can be written to"
    ask = "ask them to open the bot and press Start; `fieldbook staff list` has their names"
    return Check("unreachable staff", not lost, said, ask, is_advice=True)


def of_calendar(tx: Tx, today: date) -> Check:
    """Until when the organisation's holidays are published, and not estimated."""
    country = settings.get(tx, "country")
    end = published_until(country)
    if end is None:
        return Check("holiday calendar", True, f"{country or 'weekends alone'}: without an end")
    said = f"{country}: published until {end}, estimated after that"
    wait = (
        "install a newer fieldbook once the State Council has announced the next year, usually "
        "in November; until then its holidays are estimated and its make-up workdays unknown"
    )
    return Check("holiday calendar", end - today > EARLY, said, wait, is_advice=True)
