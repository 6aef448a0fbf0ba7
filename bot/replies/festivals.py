"""Festivals, worded: their names, a greeting to send, and none this year."""

from bot.domain.letters import Reply
from bot.replies.words import Html, has, label, say


def festival_name(lang: str, name: str) -> str:
    key = f"festival-{name}"
    return label(lang, key if has(lang, key) else "occasion-festival")


def festival_draft(lang: str, name: str) -> Reply:
    """A greeting for a festival, to send oneself; the names are put in by hand."""
    formal = say(lang, "greeting-festival", festival=festival_name(lang, name))
    warm = say(lang, "greeting-festival-close", festival=festival_name(lang, name))
    lines = [say(lang, "greeting-draft", text=formal), say(lang, "greeting-or", text=warm)]
    return Reply(Html("\n".join(lines)))


def no_festival(lang: str, name: str) -> Reply:
    return Reply(say(lang, "nofestival", festival=festival_name(lang, name)))
