"""Figures of ten thousand customers: import, import again, start, search, brief, memory."""

import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from click.testing import CliRunner

from bot.actions import briefs, ears, finding
from bot.actions.turn import House, Turn
from bot.cli import main as program
from bot.cli.options import asking
from bot.domain.clock import SystemClock
from bot.storage import staff
from bot.storage.founding import open_archive
from bot.storage.transaction import Store

MANY = 10_000
ASKED = 200
HEADINGS = "name,kind,grade,keeper,phone,contact,birthday,region"
PLACES = ["上海", "宁波", "深圳", "苏州", "北京", "广州", "杭州", "成都", "武汉", "青岛"]
CORES = "华强恒达永发金诚宏远瑞丰联创博雅盛世国泰天宇海纳德信嘉禾"
TRADES = ["包装", "五金", "电子", "印刷", "化工", "机械", "贸易", "食品", "家具", "物流"]
SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗"


def main() -> None:
    """Print the figures, on an SQLite file with synchronous=FULL."""
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch) / "data"
        run(data, "init", "--yes")
        for number, name in ((101, "李雷"), (102, "John Smith")):
            run(data, "staff", "add", "--telegram-id", number, "--name", name, "--role", "rep")
        path = Path(scratch) / "list.csv"
        names = write(path, chance)
        for what in ("import", "import again: nothing changes"):
            took = timed(lambda: run(data, "import", path))
            print(f"{what:<38}{took:8.2f} s{MANY / took:10.0f} rows/s")
        figures(data, chance.sample(names, ASKED))


def figures(data: Path, names: list[str]) -> None:
    """What a start and a question cost at this size."""
    store = open_archive(data, None, asking(), SystemClock())
    house = House(store, random.Random(1))
    print(f"{'start: the index filled':<38}{timed(lambda: fill(house, store)):8.2f} s")
    times = {"search": [], "brief": []}  # type: dict[str, list[float]]
    for name in names:
        for query in (name, name[2:5], name[:-4]):
            times["search"].append(timed(partial(asked, house, store, query)))
        times["brief"].append(timed(partial(briefed, house, store, name)))
    for what, taken in times.items():
        cuts = statistics.quantiles(taken, n=20)
        print(f"{what:<38}{cuts[9] * 1e3:8.1f} ms p50{cuts[18] * 1e3:8.1f} ms p95")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'memory, the import included':<38}{peak:8.0f} MiB at most")
    store.engine.dispose()


def fill(house: House, store: Store) -> None:
    with store.transaction() as tx:
        while ears.read_on(tx, house, ears.AT_FIRST):
            pass


def asked(house: House, store: Store, query: str) -> None:
    with store.transaction() as tx:
        finding.find(turn(house, tx), query)


def briefed(house: House, store: Store, name: str) -> None:
    with store.transaction() as tx:
        one = turn(house, tx)
        found = finding.find(one, name)
        if isinstance(found, int):
            briefs.brief(one, found)


def turn(house: House, tx: object) -> Turn:
    who = staff.by_telegram(tx, 101)  # type: ignore[arg-type] # the store's own transaction
    assert who is not None
    return Turn(tx, house, who, who.telegram_id)  # type: ignore[arg-type]


def write(path: Path, chance: random.Random) -> list[str]:
    """A list of so many firms, all of one rep, and their names."""
    names: dict[str, None] = {}
    while len(names) < MANY:
        core = "".join(chance.choices(CORES, k=3))
        names[f"{chance.choice(PLACES)}{core}{chance.choice(TRADES)}有限公司"] = None
    rows = [
        f"{name},企业,{chance.choice('ABC')},101,138{number:08},{chance.choice(SURNAMES)}"
        f"{chance.choice(CORES)},19{chance.randrange(50, 99)}-{chance.randrange(1, 13):02}-"
        f"{chance.randrange(1, 29):02},{name[:2]}"
        for number, name in enumerate(names)
    ]
    path.write_text("\n".join([HEADINGS, *rows]), "utf-8")
    return list(names)


def run(data: Path, *words: object) -> None:
    given = [str(word) for word in words]
    result = CliRunner().invoke(program, given, env={"FIELDBOOK_DATA": str(data)})
    if result.exit_code:
        raise SystemExit(result.output)


def timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
