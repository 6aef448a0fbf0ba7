"""Differences: what an edited note no longer tells, and what it tells instead."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.filings import Filed, Filing
from bot.replies.card_lines import told
from bot.replies.words import Html, say

MOST = 6  # lines on either side; the card below says all that stands now


def said(lang: str, filing: Filing, now: datetime) -> Html:
    """The lines above the card of a note that was read anew."""
    before, after = _told(lang, filing.before, now), _told(lang, filing.filed, now)
    gone = [say(lang, "card-gone", line=one) for one in before if one not in after]
    new = [say(lang, "card-added", line=one) for one in after if one not in before]
    if not before:
        key = "card-reread"
    elif gone or new:
        key = "card-reread-changed"
    else:
        key = "card-reread-same"
    lines = [*gone[:MOST], *new[:MOST]] if before else []
    return Html("\n".join([say(lang, key), *lines]))


def _told(lang: str, filed: Iterable[Filed], now: datetime) -> list[Html]:
    """Without whether a customer is new, which the words do not change."""
    return [line for one in filed for line in told(lang, replace(one, is_new=False), now)]
