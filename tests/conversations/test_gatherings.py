"""Digests of very many customers: gathered beside the queue, and the asker knows that at once."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from bot.actions import digest_errands, digest_finds, digest_frame, digest_gathering
from bot.domain.staff import Role
from bot.handlers import gatherings
from bot.handlers.errands import Finish
from bot.playground.people import Person
from bot.storage import errands, staff
from bot.storage.errands import Errand
from bot.storage.transaction import Tx
from tests.conversations.approving import approve
from tests.conversations.restarting import restarted
from tests.conversations.senses import hears
from tests.conversations.team import four_weeks
from tests.conversations.test_digest_sheet import file_of
from tests.conversations.world import CHEN, HAN, JOHN, LI, ROOT, World
from tests.waiting import until


@pytest.fixture
async def team(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """The team with four weeks behind it; more than one customer is very many."""
    await four_weeks(world)
    world.now("2026-03-23 10:00")
    monkeypatch.setattr(digest_frame, "MUCH", 1)
    monkeypatch.setattr(digest_frame, "AT_ONCE", 1)
    return world


@dataclass
class Gate:
    """Holds up what has been gathered until it is opened."""

    world: World
    work: Any
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    reached: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, errand: Errand) -> Finish:
        finish: Finish = await self.work(errand)
        self.reached.set()
        await self.opened.wait()
        return finish

    async def open(self) -> None:
        self.opened.set()
        await self.world.settle()


@pytest.fixture
def gate(team: World) -> Gate:
    works: Any = team.program.gatherings.errands.works
    works[digest_errands.KIND] = gate = Gate(team, works[digest_errands.KIND])
    return gate


def said(world: World, who: Person, words: str) -> bool:
    heard = [one for one in world.chat.api.desk.chats[who.id].living() if one.by_bot]
    return bool(heard) and words in str(heard[-1].message.get("text", ""))


async def asks(world: World, who: Person, text: str, answer: str) -> None:
    """Says it and waits for the first answer, not for the last."""
    world.chat.api.says(who, text)
    await until(lambda: said(world, who, answer))


async def later(world: World) -> None:
    """Some minutes on: whatever is to be tried again is due."""
    world.clock.move(timedelta(minutes=6))
    world.program.gatherings.wake()
    await world.settle()


def finds(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every team that is looked at from here on."""
    looked: list[object] = []
    find = digest_finds.find

    def watched(turn: Any, frame: Any, team: Any, most: int) -> Any:
        looked.append(team)
        return find(turn, frame, team, most)

    monkeypatch.setattr(digest_gathering, "find", watched)
    return looked


async def test_it_says_at_once_that_it_gathers_and_then_the_same_as_ever(
    team: World, gate: Gate
) -> None:
    await asks(team, HAN, "/digest", "正在逐个团队汇总")
    waiting = team.chat.last(HAN)["message_id"]
    await gate.open()
    digest = team.chat.holding(HAN, "表格")
    assert digest["message_id"] == waiting
    approve("monday.zh", digest["text"])
    assert "photo" in team.chat.last(HAN)


async def test_a_director_hears_it_in_english(team: World, gate: Gate) -> None:
    await asks(team, CHEN, "/digest last week", "going through them team by team")
    await gate.open()
    assert "whole company, 2 keepers" in team.chat.holding(CHEN, "Sheet")["text"]


async def test_notes_and_voices_are_answered_meanwhile(team: World, gate: Gate) -> None:
    hears(team, "拜访了麦凯，聊了价格")
    await asks(team, HAN, "/digest", "正在逐个团队汇总")
    team.chat.api.sends_voice(LI, b"OggS\x00\x02" + bytes(22) + b"\x01\x13OpusHead")
    await until(lambda: said(team, LI, "麦凯信封有限公司"))
    await gate.open()


async def test_long_work_says_how_far_it_is(team: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gatherings, "HOW_FAR", 0.0)
    told = await edits(team, HAN, "/digest")
    assert any("已完成 50%" in text for text in told)
    assert told[-1].startswith("📊 周报")


async def edits(world: World, who: Person, text: str) -> list[str]:
    """What the edited message said, one after the other."""
    before = world.chat.api.desk.events.number
    await world.chat.says(who, text)
    events = world.chat.api.desk.events.since(before)
    return [one["post"]["message"]["text"] for one in events if one["kind"] == "edit"]


async def test_a_second_press_does_not_start_a_second_one(team: World, gate: Gate) -> None:
    await asks(team, HAN, "/digest", "正在逐个团队汇总")
    await asks(team, HAN, "/digest", "已经在汇总了")
    assert await team.write(errands.counts) == {"working": 1}
    await gate.open()
    await team.chat.says(HAN, "/digest 本月")
    assert (await team.write(errands.counts)) == {"done": 2}


async def test_nor_does_a_second_press_of_a_button(team: World, gate: Gate) -> None:
    await asks(team, HAN, "/digest", "正在逐个团队汇总")
    await gate.open()
    gate.opened.clear()
    message = team.chat.holding(HAN, "表格")
    team.chat.api.presses(HAN, message, "📊 表格")
    await until(lambda: said(team, HAN, "正在逐个团队汇总"))
    press = team.chat.api.presses(HAN, message, "📊 表格")
    presses = team.chat.api.desk.presses
    await until(lambda: presses[press].answer)
    assert "已经在汇总了" in str(presses[press].answer)
    await gate.open()
    assert (await team.write(errands.counts)) == {"done": 2}


async def test_chart_and_sheet_show_what_the_message_was_made_of(
    team: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = finds(monkeypatch)
    await team.chat.says(HAN, "/digest")
    assert len(looked) == 2
    assert "见下方" in await team.chat.presses(HAN, "📊 表格")
    assert "见下方" in await team.chat.presses(HAN, "📈 图")
    assert len(looked) == 2
    book = openpyxl.load_workbook(BytesIO(file_of(team, HAN, "document")))
    rows = list(book["人员"].iter_rows(min_row=3, values_only=True))
    assert [row[:7] for row in rows] == [("李雷", 3, 6, 2, 2, 0, 1), ("John", 3, 3, 1, 2, 1, 0)]
    assert [row[0] for row in book["流失风险"].iter_rows(min_row=3, values_only=True)] == [
        "东海纸业集团", "麦凯信封有限公司",
    ]  # fmt: skip


async def test_after_a_while_the_sheet_is_gathered_anew(
    team: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await team.chat.says(HAN, "/digest")
    team.clock.move(timedelta(minutes=11))
    looked = finds(monkeypatch)
    await team.chat.presses(HAN, "📊 表格")
    assert len(looked) == 2


async def test_another_reader_is_not_given_what_was_gathered_for_the_first(team: World) -> None:
    await team.chat.says(CHEN, "/digest last week")
    message = team.chat.holding(CHEN, "Sheet")
    await team.chat.says(LI, "/digest 上周")
    await team.chat.presses(CHEN, "📊 Sheet", message=message)
    await team.chat.presses(LI, "📊 表格")
    cells = cells_of(file_of(team, LI, "document"))
    assert not any("Redwood" in str(cell) for cell in cells)
    assert any("Redwood" in str(cell) for cell in cells_of(file_of(team, CHEN, "document")))


def cells_of(content: bytes) -> list[object]:
    book = openpyxl.load_workbook(BytesIO(content))
    return [cell.value for page in book for row in page.iter_rows() for cell in row if cell.value]


async def test_another_period_comes_as_a_message_of_its_own(team: World) -> None:
    await team.chat.says(HAN, "/digest")
    assert "月报 2026-03" in await team.chat.presses(HAN, "本月")
    assert any("周报 03-16" in one.get("text", "") for one in team.chat.api.messages(HAN.id))


async def test_whoever_lost_the_right_meanwhile_gets_no_figure(team: World, gate: Gate) -> None:
    await asks(team, CHEN, "/digest last week", "team by team")
    await gate.reached.wait()
    await team.write(_becomes, team.staff[CHEN.id].id, roles=frozenset({Role.ADMIN}))
    await gate.open()
    assert "does not include this" in team.chat.last(CHEN)["text"]
    assert not any("photo" in one for one in team.chat.api.messages(CHEN.id))


async def test_whoever_left_meanwhile_hears_nothing_more(team: World, gate: Gate) -> None:
    await asks(team, CHEN, "/digest last week", "team by team")
    await gate.reached.wait()
    await team.write(_becomes, team.staff[CHEN.id].id, active=False)
    await gate.open()
    assert said(team, CHEN, "team by team")
    assert (await team.write(errands.counts)) == {"done": 1}


async def test_whoever_sees_fewer_people_by_then_sees_those_alone(team: World, gate: Gate) -> None:
    await asks(team, HAN, "/digest", "正在逐个团队汇总")
    await gate.reached.wait()
    await team.write(_becomes, team.staff[JOHN.id].id, manager_id=team.staff[CHEN.id].id)
    await gate.open()
    assert said(team, HAN, "正在逐个团队汇总")
    await later(team)
    text = team.chat.holding(HAN, "表格")["text"]
    assert "团队 1 人" in text
    assert "Redwood" not in text


def _becomes(tx: Tx, staff_id: int, **what: Any) -> None:
    staff.change(tx, replace(staff.by_id(tx, staff_id), **what))


async def test_a_restart_in_the_middle_begins_anew(team: World, gate: Gate) -> None:
    await asks(team, HAN, "/digest", "正在逐个团队汇总")
    await gate.reached.wait()
    async with restarted(team):
        await later(team)
        approve("monday.zh", team.chat.holding(HAN, "表格")["text"])
        assert (await team.write(errands.counts)) == {"done": 1}


async def test_where_it_fails_again_and_again_that_is_said_and_can_be_asked_for_anew(
    team: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError

    with monkeypatch.context() as trouble:
        trouble.setattr(digest_gathering, "find", broken)
        await team.chat.says(HAN, "/digest")
        for _ in range(4):
            assert said(team, HAN, "正在逐个团队汇总")
            await later(team)
        assert said(team, HAN, "试了几次都没能汇总出来")
    assert "📊 周报" in await team.chat.presses(HAN, "再试一次")


async def test_an_admin_is_told_at_once_that_no_digest_is_theirs(team: World) -> None:
    assert "没有这项权限" in await team.chat.says(ROOT, "/digest")
    assert (await team.write(errands.counts)) == {}
