"""Staff: who works here, in which roles; a role is data, not a class."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Role(StrEnum):
    REP = "rep"
    MANAGER = "manager"
    DIRECTOR = "director"
    EXECUTIVE = "executive"
    ARCHIVIST = "archivist"
    ANALYST = "analyst"
    ADMIN = "admin"


VISITING = (Role.REP, Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE)


@dataclass(frozen=True)
class Staff:
    """One member of staff. `zone` is an IANA name; `morning`, quiet hours are local times.
    `reachable` turns false when Telegram says that the member has blocked the bot."""

    id: int
    telegram_id: int
    name: str
    roles: frozenset[Role]
    manager_id: int | None = None
    lang: str = "zh"
    zone: str = "Asia/Shanghai"
    morning: time = time(8, 30)
    quiet_from: time = time(21, 0)
    quiet_to: time = time(7, 30)
    active: bool = True
    reachable: bool = True
    lang_chosen: bool = False

    def has(self, *roles: Role) -> bool:
        return any(role in self.roles for role in roles)
