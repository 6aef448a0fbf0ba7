"""Persons: the ways in which staff name somebody whom the archive knows, and who is not meant."""

import pytest

from bot.domain import persons
from bot.domain.customers import Contact

PEOPLE = (
    "Anna Cole",
    "Peter Schmidt",
    "Owen Reid",
    "Lucy Reid",
    "王建国",
    "徐雅琴",
    "李总",
    "欧阳明月",
)
MEANT = [
    ("Anna", "Anna Cole"), ("anna", "Anna Cole"), ("Ms Cole", "Anna Cole"), ("Cole", "Anna Cole"),
    ("A. Cole", "Anna Cole"), ("Anna Maria Cole", "Anna Cole"), ("Dr. Schmidt", "Peter Schmidt"),
    ("Owen", "Owen Reid"), ("王总", "王建国"), ("老王", "王建国"), ("建国", "王建国"),
    ("雅琴", "徐雅琴"), ("徐姐", "徐雅琴"), ("李明", "李总"), ("明月", "欧阳明月"),
]  # fmt: skip
NOBODY = [
    "Reid",  # two of them
    "Anna Reid", "Ms Reid", "B. Cole", "Ann", "Mr", "王芳", "国", "张总", "月", "Cole Anna",
]  # fmt: skip
FULLER = [
    ("王总", "王建国", "王建国"), ("Anna", "Anna Cole", "Anna Cole"), ("雅琴", "徐雅琴", "徐雅琴"),
    ("Mr Wang", "Wang Jianguo", "Wang Jianguo"), ("王建国", "王总", "王建国"),
    ("Anna Cole", "Anna", "Anna Cole"), ("Anna Cole", "A. Cole", "Anna Cole"),
]  # fmt: skip


def find(name: str) -> str | None:
    people = [Contact(number, 1, one) for number, one in enumerate(PEOPLE)]
    found = persons.find(people, name, None)
    return found.name if found else None


@pytest.mark.parametrize(("name", "meant"), MEANT)
def test_a_name_as_staff_say_it_means_the_one_who_can_be_meant(name: str, meant: str) -> None:
    assert find(name) == meant


@pytest.mark.parametrize("name", NOBODY)
def test_a_name_that_may_be_two_or_another_means_nobody(name: str) -> None:
    assert find(name) is None


@pytest.mark.parametrize(("known", "said", "kept"), FULLER)
def test_the_whole_name_takes_the_place_of_a_part_of_it(known: str, said: str, kept: str) -> None:
    assert persons.fuller(known, said) == kept
