"""The desk in a terminal: lines in, the chat out."""

import io
from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.clock import MovableClock
from bot.playground.lines import lines_of
from bot.playground.model import BotApi
from bot.playground.suggestions import Suggestion
from bot.playground.terminal import Terminal
from bot.playground.travel import Travel
from tests.playground.desk import LI, new_api
from tests.playground.test_seam import build


class Session:
    """A terminal, what it printed, and a bot that has answered before each next line."""

    def __init__(self, api: BotApi, terminal: Terminal, printed: list[str]) -> None:
        self.api = api
        self.terminal = terminal
        self.printed = printed

    async def types(self, *lines: str) -> str:
        before = len(self.printed)

        async def given() -> AsyncIterator[str]:
            for line in lines:
                yield f"{line}\n"

        await self.terminal.converse(given())
        return "\n".join(self.printed[before:])


@pytest.fixture
async def session() -> AsyncIterator[Session]:
    api = new_api()
    app = build(api)
    seen = 0

    async def settle() -> None:
        nonlocal seen
        while updates := await app.bot.get_updates(offset=seen, timeout=0):
            for update in updates:
                seen = update.update_id + 1
                await app.process_update(update)

    assert isinstance(api.clock, MovableClock)
    travel = Travel(api.clock, ZoneInfo("Asia/Shanghai"))
    printed: list[str] = []
    tries = [Suggestion("say it", say="try me"), Suggestion("go on", clock="+1d")]
    terminal = Terminal(
        api, travel, printed.append, suggestions=lambda _person: tries, settle=settle
    )
    async with app:
        yield Session(api, terminal, printed)


async def test_a_line_is_said_and_the_answer_is_printed_with_numbered_buttons(
    session: Session,
) -> None:
    shown = await session.types("见了麦凯")
    assert "Fieldbook 12:00\n  noted: 见了麦凯\n  [1 撤销]" in shown


async def test_a_button_is_pressed_by_its_number(session: Session) -> None:
    shown = await session.types("one", "/press 1")
    assert "‹ taken back ›" in shown
    assert "Fieldbook 12:00 (edited)\n  undone" in shown
    assert "? there is no such message yet" in await session.types("/1")


async def test_one_becomes_somebody_else(session: Session) -> None:
    shown = await session.types("/as 2", "hello", "/as 9")
    assert "── Ann · Manager ──" in shown
    assert "noted: hello" in shown
    assert "? there are 3 people" in shown
    assert session.api.messages(LI.id) == []


async def test_the_clock_is_moved(session: Session) -> None:
    shown = await session.types("/clock tomorrow", "/clock never")
    assert "Tue 2026-11-24 08:30" in shown
    assert "? Invalid isoformat string" in shown


async def test_replies_edits_and_tries_work_by_line(session: Session) -> None:
    shown = await session.types("one", "/reply two", "/edit three", "/try", "/try 1", "/try 2")
    assert "noted: two" in shown
    assert "noted: three" in shown
    assert "  1  say it: try me" in shown
    assert "noted: try me" in shown
    assert "Tue 2026-11-24 12:00" in shown


async def test_files_contacts_and_places_are_sent(session: Session, tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("words")
    await session.types(
        f"/file {paper} the contract",
        f"/voice {paper}",
        "/contact +8613900001111 王芳",
        "/location 31.2 121.4 People's Square",
    )
    document, voice, contact, place = session.api.messages(LI.id)
    assert (document["document"]["file_name"], document["caption"]) == (
        "paper.txt",
        "the contract",
    )
    assert voice["voice"]["file_size"] == 5
    assert contact["contact"]["first_name"] == "王芳"
    assert place["venue"]["title"] == "People's Square"
    assert "? " in await session.types("/photo nowhere.png")


async def test_a_message_cannot_give_orders_to_the_terminal(session: Session) -> None:
    shown = await session.types("red \x1b[31malert\x07")
    assert "noted: red [31malert" in shown


async def test_two_slashes_reach_the_bot_and_quit_leaves(session: Session) -> None:
    await session.types("//desk", "/quit", "never said")
    texts = [each["text"] for each in session.api.messages(LI.id)]
    assert texts == ["/desk", "noted: /desk"]


async def test_lines_come_from_a_pipe() -> None:
    stream = io.StringIO("one\ntwo\n")
    assert [line async for line in lines_of(stream)] == ["one\n", "two\n"]
