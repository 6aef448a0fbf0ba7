"""Halting: the troubles that end the program with a clear line and an exit status."""


class Halted(Exception):
    """Nothing can go on. `status` is the program's exit status."""

    def __init__(self, line: str, status: int) -> None:
        super().__init__(line)
        self.line = line
        self.status = status


TOKEN_REFUSED = 10
ANOTHER_POLLS = 11
LEADERSHIP_LOST = 12


def token_refused() -> Halted:
    return Halted("Telegram refuses the token; get a valid one from @BotFather", TOKEN_REFUSED)


def another_polls() -> Halted:
    line = "another process polls with the same token; stop one of the two"
    return Halted(line, ANOTHER_POLLS)


def halted_by(fault: str) -> Halted:
    """What a refused token or a conflict means for the program."""
    return another_polls() if fault == "Conflict" else token_refused()
