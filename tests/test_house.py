"""The house checks itself: words for everything, in both languages, and buttons that fit."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

from bot.domain import refusals
from bot.domain.facets import FACETS
from bot.domain.refusals import Refusal
from bot.domain.staff import Role
from bot.handlers.routes import COMMANDS as DOORS
from bot.handlers.routes import PRESSES
from bot.replies.settings import COMMANDS as MENU
from bot.replies.words import LANGUAGES, has

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "bot" / "replies" / "locales"


class _Variables(Visitor):
    """The variables that a sentence uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.names.add(node.id.name)


def _sentences(lang: str) -> Iterator[tuple[str, frozenset[str]]]:
    for file in sorted((LOCALES / lang).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, Message):
                found = _Variables()
                found.visit(entry)
                yield entry.id.name, frozenset(found.names)


def test_both_languages_have_the_same_sentences_with_the_same_values() -> None:
    assert dict(_sentences("zh")) == dict(_sentences("en"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_written_twice(lang: str) -> None:
    keys = [key for key, _ in _sentences(lang)]
    assert len(keys) == len(set(keys))


def _all_refusals(kind: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for one in kind.__subclasses__():
        if one.__module__ == refusals.__name__:
            yield one
        yield from _all_refusals(one)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_refusal_has_words(lang: str) -> None:
    missing = [one.__name__ for one in _all_refusals() if not has(lang, f"refusal-{one.__name__}")]
    assert not missing


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_facet_and_role_has_a_name(lang: str) -> None:
    wanted = [f"facet-{name}" for name in FACETS] + [f"role-{role}" for role in Role]
    assert [key for key in wanted if not has(lang, key)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_is_in_the_menu_with_words(lang: str) -> None:
    assert set(DOORS) - {"start"} == set(MENU)
    assert [name for name in MENU if not has(lang, f"command-{name}")] == []


def test_every_command_is_in_the_readme_in_both_languages() -> None:
    for file in ("README.md", "README.zh.md"):
        text = (ROOT / file).read_text(encoding="utf-8")
        assert [name for name in MENU if f"/{name}" not in text] == [], file


def test_every_button_that_replies_make_has_a_door_and_fits_64_bytes() -> None:
    made = set()
    for file in (ROOT / "bot" / "replies").glob("*.py"):
        made |= set(re.findall(r"""f["']([a-z]+):\{""", file.read_text(encoding="utf-8")))
    assert made <= set(PRESSES)
    longest = max(len(kind) for kind in PRESSES)
    assert longest + len(":9223372036854775807") * 2 + len(":12:message") <= 64


@pytest.mark.parametrize("file", sorted((ROOT / "bot").rglob("*.py")), ids=lambda f: f.name)
def test_every_file_says_in_its_first_line_what_it_holds(file: Path) -> None:
    if "versions" not in file.parts:
        assert file.read_text(encoding="utf-8").startswith('"""')
