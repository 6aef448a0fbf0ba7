"""Many notes wait, and a second process reads them ahead: nobody can tell, whatever befalls it."""

import os
import shutil
import signal
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, nullcontext
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from bot.actions import staffing
from bot.capture.readahead import Inputs, ReadAhead, Written
from bot.capture.readahead.reader import MANY
from bot.domain.clock import MovableClock
from bot.domain.readings import Reading
from bot.playground.people import Person
from bot.storage.engine import open_engine, sqlite_url
from bot.storage.transaction import Store
from bot.storage.vault import create_vault
from tests.bench.company import SAID
from tests.capture.test_reading_ahead import looked_after, sample_notes
from tests.conversations.conftest import WEDNESDAY
from tests.conversations.world import HAN, JOHN, LI, STRANGER, World, open_world
from tests.waiting import until

NAMES = ("麦凯信封有限公司", "上海同辉包装印刷厂", "东甲电子有限公司", "Riverside Foods Ltd")
NOTES = [said.format(name=name) for name in NAMES for said in SAID]


def founded(template: Path, folder: Path, clock: MovableClock) -> Store:
    folder.mkdir()
    shutil.copy(template, folder / "fieldbook.db")
    engine = open_engine(sqlite_url(folder))
    with Session(engine) as session, session.begin():
        return Store(engine, create_vault(session, b"\x07" * 32), clock)


@asynccontextmanager
async def company(template: Path, folder: Path, *, read_ahead: bool) -> AsyncIterator[World]:
    clock = MovableClock(frozen=WEDNESDAY)
    store = founded(template, folder, clock)
    async with open_world(store, clock, read_ahead=read_ahead) as world:
        for name in NAMES:
            await world.customer(LI, name)
            await world.customer(JOHN, name)
        yield world
    store.engine.dispose()


@pytest.fixture
async def busy(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[World]:
    """A team whose first queue of notes has made the second process come up."""
    async with company(sqlite_template, tmp_path / "busy", read_ahead=True) as world:
        await write_at_once(world, LI, NOTES[: MANY // 2])
        await write_at_once(world, JOHN, NOTES[: MANY // 2])
        await world.chat.says(LI, "谢谢")
        write_all(world, {LI: NOTES[:MANY], JOHN: NOTES[:MANY]})
        await until(lambda: ahead_of(world).pid is not None)
        await world.settle()
        yield world


def ahead_of(world: World) -> ReadAhead:
    ahead = world.program.house.ahead
    assert ahead is not None
    return ahead


@contextmanager
def patient(world: World) -> Iterator[None]:
    """The desk comes to a text when the process has read all that it has in hand: which of the
    two is faster on this machine makes no difference."""
    ahead = ahead_of(world)
    reached = ahead.reached

    def in_time(chat: int, message_id: int) -> None:
        looked_after(ahead, lambda: not ahead._pile.is_awaited)
        reached(chat, message_id)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ahead, "reached", in_time)
        yield


def write_all(world: World, said: dict[Person, Sequence[str]]) -> None:
    """Nothing of it is handled before all is written: all of it waits."""
    for person, notes in said.items():
        for note in notes:
            world.chat.api.says(person, note)


async def write_at_once(world: World, person: Person, notes: Sequence[str]) -> None:
    write_all(world, {person: notes})
    await world.settle()


def count(world: World, query: str, **values: object) -> int:
    with world.store.engine.connect() as connection:
        found: int = connection.execute(text(query), values).scalar_one()
        return found


async def test_notes_read_ahead_are_answered_as_any_others(
    sqlite_template: Path, tmp_path: Path
) -> None:
    notes, said = [*NOTES, *sample_notes()[:40]], {}
    for read_ahead in (False, True):
        folder = tmp_path / str(read_ahead)
        async with company(sqlite_template, folder, read_ahead=read_ahead) as world:
            write_all(world, {LI: notes})
            if read_ahead:
                await until(lambda: ahead_of(world).pid is not None)
            await world.settle()
            with patient(world) if read_ahead else nullcontext():
                await write_at_once(world, LI, notes)
            said[read_ahead] = world.chat.transcript(LI)
            if read_ahead:
                assert ahead_of(world).used > len(notes) // 2
    assert said[True] == said[False]


async def test_the_process_killed_in_the_middle_of_a_queue_loses_and_doubles_nothing(
    busy: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = count(busy, "SELECT count(*) FROM interaction")
    used, pid = ahead_of(busy).used, ahead_of(busy).pid
    assert pid is not None
    take, killed = ahead_of(busy).take, list[int]()

    def killing(one: Written, inputs: Inputs) -> Reading | None:
        reading = take(one, inputs)
        if ahead_of(busy).used > used + 10 and not killed:
            killed.append(pid)
            os.kill(pid, signal.SIGKILL)
        return reading

    monkeypatch.setattr(ahead_of(busy), "take", killing)
    with patient(busy):
        write_all(busy, {LI: NOTES * 3, JOHN: NOTES * 3})
        await busy.settle()
    assert killed
    assert ahead_of(busy).used < used + len(NOTES) * 6
    assert count(busy, "SELECT count(*) FROM interaction") == before + len(NOTES) * 6
    for person in (LI, JOHN):
        cards = [one for one in busy.chat.api.messages(person.id) if "✅" in str(one.get("text"))]
        assert len(cards) == len({one["message_id"] for one in cards})
        filed = count(
            busy, "SELECT count(*) FROM interaction WHERE staff_id = :id",
            id=busy.staff[person.id].id,
        )  # fmt: skip
        assert len(cards) == filed


async def test_a_customer_who_was_added_while_notes_waited_is_known_to_them(busy: World) -> None:
    await busy.chat.says(LI, "今天拜访蓝海商贸，要新报价")
    asked = busy.chat.holding(LI, "➕")
    button = next(one for one in busy.chat.buttons(LI) if "➕" in one)
    busy.chat.api.presses(LI, asked, button)
    write_all(busy, {LI: [f"今天给蓝海商贸打了电话，第{n}次，要新报价" for n in range(2, 40)]})
    await busy.settle()
    assert "商贸" in busy.chat.last(LI)["text"]
    query = (
        "SELECT count(*) FROM interaction WHERE customer_id ="
        " (SELECT max(id) FROM customer WHERE NOT gone)"
    )
    assert count(busy, query) == 39


async def test_turned_off_there_is_no_process_and_all_the_same_is_filed(world: World) -> None:
    await world.customer(LI, NAMES[0])
    await write_at_once(world, LI, NOTES[:5] * 8)
    assert world.program.house.ahead is None
    assert count(world, "SELECT count(*) FROM interaction") == 40


async def test_a_strangers_words_are_offered_to_nobody_and_start_no_process(
    sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with company(sqlite_template, tmp_path / "strange", read_ahead=True) as world:
        offered = list[int]()
        take = ahead_of(world).offer

        def seen(many: Iterable[Written]) -> None:
            some = [*many]
            offered.extend(one.chat for one in some)
            take(some)

        monkeypatch.setattr(ahead_of(world), "offer", seen)
        await world.chat.says(LI, NOTES[0])
        write_all(world, {STRANGER: [*NOTES, *NOTES, *NOTES]})
        await world.settle()
        assert set(offered) == {LI.id}
        assert ahead_of(world).pid is None


async def test_whoever_joins_is_read_ahead_too(sqlite_template: Path, tmp_path: Path) -> None:
    async with company(sqlite_template, tmp_path / "joined", read_ahead=True) as world:
        await world.write(staffing.add, STRANGER.id, "新人", ["rep"], manager=HAN.id, lang="zh")
        await world.chat.says(STRANGER, NOTES[0])
        readers = world.program._reading_ahead
        assert readers is not None
        await until(lambda: STRANGER.id in readers._staff)
        write_all(world, {STRANGER: [*NOTES, *NOTES, *NOTES]})
        await until(lambda: ahead_of(world).pid is not None)
