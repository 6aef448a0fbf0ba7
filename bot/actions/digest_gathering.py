"""Gathering: a digest, team by team, so that whoever works can let others write in between."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, fields
from decimal import Decimal

from bot.actions.digest_finds import Found, Sums, find
from bot.actions.digest_frame import Frame, Team
from bot.actions.digest_lists import lists
from bot.actions.digest_rows import behind_first
from bot.actions.turn import Turn
from bot.domain.attainment import elapsed_share
from bot.domain.digests import Digest, Money, Quality
from bot.domain.parts import merged
from bot.domain.rights import Action, reach


@dataclass
class Gathering:
    """`look` may be done again, when what it shared a transaction with has failed. Two readers
    who see the same people on the same day share one."""

    frame: Frame
    most: int
    _found: dict[Team, Found] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        return self._found.keys() == set(self.frame.teams)

    @property
    def sees(self) -> Hashable:
        """Equal for readers who may share one."""
        frame = self.frame
        readable = frame.readable if frame.readable is None else frozenset(frame.readable)
        return frame.teams, readable, frame.period, frame.today, frame.zone, self.most

    def look(self, turn: Turn, team: Team) -> None:
        self._found[team] = find(turn, self.frame, team, self.most)

    def digest(self, turn: Turn) -> Digest:
        """What was found, for this reader, once every team has been looked at."""
        frame, found = self.frame, [self._found[team] for team in self.frame.teams]
        names = ("late", "at_risk", "complaints", "broken", "new", "dormant", "lost", "coming")
        parts = {name: merged((one.lists[name] for one in found), self.most) for name in names}
        over = frame.measured
        return Digest(
            period=frame.period,
            measured=over,
            until=frame.until,
            today=frame.today,
            whose=reach(turn.asker, Action.DIGEST),
            named=frame.may_name_any,
            share=elapsed_share(frame.plain, over.first, over.last, frame.until),
            rows=tuple(sorted((row for one in found for row in one.rows), key=behind_first)),
            **lists(turn.tx, frame, parts),
            money=_money(one.money for one in found),
            quality=_quality(one.quality for one in found),
            orphans=sum(one.orphans for one in found),
        )


def _money(every: Iterable[Sums]) -> tuple[Money, ...]:
    """By currency, the largest first."""
    sums: Sums = {}
    for one in every:
        for name, sides in one.items():
            known = sums.get(name, (Decimal(0), Decimal(0)))
            sums[name] = (known[0] + sides[0], known[1] + sides[1])
    made = [Money(name, *sides) for name, sides in sums.items()]
    return tuple(sorted(made, key=lambda one: -(one.earned + one.spent)))


def _quality(every: Iterable[Quality]) -> Quality:
    parts = list(every)
    names = [one.name for one in fields(Quality)]
    return Quality(**{name: sum(getattr(one, name) for one in parts) for name in names})
