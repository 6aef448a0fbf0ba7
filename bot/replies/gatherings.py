"""Gatherings, worded: that figures are being gathered, how far that is, that they are there."""

from bot.domain.digests import Form
from bot.domain.letters import Button, Reply
from bot.replies.words import label, say


def gathering(lang: str, share: float = 0) -> Reply:
    """Said at once, and again with how far it is."""
    if not share:
        return Reply(say(lang, "gathering"))
    return Reply(say(lang, "gathering-so-far", percent=int(share * 100)))


def under_way(lang: str) -> Reply:
    """To whoever asks for the same again meanwhile."""
    return Reply(say(lang, "gathering-under-way"))


def under_way_toast(lang: str) -> str:
    return label(lang, "gathering-under-way")


def ready(lang: str, form: Form) -> Reply:
    """In its place, once the file is sent."""
    return Reply(say(lang, f"gathering-ready-{form}"))


def given_up(lang: str, form: Form, first: str, last: str) -> Reply:
    """Why nothing came, and a button that asks for it once more."""
    again = Button(label(lang, "button-gather-again"), f"{form}:{first}:{last}")
    return Reply(say(lang, "gathering-given-up"), ((again,),))
