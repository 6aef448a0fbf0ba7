"""Places, worded: the check-in, the distance to the place known before, what was learned."""

from datetime import date

from bot.domain.letters import About, Button, Reply
from bot.domain.places import CheckIn
from bot.replies.words import Html, day, label, say


def checked_in(lang: str, what: CheckIn, today: date) -> Reply:
    name, met = what.customer.name, what.met
    if what.undone:
        return Reply(say(lang, "place-undone", customer=name))
    if met is not None:
        channel = label(lang, f"channel-{met.channel}")
        lines = [
            say(
                lang,
                "place-checked-in",
                customer=name,
                channel=channel,
                day=day(lang, met.on, today),
            )
        ]
    else:
        lines = [say(lang, "place-kept" if what.learned else "place-seen", customer=name)]
    if what.metres is not None:
        key = "place-near" if what.is_near else "place-far"
        lines.append(say(lang, key, distance=distance(lang, what.metres)))
    elif what.learned and met is not None:
        lines.append(say(lang, "place-learned"))
    about = About("customer", what.customer.id, what.customer.id)
    return Reply(Html("\n".join(lines)), _rows(lang, what), about)


def distance(lang: str, metres: float) -> str:
    """`120 m`, `3.4 km`."""
    if metres < 1000:
        return label(lang, "distance-m", n=int(round(metres, -1)))
    return label(lang, "distance-km", n=f"{metres / 1000:,.1f}")


def _rows(lang: str, what: CheckIn) -> tuple[tuple[Button, ...], ...]:
    row = [Button(label(lang, "button-undo"), f"unplace:{what.proposal_id}")]
    if not what.is_near:
        row.insert(0, Button(label(lang, "button-adopt"), f"adopt:{what.proposal_id}"))
    if what.met is None:
        row.append(Button(label(lang, "button-log"), f"log:{what.customer.id}"))
    return (tuple(row),)
