"""Exit statuses: each trouble that an administrator can mend has its own (see the README)."""

import click

from bot.storage.outages import Trouble, trouble_of

FAILED = 1
USAGE = 2  # click's own; `import` uses it for "something was left"
NO_ARCHIVE = 3
KEY_REFUSED = 4
LOCKED = 5
DISK_FULL = 6
READ_ONLY = 7
DAMAGED = 8
NO_TOKEN = 9
# 10 token refused, 11 another process polls, 12 leadership lost: bot/handlers/halting.py
PORT_IN_USE = 13
ALREADY_RUNNING = 14
NEWER_DATABASE = 15
UNREACHABLE = 16

_OF_TROUBLE = {
    Trouble.LOCKED: (LOCKED, "the database is locked by another process; stop it or wait"),
    Trouble.FULL: (DISK_FULL, "the disk is full; make room and start again: nothing is lost"),
    Trouble.READ_ONLY: (READ_ONLY, "this place cannot be written; see its owner and its mount"),
    Trouble.DAMAGED: (DAMAGED, "the database file is damaged; restore the newest backup"),
    Trouble.UNREACHABLE: (UNREACHABLE, "the database cannot be opened or reached"),
}
_OF_KIND = {
    "NoArchive": NO_ARCHIVE,
    "KeyringMissing": NO_ARCHIVE,
    "SecondProcess": ALREADY_RUNNING,
    "NewerDatabase": NEWER_DATABASE,
}


class Stopped(click.ClickException):
    """One clear line, and the exit status that says which."""

    def __init__(self, line: str, status: int) -> None:
        super().__init__(line)
        self.status = status

    @property
    def exit_code(self) -> int:  # type: ignore[override] # click has a class variable here
        return self.status


def told_as(problem: Exception, line: str) -> Stopped:
    """One line for the administrator and the exit status of what an archive raised."""
    from bot.storage.vault.refusals import RootKeyRefused

    trouble = trouble_of(problem)
    if trouble is not None:
        status, words = _OF_TROUBLE[trouble]
        return Stopped(f"{words} ({line})", status)
    usual = KEY_REFUSED if isinstance(problem, RootKeyRefused) else FAILED
    return Stopped(line, _OF_KIND.get(type(problem).__name__, usual))
