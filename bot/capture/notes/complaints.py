"""Complaints and objections, in the customer's words without those that lead to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.capture.notes import faults
from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import compiled, possible, says, table
from bot.capture.notes.tables import troubles

FAULTS = table(*troubles.BLAME, *troubles.TROUBLE)
SHORT = 5
BLAMED = table(*troubles.BLAME)
SAID_SO = table(*troubles.TOLD, *troubles.BLAME)


@dataclass(frozen=True)
class Trouble:
    """What a clause complains of; `price` when it is the price alone."""

    start: int
    end: int
    words: str
    price: bool = False
    told: bool = False


def find_troubles(
    text: str, veiled: str, parts: Sequence[Clause], shut: Sequence[tuple[int, int]]
) -> list[Trouble]:
    """The troubles a plain text tells of, `veiled` beside it, clause by clause; `shut` are clauses
    about others."""
    found: list[Trouble] = []
    other = False
    for part in parts:
        # 他们用的是松下，毛病多: what is short and comes right after is about the other still.
        still = other and len(part.text) < SHORT
        other = still or any(part.start <= start < part.end for start, _ in shut)
        price = next(
            (
                match
                for row in possible(troubles.PRICE, part.text)
                if (match := compiled(row.pattern).search(part.text))
            ),
            None,
        )
        if price and other and "它" in part.text:
            continue  # 他们用的是必达福的，嫌它贵
        if price:
            found.append(Trouble(part.start, part.end, _price(price[0]), price=True))
        elif (
            says_more(veiled, part)
            and (not other or says(BLAMED, part.text))
            and (says(FAULTS, part.text) or _chance(veiled, part) >= faults.SURE)
            and not compiled(troubles.MOOD).match(part.text)
            and not (compiled(troubles.NOT_OURS).match(part.text) and not says(BLAMED, part.text))
            and not _taken_well(text, part)
        ):
            words = lean(part.text)
            if len(words) > 1:
                found.append(
                    Trouble(part.start, part.end, words, told=says(troubles.TOLD, part.text))
                )
    return found


def by_words(
    veiled: str, parts: Sequence[Clause], shut: Sequence[tuple[int, int]]
) -> list[Trouble]:
    """The clause that likeliest tells a fault, if any is likely to; `shut` are about others."""
    free = [one for one in parts if not any(one.start <= start < one.end for start, _ in shut)]
    chances = [_chance(veiled, one) for one in free]
    if max(chances, default=0) < faults.LIKELY:
        return []
    best = free[chances.index(max(chances))]
    return [Trouble(best.start, best.end, lean(best.text), told=True)]


def _chance(veiled: str, part: Clause) -> float:
    if compiled(troubles.SETTLED).search(part.text) or not says_more(veiled, part):
        return 0
    return faults.chance(faults.features(veiled[part.start : part.end], _cues(part)))


def says_more(veiled: str, part: Clause) -> bool:
    """Whether a clause says anything besides what is veiled in it: names, days, sums."""
    return LETTERS.search(veiled, part.start, part.end) is not None


LETTERS = re.compile("[A-Za-z]{2}|[\u4e00-\u9fff]{2}")


def _cues(part: Clause) -> list[str]:
    """What the tables say of a clause."""
    found = (("fault", FAULTS), ("blamed", BLAMED), ("said", SAID_SO))
    return [name for name, rows in found if says(rows, part.text)]


def _taken_well(text: str, part: Clause) -> bool:
    """Whether a fault is told of without blame, and the customer takes it."""
    if says(SAID_SO, part.text):
        return False
    return says(troubles.TAKEN_WELL, text[part.start : part.end + 60].split("\n")[0])


def by_frame(parts: Sequence[Clause]) -> list[Trouble]:
    """What is said, when it is plain that somebody complains but not of what."""
    for part in parts:
        if said := compiled(troubles.SAID).search(part.text):
            return [Trouble(part.start, part.end, said["v"], told=True)]
    return []


def _price(words: str) -> str:
    """价格比东方精工贵8个点 → 价格贵."""
    words = re.sub("^嫌弃?(?:(?:我们?|咱们?|俺们?|你们)(?:家|的|这边)?(?:东西)?)?", "", words)
    return (
        re.sub("比.{2,8}?(?=贵|高|还|更|要)", "", words)
        if re.search("价|费|租金", words)
        else words
    )


def lean(words: str) -> str:
    """The trouble itself: 投诉售后响应慢 → 售后响应慢, "complains about dust" → "dust"."""
    english = compiled(troubles.LEADS_EN).sub("", words)
    told = compiled(troubles.ABOUT).match(english)
    plain = told["v"] if told else compiled(troubles.SAID_BY).sub("", english)
    plain = compiled(troubles.LEADS).sub("", plain)
    plain = re.sub(
        r"(?:[一二两三四五六七八九十半\d]{1,3}(?:个)?(?:天|周|月|小时|次)了?|(?:(?:很|非常|特别)(?:不爽|生气|恼火)))+$",
        "",
        plain,
    )
    return plain.strip(" ,.、:;") or words
