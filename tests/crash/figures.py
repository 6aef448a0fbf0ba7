"""What came of a run: what was told, stored and said, compared."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from tests.crash.subject import Words, effects, open_store
from tests.crash.telegram import Said

MARK = Words.repeat_mark + "\n"


@dataclass
class Figures:
    """What came of a run."""

    seed: int
    updates: int = 0
    kills: int = 0
    kills_by_point: Counter[str] = field(default_factory=Counter)
    lost_updates: int = 0
    doubled_effects: int = 0
    lost_answers: int = 0
    copies: int = 0
    unmarked_copies: int = 0
    out_of_order: int = 0
    stop_seconds: float = 0.0
    seconds: float = 0.0

    @property
    def good(self) -> bool:
        lost = self.lost_updates or self.doubled_effects or self.lost_answers
        return not (lost or self.unmarked_copies or self.out_of_order or self.copies > self.kills)

    def __str__(self) -> str:
        values = {**asdict(self), "kills_by_point": dict(self.kills_by_point)}
        return " ".join(f"{name}={value}" for name, value in values.items())


def answered(said: Sequence[Said]) -> set[str]:
    """The updates that were answered."""
    return {one.text.removeprefix(MARK).split()[0] for one in said}


def count(figures: Figures, database: str, said: Sequence[Said]) -> None:
    """Writes into the figures what the archive holds and what was said."""
    store = open_store(database)
    with store.transaction() as tx:
        stored = effects(tx, "effect:")
    store.engine.dispose()
    figures.lost_updates = figures.updates - len(stored)
    figures.doubled_effects = sum(1 for number in stored.values() if number != 1)
    figures.lost_answers = len(stored) - len(answered(said))
    copies = Counter(one.text.removeprefix(MARK) for one in said)
    figures.copies = sum(number - 1 for number in copies.values())
    plain = Counter(one.text for one in said if not one.text.startswith(MARK))
    figures.unmarked_copies = sum(number - 1 for number in plain.values())
    figures.out_of_order = _out_of_order(said)


def _out_of_order(said: Sequence[Said]) -> int:
    """Answers that reached a chat after a later one; a copy is not counted as an answer."""
    last: dict[int, int] = {}
    seen: set[str] = set()
    wrong = 0
    for one in said:
        text = one.text.removeprefix(MARK)
        if text in seen:
            continue
        seen.add(text)
        number = int(text.split()[1])
        wrong += number < last.get(one.chat_id, 0)
        last[one.chat_id] = max(number, last.get(one.chat_id, 0))
    return wrong
