"""Customers that a mention in characters is like: as written, by sound, by pieces, by looks."""

from collections.abc import Iterable

from bot.capture.names import firms, likeness
from bot.capture.names.agreement import of_places
from bot.capture.names.firms import Firm
from bot.capture.names.hearing import Hearing
from bot.capture.names.looks import mistaken
from bot.capture.names.ordinary import is_ordinary
from bot.capture.names.outlines import misread
from bot.capture.names.scores import CLOSE, OPENS, SURE, Scores
from bot.capture.names.words import trades

_SHORT, _OPENED, _CORES_MOST = 2, 4, 3
_MISREAD, _OF_GOODS = 88.0, 92.0
_BEHIND, _NO_LIMIT = 4.0, 110.0  # what only sounds so stays behind what is written so


class ByCharacters:
    """The ways to read characters, over cores and over what closes long ones (`inner`)."""

    def __init__(self, scores: Scores, hearing: Hearing, inner: Hearing) -> None:
        self._scores = scores
        self._hearing = hearing
        self._inner = inner

    def guess(self, folded: str) -> None:
        """The cheap and sure ways, then the others if none of those was sure."""
        ways = firms.parses(folded)
        for query in ways:
            self._compare(query, [query.core])
            self._compare(query, [query.core], self._inner)  # before what only sounds like it
        best = self._scores.best()
        most = best - _BEHIND if best >= OPENS else _NO_LIMIT
        for query in ways:
            self._compare(query, self._hearing.same_sound(query.core), most=most)
        for query in ways if best < OPENS else ():
            self._in_pieces(query)
        if not ways[0].trades and not ways[0].region:
            self._share(ways[0].core)
        if self._scores.best() < SURE:
            for query in ways:
                self._compare(query, self._inner.same_sound(query.core), self._inner)
                self._compare(query, self._hearing.openings(query.core))
                self._compare(query, self._hearing.near(query.core))
                self._seen(query)
        if self._scores.best() < SURE:
            self._misread(ways[0])
            self._of_goods(ways[0])

    def _compare(
        self,
        query: Firm,
        cores: Iterable[str],
        hearing: Hearing | None = None,
        most: float = _NO_LIMIT,
    ) -> None:
        ids = (hearing or self._hearing).ids
        for core in cores:
            for number in ids.of(core):
                likely = likeness.chinese(query, *self._scores.firm(number))
                self._scores.keep(number, min(most, likely))

    def _in_pieces(self, query: Firm) -> None:
        """Names that open as this does and hold the rest of it further on."""
        said = query.core + "".join(query.trades)
        for size in range(_SHORT, min(_OPENED, len(said) - 1) + 1):
            for number in self._hearing.ids.of(said[:size]):
                firm, region = self._scores.firm(number)
                if likeness.in_pieces(query, firm):
                    self._scores.keep(number, likeness.chinese(query, firm, region))

    def _seen(self, query: Firm) -> None:
        """Names with a character that looks like one of these, and names that hold these."""
        for seen in mistaken(query.core):
            self._compare(query, [seen])
            self._compare(query, [seen], self._inner)
        if len(query.core) > _SHORT:
            self._compare(query, self._hearing.holding(query.core))

    def _misread(self, query: Firm) -> None:
        """Names that are this one but for a character drawn nearly as another, with the trade told
        and nobody called as was said: 澄汪钢绳 for 澄江钢绳."""
        told = query.core + "".join(query.trades)
        for at, name in misread(told):
            for size in range(max(_SHORT, at + 1), min(_CORES_MOST, len(name) - _SHORT) + 1):
                if not self._is_called(told[:size]):
                    self._take(query, name[:size], name[size:], _MISREAD)

    def _is_called(self, core: str) -> bool:
        """Whether somebody is called so, or anything."""
        return core in self._hearing.ids or core in self._inner.ids or is_ordinary(core)

    def _of_goods(self, query: Firm) -> None:
        """Houses of the goods that are told: 南湖粽子, 凤栖竹笋 for 南湖粽业, 凤栖笋业."""
        core, told = query.core[:-_SHORT], query.core[-_SHORT:]
        goods = told[0] if told.endswith("子") else told[-1:]
        house = f"{goods}业"
        if not query.trades and len(core) >= _SHORT and house not in trades():
            self._take(query, core, house, _OF_GOODS)

    def _take(self, query: Firm, core: str, trade: str, score: float) -> None:
        """Firms of this core that go on with this trade, behind an unlisted place or not."""
        for hearing in (self._hearing, self._inner):
            for number in hearing.ids.of(core):
                firm, region = self._scores.firm(number)
                known = firm.core + "".join(firm.trades)
                ends = known.partition(core)[2] if hearing is self._inner else known[len(core) :]
                if ends.startswith(trade) and of_places(query, firm, region) >= 0:
                    self._scores.keep(number, score)

    def _share(self, core: str) -> None:
        """Two characters that only sound like one name, or open it, are no more its own than of
        another that they open or stand in behind a place: 御窑 of 御窑坊, 莫干 of 德清莫干竹艺."""
        best = self._scores.best()
        if len(core) != _SHORT or not SURE <= best <= OPENS:
            return
        for held in self._hearing.holding(core):
            opens = len(held) == _SHORT + 1 and held.startswith(core)
            if opens or (held.find(core) == _SHORT and len(held) > 2 * _SHORT):
                for number in self._hearing.ids.of(held):
                    self._scores.keep(number, best - CLOSE)
