"""Special days, worded: whose, how many years, a draft to send oneself, what was settled."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.customers import Fact
from bot.domain.letters import About, Button, Reply
from bot.replies.questions import facet_name
from bot.replies.relatives import relative_words, who_of
from bot.replies.words import Html, join, label, say

WORDED = ("birthday", "wedding", "founding")


class Day(Protocol):
    """A day that somebody is greeted on."""

    @property
    def id(self) -> int: ...
    @property
    def who(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def relative(self) -> str | None: ...
    @property
    def gift(self) -> bool: ...
    @property
    def close(self) -> bool: ...
    @property
    def ideas(self) -> Sequence[Fact]: ...


def years(lang: str, kind: str, count: int | None) -> Html:
    """，5岁; , 20 years; nothing where the first year is not known."""
    if not count:
        return Html("")
    return say(lang, "brief-turns" if kind == "birthday" else "brief-years", n=count)


def draft(lang: str, one: Day) -> Reply:
    """A greeting to send oneself: warmer for partners, plain for the rest; gift ideas below."""
    lines = [say(lang, "greeting-draft", text=_greeting(lang, one))]
    if one.ideas:
        known = [f"{facet_name(lang, idea.facet)} {idea.value}" for idea in one.ideas[:4]]
        lines.append(say(lang, "greeting-ideas", ideas=join(lang, known)))
    return Reply(Html("\n".join(lines)), ((_posting(lang, one), _never(lang, one)),))


def _greeting(lang: str, one: Day) -> Html:
    tone = "-close" if one.close else ""
    if one.relative is not None:
        kin = relative_words(lang, one.relative)
        kind = label(lang, f"occasion-{one.kind}")
        return say(lang, f"greeting-relative{tone}", who=one.who, relative=kin, kind=kind)
    hobby = next((idea.value for idea in one.ideas if idea.facet in ("hobby", "sports")), None)
    if one.kind == "birthday" and one.close and hobby:
        return say(lang, "greeting-birthday-hobby", who=one.who, hobby=hobby)
    if one.kind not in WORDED:
        return say(lang, "greeting-other", who=one.who, kind=label(lang, f"occasion-{one.kind}"))
    return say(lang, f"greeting-{one.kind}{tone}", who=one.who)


def _posting(lang: str, one: Day) -> Button:
    word = "no" if one.gift else "yes"
    return Button(label(lang, f"button-post-{word}"), f"postgift:{one.id}:{word}")


def _never(lang: str, one: Day) -> Button:
    return Button(label(lang, "button-never"), f"never:{one.id}")


def posting(lang: str, one: Day) -> Reply:
    """Whether the nudge comes earlier from now on."""
    key = "gift-early" if one.gift else "gift-not-early"
    return Reply(say(lang, key, who=_who(lang, one), kind=label(lang, f"occasion-{one.kind}")))


def asks_never(lang: str, one: Day, *, person: bool) -> Reply:
    """Never again: this day alone, or everything of this person's?"""
    named = {"who": _who(lang, one), "kind": label(lang, f"occasion-{one.kind}")}
    day = Button(label(lang, "button-never-day", **named), f"neverday:{one.id}:yes")
    everything = Button(label(lang, "button-never-who", who=one.who), f"neverwho:{one.id}:yes")
    rows = ((day,), (everything,)) if person else ((day,),)
    return Reply(say(lang, "never-which", **named), rows)


def never(lang: str, one: Day, *, person: bool, out: bool) -> Reply:
    """What is not told any more, with the way back; or told again."""
    scope = "who" if person else "day"
    named = {"who": one.who if person else _who(lang, one),
             "kind": label(lang, f"occasion-{one.kind}")}  # fmt: skip
    if not out:
        return Reply(say(lang, f"again-{scope}", **named))
    back = Button(label(lang, "button-again"), f"never{scope}:{one.id}:no")
    return Reply(say(lang, f"never-{scope}", **named), ((back,),))


def greeted(lang: str, one: Day) -> Reply:
    return Reply(say(lang, "greeted", who=_who(lang, one)))


def asks_gift(lang: str, about: About) -> Reply:
    return Reply(say(lang, "gift-prompt"), about=about, prompt=True)


def gift_saved(lang: str, text: str) -> Reply:
    return Reply(say(lang, "gift-saved", text=text))


def not_this_year(lang: str, one: Day) -> Reply:
    kind = label(lang, f"occasion-{one.kind}")
    return Reply(say(lang, "notyear", who=_who(lang, one), kind=kind))


def _who(lang: str, one: Day) -> str:
    return who_of(lang, one.who, one.relative)
