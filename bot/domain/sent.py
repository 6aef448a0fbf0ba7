"""Sent: a file on its way in, as the errand that fetches it needs to know it."""

from dataclasses import asdict, dataclass
from typing import Any

from bot.domain.letters import About


@dataclass(frozen=True)
class Sent:
    """`about` is what the message replied to, `letter` our own "listening …" to be rewritten;
    `forwarded` are somebody else's words; `group` names those sent together, `album` their row."""

    file_id: str
    message_id: int
    size: int = 0
    name: str = ""
    caption: str = ""
    forwarded: bool = False
    about: About | None = None
    letter: int | None = None
    group: str = ""
    album: int | None = None

    def kept(self) -> dict[str, Any]:
        """As an errand keeps it."""
        return asdict(self)


def opened(value: dict[str, Any]) -> Sent:
    """What an errand kept."""
    about = value.get("about")
    return Sent(**{**value, "about": About(**about) if about else None})
