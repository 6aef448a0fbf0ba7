"""The program beside itself: `run` serves, an import and a doctor work meanwhile."""

import asyncio
import json
import subprocess
import sys

from bot.domain.clock import MovableClock
from bot.playground.model import BotApi
from bot.playground.people import Person
from bot.playground.server import build, serving
from tests.program.conftest import Archive, Write, clean_environment
from tests.waiting import until

TOKEN = "123456789:AAHfiqksKZ8WmHPDWJyYBZKzZ3Lr0R1xYzQ"
LI = Person(101, "李雷", "zh-hans", "rep")


async def test_an_import_and_a_doctor_work_while_the_bot_runs(
    archive: Archive, write: Write
) -> None:
    api = BotApi(TOKEN, "fieldbook_bot", MovableClock(), [LI])
    async with serving(build(api)) as url:
        bot = _start(archive, url)
        try:
            await until(lambda: (archive.data / "heartbeat.json").exists())
            path = write(
                "名称,负责人", *(f"鸂鶒客户{number}有限公司,101" for number in range(600))
            )
            took = await asyncio.to_thread(archive.process, "import", path)
            assert took.status == 0, took.err
            api.says(LI, "鸂鶒客户17有限公司")
            await until(lambda: "鸂鶒客户17" in _answer(api))
            ran = await asyncio.to_thread(archive.process, "doctor", "--json")
            said = json.loads(ran.out)
            assert (ran.status, said["customers"], said["inbox"]) == (0, 600, {"done": 1})
        finally:
            bot.terminate()
            asyncio.get_running_loop().call_later(60, bot.kill)  # should it not end
            _, logged = await asyncio.to_thread(bot.communicate)
    assert bot.returncode == 0
    assert TOKEN not in logged
    assert "鸂鶒" not in logged


async def test_a_token_that_telegram_refuses_is_told(archive: Archive) -> None:
    api = BotApi(TOKEN, "fieldbook_bot", MovableClock(), [LI])
    async with serving(build(api)) as url:
        words = ("run", "--api-url", url)
        ran = await asyncio.to_thread(archive.process, *words, FIELDBOOK_TOKEN=TOKEN[:-1] + "Z")
    assert ran.status == 10
    assert "@BotFather" in ran.err


def _answer(api: BotApi) -> str:
    last = api.messages(LI.id)[-1]
    return str(last["text"]) if last["from"]["is_bot"] else ""


def _start(archive: Archive, url: str) -> subprocess.Popen[str]:
    words = ("run", "--api-url", url, "--log-level", "DEBUG")
    more = {"FIELDBOOK_DATA": str(archive.data), "FIELDBOOK_TOKEN": TOKEN}
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *words], stderr=subprocess.PIPE, text=True,
        env=clean_environment() | more,
    )  # fmt: skip
