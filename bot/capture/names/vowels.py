"""What English letters sound like: consonants rewritten, and the sounds that vowels may have."""

import re

_WRITTEN = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"wr", "r"),
        (r"^(?:wh|w)", "w"),
        (r"^rh", "r"),
        (r"^ps", "s"),
        (r"^x", "z"),
        (r"ph", "f"),
        (r"ould", "ood"),
        (r"([ao])l(?=[kmf])", r"\1"),  # walk, holm
        (r"mb$|mn$", "m"),
        (r"(?<!e)igh", "iy"),
        (r"gh(?=[^aeiouy]|$)", "h"),
        (r"dge|dg(?=[eiy])", "j"),
        (r"ge$", "je"),
        (r"^y(?=[aeiou])", "Y"),
        (r"tch|ch", "C"),
        (r"sh|(?<=[aeiou])ti(?=o)", "S"),
        (r"th", "T"),
        (r"sc(?=[eiy])|c(?=[eiy])", "s"),
        (r"ck|q(?!u)", "kk"),
        (r"qu", "kw"),
        (r"c", "k"),
        (r"x", "kks"),
        (r"(?<!^)z", "s"),
        (r"(?<=[aeiouy])dd?(?=[aeiouy])(?!e$)", "D"),  # codings for coatings
    )
)
_U_LIKE = re.compile(r"[mnv]e?$|n[tk]|Ter")  # son, done, love, front, monk, mother
_MADE_LONG = re.compile(r"[^aeiouyvrR]e$")  # lake; but have
_MAYBE_LONG = re.compile(r"([^aeiouy])(?!\1)h?[aeiouyr]|st|ld|nd|l?t")  # baker, most, old, kind
_GROUPS = {
    **dict.fromkeys(("ai", "ay", "aih", "eih"), "A"),
    **dict.fromkeys(("ei", "ey"), "AIY"),
    **dict.fromkeys(("oa", "oe", "oh", "aoh", "eau", "eaux", "owe"), "O"),
    **dict.fromkeys(("au", "aw", "awe", "auh"), "Q"),
    **dict.fromkeys(("oi", "oy"), "J"),
    **dict.fromkeys(("ue", "ew", "ui", "eu", "uy"), "U"),
    **dict.fromkeys(("iy", "ye"), "Y"),
    "ea": "eI",
    "ee": "I",
    "ie": "IY",
    "ow": "OW",
    "ou": "WUuO",
    "ouh": "OUuQ",
    "oo": "UV",
    "ah": "a",
    "eh": "e",
    "uh": "u",
}
_BEFORE_R = {**dict.fromkeys("eiuy", "R"), **dict.fromkeys(("o", "oa", "oo"), "Q"), "ea": "RI"}
_LONG = {"a": "A", "e": "I", "i": "Y", "o": "O", "u": "U", "y": "Y"}
_CLOSED_BY_R = re.compile(r"r(?:[^aeiouyr]|$)")


def rewritten(word: str) -> str:
    """The word with one letter for each consonant that is heard, and none for the silent."""
    for pattern, sound in _WRITTEN:
        word = pattern.sub(sound, word)
    return word


def sounds(group: str, after: str) -> frozenset[str]:
    """The sounds that vowels written so may have before what follows them in a word."""
    if group in _BEFORE_R and _CLOSED_BY_R.match(after):
        return frozenset(_BEFORE_R[group])  # pearse, purse
    if len(group) > 1:
        return frozenset(_GROUPS.get(group, (group,)))  # lion is two syllables, and no line
    short = "i" if group == "y" else group
    if not after:
        return frozenset("IY" if group in "iy" else _LONG[group] + short)
    silent = _MADE_LONG.match(after) is not None
    found = {_LONG[group]} if silent else {short}
    if _MAYBE_LONG.match(after):
        found.add(_LONG[group])
    if group == "a" and after.startswith("l"):
        found.add("Q")
    if group == "u" and after[:1] in ("l", "t", "s"):
        found.add("V")  # put, bull
    if group == "o" and _U_LIKE.match(after):
        found.add("u")
    return frozenset(found)
