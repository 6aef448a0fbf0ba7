"""A seeded maker of plausible firms' names, whose cores collide as they do in life."""

import json
from pathlib import Path
from random import Random

_WORDS = json.loads(Path(__file__).with_name("firm_words.json").read_text("utf-8"))
_CHARS: str = _WORDS.pop("characters")
_LISTS: list[list[str]] = [line.split() for line in _WORDS.values()]
_PLACES, _TRADES, _HEADS, _SECONDS, _ENGLISH_TRADES = _LISTS
_FORMS = (
    ("有限公司", 60),
    ("有限责任公司", 8),
    ("股份有限公司", 9),
    ("集团有限公司", 5),
    ("厂", 9),
    ("商行", 4),
    ("经营部", 2),
    ("集团", 3),
)
_ENGLISH_FORMS = [
    "Ltd",
    "Limited",
    "Co., Ltd",
    "Inc",
    "LLC",
    "GmbH",
    "Pty Ltd",
    "Pte Ltd",
    "Corp",
    "Sdn Bhd",
]
_ENGLISH_SHARE = 0.18


def _chinese(chance: Random) -> str:
    place = chance.choice(_PLACES) if chance.random() < 0.75 else ""
    place += "市" if place and chance.random() < 0.35 else ""
    size = chance.choices((2, 3, 4), (58, 34, 8))[0]
    # a few characters are in very many names, as in life
    core = "".join(_CHARS[int(len(_CHARS) * chance.random() ** 1.6)] for _ in range(size))
    form = chance.choices([one for one, _ in _FORMS], [many for _, many in _FORMS])[0]
    return place + core + chance.choice(_TRADES) + form


def _english(chance: Random) -> str:
    words = [chance.choice(_HEADS)]
    if chance.random() < 0.45:
        words.append(chance.choice(_SECONDS))
    words.append(chance.choice(_ENGLISH_TRADES))
    if chance.random() < 0.1:
        words.append(chance.choice(("Asia", "HK", "UK", "Group")))
    return " ".join([*words, chance.choice(_ENGLISH_FORMS)])


def firm_names(count: int, seed: int = 2026) -> list[str]:
    """`count` different names, the same ones for the same seed."""
    chance = Random(seed)
    names: dict[str, None] = {}
    while len(names) < count:
        english = chance.random() < _ENGLISH_SHARE
        names[_english(chance) if english else _chinese(chance)] = None
    return list(names)
