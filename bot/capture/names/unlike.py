"""How unlike two characters are, to the ear and to the eye."""

from functools import lru_cache

from bot.capture.names.looks import are_twins, look_alike
from bot.capture.names.sounds import fuzzy_readings, readings

HEARD, NEARLY, SEEN, OTHER = 0.1, 0.15, 0.3, 1.0


@lru_cache(maxsize=65536)
def unlikeness(one: str, other: str) -> float:
    """0 the same character, 0.1 the same syllable or a twin, 0.15 nearly the same syllable, 0.3
    one that looks like it, 1 another."""
    if one == other:
        return 0.0
    if set(readings(one)) & set(readings(other)) or are_twins(one, other):
        return HEARD
    if fuzzy_readings(one) & fuzzy_readings(other):
        return NEARLY
    return SEEN if look_alike(one, other) else OTHER
