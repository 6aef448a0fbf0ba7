"""Routes: which handler takes what. The whole of the bot's doors on one page."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.handlers import (
    briefs,
    cadence,
    cards,
    consenting,
    deliveries,
    dialogues,
    digests,
    documents,
    editing,
    exceptions,
    greetings,
    introductions,
    joining,
    leaves,
    measures,
    media,
    notes,
    nudges,
    organisation,
    places,
    plans,
    proposals,
    queries,
    settings,
    signing,
    suggestions,
)
from bot.handlers.doors import DoorApplication, DoorContext
from bot.handlers.messages import message, words
from bot.handlers.presses import said

Door = Callable[[Update, DoorContext], Coroutine[Any, Any, None]]

COMMANDS: dict[str, Door] = {
    "start": joining.start,
    "help": settings.help_,
    "brief": briefs.brief,
    "visit": dialogues.opens("visit"),
    "customer": dialogues.opens("customer"),
    "complete": dialogues.opens("complete"),
    "order": dialogues.opens("order"),
    "expense": dialogues.opens("expense"),
    "complaint": dialogues.opens("complaint"),
    "digest": digests.digest,
    "plan": plans.plan,
    "leave": leaves.leave,
    "cadence": cadence.cadence_,
    "invite": joining.invite,
    "settings": settings.settings,
    "organisation": organisation.organisation_,
    "delivery": deliveries.state,
    "ai": consenting.ai,
    "cancel": settings.cancel,
}

# Said inside a dialogue, which takes them first; this is what they mean outside of one.
MOVES: dict[str, Door] = {"skip": dialogues.passed, "back": dialogues.idle}

# The kind of a button → who answers it.
PRESSES: dict[str, Door] = {
    "ask": dialogues.pressed,
    "plan": dialogues.plan,
    "unadd": dialogues.take_back,
    "edit": editing.panel,
    "field": editing.field,
    "person": editing.person,
    "pfield": editing.person_field,
    "toggle": editing.toggle,
    "addperson": editing.new_person,
    "sign": editing.sign,
    "nosign": editing.refuse,
    "waiting": signing.waiting,
    "settle": signing.settle,
    "undo": cards.undo,
    "fix": cards.fix,
    "take": suggestions.adopt,
    "ignore": suggestions.ignore,
    "ai": consenting.pressed,
    "pieces": cards.pieces,
    "remove": cards.remove,
    "card": cards.card,
    "channel": cards.channel,
    "day": cards.day,
    "words": cards.words,
    "more": cards.more,
    "move": cards.move,
    "pick": cards.pick,
    "new": cards.new,
    "other": cards.other,
    "drop": cards.drop,
    "answers": cards.answers,
    "original": cards.original,
    "consent": cards.consent,
    "depart": cards.depart,
    "truth": cards.truth,
    "brief": briefs.pressed,
    "all": briefs.more,
    "query": queries.page,
    "asnote": queries.as_note,
    "calls": briefs.calls,
    "log": briefs.log,
    "rest": nudges.rest,
    "done": nudges.done,
    "snooze": nudges.snooze,
    "until": nudges.until,
    "pickday": nudges.pick_day,
    "why": nudges.why,
    "notwanted": nudges.not_wanted,
    "reason": nudges.reason,
    "kept": nudges.kept,
    "unkept": nudges.unkept,
    "later": nudges.later,
    "week": plans.week,
    "endleave": leaves.cancel,
    "takeleave": leaves.agree,
    "noleave": leaves.as_note,
    "planon": plans.chosen,
    "moveplan": plans.move,
    "unplan": plans.unplan,
    "ics": plans.file,
    "round": plans.round_,
    "greet": greetings.greet,
    "greeted": greetings.greeted,
    "gift": greetings.gift,
    "notyear": greetings.not_this_year,
    "postgift": greetings.post_gift,
    "never": greetings.never,
    "neverday": greetings.never_day,
    "neverwho": greetings.never_person,
    "feast": greetings.feast,
    "nofeast": greetings.no_feast,
    "digest": digests.other_period,
    "sheet": digests.sheet,
    "chart": digests.chart,
    "askwhy": measures.ask_why,
    "exempt": measures.exempt,
    "exemptfor": measures.exempt_for,
    "own": exceptions.own,
    "ownrule": exceptions.rule,
    "endown": exceptions.end,
    "handover": measures.hand_over,
    "give": measures.give,
    "cadence": cadence.table,
    "cells": cadence.row,
    "cell": cadence.cell,
    "rule": cadence.rule,
    "otherrule": cadence.other_rule,
    "settable": cadence.settle,
    "droptable": cadence.drop,
    "cadencelog": cadence.history,
    "cadencesheet": cadence.sheet,
    "org": organisation.pressed,
    "join": joining.confirm,
    "away": joining.turn_away,
    "set": settings.set_,
    "resend": settings.resend,
    "listen": proposals.listen,
    "hearsay": proposals.hearsay,
    "forget": proposals.forget,
    "whom": proposals.whom,
    "fresh": proposals.fresh,
    "somebody": proposals.somebody,
    "welcome": introductions.welcome,
    "unsave": introductions.unsave,
    "retouch": introductions.retouch,
    "folder": documents.folder,
    "unfile": documents.unfile,
    "unfileall": documents.unfile_all,
    "folders": documents.folders,
    "shelf": documents.shelf,
    "fetch": documents.fetch,
    "adopt": places.adopt,
    "unplace": places.unplace,
}

# Everything that is sent besides text → who takes it, the narrow ones first.
MEDIA: dict[filters.BaseFilter, Door] = {
    filters.VOICE | filters.AUDIO: media.voice,
    filters.PHOTO | filters.Document.ALL: media.file,
    filters.CONTACT: media.contact,
    filters.LOCATION | filters.VENUE: media.place,
    filters.TEXT & filters.FORWARDED: media.forwarded,
}

NEW = filters.UpdateType.MESSAGE
EDITED = filters.UpdateType.EDITED_MESSAGE


def add_routes(application: DoorApplication) -> None:
    """Adds every door, the narrow ones before the wide ones. All commands are one handler and all
    buttons another, for each handler is asked about each update."""
    application.add_handler(dialogues.DialogueHandler())
    application.add_handler(CommandHandler([*_SAID], _command, filters=NEW))
    application.add_handler(CallbackQueryHandler(_press))
    application.add_handler(
        MessageHandler(EDITED & (filters.TEXT | filters.CAPTION), notes.edited)
    )
    application.add_handler(MessageHandler(NEW & filters.COMMAND, settings.unknown))
    for thing, door in MEDIA.items():
        application.add_handler(MessageHandler(NEW & thing, door))
    application.add_handler(MessageHandler(NEW & filters.TEXT, notes.text))
    application.add_handler(MessageHandler(NEW, media.unreadable))


_SAID = {**COMMANDS, **MOVES}


async def _command(update: Update, context: DoorContext) -> None:
    one = message(update)
    name = words(update)[1 : one.entities[0].length].partition("@")[0]
    await _SAID[name.lower()](update, context)


async def _press(update: Update, context: DoorContext) -> None:
    await PRESSES.get(said(update, 0), notes.dead_button)(update, context)
