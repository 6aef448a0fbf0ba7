"""Proposals, worded: whose is it, and the buttons that answer."""

from bot.domain.letters import About, Button, Reply
from bot.domain.proposals import AsksWhose, Dropped, Whose
from bot.replies.words import Html, label, say, shorten

Rows = tuple[tuple[Button, ...], ...]


def looking(lang: str, message_id: int) -> Reply:
    return Reply(say(lang, "file-looking"), reply_to=message_id)


def asks(lang: str, what: AsksWhose) -> Reply:
    """Which customer, or, for somebody else's words, whether they are a note at all."""
    about = About("proposal", what.proposal_id)
    if what.what == "words":
        buttons = (
            Button(label(lang, "button-is-note"), f"hearsay:{what.proposal_id}"),
            Button(label(lang, "button-drop"), f"forget:{what.proposal_id}"),
        )
        return Reply(say(lang, "forwarded"), (buttons,), about)
    lines = [say(lang, f"hint-{what.hint}")] if what.hint else []
    many = "-many" if what.count > 1 else ""
    lines.append(say(lang, f"whose-{what.what}{many}", n=what.count))
    rows = whose_rows(lang, what.proposal_id, what.whose)
    return Reply(Html("\n".join(lines)), rows, about)


def whose_rows(lang: str, proposal_id: int, whose: Whose) -> Rows:
    """The likely customers, a new one by the name at hand, another one, none."""
    rows = [
        (Button(f"{shorten(one.name, 40)} · {one.grade}", f"whom:{proposal_id}:{one.id}"),)
        for one in whose.candidates
    ]
    last = [
        Button(label(lang, "button-other"), f"somebody:{proposal_id}"),
        Button(label(lang, "button-drop"), f"forget:{proposal_id}"),
    ]
    if whose.named:
        named = shorten(whose.named, 24)
        rows.append((Button(label(lang, "button-new", named=named), f"fresh:{proposal_id}"),))
    return (*rows, tuple(last))


def asks_name(lang: str, proposal_id: int) -> Reply:
    return Reply(say(lang, "proposal-name"), about=About("proposal", proposal_id), prompt=True)


def dropped(lang: str, what: Dropped) -> Reply:
    return Reply(say(lang, f"dropped-{what.what}"))
