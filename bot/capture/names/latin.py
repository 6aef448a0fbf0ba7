"""A firm's name in Latin letters taken apart: McKay Envelope Co., Ltd → mckay · envelope."""

import re
import unicodedata
from itertools import pairwise, takewhile

from bot.capture.names.firms import Firm
from bot.capture.names.fold import fold
from bot.capture.names.words import english, english_short, english_trades

_OWNED = re.compile(r"['’`]s\b")
_DOTTED = re.compile(r"\b[a-z](?:\. ?[a-z]\b)+\.?|\b[a-z](?: [a-z]\b)+")  # B.V., J. P., J P
_LEAST_ACRONYM = 3
_OTHERS = str.maketrans(  # letters that no accent makes
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_NUMBERS = "one two three four five six seven eight nine ten".split()  # noqa: SIM905
_COUNTED = {word: str(count) for count, word in enumerate(_NUMBERS, 1)}
_TOKEN = re.compile(r"[^\W_]+")  # of any letters: Ромашка, 한빛


def _plain(text: str) -> str:
    """`text` folded, without accents, apostrophes and the dots of B.V."""
    apart = unicodedata.normalize("NFKD", fold(text).translate(_OTHERS))
    letters = "".join(char for char in apart if not unicodedata.combining(char))
    letters = _DOTTED.sub(
        lambda found: re.sub("[. ]", "", found[0]) + " ", _OWNED.sub("", letters)
    )
    return re.sub("['’`]", "", letters)


def tokens(text: str) -> list[str]:
    """The words of a name, shortened ones made whole."""
    whole = english_short()
    words = [_COUNTED.get(word, word) for word in _TOKEN.findall(_plain(text))]
    return [whole.get(word, word) for word in words]


def opened_by_letters(text: str) -> list[str]:
    """The words of a mention, letters that open it as one: LSH Hardware, B & F Interiors."""
    words = [word for word in tokens(text) if word not in english("filler")]
    size = len([*takewhile(lambda word: len(word) == 1, words)])
    return ["".join(words[:size]), *words[size:]] if size else words or [""]


def spelled_out(name: str) -> str:
    """Müller as it is written where the letter is wanting: Mueller; else the name itself."""
    return unicodedata.normalize("NFKC", fold(name)).translate(_UMLAUTS)


def _sort(words: list[str]) -> tuple[list[str], list[str], list[str], list[str]]:
    core: list[str] = []
    found: list[str] = []
    places: list[str] = []
    shapes: list[str] = []
    shaped = english_trades().keys() | english("form") | english("filler")
    for word, after in pairwise([*words, ""]):
        if word in english("filler"):
            continue
        if not core and word in english("region") and after and after not in shaped:
            places.append(word)
        elif not core and word not in english("form"):
            core.append(word)
        elif word in english("form"):
            shapes.append(word)
        elif word in english_trades():
            found.append(word)
        else:
            (places if word in english("region") else core).append(word)
    return core, found, places, shapes


def parse(name: str) -> Firm:
    """The parts of a firm's name in Latin letters; its first word always belongs to the core."""
    words = tokens(name)
    core, found, places, shapes = _sort(words)
    whole = " ".join(word for word in words if word not in english("form"))
    return Firm(" ".join(places), " ".join(core), tuple(found), " ".join(shapes), whole, True)


def acronyms(firm: Firm) -> set[str]:
    """First letters of the words: with the form, without it, of the first three and more."""
    short = "".join(word[0] for word in firm.whole.split())
    whole = short + "".join(word[0] for word in firm.form.split())
    opening = {short[:size] for size in range(_LEAST_ACRONYM, len(short))}
    before_a_word = {f"{short[:2]} "} if len(short) >= _LEAST_ACRONYM else set()
    return {short, whole, *opening, *before_a_word} - {""}


def is_generic(firm: Firm) -> bool:
    """Whether nothing in it could tell one firm from another."""
    common = english_trades().keys() | english("form") | english("region") | english("filler")
    words = firm.whole.split()
    return not firm.core or (len(words) == 1 and words[0] in common)
