"""Settings, help and small answers, worded."""

from bot.domain.letters import Button, Reply
from bot.domain.staff import Role, Staff
from bot.replies.words import Html, label, say

MORNINGS = ("0730", "0800", "0830", "0900")
ZONES = (
    "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "Asia/Dubai",
    "Europe/Berlin", "Europe/London", "America/New_York",
)  # fmt: skip

# Which roles see which commands, in the order of the menu and of /help.
_VISITING = (Role.REP, Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE)
COMMANDS: dict[str, tuple[Role, ...]] = {
    "brief": (*_VISITING, Role.ARCHIVIST),
    "visit": _VISITING,
    "customer": (*_VISITING, Role.ARCHIVIST),
    "complete": _VISITING,
    "plan": _VISITING,
    "leave": _VISITING,
    "order": _VISITING,
    "expense": _VISITING,
    "complaint": _VISITING,
    "digest": (*_VISITING, Role.ANALYST),
    "cadence": (Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE),
    "invite": (Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE, Role.ADMIN),
    "settings": tuple(Role),
    "organisation": (Role.ADMIN,),
    "delivery": (Role.ADMIN,),
    "ai": (Role.ADMIN,),
    "cancel": tuple(Role),
    "help": tuple(Role),
}

# What /help says besides, in its order, and to which roles.
HELP: dict[str, tuple[Role, ...]] = {
    "archivist": (Role.ARCHIVIST,),
    "analyst": (Role.ANALYST,),
    "admin": (Role.ADMIN,),
    "notes": _VISITING,
    "names": (*_VISITING, Role.ARCHIVIST),
    "asking": (*_VISITING, Role.ARCHIVIST),
    "team": (Role.MANAGER, Role.DIRECTOR, Role.EXECUTIVE),
}


def menu(lang: str, roles: frozenset[Role]) -> list[tuple[str, str]]:
    """(command, one line about it) for Telegram's command menu."""
    return [
        (name, label(lang, f"command-{name}"))
        for name, allowed in COMMANDS.items()
        if roles & set(allowed)
    ]


def help_(lang: str, who: Staff) -> Reply:
    """One screen, of what this member's roles can do."""
    parts = [say(lang, f"help-{part}") for part, roles in HELP.items() if who.has(*roles)]
    lines = [f"/{name} – {line}" for name, line in menu(lang, who.roles)]
    head = "\n".join([say(lang, "help"), *parts])
    return Reply(Html(head + "\n\n" + "\n".join(lines)))


def settings(lang: str, who: Staff) -> Reply:
    text = say(
        lang, "settings", language=label(lang, f"language-{lang}"), zone=who.zone,
        morning=f"{who.morning:%H:%M}", quiet=f"{who.quiet_from:%H:%M}–{who.quiet_to:%H:%M}",
    )  # fmt: skip
    languages = (Button("中文", "set:lang:zh"), Button("English", "set:lang:en"))
    times = tuple(Button(f"{t[:2]}:{t[2:]}", f"set:morning:{t}") for t in MORNINGS)
    zones = [Button(one.rpartition("/")[2].replace("_", " "), f"set:zone:{one}") for one in ZONES]
    usage = say(lang, "settings-usage")
    rows = (languages, times, *(tuple(zones[at : at + 4]) for at in range(0, len(zones), 4)))
    return Reply(Html(f"{text}\n{usage}"), rows)


def cancelled(lang: str, *, stopped: bool) -> Reply:
    return Reply(say(lang, "cancelled" if stopped else "cancelled-nothing"))


def unknown(lang: str, who: Staff) -> Reply:
    return Reply(say(lang, "unknown-command" if who.has(*_VISITING) else "unknown-command-plain"))
