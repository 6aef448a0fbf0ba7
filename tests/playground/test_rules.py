"""Telegram's smaller rules, as the model keeps them without HTTP."""

from datetime import timedelta
from typing import Any

import pytest
from telegram import Update

from bot.domain.clock import MovableClock
from bot.playground.model import BotApi
from bot.playground.wire import Json, Upload
from tests.playground.desk import ANN, LI, new_api

KEYS = {"inline_keyboard": [[{"text": "Undo", "callback_data": "undo:1"}]]}


@pytest.fixture
def api() -> BotApi:
    return new_api()


async def sent(api: BotApi, **params: Any) -> Json:
    answer = await api.call("sendMessage", {"chat_id": LI.id, "text": "x"} | params)
    assert answer.status == 200, answer.body
    result: Json = answer.body["result"]
    return result


async def refused(api: BotApi, method: str, **params: Any) -> str:
    answer = await api.call(method, params)
    assert answer.body["ok"] is False
    return f"{answer.status} {answer.body['description']}"


async def updates(api: BotApi, **params: Any) -> list[Json]:
    result: list[Json] = (await api.call("getUpdates", params)).body["result"]
    return result


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(api: BotApi) -> None:
    message = await sent(api, reply_markup=KEYS)
    assert message["reply_markup"] == KEYS
    target = {"chat_id": LI.id, "message_id": message["message_id"]}
    edited = (await api.call("editMessageText", target | {"text": "y"})).body["result"]
    assert "reply_markup" not in edited
    assert edited["edit_date"] == edited["date"]
    await api.call("editMessageReplyMarkup", target | {"reply_markup": KEYS})
    assert api.messages(LI.id)[0]["reply_markup"] == KEYS


async def test_a_press_can_be_answered_for_a_quarter_of_an_hour(api: BotApi) -> None:
    message = await sent(api, reply_markup=KEYS)
    press = api.presses(LI, message, "Undo")
    query = (await updates(api))[0]["callback_query"]
    assert (query["id"], query["data"], query["message"]) == (press, "undo:1", message)
    assert (await api.call("answerCallbackQuery", {"callback_query_id": press})).status == 200
    assert isinstance(api.clock, MovableClock)
    api.clock.move(timedelta(minutes=16))
    assert "query is too old" in await refused(api, "answerCallbackQuery", callback_query_id=press)


async def test_a_button_that_is_not_there_cannot_be_pressed(api: BotApi) -> None:
    message = await sent(api, reply_markup=KEYS)
    with pytest.raises(LookupError, match="there are: Undo"):
        api.presses(LI, message, "Redo")


async def test_people_edit_their_own_messages_only(api: BotApi) -> None:
    message = await sent(api)
    with pytest.raises(PermissionError):
        api.edits(LI, message, "mine now")


async def test_an_edited_caption_arrives_as_a_caption(api: BotApi) -> None:
    paper = api.sends_document(LI, Upload("a.pdf", b"%PDF"), "see")
    assert "text" not in api.edits(LI, paper, "see https://a.cn")
    assert (await updates(api))[1]["edited_message"]["caption"] == "see https://a.cn"


async def test_reactions_reach_a_bot_that_asked_for_them_by_name(api: BotApi) -> None:
    message = await sent(api)
    api.reacts(LI, message)
    assert await updates(api) == []
    await updates(api, allowed_updates=["message", "message_reaction"])
    api.reacts(LI, message, "🔥")
    change = (await updates(api))[0]["message_reaction"]
    assert change["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert change["new_reaction"] == [{"type": "emoji", "emoji": "🔥"}]


async def test_what_was_not_allowed_when_it_happened_never_comes(api: BotApi) -> None:
    await updates(api, allowed_updates=["callback_query"])
    api.says(LI, "unheard")
    assert await updates(api, allowed_updates=["message"]) == []
    api.says(LI, "heard")
    assert len(await updates(api)) == 1


async def test_update_ids_may_start_anywhere_and_may_jump(api: BotApi) -> None:
    later = new_api(first_update=900)
    later.says(LI, "a")
    later.desk.updates.next_id = 17  # after a week of silence Telegram starts at random
    later.says(LI, "b")
    assert [each["update_id"] for each in await updates(later)] == [900, 17]


async def test_a_bot_thrown_out_of_a_group_cannot_write_there(api: BotApi) -> None:
    group = api.gathers(-7, "华东组", LI, ANN)
    group.blocked = True
    words = await refused(api, "sendMessage", chat_id=-7, text="x")
    assert words == "403 Forbidden: bot was kicked from the group chat"


async def test_a_reply_may_be_sent_although_its_target_is_gone(api: BotApi) -> None:
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await sent(api, reply_parameters=reply)


async def test_a_quoted_message_does_not_quote_in_turn(api: BotApi) -> None:
    first = api.says(LI, "a")
    second = await sent(api, reply_parameters={"message_id": first["message_id"]})
    third = await sent(api, reply_parameters={"message_id": second["message_id"]})
    assert second["reply_to_message"] == first
    assert "reply_to_message" not in third["reply_to_message"]


async def test_a_call_with_nonsense_in_it_is_a_bad_request(api: BotApi) -> None:
    for params in ({"commands": [1]}, {"commands": "{"}, {"commands": [{"command": "x"}]}):
        assert (await refused(api, "setMyCommands", **params)).startswith("400 Bad Request: ")


async def test_ids_and_times_are_the_same_in_every_run(api: BotApi) -> None:
    twin = new_api()
    for each in (api, twin):
        each.says(LI, "a")
        await sent(each)
    assert api.messages(LI.id) == twin.messages(LI.id)


async def test_a_live_location_moves_by_edits_and_its_end_is_one_too(api: BotApi) -> None:
    mine = api.shares_live(LI, 31.23, 121.47, 900)
    api.moves(LI, mine, 31.24, 121.48)
    api.stops_sharing(LI, mine)
    seen = [Update.de_json(each, None) for each in await updates(api)]
    assert [bool(one.edited_message) for one in seen] == [False, True, True]
    shared = [one.effective_message for one in seen if one.effective_message]
    assert len({one.message_id for one in shared}) == 1
    places = [one.location for one in shared if one.location]
    assert [one.to_dict().get("live_period") for one in places] == [900, 900, None]
    assert [one.heading for one in places] == [None, 90, None]
    assert [one.latitude for one in places] == [31.23, 31.24, 31.24]
    assert shared[1].edit_date is not None


async def test_what_is_not_shared_live_or_not_any_more_cannot_be_moved(api: BotApi) -> None:
    place = api.sends_location(LI, 31.23, 121.47)
    with pytest.raises(ValueError, match="not shared live"):
        api.moves(LI, place, 31.24, 121.48)
    mine = api.shares_live(LI, 31.23, 121.47, 900)
    assert isinstance(api.clock, MovableClock)
    api.clock.move(timedelta(minutes=16))
    with pytest.raises(ValueError, match="not shared any more"):
        api.moves(LI, mine, 31.24, 121.48)
    with pytest.raises(ValueError, match="60 to 86400"):
        api.shares_live(LI, 31.23, 121.47, 5)
