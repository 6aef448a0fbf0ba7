"""A company for the benches: reps, their customers, and what they write after a meeting."""

from datetime import date
from pathlib import Path

from sqlalchemy import text

from bot.domain.clock import SystemClock
from bot.domain.customers import Draft
from bot.domain.staff import Role, Staff
from bot.storage import customers, staff
from bot.storage.founding import Wish, found, open_archive
from bot.storage.transaction import Store, Tx
from bot.storage.vault.sources import Asking

REPS = 40
FIRST_CHAT = 100
_FIRST = "东西南北云海江川松柏天地金玉龙凤安康瑞祥"
_SECOND = "甲乙丙丁戊己庚辛壬癸明远达通诚信恒久新创"
_THIRD = ("", *"峰岭湖泽原野林森雪霜露虹星辰晨曦岚溪泉石岩沙洲港")
_TRADES = ("包装", "电子", "机械", "纺织", "化工", "食品", "物流", "建材")
SAID = (
    "刚见了{name}的王总，嫌报价高，下周三前给新报价",
    "今天给{name}打了电话，李经理说样品收到了，周五之前把合同发过去",
    "拜访了{name}，王总喜欢喝茶，儿子今年高考，下周二再去一趟",
    "昨天在{name}吃了饭，对方还在和立丰比价",
    "Visited {name} with Mr Chen, he wants a new quote by next Friday",
)


def name_of(number: int) -> str:
    """The customer's name; every one of ten thousand differs."""
    first, second, third = _FIRST[number % 20], _SECOND[number // 20 % 20], _THIRD[number // 400]
    return f"{first}{second}{third}{_TRADES[number % 8]}有限公司"


def note_of(number: int, many: int) -> tuple[int, str]:
    """The chat and the words of a note; each rep writes of their own customers."""
    rep = number % REPS
    turn = number // REPS
    own = rep + REPS * (turn * 7 % max(many // REPS, 1))
    said = SAID[(rep + turn) % len(SAID)]
    return FIRST_CHAT + rep, said.format(name=name_of(own).removesuffix("有限公司"))


def opened(folder: Path, many: int) -> Store:
    """The archive in this folder with so many customers, founded the first time."""
    asking = Asking({})
    if not (folder / "root.json").exists():
        found(folder, None, Wish(), asking, SystemClock())
        store = open_archive(folder, None, asking, SystemClock())
        with store.transaction() as tx:
            _fill(tx, many)
        return store
    return open_archive(folder, None, asking, SystemClock())


def filed(folder: Path) -> int:
    """How many interactions the archive holds."""
    store = open_archive(folder, None, Asking({}), SystemClock())
    with store.transaction() as tx:
        number: int = tx.session.connection().scalar(text("SELECT count(*) FROM interaction"))
    store.engine.dispose()
    return number


def _fill(tx: Tx, many: int) -> None:
    boss = staff.add(tx, Staff(0, FIRST_CHAT - 1, "boss", frozenset({Role.MANAGER})))
    reps = [
        staff.add(
            tx,
            Staff(0, FIRST_CHAT + n, f"rep {n}", frozenset({Role.REP}), manager_id=boss.id),
        )
        for n in range(REPS)
    ]
    for number in range(many):
        keeper = reps[number % REPS].id
        draft = Draft(name_of(number), grade="ABC"[number % 3], standing="active")
        customers.add(tx, draft, keeper_id=keeper, by=keeper, assigned_on=date(2026, 1, 5))
