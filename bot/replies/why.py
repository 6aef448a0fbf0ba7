"""Why today, worded: the arithmetic of a due date in a few lines."""

from datetime import date

from bot.domain.letters import About, Reply
from bot.domain.why import Explained, Why, WhyQuota
from bot.replies import exceptions
from bot.replies.feasibility import sure
from bot.replies.rules import rule_words
from bot.replies.words import Html, day, label, month, say


def why(lang: str, one: Explained, today: date) -> Reply:
    """The rule and what was done, when the next is due, since when it counts, what is excepted."""
    about = About("duty", one.customer.id, one.customer.id)
    if one.why is None:
        return Reply(say(lang, "why-none"), about=about)
    lines = [_arithmetic(lang, one, one.why, today), _since(lang, one.why, today)]
    lines += sure(lang, one.basis)
    if one.excepted is not None:
        lines.append(exceptions.line(lang, one.excepted, today))
    return Reply(Html("\n".join(lines)), about=about)


def _arithmetic(lang: str, one: Explained, reason: Why, today: date) -> Html:
    named = {
        "customer": one.customer.name, "grade": one.given.grade.value,
        "channel": label(lang, f"channel-{one.given.channel}"),
        "rule": rule_words(lang, reason.rule), "due": day(lang, reason.due_on, today),
    }  # fmt: skip
    if isinstance(reason, WhyQuota):
        return say(
            lang, "why-quota", **named, done=reason.done, workdays=reason.workdays,
            nth=reason.nth, month=month(lang, reason.month, today),
        )  # fmt: skip
    return say(
        lang, "why-window", **named, since=day(lang, reason.base_on, today),
        late=day(lang, reason.overdue_on, today),
    )  # fmt: skip


def _since(lang: str, reason: Why, today: date) -> Html:
    if reason.last_on:
        return say(lang, "why-last", day=day(lang, reason.last_on, today))
    return say(lang, "why-never", day=day(lang, reason.since, today))
