"""The second process's own directory, which notes what each reading rested on."""

from collections.abc import Sequence

from bot.capture.names import Directory, Entry
from bot.capture.names.verdict import is_steadfast
from bot.domain.readings import CustomerRead


class Mirror(Directory):
    """`wavered` once a verdict might be another one for somebody who met others of late;
    `asked_people` once contacts' names were looked at."""

    wavered = False
    asked_people = False

    def begin(self) -> None:
        """A new reading."""
        self.wavered = self.asked_people = False

    def judged(
        self, query: str, scores: dict[int, float], asker_id: int | None, recent: Sequence[int]
    ) -> CustomerRead:
        if not is_steadfast(query, scores, self.entries, asker_id):
            self.wavered = True
        return super().judged(query, scores, asker_id, recent)

    def of_keeper(self, staff_id: int | None) -> list[Entry]:
        self.asked_people = True
        return super().of_keeper(staff_id)
