"""What delivery says by itself: repeats, unreachable colleagues, letters that may be lost."""

from bot.domain.letters import Button, Reply
from bot.domain.staff import Staff
from bot.replies.words import label, say

# Set before a nudge whose first copy may have arrived; the reader's language is not known there.
REPEAT_MARK = "可能重复 / may repeat"


def unreachable(lang: str, who: Staff) -> Reply:
    return Reply(say(lang, "unreachable", name=who.name))


def offered(lang: str, letter_id: int) -> Reply:
    rows = ((Button(label(lang, "button-resend"), f"resend:{letter_id}"),),)
    return Reply(say(lang, "letter-lost"), rows)


def resent(lang: str) -> Reply:
    return Reply(say(lang, "resent"))
