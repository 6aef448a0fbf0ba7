"""Paces: the limits hold in every second, and a morning push leaves unevenly."""

import itertools
import random

import pytest

from bot.handlers.paces import UNPACED, Paces


def sent_times(
    paces: Paces, chats: list[int], *, urgent: bool, until: float = 400.0
) -> list[float]:
    """When letters to these chats leave, each as early as it may."""
    times, now, queue = [], 0.0, list(chats)
    while queue and now < until:
        resting = paces.resting(now, urgent=urgent)
        free = [chat for chat in queue if chat not in resting]
        if free and paces.may_go(now, urgent=urgent):
            queue.remove(free[0])
            paces.took(free[0], now, urgent=urgent)
            times.append(now)
        else:
            now = paces.ready_at(now) or until
    return times


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(start <= t < start + seconds - 1e-9 for t in times) for start in times)


def test_no_second_sees_more_than_thirty_letters() -> None:
    times = sent_times(Paces(), list(range(1, 200)), urgent=True)
    assert len(times) == 199
    assert most_within(times, 1.0) <= 30


def test_nudges_to_one_chat_are_a_second_apart() -> None:
    times = sent_times(Paces(), [7] * 5, urgent=False)
    assert most_within(times, 1.0) == 1


def test_answers_to_one_chat_may_come_in_a_short_burst_but_no_longer() -> None:
    times = sent_times(Paces(), [7] * 12, urgent=True)
    assert times[2] < 1.0
    assert most_within(times, 3.0) <= 3


@pytest.mark.parametrize("urgent", [True, False])
def test_a_group_hears_at_most_twenty_a_minute(urgent: bool) -> None:
    times = sent_times(Paces(), [-100] * 50, urgent=urgent)
    assert len(times) == 50
    assert most_within(times, 60.0) <= 20


def test_a_morning_push_leaves_room_for_answers_and_comes_unevenly() -> None:
    times = sent_times(Paces(chance=random.Random(1).random), list(range(1, 300)), urgent=False)
    gaps = {round(b - a, 3) for a, b in itertools.pairwise(times)}
    assert most_within(times, 1.0) <= 30
    assert len(gaps) > 20


def test_a_flood_silences_its_chat_and_the_third_silences_all() -> None:
    paces = Paces()
    paces.flooded(1, 0.0, 30.0)
    paces.flooded(2, 0.0, 30.0)
    assert paces.resting(1.0, urgent=True) == {1, 2}
    assert paces.may_go(1.0, urgent=True)
    paces.flooded(3, 1.0, 40.0)
    assert not paces.may_go(40.0, urgent=True)
    assert paces.may_go(41.0, urgent=True)


def test_what_is_remembered_of_chats_does_not_grow_for_ever() -> None:
    paces = Paces(UNPACED)
    for moment in range(5000):
        paces.took(moment + 1, float(moment), urgent=True)
    assert len(paces._chats) < 1200
