"""Gathering: a digest, team by team, so that whoever works can let others write in between.

What is kept of the teams that were looked at are sums, and of each list the first: it does not
grow with the company."""

from collections.abc import Hashable
from dataclasses import dataclass, field, fields
from decimal import Decimal

from bot.actions.digest_finds import Found, Sums, find
from bot.actions.digest_frame import Frame, Team, reach_of
from bot.actions.digest_lists import lists
from bot.actions.digest_rows import behind_first
from bot.actions.turn import Turn
from bot.domain.attainment import elapsed_share
from bot.domain.digests import Digest, Money, Quality, RepRow
from bot.domain.parts import Part, merged
from bot.domain.rights import Action, reach

LISTS = ("late", "at_risk", "complaints", "broken", "new", "dormant", "lost", "coming")


@dataclass
class Gathering:
    """`look` may be done again, when what it shared a transaction with has failed. Two readers
    who see the same people on the same day share one."""

    frame: Frame
    most: int
    _looked: set[Team] = field(default_factory=set)
    _rows: list[RepRow] = field(default_factory=list)
    _lists: dict[str, Part[object]] = field(default_factory=lambda: dict.fromkeys(LISTS, Part()))
    _money: Sums = field(default_factory=dict)
    _quality: Quality = field(default_factory=Quality)
    _orphans: int = 0

    @property
    def complete(self) -> bool:
        return len(self._looked) == len(self.frame.teams)

    @property
    def share(self) -> float:
        """How much of it is done."""
        return len(self._looked) / max(len(self.frame.teams), 1)

    @property
    def sees(self) -> Hashable:
        """Equal for readers who may share one."""
        frame = self.frame
        return frame.teams, frame.readable, frame.period, frame.today, frame.zone, self.most

    def is_for(self, turn: Turn) -> bool:
        """Whether its reader still sees the same people, no more and no fewer."""
        return reach_of(turn) == (self.frame.seen, self.frame.readable)

    def look(self, turn: Turn, team: Team) -> None:
        if team not in self._looked:
            self._take_in(find(turn, self.frame, team, self.most))
            self._looked.add(team)

    def _take_in(self, found: Found) -> None:
        self._rows += found.rows
        for name, part in found.lists.items():
            self._lists[name] = merged((self._lists[name], part), self.most)
        self._money = _sum(self._money, found.money)
        self._quality = _both(self._quality, found.quality)
        self._orphans += found.orphans

    def digest(self, turn: Turn, most: int | None = None) -> Digest:
        """What was found, for this reader, once every team has been looked at; of each list the
        first `most`."""
        frame, over = self.frame, self.frame.measured
        parts = {name: part.cut(most or self.most) for name, part in self._lists.items()}
        return Digest(
            period=frame.period,
            measured=over,
            until=frame.until,
            today=frame.today,
            whose=reach(turn.asker, Action.DIGEST),
            named=frame.may_name_any,
            share=elapsed_share(frame.plain, over.first, over.last, frame.until),
            rows=tuple(sorted(self._rows, key=behind_first)),
            **lists(turn.tx, frame, parts),
            money=_money(self._money),
            quality=self._quality,
            orphans=self._orphans,
        )


def _sum(one: Sums, other: Sums) -> Sums:
    none = (Decimal(0), Decimal(0))
    both = {name: (one.get(name, none), other.get(name, none)) for name in (one | other)}
    return {name: (a[0] + b[0], a[1] + b[1]) for name, (a, b) in both.items()}


def _money(sums: Sums) -> tuple[Money, ...]:
    """By currency, the largest first."""
    made = [Money(name, *sides) for name, sides in sums.items()]
    return tuple(sorted(made, key=lambda one: -(one.earned + one.spent)))


def _both(one: Quality, other: Quality) -> Quality:
    names = [each.name for each in fields(Quality)]
    return Quality(**{name: getattr(one, name) + getattr(other, name) for name in names})
