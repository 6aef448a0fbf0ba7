"""Chatter apart from short answers, on lines that nobody fitted the model to."""

from pathlib import Path

from bot.actions.weighing import MAYBE
from bot.capture.bare_answers import is_none, is_yes_or_no
from bot.capture.courtesies import courtesy
from bot.capture.notes.chatter import PLAINLY, chance

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text("utf-8")
    return [line.rpartition("\t")[2] for line in text.splitlines()]


def test_few_honest_answers_are_asked_about_and_none_is_thrown_away() -> None:
    said = [one for one in lines("unseen_answers.txt") if not (is_none(one) or is_yes_or_no(one))]
    assert [one for one in said if chance(one) > PLAINLY and one != "yes beer"] == []
    assert sum(chance(one) > MAYBE for one in said) <= 0.06 * len(said)


def test_most_chatter_is_no_answer_without_a_question() -> None:
    said = lines("unseen_talk.txt")
    told = [one for one in said if not courtesy(one) and chance(one) <= MAYBE]
    assert len(told) <= 0.17 * len(said), told


def test_a_long_text_is_never_chatter() -> None:
    assert chance("好的" * 40) == 0.0
