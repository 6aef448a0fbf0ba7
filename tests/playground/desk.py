"""A desk for tests: two people, a frozen clock, and a stock PTB bot on the request seam."""

from datetime import UTC, datetime

from bot.domain.clock import MovableClock
from bot.playground.model import BotApi
from bot.playground.people import Person

TOKEN = "100:desk-token"
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
LI = Person(11, "李明", "zh-hans", "销售人员")
ANN = Person(12, "Ann", "en", "Manager", username="ann_m")
EVE = Person(13, "Eve", "en", started=False)


def new_api(first_update: int = 1) -> BotApi:
    clock = MovableClock(frozen=NOON)
    people = [LI, ANN, EVE]
    return BotApi(TOKEN, "fieldbook_bot", clock, people, first_update=first_update)
