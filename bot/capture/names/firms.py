"""A Chinese firm's name taken apart: place, core, trade words, form (地名 字号 行业 组织形式)."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from bot.capture.names.fold import bare, fold, has_han
from bot.capture.names.sounds import keys
from bot.capture.names.words import forms, is_short_kind, regions, regions_by, trades, trades_by

_BRACKETS = re.compile(r"[(\[【〔]([^)\]】〕]*)[)\]】〕]")
_UNLISTED_PLACE = re.compile(r"(.{2,3}?)(?:自治[州县区]|[市县])(?=..)")
_PART_OF_PLACE = re.compile(
    r"(?:(.{2,3}?)(?:[区县镇乡]|街道)|(?:国家级?)?(?:工业|科技|产业)园区?|"
    r"(?:经济|高新|技术)*(?:开发|高新|保税|新|园)区|"
    # a stall stands in a market: 义乌国际商贸城小燕饰品; 市场营销 is a trade
    r".{2,6}?(?:市场|商贸城|批发城|[轻家]纺城|建材城|五金城|商业街|步行街)"
    r"(?!营销|推广|策划|调查|调研|研究|管理|服务|开发|运营|经营|投资|发展|有限|股份))(?=..)"
)
_INSIDE = "集团"
_AFTER_TRADE = ("部", "站", "馆", "场", "社", "铺", "档", "队")
_BRAND = re.compile(r"^(?![a-z]\d)(?=\d*[a-z])[a-z\d&]{2,3}(?![a-z\d&])")  # 3M中国, TCL科技
_LATIN_PART = re.compile(r"[a-z][a-z&'. -]{3,}")
_MARKS = "省市区县镇州"
_LONGEST = 8
_LEAST_CORE = 2


class Firm(NamedTuple):
    """The parts of a name. `trades` runs from left to right; `whole` is the name without its
    legal form. `latin` is true of names in Latin letters, whose core is words with spaces."""

    region: str
    core: str
    trades: tuple[str, ...]
    form: str
    whole: str
    latin: bool = False


def ending(text: str, words: Collection[str], least: int = _LEAST_CORE) -> str:
    """The longest of `words` that `text` ends with, leaving `least` characters before it."""
    for size in range(min(_LONGEST, len(text) - least), 0, -1):
        if text[-size:] in words:
            return text[-size:]
    return ""


def beginning(text: str, words: Collection[str], least: int = _LEAST_CORE) -> str:
    """The longest of `words` that `text` opens with, leaving `least` characters after it."""
    for size in range(min(_LONGEST, len(text) - least), 1, -1):
        if text[:size] in words:
            return text[:size]
    return ""


def take_form(text: str) -> tuple[str, str]:
    """(what is left, legal form): 印务集团有限公司 → (印务, 集团有限公司)."""
    rest = text
    while word := ending(rest, forms()):
        if word == "工厂" and ending(rest[:-1], trades()):  # 化工厂: a works of 化工
            word = "厂"
        if _closes_a_trade(rest, word):
            break
        rest = rest[: -len(word)]
    if rest.endswith(_AFTER_TRADE) and ending(rest[:-1], trades()):  # 货运部, 汽修站
        rest = rest[:-1]
    return rest, text[len(rest) :]


def _closes_a_trade(text: str, form: str) -> bool:
    """香江酒店 is a hotel, not the shop of 香江酒; 老李烟酒店 is the shop of 老李烟酒."""
    closing = ending(text, trades())
    if len(closing) <= len(form) or not closing.endswith(form):
        return False
    return len(ending(text[: -len(form)], trades())) < _LEAST_CORE


def _marked(text: str, place: str) -> str:
    after = text[len(place) :]
    return place + after[0] if len(after) > _LEAST_CORE and after[0] in _MARKS else place


def places(text: str) -> list[tuple[str, str]]:
    """(place, what is left), one step a place: 江门市新会区利丰 → 江门, then 江门新会."""
    steps, found, rest = [("", text)], "", text
    while True:
        place = beginning(rest, regions())
        further = _PART_OF_PLACE if found else _UNLISTED_PLACE
        unlisted = None if place else further.match(rest)
        if not place and not unlisted:
            return steps
        spoken = _marked(rest, place) if place else unlisted[0] if unlisted else ""
        found += place or (unlisted[1] or "" if unlisted else "")
        rest = rest[len(spoken) :]
        steps.append((found, rest))


def take_region(text: str) -> tuple[str, str]:
    """(place, what is left): 江门市新会区利丰 → (江门新会, 利丰)."""
    return places(text)[-1]


def _trade_at_end(text: str, form: str) -> str:
    word = ending(text, trades())
    if len(word) == 1 and not form.endswith("厂"):
        return ""
    if not word and text.endswith("业") and len(text) > _LEAST_CORE + 1:
        return text[-2:]
    return word


def take_trades(text: str, form: str = "") -> tuple[str, tuple[str, ...]]:
    """(core, trade words): 裕同包装科技 → (裕同, (包装, 科技))."""
    found: list[str] = []
    while word := _trade_at_end(text, form):
        found.insert(0, word)
        text = text[: -len(word)]
        if len(text) - len(_INSIDE) >= _LEAST_CORE:
            text = text.removesuffix(_INSIDE)
    return text, tuple(found)


def _out_of_brackets(folded: str) -> tuple[str, str]:
    inside = "".join(bare(words) for words in _BRACKETS.findall(folded))
    return bare(_BRACKETS.sub("", folded)), inside if inside in regions() else ""


def parse(name: str) -> Firm:
    """The parts of a Chinese firm's name, as it stands in a register or in a note."""
    text, aside = _out_of_brackets(fold(name))
    whole, form = take_form(text)
    for place, rest in reversed(places(whole)):
        region = place
        core, found = take_trades(rest, form)
        if core and core not in trades():
            break
    return Firm(region + aside, core, found, form, whole)


def names_within(name: str) -> list[str]:
    """Names that a longer one holds: a group's firm (哈药集团|三精制药), one in two scripts."""
    folded = fold(name)
    if not has_han(folded):
        return []
    found = [one.strip() for one in _LATIN_PART.findall(folded)]
    if brand := _BRAND.match(folded):
        found.append(brand[0])
    _, _, member = take_form(bare(folded))[0].partition(_INSIDE)
    if member and parse(member).trades:
        found.append(member)
    return found


def _trade_by_sound(core: str) -> tuple[str, str]:
    for size in (4, 3, 2):
        if len(core) - size >= _LEAST_CORE:
            for key in keys(core[-size:]):
                if words := trades_by("sound").get(key):
                    return core[:-size], words[0]
    return core, ""


def _place_by_sound(text: str) -> Iterator[str]:
    """`text` with the place that it opens with written as it should be: 泉洲晋源 → 泉州晋源."""
    for size in (3, 2):
        said, rest = text[:size], text[size:]
        for key in keys(said) if len(rest) >= _LEAST_CORE else ():
            for place in regions_by("sound").get(key, ()):
                if len(place) == size and set(place) & set(said):
                    yield place + rest


def parses(query: str) -> list[Firm]:
    """The ways in which a mention may be taken apart, the most thorough first."""
    best = parse(query)
    ways = [best]
    if best.region and best.core != best.whole:
        core, found = take_trades(best.whole, best.form)
        ways.append(best._replace(region="", core=core, trades=found))
    if best.trades:
        ways.append(best._replace(core=take_region(best.whole)[1], trades=()))
        ways.append(best._replace(region="", core=best.whole, trades=()))
    else:
        core, word = _trade_by_sound(best.core)
        ways += [best._replace(core=core, trades=(word,))] if word else []
    if not best.trades and len(best.core) > _LEAST_CORE and is_short_kind(best.core[-1]):
        ways.append(best._replace(core=best.core[:-1], trades=(best.core[-1],)))
    if not best.trades and len(best.form) == 1:  # 永昌行 of 永昌行贸易: the form is in the core
        ways.append(best._replace(core=best.core + best.form, form=""))
    if not best.region:
        ways += [parse(placed + best.form) for placed in _place_by_sound(best.whole)]
    if place := ending(best.core, regions()):
        ways.append(best._replace(region=place, core=best.core[: -len(place)]))
    return list(dict.fromkeys(ways))
