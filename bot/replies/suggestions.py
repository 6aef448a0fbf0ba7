"""Suggestions and the consent to ask a model for them, worded."""

from datetime import date

from bot.domain.letters import Button, Reply
from bot.domain.suggestions import AiState, Suggestion
from bot.replies.questions import facet_name
from bot.replies.words import Html, day, label, safe, say


def line(lang: str, one: Suggestion, today: date) -> Html:
    """What a note may say besides, each with its kind."""
    found = [
        say(
            lang, "suggestion-fact", who=f"{fact.person} " if fact.person else "",
            facet=facet_name(lang, fact.facet), value=fact.value,
        )
        for fact in one.facts
    ]  # fmt: skip
    for promise in one.promises:
        key = "card-promise-ours" if promise.ours else "card-promise-theirs"
        due = day(lang, promise.due, today) if promise.due else label(lang, "card-no-due")
        found.append(say(lang, key, text=promise.text, due=due))
    found += [say(lang, "card-objection", text=text) for text in one.objections]
    return say(lang, "suggestion", found=Html(" · ".join(found)))


def buttons(lang: str, interaction_id: int) -> tuple[Button, ...]:
    return (
        Button(label(lang, "button-take"), f"take:{interaction_id}"),
        Button(label(lang, "button-ignore"), f"ignore:{interaction_id}"),
    )


def consent(lang: str, state: AiState) -> Reply:
    """What is sent, where to, and the one button that changes it."""
    if not state.host:
        return Reply(say(lang, "ai-none"))
    where = safe(state.host) + (f" ({safe(state.model)})" if state.model else "")
    now = say(lang, "ai-on" if state.on else "ai-off", where=Html(where))
    turn = "off" if state.on else "on"
    row = (Button(label(lang, f"button-ai-{turn}"), _press(turn)),)
    return Reply(Html(f"{now}\n\n{say(lang, 'ai-what')}"), (row,))


def _press(turn: str) -> str:
    return f"ai:{turn}"
