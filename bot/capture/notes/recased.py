"""English written without capitals: the names in it given theirs, each letter at its place."""

import re

from bot.capture.notes.words.firms import ENGLISH_ENDINGS
from bot.capture.notes.words.names import GIVEN_NAMES, WORDLIKE_NAMES

CAPITAL = re.compile(r"[A-Z][a-z]|[\u4e00-\u9fff]")
SHOUTED = re.compile(r"(?:[A-Z]{2,}\W+){2}[A-Z]{2,}")
NOT_SHOUTED = re.compile(r"[a-z\u4e00-\u9fff]")
WORD = re.compile(r"[a-z][a-z'’-]*\.?(?=[\s,.:;()+/-]|$)")
# Before a firm's name, besides the start of a sentence.
LEADS = frozenset(
    ["at", "to", "from", "with", "w/", "visited", "called", "rang", "phoned", "emailed", "tried",
    "met", "saw", "texted", "and", "+", "for", "by", "into", "chased", "messaged", "of", "@",
     "left", "visit", "call",
     "visiting", "calling", "meeting", "seeing", "tried", "quoted", "w", "via", "one", "inside"]
)  # fmt: skip
# Beside these even an everyday word is somebody's name.
BESIDE = frozenset(["met", "with", "w/", "called", "rang", "phoned", "texted", "emailed", "owner"])
SMALL = frozenset(
    ["the", "a", "an", "our", "their", "his", "her", "my", "is", "was", "are", "in", "on", "so",
     "we", "he", "she", "they", "it", "today", "new", "next", "last", "this", "more", "some",
     "all", "no", "not", "then", "sent", "got", "had", "has", "have", "via", "per", "re",
     "follow", "call", "email", "visit", "quick", "good", "great"]
) | LEADS  # fmt: skip
MOST = 3
# A given name is one in any note, whatever else has capitals, where it tells who was away.
AWAY = re.compile(
    r"(?<![\w'’-])(?P<name>[a-z]{2,12})(?P<more> [a-z]{3,14})??"
    r"(?= (?:(?:was|is|were|had|has) )?(?:still |also |again |already |just )?"
    r"(?:not (?:in|there|around|available|at)|(?:was|is)n['’]?t (?:in|there|around|available|at)"
    r"|out(?! of (?!(?:the )?office))|away|off sick|on (?:\w+ )?(?:leave|holiday|vacation)"
    r"|travell?ing|abroad|unavailable|left (?:early|already|for)|gone home)(?![\w'’-]))"
)
MISSED = re.compile(
    r"\b(?:missed|no sign of|(?:could|did)n['’]?t (?:see|meet|reach|catch|find|get hold of))"
    r" (?P<name>[a-z]{2,12})(?P<more>(?!))?(?![\w'’-])",
    re.IGNORECASE,
)


def recased(text: str) -> str:
    """The text with capitals where persons and firms are named, when it has none at all, or
    nothing else: VISITED RIVERSIDE FOODS, TOM WANTS A QUOTE; in any, where it tells who was
    away."""
    if SHOUTED.search(text) and not NOT_SHOUTED.search(text):
        text = text.lower() if len(text.lower()) == len(text) else text
    places = _away(text)
    if not CAPITAL.search(text):
        places |= _named(text)
    letters = list(text)
    for place in places:
        letters[place] = letters[place].upper()
    return "".join(letters)


def _away(text: str) -> set[int]:
    """Where somebody's name begins who is told to have been away: lucy not in, missed lucy."""
    found = set[int]()
    for match in (*AWAY.finditer(text), *MISSED.finditer(text)):
        more = match["more"]
        if _is_given(match["name"]) and not (more and more.strip() in SMALL):
            found.add(match.start("name"))
            found |= {match.start("more") + 1} if more else set()
    return found


def _is_given(word: str) -> bool:
    return word.lower() in GIVEN_NAMES and word.lower() not in WORDLIKE_NAMES


def _named(text: str) -> set[int]:
    """Where persons and firms are named in a text without capitals."""
    words = list(WORD.finditer(text))
    places = set[int]()
    for at, word in enumerate(words):
        small, before = word[0].rstrip("."), words[at - 1][0] if at else ""
        if small in GIVEN_NAMES and (small not in WORDLIKE_NAMES or before in BESIDE):
            places.add(word.start())
        if at > 1 and before in ("at", "from", "@") and _is_firm_of(words, at):
            places.add(word.start())
        if small in ENGLISH_ENDINGS and at:
            places |= _firm(text, words, at)
    return places


# raj from purchasing, sam at lunch: no firm of theirs.
NO_FIRM = SMALL | frozenset(
    ["lunch", "dinner", "home", "work", "site", "noon", "reception", "purchasing",
     "procurement", "accounts", "finance",
    "sales", "quality", "production", "stores", "head", "hq", "office", "school", "uni",
     "least", "once", "first",
    "warehouse", "maintenance", "operations", "ops", "logistics", "marketing", "china",
     "london", "me", "us", "there",
    "here", "now", "then", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
     "sunday", "church",
    "golf", "night", "facilities", "engineering", "technical", "legal", "hr", "it", "goods",
     "what", "where", "hospital"]
)  # fmt: skip


def _is_firm_of(words: list[re.Match[str]], at: int) -> bool:
    """Whether the word stands after a person and `at`: raj at apex."""
    who, name = words[at - 2][0], words[at][0].rstrip(".")
    person = who in GIVEN_NAMES and who not in WORDLIKE_NAMES
    return person and name not in NO_FIRM and len(name) > 2


def _firm(text: str, words: list[re.Match[str]], last: int) -> set[int]:
    """Where the words of a firm's name begin that ends with `last`; none when it is no name."""
    for size in range(1, MOST + 1):
        first = last - size
        if first < 0 or words[first][0] in SMALL:
            return set()
        gap = text[words[first].end() : words[first + 1].start()]
        if gap not in (" ", " & ", " and "):
            return set()
        before = text[: words[first].start()].rstrip()
        if not before or before[-1] in ".:;!\n+" or before.split()[-1] in LEADS:
            return {word.start() for word in words[first : last + 1] if word[0] != "and"}
    return set()
