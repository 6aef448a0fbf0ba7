"""How well notes are read: precision, recall and F1 per field, and the misses by kind.

    python -m tests.bench.notes FILE.json… [--split dev|test] [--customers FILE.json] [--misses]
    python -m tests.bench.notes --long     # a note of 4,000 characters, ten customers

A FILE is gold in the samples' format (an object with `items`). Times are processor time, after
the warming that the program does at its start."""

import argparse
import json
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from bot.capture.names import Directory, Entry
from bot.capture.notes.plain import plain
from bot.capture.notes.warming import warm
from bot.cli.read import _directory, answer
from tests.bench import company

FACETS = {"dislike": "dislikes"}
CUSTOMERS, VISIT = 10_000, 400
FILLERS = "呢嗯那哦哈嘿唉反正其实说白讲真总之话当然毕竟"
LONG = (
    "车间主任老秦带着看了两条线，说上机后飘丝多，让这周内派技术过去调",
    "他儿子今年高考，平时喜欢钓鱼，血压有点高不太喝酒",
    "目前供货的是华兴，账期给到90天，我们要跟进只能给60天",
    "上个月那批货少了两箱，质量部的宋主任意见比较大，要求月底前补齐",
    "预算大概在35万左右，要等六月十号开完会再定",
    "加了微信，手机13812345678，样品册下周二寄过去",
    "他说今年行情一般，新线可能推到明年上半年，先买一台试试",
    "财务那边上周五已经付了首款12.8万，尾款验收后付",
    "The plant manager wants a new quote for 200 units by Friday, thinks we are 8% above Siemens",
    "中午一起吃了饭，聊到他下个月要去德国看展，别提上次开错发票的事",
)
CHANNELS = {"wechat": "message", "email": "message", "exhibition": "event", "sms": "message"}


class Tally:
    """Right, missed and wrongly taken, with what they were."""

    def __init__(self) -> None:
        self.right = self.missed = self.extra = 0
        self.lines: list[str] = []

    def add(self, where: str, gold: list[Any], got: list[Any], same: Any) -> None:
        left = list(got)
        for one in gold:
            match = next((other for other in left if same(one, other)), None)
            if match is None:
                self.missed += 1
                self.lines.append(f"{where} missed {one!r} of {got!r}")
            else:
                left.remove(match)
                self.right += 1
        self.extra += len(left)
        self.lines.extend(f"{where} extra {one!r}" for one in left)

    def scores(self) -> tuple[float, float, float]:
        precision = self.right / (self.right + self.extra) if self.right + self.extra else 1.0
        recall = self.right / (self.right + self.missed) if self.right + self.missed else 1.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def bare(text: object) -> str:
    """Letters and digits alone, in small simplified characters."""
    return re.sub(r"[\W_]", "", plain(str(text)).lower())


def alike(one: object, other: object) -> bool:
    """The same words, or one inside the other."""
    a, b = bare(one), bare(other)
    return bool(a and b) and (a in b or b in a)


def fact_alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return FACETS.get(one["type"], one["type"]) == other["facet"] and alike(
        one["value"], other["value"]
    )


def complaint_alike(gold: str, got: str) -> bool:
    return any(alike(part, got) for part in gold.split()) or alike(gold, got)


def score(note: dict[str, Any], read: dict[str, Any], tallies: dict[str, Tally]) -> None:
    """Every visit of a note in its order (`golds`), or the one (`gold`) against the first."""
    where = f"{note['id']} {note['text']}\n      "
    items, golds = read["items"], note.get("golds") or [note["gold"]]
    tallies["items"].add(where, [len(golds)], [len(items) or 1], lambda one, other: one == other)
    for at, gold in enumerate(golds):
        score_item(gold, items[at] if at < len(items) else {}, where, tallies)


def score_item(
    gold: dict[str, Any], item: dict[str, Any], where: str, tallies: dict[str, Tally]
) -> None:
    customer = item.get("customer") or {}

    def equal(a: object, b: object) -> bool:
        return a == b

    def field(name: str, wanted: list[Any], got: list[Any], same: Any = equal) -> None:
        tallies[name].add(where, [one for one in wanted if one is not None], got, same)

    def got(name: str) -> list[Any]:
        return [item[name]] if item.get(name) else []

    field("customer", [gold["customer"]], [customer["text"]] if customer else [], alike)
    people = item.get("contacts", [])
    field("contact", [p["name"] for p in gold["contacts"]], [p["name"] for p in people], alike)
    phones = [bare(p["phone"]) for p in gold["contacts"] if p.get("phone")]
    field("phone", phones, [bare(p["phone"]) for p in people if p["phone"]], alike)
    field(
        "title",
        [p["title"] for p in gold["contacts"]],
        [p["title"] for p in people if p["title"]],
        alike,
    )
    field("visit date", [gold["visit_date"]], got("date"))
    channel = CHANNELS.get(gold["channel"], gold["channel"])
    field("channel", [channel or "none"], got("channel") or ["none"])
    if gold["outcome"]:
        field("outcome", [gold["outcome"]], item.get("outcome", [])[:1])
    steps = [gold["next_step"]] if gold["next_step"] else []
    promises = item.get("promises", [])
    field("promise", steps, [p["text"] for p in promises], alike)
    if gold.get("by"):
        field(
            "promise by",
            [gold["by"]],
            [p["by"] for p in promises if alike(p["text"], gold["next_step"])],
        )
    accept = {str(day)[:10] for day in [gold["due"], *gold.get("due_accept", [])] if day}
    dues = [p["due"][:10] for p in promises if p["due"]]
    field("due", [gold["due"]] if gold["due"] else [], dues, lambda _, day: day in accept)
    field("competitor", gold["competitors"], item.get("competitors", []), alike)
    field("complaint", [gold["complaint"]], got("complaint"), complaint_alike)
    amount = item.get("amount") or {}
    field("amount", [gold["amount"]], [amount["value"]] if amount else [])
    field(
        "currency",
        [gold["currency"]],
        [amount["currency"]] if amount and amount["currency"] else [],
    )
    field("fact", gold["facts"], item.get("facts", []), fact_alike)
    field("unsaid", gold.get("do_not_mention", []), item.get("do_not_mention", []), alike)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("files", nargs="*", type=Path)
    asked.add_argument("--long", action="store_true")
    asked.add_argument("--split")
    asked.add_argument("--customers", type=Path)
    asked.add_argument("--misses", nargs="*")
    chosen = asked.parse_args()
    tallies: dict[str, Tally] = defaultdict(Tally)
    print(f"warmed in {timed(warm):.0f} ms")
    if chosen.long:
        measure("long notes of ten customers", long_notes(), company_directory())
    directory, taken = _directory(chosen.customers), []
    for file in chosen.files:
        for note in json.loads(file.read_text("utf-8"))["items"]:
            if chosen.split in (None, note.get("split")):
                begun = time.process_time()
                read = answer({"text": note["text"], "now": note["now"]}, directory)
                taken.append((time.process_time() - begun) * 1000)
                score(note, read, tallies)
    if chosen.misses is not None:
        for name in chosen.misses or list(tallies):
            print(f"== {name}", *tallies[name].lines, sep="\n   ")
    for name, tally in tallies.items():
        precision, recall, both = tally.scores()
        print(f"{name:12} P {precision:.2f}  R {recall:.2f}  F1 {both:.2f}")
    if taken:
        tell(f"{len(taken)} notes", taken)


def measure(what: str, texts: list[str], directory: Directory) -> None:
    taken = [timed(partial(answer, {"text": text}, directory)) for text in texts]
    tell(what, taken)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of processor time."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def tell(what: str, taken: list[float]) -> None:
    taken.sort()
    half, most = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
    print(f"{what}: p50 {half:.1f} ms, p95 {most:.1f} ms")


def company_directory() -> Directory:
    return Directory(Entry(number, company.name_of(number)) for number in range(CUSTOMERS))


def long_notes() -> list[str]:
    """Notes of ten visits, no clause the same as another."""
    chance = random.Random(1)
    return ["\n".join(visit(chance, number) for number in range(10)) for _ in range(20)]


def visit(chance: random.Random, number: int) -> str:
    name = company.name_of(number * 41).removesuffix("有限公司")
    told = f"上午去了{name}，见了王总。"
    while len(told) < VISIT:
        said = chance.choice(LONG).replace("，", f"，{''.join(chance.sample(FILLERS, 2))}")
        told += said + chance.choice("。，")
    return told[:VISIT]


if __name__ == "__main__":
    main()
