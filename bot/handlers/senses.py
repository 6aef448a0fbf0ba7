"""Senses: voices and pictures worked off as errands, each in a child process of its own.

Senses(house, scribe, downloads, on_commit) · await senses.run() · senses.wake() · senses.stop().
The message that says "listening …" becomes the card, in the transaction that ends the errand."""

from asyncio import to_thread
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

from bot.actions import albums, cadence, documents, voices
from bot.actions.turn import House, Turn
from bot.capture.cards.reader import CardReader
from bot.capture.files import PICTURES, FileKind, sniff
from bot.capture.sheets import visit_table
from bot.capture.vcards import VCards, parse_vcards
from bot.capture.voice.reader import VoiceReader
from bot.domain.cards import CardRead
from bot.domain.documents import Offered, Shelved
from bot.domain.letters import Letter, Reply
from bot.domain.proposals import AsksWhose, Dropped
from bot.domain.refusals import EngineFailed, NotInstalled, NotOnStaff, Refusal
from bot.domain.sent import Sent, opened
from bot.domain.transcripts import Transcript
from bot.handlers.downloads import Downloads
from bot.handlers.errands import Errands, Finish, Work
from bot.replies import refusals
from bot.replies.heard import Heard, heard
from bot.replies.voices import given_up
from bot.storage import staff
from bot.storage.errands import Errand
from bot.storage.scribe import Scribe
from bot.storage.transaction import Tx

TABLES = frozenset({FileKind.XLSX, FileKind.TEXT})


class Listener(Protocol):
    async def transcribe(
        self, voice: bytes, lang: str = "auto", names: Sequence[str] = ()
    ) -> Transcript: ...

    def close(self) -> None: ...


class Looker(Protocol):
    async def read_card(self, photo: bytes) -> CardRead | None: ...

    def close(self) -> None: ...


@dataclass
class Senses:
    house: House
    scribe: Scribe
    downloads: Downloads
    on_commit: Callable[[], None] = lambda: None
    listener: Listener = field(default_factory=VoiceReader)
    looker: Looker = field(default_factory=CardReader)
    others: Mapping[str, Work] = field(default_factory=dict)  # errands that send no file

    def __post_init__(self) -> None:
        works = {"voice": self._listen, "file": self._look, **self.others}
        self.errands = Errands(
            self.scribe, works, self._give_up, self.on_commit, refuse=self._refuse
        )

    async def run(self) -> None:
        """Work until stopped; the children end with it."""
        try:
            await self.errands.run()
        finally:
            self.listener.close()
            self.looker.close()

    def wake(self) -> None:
        self.errands.wake()

    def stop(self) -> None:
        self.errands.stop()

    async def _listen(self, errand: Errand) -> Finish:
        sent = opened(errand.value)
        voice = await self.downloads.fetch(sent.file_id)
        names = await self.scribe.write(voices.names, house=self.house, staff_id=errand.staff_id)
        try:
            said: Transcript | Refusal = await self.listener.transcribe(voice, "auto", names)
        except Refusal as refusal:
            said = refusal
        return partial(self._heard, errand=errand, sent=sent, voice=voice, said=said)

    def _heard(
        self, tx: Tx, errand: Errand, sent: Sent, voice: bytes, said: Transcript | Refusal
    ) -> None:
        turn = self._turn(tx, errand, sent)
        _answer(turn, sent, [voices.heard(turn, sent, voice, said)])

    async def _look(self, errand: Errand) -> Finish:
        sent = opened(errand.value)
        content = await self.downloads.fetch(sent.file_id)
        kind = sniff(content)
        rows = await to_thread(visit_table.read, content) if kind in TABLES else None
        if rows is not None or _answers_the_table(sent):
            return partial(self._table, errand=errand, sent=sent, rows=rows)
        if kind is FileKind.VCARD:
            return partial(self._people, errand=errand, sent=sent, found=parse_vcards(content))
        seen, hint = await self._read(content) if kind in PICTURES else (None, "")
        if kind in PICTURES and not seen and not hint and not sent.caption:
            hint = documents.NO_CARD_ON_IT
        seen_by = partial(self._seen, errand=errand, sent=sent, content=content, kind=kind)
        return partial(seen_by, seen=seen, hint=hint)

    async def _read(self, photo: bytes) -> tuple[CardRead | None, str]:
        """The card on it, if any, or the hint that says why nobody could look."""
        try:
            return await self.looker.read_card(photo), ""
        except NotInstalled:
            return None, documents.NO_CARDS
        except EngineFailed:
            return None, documents.FAILED

    def _table(
        self, tx: Tx, errand: Errand, sent: Sent, rows: Sequence[visit_table.Row] | None
    ) -> None:
        """The visit table, edited; None: something else, sent back to the exported one."""
        turn = self._turn(tx, errand, sent)
        _answer(turn, sent, [cadence.from_sheet(turn, rows or ())])

    def _people(self, tx: Tx, errand: Errand, sent: Sent, found: VCards) -> None:
        turn = self._turn(tx, errand, sent)
        _answer(turn, sent, documents.people(turn, sent, found))

    def _seen(
        self,
        tx: Tx,
        errand: Errand,
        sent: Sent,
        content: bytes,
        kind: FileKind,
        seen: CardRead | None,
        hint: str,
    ) -> None:
        turn = self._turn(tx, errand, sent)
        if seen is not None:
            _answer(turn, sent, documents.card(turn, sent, content, kind, seen))
        else:
            _answer(turn, sent, documents.receive(turn, sent, content, kind, hint))

    def _turn(self, tx: Tx, errand: Errand, sent: Sent) -> Turn:
        who = staff.by_id(tx, errand.staff_id)
        if not who.active:
            raise NotOnStaff
        return Turn(tx, self.house, who, errand.chat_id, sent.message_id)

    def _refuse(self, tx: Tx, errand: Errand, refusal: Refusal) -> Letter | None:
        if errand.kind in self.others or isinstance(refusal, NotOnStaff):
            return None
        return self._instead(tx, errand, refusals.refused(_lang(tx, errand), refusal))

    def _give_up(self, tx: Tx, errand: Errand) -> Letter | None:
        if errand.kind in self.others:
            return None
        return self._instead(tx, errand, given_up(_lang(tx, errand), errand.kind))

    def _instead(self, tx: Tx, errand: Errand, reply: Reply) -> Letter:
        sent = opened(errand.value)
        over = sent.letter
        if sent.album is not None:
            turn = Turn(tx, self.house, staff.by_id(tx, errand.staff_id), errand.chat_id)
            over = albums.letter(turn, sent, about_files=False)
        return Letter(errand.chat_id, replace(reply, edit_letter=over), staff_id=errand.staff_id)


def _answer(turn: Turn, sent: Sent, said: Sequence[Heard]) -> None:
    """The first in place of "listening …", any other after it."""
    for place, one in enumerate(said):
        reply = heard(turn.lang, one, turn.local)
        if sent.album is not None:
            _answer_album(turn, sent, one, reply)
        else:
            turn.answer(replace(reply, edit_letter=None if place else sent.letter))


def _answer_album(turn: Turn, sent: Sent, what: Heard, reply: Reply) -> None:
    """What becomes of an album's files stands in one message; a card or a note has its own."""
    files = isinstance(what, Offered | Shelved | Dropped | AsksWhose)
    over = albums.letter(turn, sent, about_files=files)
    written = turn.answer(replace(reply, edit_letter=over))
    if files:
        albums.told(turn, sent, over if over is not None else written)


def _answers_the_table(sent: Sent) -> bool:
    return sent.about is not None and sent.about.kind == "cadencesheet"


def _lang(tx: Tx, errand: Errand) -> str:
    return staff.by_id(tx, errand.staff_id).lang
