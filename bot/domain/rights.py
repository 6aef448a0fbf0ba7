"""The rights table: role × action × whose customer. Default deny; this is the whole of it."""

from enum import IntEnum, StrEnum

from bot.domain.refusals import NotAllowed
from bot.domain.staff import Role, Staff


class Whose(IntEnum):
    """How far a right reaches; a wider one holds the narrower."""

    NONE = 0
    OWN = 1  # the asker is the keeper
    TEAM = 2  # own, and those of everybody below in the reporting line
    ALL = 3


class Action(StrEnum):
    READ = "read"  # briefs, cards, facts, people
    LIST = "list"  # names and figures without personal sections
    LOG = "log"  # visits, facts, promises, plans
    LEAVE = "leave"  # note one's own days off: whoever has visits to make
    ADD = "add"  # a new customer
    EDIT = "edit"  # its identity, contacts
    GRADE = "grade"  # sign a grade change
    ASK = "ask"  # the keeper why
    EXEMPT = "exempt"  # an exception to the visit table
    HANDOVER = "handover"
    DIGEST = "digest"
    CADENCE = "cadence"  # the visit table
    IMPORT = "import"
    INVITE = "invite"
    STAFF = "staff"  # roles, revoking
    SETTINGS = "settings"
    DELIVERY = "delivery"  # dead letters, the state of the machine


_, W, T, A = Whose.NONE, Whose.OWN, Whose.TEAM, Whose.ALL
_ROLES = (
    Role.REP, Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE, Role.ARCHIVIST, Role.ANALYST,
    Role.ADMIN,
)  # fmt: skip
#                    rep  manager  director  executive  archivist  analyst  admin
_TABLE = {
    Action.READ:     (W,   T,       A,        A,         A,         _,       _),
    Action.LIST:     (W,   T,       A,        A,         A,         A,       _),
    Action.LOG:      (W,   T,       A,        A,         _,         _,       _),
    Action.LEAVE:    (W,   W,       W,        W,         _,         _,       _),
    Action.ADD:      (W,   T,       A,        A,         A,         _,       _),
    Action.EDIT:     (W,   T,       A,        A,         A,         _,       _),
    Action.GRADE:    (_,   T,       A,        A,         _,         _,       _),
    Action.ASK:      (_,   T,       A,        A,         _,         _,       _),
    Action.EXEMPT:   (_,   T,       A,        A,         _,         _,       _),
    Action.HANDOVER: (_,   T,       A,        A,         A,         _,       _),
    Action.DIGEST:   (W,   T,       A,        A,         _,         A,       _),
    Action.CADENCE:  (_,   A,       A,        A,         _,         _,       _),
    Action.IMPORT:   (_,   T,       A,        A,         A,         _,       _),
    Action.INVITE:   (_,   T,       A,        A,         _,         _,       A),
    Action.STAFF:    (_,   _,       _,        _,         _,         _,       A),
    Action.SETTINGS: (_,   _,       _,        _,         _,         _,       A),
    Action.DELIVERY: (_,   _,       _,        _,         _,         _,       A),
}  # fmt: skip
RIGHTS: dict[Action, dict[Role, Whose]] = {
    action: dict(zip(_ROLES, reach, strict=True)) for action, reach in _TABLE.items()
}


# Who may bring whom in: nobody above their own role, and keys only by whoever holds them.
_BELOW_EXECUTIVE = frozenset(Role) - {Role.EXECUTIVE, Role.ADMIN}
INVITES: dict[Role, frozenset[Role]] = {
    Role.MANAGER: frozenset({Role.REP}),
    Role.DIRECTOR: _BELOW_EXECUTIVE,
    Role.EXECUTIVE: _BELOW_EXECUTIVE | {Role.EXECUTIVE},
    Role.ADMIN: frozenset(Role),
}


def may_invite(asker: Staff, role: Role) -> bool:
    """Whether one of the asker's roles lets them bring in somebody for this one."""
    return asker.active and any(role in INVITES.get(own, ()) for own in asker.roles)


def reach(asker: Staff, action: Action) -> Whose:
    """How far the asker's widest role carries this action; nobody inactive has any."""
    if not asker.active:
        return Whose.NONE
    return max((RIGHTS[action][role] for role in asker.roles), default=Whose.NONE)


def require(asker: Staff, action: Action) -> None:
    """NotAllowed for whom this action carries nowhere at all."""
    if reach(asker, action) is Whose.NONE:
        raise NotAllowed(field=action.value)
