"""Nudges, worded: the morning message, seven lines at most, each with its buttons."""

from bot.domain.attainment import is_green
from bot.domain.letters import About, Button, Reply
from bot.domain.nudges import FestivalLine, Line, Morning, Week
from bot.replies.feasibility import fits, sure
from bot.replies.nudge_buttons import row
from bot.replies.nudge_lines import line
from bot.replies.words import Html, label, say


def morning(lang: str, one: Morning) -> Reply:
    """The message, or a page of what it left out; each line with its buttons."""
    text = [_head(lang, one)]
    if one.missed:
        text.append(say(lang, "morning-missed", n=one.missed))
    numbered = list(enumerate(one.lines, one.start + 1))
    text += [Html(f"{number}. {line(item, lang, one.day)}") for number, item in numbered]
    if one.week is not None and not one.start:
        text += _week(lang, one.week)
    rows = [row(lang, number, item) for number, item in numbered]
    if one.week is not None and not one.start:
        rows.append((Button(label(lang, "button-week"), "week:0"),))
    if one.left > 0:
        more = label(lang, "morning-more", n=one.left)
        rows.append((Button(more, f"rest:{one.start + len(one.lines)}"),))
    return Reply(Html("\n".join(text)), tuple(filter(None, rows)), _about(one.lines))


def _head(lang: str, one: Morning) -> Html:
    if one.start:
        return say(lang, "morning-rest")
    return say(lang, "morning-head-late" if one.late else "morning-head")


def _about(shown: tuple[Line, ...]) -> About | None:
    """Replying to a nudge of one line is about that customer; of several, the note says."""
    ids = {0 if isinstance(item, FestivalLine) else item.customer.id for item in shown}
    if len(ids) != 1 or 0 in ids:
        return About("morning", 0)
    only = ids.pop()
    return About("duty", only, only)


def _week(lang: str, week: Week) -> list[Html]:
    lines = [say(lang, "week-head")]
    for grade, tally in week.tallies:
        if not tally.owed:
            continue
        pace = tally.pace(week.share)
        lines.append(
            say(
                lang, "week-grade", grade=grade.value, done=tally.earned, owed=tally.owed,
                mark="🟢" if is_green(pace) else ("🔵" if pace and pace > 1 else "🔴"),
            )
        )  # fmt: skip
    return [*lines, *fits(lang, week.feasibility), *sure(lang, week.basis)]


def nothing(lang: str) -> Reply:
    return Reply(say(lang, "morning-nothing"))
