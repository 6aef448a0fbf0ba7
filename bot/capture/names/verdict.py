"""The verdict over the likely customers: one, or an honest choice of two or three, or nobody."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from bot.capture.names.entries import Entry
from bot.capture.names.fold import bare, fold
from bot.domain.readings import Candidate, CustomerRead

ACCEPT = 85.0
GAP = 4.0
_WORTH_SHOWING = 65.0
_SHOWN = 3
_LEARNED, _OWN, _LATEST, _RECENT = 10.0, 5.0, 4.5, 2.0


class Priors(NamedTuple):
    """Who asks, and the customers that he or she dealt with lately, newest first."""

    asker_id: int | None
    recent: tuple[int, ...]

    def worth(self, entry: Entry, said: str) -> float:
        """Learned from this asker > the asker's own > seen lately."""
        worth = 0.0
        if self.asker_id is not None:
            told = {bare(fold(words)) for who, words in entry.learned if who == self.asker_id}
            worth += _LEARNED if said in told else 0
            worth += _OWN if entry.keeper_id == self.asker_id else 0
        if entry.customer_id in self.recent:
            worth += _LATEST if entry.customer_id == self.recent[0] else _RECENT
        return worth


def verdict(
    query: str, scores: Mapping[int, float], entries: Mapping[int, Entry], priors: Priors
) -> CustomerRead:
    """Accepts the first when it is 85 alike and more, and the second stays 4 behind by all that
    it is worth."""
    ranked = _ranked(query, scores, entries, priors)
    shown = tuple(
        Candidate(one, entries[one].name, round(min(score, 100.0), 1))
        for _, score, one in ranked[:_SHOWN]
    )
    if not ranked or ranked[0][1] < ACCEPT:  # whoever asks, a name that is unlike is another's
        return CustomerRead(query, None, shown)
    alone = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= GAP
    return CustomerRead(query, shown[0] if alone else None, shown)


def is_steadfast(
    query: str,
    scores: Mapping[int, float],
    entries: Mapping[int, Entry],
    asker_id: int | None,
) -> bool:
    """Whether the verdict is the same whomever the asker has dealt with lately."""
    ranked = _ranked(query, scores, entries, Priors(asker_id, ()))
    worths = [worth for worth, _, _ in ranked[: _SHOWN + 1]]
    if len(worths) < 2:  # nobody to be overtaken by
        return True
    steps = [before - after for before, after in pairwise(worths)]
    clear = ranked[0][1] < ACCEPT or steps[0] >= GAP + _LATEST
    return clear and min(steps) > _LATEST


def _ranked(
    query: str, scores: Mapping[int, float], entries: Mapping[int, Entry], priors: Priors
) -> list[tuple[float, float, int]]:
    """What each is worth, how like it is, its id; the likeliest first."""
    said = bare(fold(query))
    return sorted(
        (
            (score + priors.worth(entries[one], said), score, one)
            for one, score in scores.items()
            if score >= _WORTH_SHOWING
        ),
        key=lambda row: (-row[0], -row[1], row[2]),
    )
