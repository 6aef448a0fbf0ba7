"""The persons in a note, whoever reads them, each at one place."""

import re
from dataclasses import replace

from bot.capture.notes import people_en, people_zh, successors
from bot.capture.notes.plain import CJK_CHAR
from bot.capture.notes.posts import Person, lone_posts, with_post_after, with_post_before
from bot.capture.notes.posts_across import with_post_across
from bot.capture.notes.table import compiled
from bot.capture.notes.words.names import GIVEN_NAMES

LETTER = re.compile("[A-Za-z]")
# The readers in their order; whether a text must hold letters, or characters, for each.
READERS = (
    (successors.named, False, False),
    (people_zh.titled, False, True),
    (people_zh.latin_titled, True, True),
    (people_zh.latin_role, True, True),
    (people_en.courtesy, False, False),
    (people_zh.surnamed, False, True),
    (people_zh.placed, False, True),
    (people_zh.nicknamed, False, True),
    (people_zh.by_post, False, True),
    (people_zh.by_name, False, True),
    (people_en.apposed, True, False),
    (people_en.mixed, True, True),
    (people_en.english, True, False),
)


def find_people(text: str, firms: list[tuple[int, int]]) -> list[Person]:
    """The persons of a plain text in order; nobody is found inside a firm's name (`firms`)."""
    found: list[Person] = []
    letters, characters = LETTER.search(text) is not None, CJK_CHAR.search(text) is not None
    for reader, in_letters, in_characters in READERS:
        if (in_letters and not letters) or (in_characters and not characters):
            continue
        for person in reader(text, firms):
            if not _overlaps(person, firms, found):
                found.append(person)
    found = [with_post_after(text, person) for person in sorted(found, key=lambda one: one.start)]
    found = [_without_deed(person) for person in found]
    found = [with_post_before(text, person, firms) for person in found]
    found = [with_post_across(text, person, firms) for person in found]
    posts = lone_posts(text, firms) if not found else ()
    return found or [one for one in posts if not _is_of_kin(text, one)]


# His wife is a nurse: what a relative does, and nobody met.
KIN_IS = compiled(
    r"(?:\b<EKIN>)(?:['’]s| is| was| works as| used to be)(?: now| still| also)? an? $"
)


def _is_of_kin(text: str, post: Person) -> bool:
    return KIN_IS.search(text, max(0, post.start - 40), post.start) is not None


DEED = re.compile(r"(?P<deed>[A-Z][a-z]{2,12}ed) (?=[A-Z])")


def _without_deed(person: Person) -> Person:
    """Promised Ana → Ana: a verb that the sentence's start made a capital is no given name."""
    deed = DEED.match(person.name)
    if deed is None or deed["deed"].lower() in GIVEN_NAMES:
        return person
    return replace(person, start=person.start + deed.end(), name=person.name[deed.end() :])


def _overlaps(person: Person, firms: list[tuple[int, int]], found: list[Person]) -> bool:
    taken = firms + [other.span for other in found]
    return any(person.start < end and start < person.end for start, end in taken)
