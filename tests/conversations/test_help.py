"""/help: what it offers to say is understood, and it stays one screen."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.capture.corrections import read_correction
from bot.capture.queries import read_query
from bot.capture.unplans import read_unplan
from bot.domain.queries import Asks
from bot.playground.people import Person
from tests.conversations.world import CHEN, HAN, JOHN, LI, World

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
QUOTED = re.compile("“([^”]+)”")
ONE_SCREEN = 45  # lines, of some 40 characters in Chinese and 60 in English


def asked(text: str) -> list[str]:
    """The questions of the line that tells what to ask, and those quoted in a team's line."""
    ask = next(one for one in text.splitlines() if re.match("· (直接问：|Or just ask: )", one))
    listed = re.split("[、,]", re.split("[：:]", ask, maxsplit=1)[1].strip("。."))
    team = [one for one in text.splitlines() if "团队" in one or "your whole team" in one]
    return [
        *(one.strip() for one in listed),
        *(each for one in team for each in QUOTED.findall(one)),
    ]


@pytest.mark.parametrize("who", [LI, HAN, JOHN, CHEN])
async def test_every_question_that_help_offers_is_one(world: World, who: Person) -> None:
    questions = asked(await world.chat.says(who, "/help"))
    assert len(questions) >= 8
    for one in questions:
        query = read_query(one, NOW)
        assert query is not None, one
        assert query.asks is not Asks.UNKNOWN, one


@pytest.mark.parametrize(
    ("who", "corrections", "plans"),
    [
        (LI, ["不对，是电话", "不是麦凯，是明远", "刚才那条删掉"],
         ["麦凯改到下周一", "取消周五麦凯的走访"]),
        (JOHN, ["no, it was a call", "not McKay, it was Redwood", "undo that"],
         ["move McKay to Monday", "cancel my visit to McKay"]),
    ],
)  # fmt: skip
async def test_every_correction_that_help_offers_is_one(
    world: World, who: Person, corrections: list[str], plans: list[str]
) -> None:
    quoted = QUOTED.findall(await world.chat.says(who, "/help"))
    for one in corrections:
        assert one in quoted
        assert read_correction(one, NOW) is not None
    for one in plans:
        assert one in quoted
        assert read_unplan(one, NOW) is not None


@pytest.mark.parametrize(("who", "wide"), [(LI, 40), (HAN, 40), (JOHN, 60), (CHEN, 60)])
async def test_help_stays_one_screen(world: World, who: Person, wide: int) -> None:
    lines = (await world.chat.says(who, "/help")).splitlines()
    assert sum(1 + len(one) // wide for one in lines) <= ONE_SCREEN
