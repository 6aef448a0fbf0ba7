"""What English words sound like: what dictation writes for a name, and names that only look so."""

import pytest

from bot.capture.names.spoken import key, sound_alike


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("farrow", "pharaoh"),
        ("dunmore", "done more"),
        ("wainwright", "wane right"),
        ("penrose", "pen rows"),
        ("moreton", "more ton"),
        ("caulfield", "call field"),
        ("haywood", "hey would"),
        ("holloway", "hollow way"),
        ("great lakes marine coatings", "great lakes marine codings"),
        ("knightley", "nightly"),
        ("weighbridge", "way bridge"),
    ],
)
def test_words_that_sound_so_are_the_name(name: str, said: str) -> None:
    assert key(name.split()) == key(said.split())
    assert sound_alike(name.split(), said.split())


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("vine", "fine"),
        ("baker", "becker"),
        ("barton", "burton"),
        ("moller", "muller"),
        ("carter", "cartier"),
        ("harding", "harting"),
        ("barlow", "barley"),
        ("lion", "line"),
        ("bright", "bride"),
        ("sun", "soon"),
        ("penrose", "penrice"),
        ("lake", "lack"),
        ("route 66", "route 67"),
        ("ромашка", "ромашки"),
    ],
)
def test_other_names_do_not_sound_so(name: str, other: str) -> None:
    assert not sound_alike(name.split(), other.split())
