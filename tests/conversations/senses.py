"""Ears and eyes for conversation tests: they understand what the test says they do."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.cards import CardRead
from bot.domain.refusals import Refusal
from bot.domain.transcripts import Transcript
from tests.conversations.world import World


@dataclass
class Ears:
    """Hears these words, or refuses in this way; keeps the names that it was told to expect."""

    said: str | Refusal = ""
    names: Sequence[str] = field(default_factory=tuple)

    async def transcribe(
        self, voice: bytes, lang: str = "auto", names: Sequence[str] = ()
    ) -> Transcript:
        self.names = names
        if isinstance(self.said, Refusal):
            raise self.said
        return Transcript(self.said, "zh", 3.0)

    def close(self) -> None:
        """Nothing to end."""


@dataclass
class Eyes:
    """Sees this card, none, or refuses."""

    seen: CardRead | Refusal | None = None

    async def read_card(self, photo: bytes) -> CardRead | None:
        if isinstance(self.seen, Refusal):
            raise self.seen
        return self.seen

    def close(self) -> None:
        """Nothing to end."""


def hears(world: World, said: str | Refusal) -> Ears:
    ears = Ears(said)
    world.program.senses.listener = ears
    return ears


def sees(world: World, seen: CardRead | Refusal | None) -> None:
    world.program.senses.looker = Eyes(seen)
