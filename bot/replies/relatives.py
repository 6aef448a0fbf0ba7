"""Relatives, worded: whose day it is, in the reader's language."""

from bot.replies.words import has, label


def who_of(lang: str, name: str, relative: str | None) -> str:
    """The person, or the person's son, wife, father …; nobody for a company's own day."""
    if relative is None:
        return name
    return label(lang, "relative-of", who=name, relative=relative_words(lang, relative))


def relative_words(lang: str, relative: str) -> str:
    """小女儿, elder son; whoever it is that we have no word for, 家人."""
    place, _, one = relative.rpartition(" ")
    name = label(lang, f"relative-{one}" if has(lang, f"relative-{one}") else "relative-other")
    return label(lang, f"relative-{place}", relative=name) if place else name
