"""Folding for sieves: what a pattern may take for the same is the same character."""


class _Folded(dict[int, str]):
    """Small letters for capitals, 0 for every digit, one space for every kind of space."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if "A" <= char <= "Z":
            folded = char.lower()
        elif char.isdecimal():
            folded = "0"
        else:
            folded = " " if char.isspace() else char
        self[code] = folded
        return folded


_FOLDED = _Folded()


def folded(text: str) -> str:
    """The text as sieves see it; as long as before."""
    return text.translate(_FOLDED)
