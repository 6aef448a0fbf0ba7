"""Competitors in a note: names at the places where the syntax puts a competitor."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.capture.notes.bystanders import is_alumnus, is_bystander, is_nobody
from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import compiled, hits
from bot.capture.notes.tables.rivals import GOODS, RIVALS


@dataclass(frozen=True)
class Rival:
    start: int
    end: int
    name: str
    chosen: bool = False


def find_rivals(
    text: str,
    parts: Sequence[Clause],
    own: Sequence[tuple[int, int]],
) -> list[Rival]:
    """The competitors of a plain text; `own` are the customer's mentions."""
    found: list[Rival] = []
    others = masked(text, own)
    for part in parts:
        for hit in hits(RIVALS, others, part.start, part.end):
            name, start = _lean(*_first(text[hit.value_start : hit.value_end], hit.value_start))
            if (
                not name
                or is_nobody(name)
                or is_alumnus(others, hit.value_start)
                or _touches(start, start + len(name), own)
            ):
                continue
            if not any(start < other.end and other.start < start + len(name) for other in found):
                found.append(Rival(start, start + len(name), name, hit.label == "chosen"))
                found.extend(_beside(text, part.end, found[-1], own))
    return sorted(found, key=lambda rival: rival.start)


def with_beside(
    text: str, parts: Sequence[Clause], known: Sequence[Rival], own: Sequence[tuple[int, int]]
) -> list[Rival]:
    """Competitors that are known, and those named in one breath with them; not the customer's
    own customers."""
    found: list[Rival] = []
    for one in known:
        end = next((part.end for part in parts if one.start < part.end), len(text))
        if not is_bystander(text, one.start, one.end):
            found += [
                other for other in (one, *_beside(text, end, one, own)) if other not in found
            ]
    return found


# 千住和阿尔法: two competitors, not one of a long name.
TWO = re.compile("(?P<one>[一-鿿]{2,6})(?:和|跟|与|以及|、)[一-鿿]{2,}")


def _first(name: str, start: int) -> tuple[str, int]:
    """The first of two names that one pattern took together; the other stands beside it."""
    two = TWO.fullmatch(name)
    return (two["one"], start) if two else (name, start)


AND = compiled(
    r"(?:、|和|与|及|以及|还有|\s?,\s?|\s?,?\s(?:and|or)\s)(?P<v>(?:[\u4e00-\u9fff]{2,6}?(?=$|[,、。的也都两三在和供]))|(?-i:[A-Z])[A-Za-z0-9&'-]{1,20}(?=$|[\s,.]))"
)


def _beside(text: str, last: int, rival: Rival, own: Sequence[tuple[int, int]]) -> list[Rival]:
    """Those named in one breath with a competitor: 楚天和东富龙."""
    found, at = [], rival.end
    while (also := AND.match(text, at, last)) and not is_nobody(also["v"]):
        if _touches(also.start("v"), also.end("v"), own):
            break
        found.append(Rival(also.start("v"), also.end("v"), also["v"], rival.chosen))
        at = also.end("v")
    return found


SAID = re.compile(
    "(?:Said|Says|Told|Reckons|Thinks|Heard|Apparently|Claims|But|And|Because|Since) (?=[A-Z])"
)
TRAILING = f"(?<=..)(?:{GOODS}|那边|他们|家|的|了)+$"


def _lean(name: str, start: int) -> tuple[str, int]:
    """The name without the goods that follow it and the words that lead to it."""
    lead = re.match(
        r"(?:(?:[^\W\d_]{1,2}(?:总|工|经理|主任|老板|厂长))?(?:说|讲)|(?:老|原|现有?的?)?供应商|听说|他们|她们|客户|对方|现在|目前|主要|隔壁|另外|还有|是|用|的|[^\W\d_]?家的?|价格|报价|了)+(?=.{2})",
        name,
    )
    if from_place := compiled("(?:<PLACE>){1,2}的(?=..)").match(name):
        name, start = name[from_place.end() :], start + from_place.end()
        lead = None
    if lead and "\u4e00" <= name[0] <= "\u9fff":
        name, start = name[lead.end() :], start + lead.end()
    if said := SAID.match(name):
        name, start = name[said.end() :], start + said.end()
    name = re.sub(r"(?:'s|’s)$", "", name.strip())
    if MACHINE.search(name):
        return name.strip(), start
    return compiled(TRAILING).sub("", name).strip(), start


# 远东精机: 机 is the name's own.
MACHINE = re.compile("[精电塑锻纺农风水重航动][机]$")


def masked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with these places made unreadable, each character for one."""
    chars = list(text)
    for start, end in spans:
        chars[start:end] = "■" * (end - start)
    return "".join(chars)


def _touches(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < to and frm < end for frm, to in spans)
