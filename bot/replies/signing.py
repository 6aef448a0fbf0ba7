"""Signatures that wait, worded: each proposal with its reason and its two buttons."""

from bot.domain.grade_changes import Proposed, Waiting
from bot.domain.letters import Button, Reply
from bot.replies.editing import decided, evidence
from bot.replies.words import Html, label, say, shorten


def waiting(lang: str, one: Waiting) -> Reply:
    """What was settled just now, then the oldest of what waits."""
    lines = [decided(lang, one.done).text] if one.done else []
    if not one.proposals:
        return Reply(Html("\n".join([*lines, say(lang, "waiting-none")])))
    lines.append(say(lang, "waiting-head", n=one.total))
    for number, each in enumerate(one.proposals, 1):
        lines.append(Html(f"{number}. {_proposal(lang, each)}"))
    rows = tuple(_row(lang, number, each) for number, each in enumerate(one.proposals, 1))
    return Reply(Html("\n".join(lines)), rows)


def _proposal(lang: str, one: Proposed) -> Html:
    change = one.change
    return say(
        lang, "waiting-line", customer=one.customer.name, old=change.old, new=change.new,
        who=one.by.name, reason=shorten(change.reason, 120),
        evidence=evidence(lang, change.evidence),
    )  # fmt: skip


def _row(lang: str, number: int, one: Proposed) -> tuple[Button, ...]:
    return (
        Button(f"{number} {label(lang, 'button-sign')}", f"settle:{one.change.id}:yes"),
        Button(f"{number} {label(lang, 'button-refuse')}", f"settle:{one.change.id}:no"),
        Button(f"{number} {label(lang, 'button-see-brief')}", f"brief:{one.customer.id}"),
    )
