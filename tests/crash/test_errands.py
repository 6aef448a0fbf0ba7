"""Kill -9 in the middle of listening: the voice is heard by the next life, in one card."""

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlmodel import Session

from bot.domain.clock import MovableClock, SystemClock
from bot.domain.customers import Draft
from bot.domain.staff import Role, Staff
from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.server import build, serving
from bot.playground.wire import Json
from bot.storage import customers, staff
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations import migrate
from bot.storage.transaction import Store
from bot.storage.vault import Vault, create_vault
from tests.crash.listening import HEAD, POINTS, TOKEN, Life, begin
from tests.crash.lives import CONTEXT, gone
from tests.crash.subject import ROOT_KEY

LI = Person(101, "李雷", "zh-hans", "rep")
WORDS = "今天拜访麦凯信封，{}，要样品"


def found(folder: Path) -> None:
    engine = open_engine(sqlite_url(folder))
    migrate(engine)
    with Session(engine) as session, session.begin():
        vault = create_vault(session, ROOT_KEY)
    with Store(engine, vault, SystemClock()).transaction() as tx:
        who = staff.add(tx, Staff(0, LI.id, LI.name, frozenset({Role.REP})))
        draft = Draft("麦凯信封有限公司", grade="A")
        customers.add(tx, draft, keeper_id=who.id, by=who.id, assigned_on=date(2026, 1, 5))
    engine.dispose()


async def live(life: Life, api: BotApi, until: int) -> None:
    """One life: until its end, or until so many cards have come."""
    process = CONTEXT.Process(target=begin, args=(life,), daemon=True)
    process.start()
    async with asyncio.timeout(60):
        while process.is_alive() and len(cards(api)) < until:  # noqa: ASYNC110 # other process
            await asyncio.sleep(0.02)
    if life.point is not None:
        assert not process.is_alive(), f"it went on after {life.point}"
    process.terminate()
    await gone(process, patience=60)


def cards(api: BotApi) -> list[Json]:
    return [one for one in api.messages(LI.id) if "✅" in str(one.get("text"))]


@pytest.mark.parametrize("point", POINTS)
async def test_a_voice_whose_listener_is_killed_still_becomes_exactly_one_card(
    point: str, tmp_path: Path
) -> None:
    found(tmp_path)
    first = int(datetime.now(UTC).timestamp())
    api = BotApi(TOKEN, "fieldbook_bot", MovableClock(), (LI,), first_update=first)
    async with serving(build(api), 0) as url:
        api.sends_voice(LI, HEAD + WORDS.format(point).encode())
        await live(Life(str(tmp_path), url, point), api, until=2)
        await live(Life(str(tmp_path), url, None), api, until=1)
        said = [str(one["text"]) for one in cards(api)]
    assert len(said) == 1
    assert said[0].count(f"🎤 {WORDS.format(point)}") == 1
    store = Store(open_engine(sqlite_url(tmp_path)), Vault(ROOT_KEY), SystemClock())
    with store.transaction() as tx:
        count = "SELECT count(*) FROM interaction"
        assert tx.session.connection().exec_driver_sql(count).scalar() == 1
    store.engine.dispose()
