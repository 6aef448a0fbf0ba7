"""Room in a morning: every kind has its turn in the first seven lines, and nothing is lost."""

from itertools import zip_longest

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.nudges import in_fair_room

kinds = st.lists(st.integers(0, 12), max_size=5).map(
    lambda sizes: [[(place, n) for n in range(size)] for place, size in enumerate(sizes)]
)


@given(kinds, st.integers(1, 9))
def test_one_of_each_kind_then_a_second_of_each_and_the_rest_after_them(
    given_kinds: list[list[tuple[int, int]]], most: int
) -> None:
    found = in_fair_room(given_kinds, most)
    turns = [one for turn in zip_longest(*given_kinds) for one in turn if one is not None]
    assert found == sorted(turns[:most]) + sorted(turns[most:])
