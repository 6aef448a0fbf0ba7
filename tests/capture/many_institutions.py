"""A seeded maker of institutions' names, as many of one town and kind as in life."""

from random import Random

from bot.capture.names.words import regions

_NUMERALS = "一二三四五六七八九十"
_KINDS = (
    "第{}人民医院", "第{}中学", "第{}小学", "实验小学", "妇幼保健院", "中医院", "职业技术学院",
    "税务局", "中心小学", "第{}幼儿园", "社区卫生服务中心",
)  # fmt: skip


def institution_names(count: int, seed: int = 2026) -> list[str]:
    """`count` different names, the same ones for the same seed."""
    chance = Random(seed)
    places = sorted(place for place in regions() if len(place) == 2)
    names: dict[str, None] = {}
    while len(names) < count:
        district = chance.choice(places) + chance.choice("区县镇") if chance.random() < 0.8 else ""
        kind = chance.choice(_KINDS).format(chance.choice(_NUMERALS))
        names[f"{chance.choice(places)}市{district}{kind}"] = None
    return list(names)
