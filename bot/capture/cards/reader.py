"""The card reader as the rest of the house sees it: a photo's bytes in, a CardRead out."""

from importlib.util import find_spec
from typing import Any

from bot.capture.child import Child, Limits
from bot.capture.files import PICTURES, sniff
from bot.domain.cards import CardRead
from bot.domain.refusals import FileNotTaken, NotInstalled

LIMITS = Limits(megabytes=3072, cpu_seconds=40, seconds=60, idle=120)


class CardReader:
    """Reads cards in a child process. Every refusal is raised: NotInstalled, FileTooBig,
    FileNotTaken, PictureTooLarge, Unreadable, EngineFailed. None means: no card on it."""

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._child = Child("bot.capture.cards.worker", limits)

    def read(self, photo: bytes) -> CardRead | None:
        _check(photo)
        return _card(self._child.ask({}, photo))

    async def read_card(self, photo: bytes) -> CardRead | None:
        _check(photo)
        return _card(await self._child.aask({}, photo))

    @property
    def pid(self) -> int | None:
        return self._child.pid

    def close(self) -> None:
        self._child.close()


def installed() -> bool:
    return all(find_spec(name) for name in ("rapidocr", "onnxruntime", "zxingcpp"))


def _check(photo: bytes) -> None:
    kind = sniff(photo)
    if kind not in PICTURES:
        raise FileNotTaken(kind=kind)
    if not installed():
        raise NotInstalled(extra="cards")


def _card(answer: dict[str, Any]) -> CardRead | None:
    fields = answer["card"]
    if fields is None:
        return None
    lists = {"phones": tuple(fields["phones"]), "emails": tuple(fields["emails"])}
    return CardRead(**(fields | lists))
