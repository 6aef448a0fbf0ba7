"""A text with names, facts, days and sums veiled, so that only the words around them are read."""

from collections.abc import Iterable, Sequence

# What a place holds, in characters that no plain note contains; one for each it covers.
CUSTOMER, PERSON, PAST, AHEAD, MONEY, FACT, CODE = "㊑㊚㊐㊊㊎㊕㊥"
Mask = tuple[int, int, str]


def signs(sign: str, spans: Iterable[tuple[int, int]]) -> list[Mask]:
    return [(start, end, sign) for start, end in spans]


def veiled(text: str, masks: Sequence[Mask]) -> str:
    """The text with what the masks cover replaced by their signs, character by character; where
    two cover a place the first counts."""
    shown = list(text)
    free = [True] * len(text)
    for start, end, sign in masks:
        for at in range(max(start, 0), min(end, len(text))):
            if free[at]:
                shown[at], free[at] = sign, False
    return "".join(shown)


def shown(text: str, hidden: str, sign: str) -> str:
    """The veiled text with what one sign covers as it stands in the text."""
    if sign not in hidden:
        return hidden
    return "".join(own if char == sign else char for own, char in zip(text, hidden, strict=True))
