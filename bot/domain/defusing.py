"""Defusing: text that a spreadsheet would run as a formula is made plain text."""

import unicodedata

_FUSES = ("=", "+", "-", "@", "|", "%", "\t", "\r", "\n")


def defused(text: str) -> str:
    """`text` behind an apostrophe where it begins like a formula, in full width too.

    A spreadsheet takes the apostrophe for "this is text"; blanks before the sign change nothing.
    """
    plain = unicodedata.normalize("NFKC", text)
    if plain.startswith(_FUSES) or plain.lstrip().startswith(_FUSES):
        return f"'{text}"
    return text
