"""The second process: it knows names, reads what it is asked to, and keeps nothing."""

from typing import Any
from zoneinfo import ZoneInfo

from bot.capture.frames import Frame
from bot.capture.names.kept import kept_by
from bot.capture.notes.read import read_note
from bot.capture.notes.warming import warm
from bot.capture.readahead.asked import ENTRIES, TASK, TOLD, Task, Told
from bot.capture.readahead.mirror import Mirror


class SecondReader:
    """One directory, and the readings made with it."""

    def __init__(self) -> None:
        self._names = Mirror()

    def work(self, job: dict[str, Any], blob: bytes) -> Frame:
        match job["do"]:
            case "read":
                return Frame({}, TOLD.dump_json(self._read(TASK.validate_json(blob))))
            case "know":
                self._know(blob)
            case "remove":
                self._names.remove(job["id"])
            case "forget":
                self._names = Mirror()
            case "warm":
                warm()
        return Frame({})

    def _know(self, blob: bytes) -> None:
        for entry in ENTRIES.validate_json(blob):
            self._names.replace(entry)

    def _read(self, task: Task) -> Told:
        names, asker = self._names, task.inputs.asker
        names.begin()
        try:
            reading = read_note(
                task.text,
                now=task.inputs.minute.astimezone(ZoneInfo(asker.zone)),
                directory=names,
                asker_id=asker.staff_id,
                allowed=kept_by(names, asker.keepers),
            )
        except Exception:  # noqa: BLE001 # the desk will meet it too, and knows what to do
            return Told(None)
        return Told(None if names.wavered else reading, names.asked_people)


work = SecondReader().work
