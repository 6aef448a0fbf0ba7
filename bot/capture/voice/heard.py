"""What an engine heard, before the length of the note is put beside it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heard:
    """Words and their language; None when nobody spoke."""

    text: str
    lang: str | None


NOTHING = Heard("", None)
