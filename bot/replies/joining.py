"""Joining, worded."""

from bot.domain.letters import Button, Reply
from bot.domain.staff import VISITING, Role, Staff
from bot.replies.words import Html, label, say


def welcome(lang: str, who: Staff) -> Reply:
    """Hello, what to try first, and what Telegram can see."""
    kind = "" if who.has(*VISITING) else f"-{min(who.roles)}" if who.roles else ""
    parts = [say(lang, f"welcome{kind}", name=who.name), say(lang, "welcome-telegram")]
    rows = (
        (Button("中文", "set:lang:zh"), Button("English", "set:lang:en")),
    )  # fmt: skip
    return Reply(Html("\n\n".join(parts)), rows)


def joined(lang: str, *, waits: bool) -> Reply:
    return Reply(say(lang, "joined-waits" if waits else "joined"))


def bad_code(lang: str) -> Reply:
    return Reply(say(lang, "invitation-bad"))


def asks_inviter(lang: str, new: Staff) -> Reply:
    rows = (
        (
            Button(label(lang, "button-it-is-them"), f"join:{new.id}"),
            Button(label(lang, "button-not-them"), f"away:{new.id}"),
        ),
    )
    role = label(lang, f"role-{min(new.roles)}")
    return Reply(say(lang, "invitation-used", name=new.name, role=role), rows)


def confirmed(lang: str, new: Staff) -> Reply:
    return Reply(say(lang, "invitation-confirmed", name=new.name))


def turned_away(lang: str, other: Staff) -> Reply:
    return Reply(say(lang, "invitation-refused", name=other.name))


def invitation(lang: str, bot: str, code: str, role: Role) -> Reply:
    link = f"t.me/{bot}?start={code}"
    return Reply(say(lang, "invitation", role=label(lang, f"role-{role}"), link=link))
