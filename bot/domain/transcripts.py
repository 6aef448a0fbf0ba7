"""A voice note, as heard."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Transcript:
    """`text` is empty when nothing was understood: silence, noise, music. `lang` is zh or en,
    None when nothing was understood; `seconds` is the note's length."""

    text: str
    lang: str | None
    seconds: float

    @property
    def understood(self) -> bool:
        return bool(self.text)
