"""Refusals and faults, worded: what happened, whether anything was saved, what to do next."""

from bot.domain.letters import Reply
from bot.domain.refusals import Refusal
from bot.replies.words import has, say


def refused(lang: str, refusal: Refusal) -> Reply:
    """The words of a refusal; every Refusal has its own key, checked by the house's test.
    `about["field"]`, `["reason"]` or `["kind"]` chooses a closer sentence where there is one."""
    name, about = type(refusal).__name__, refusal.about
    closer = f"refusal-{name}-{about.get('field', about.get('reason', about.get('kind')))}"
    key = closer if has(lang, closer) else f"refusal-{name}"
    return Reply(say(lang, key, **refusal.about))


def fault(lang: str, reference: str) -> Reply:
    """A fault of ours: an apology, a short reference, the note is safe."""
    return Reply(say(lang, "fault", reference=reference))


def stranger(lang: str) -> Reply:
    """The one neutral line for people we do not know."""
    return Reply(say(lang, "refusal-NotOnStaff"))
