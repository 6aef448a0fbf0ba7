"""What is told of a life in words that no row holds, and what of trade a row's open words take."""

from datetime import datetime

import pytest

from bot.capture.notes import read_note
from bot.capture.notes.facts import FACTS
from bot.capture.notes.table import hits
from bot.domain.readings import FactRead

NOW = datetime(2026, 3, 18, 15, 30)  # noqa: DTZ001 # the reader takes the writer's own clock


def facts(note: str) -> tuple[FactRead, ...]:
    return read_note(note, now=NOW).items[0].facts


@pytest.mark.parametrize(
    ("clause", "note", "facet", "value", "person"),
    [
        (
            "she fosters greyhounds",
            "Saw Dana at Hilltop Foods, she fosters greyhounds, wants a quote by Friday",
            "pet", "fosters greyhounds", "Dana",
        ),
        (
            "对狗毛过敏",
            "拜访嘉华印务罗经理，对狗毛过敏，下周三再去",
            "health", "对狗毛过敏", "罗经理",
        ),
    ],
)  # fmt: skip
def test_a_clause_of_a_life_is_a_fact_though_no_row_reads_it(
    clause: str, note: str, facet: str, value: str, person: str
) -> None:
    assert not hits(FACTS, clause, 0, len(clause))
    assert [(one.facet, one.value, one.person) for one in facts(note)] == [(facet, value, person)]


@pytest.mark.parametrize(
    "note",
    [
        "恒源胶粘研发部韦工要3卷试料，对手德莎也送了样",
        "Called Ben Ross at Marsh Paper. He's happy with the new board. No decision yet",
        "泰和彩印见了孙工，技术上没问题，让月底前把图纸发过去",
    ],
)
def test_a_clause_of_trade_is_none(note: str) -> None:
    assert facts(note) == ()


def test_a_pet_is_kept_with_its_name() -> None:
    assert [
        one.value for one in facts("Beth at Hedgerow Greetings has a parrot called Biscuit")
    ] == ["parrot Biscuit"]


@pytest.mark.parametrize("note", ["采购总监喜欢钓鱼", "采购经理爱打羽毛球", "财务喜欢喝茶"])
def test_what_a_post_likes_is_a_life(note: str) -> None:
    assert [one.facet for one in facts(note)] in (["hobby"], ["diet"])


@pytest.mark.parametrize("note", ["his wife is a nurse", "his dad was a foreman"])
def test_what_a_relative_does_is_of_the_family_and_nobody_met(note: str) -> None:
    (item,) = read_note(note, now=NOW).items
    assert [(one.facet, one.value) for one in item.facts] == [("family", note)]
    assert item.contacts == ()
