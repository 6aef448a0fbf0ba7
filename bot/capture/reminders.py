"""Reminders: what somebody asks to be reminded of has not taken place."""

import re

from bot.capture.notes.plain import plain

_LEAD = re.compile(
    r"\s*(?:(?:请|到时候?|帮我)*(?:提醒(?:一下)?我|记得|别忘了?|不要忘记?了?)(?:一下)?[,，:：\s]*"
    r"|(?:please |pls )?(?:remind me|reminder|don['’]?t let me forget|i must remember|remember)"
    r"(?: that i (?:have|need) to| to)?[,:\s]+)",
    re.IGNORECASE,
)


_BREAK = re.compile(r"[。;；!！\n](?=.)|[.] ")


def is_reminder(text: str) -> bool:
    """Whether all of it is something to be reminded of: it opens with these words."""
    return _LEAD.match(plain(text)) is not None and not _BREAK.search(text.strip())


def without_lead(text: str) -> str:
    """What is to be done, without the words that ask for a reminder."""
    found = _LEAD.match(plain(text)) if is_reminder(text) else None
    return text[found.end() :].strip() if found and found.end() < len(text) else text
