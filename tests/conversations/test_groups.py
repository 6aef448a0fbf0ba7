"""Groups: the bot says there once what it is asked, and keeps out of everything else."""

import pytest

from bot.playground.wire import Json
from tests.conversations.world import HAN, LI, World

GROUP = -77
PRIVATELY = "我只在私聊里工作"


@pytest.fixture
def group(world: World) -> World:
    world.chat.api.gathers(GROUP, "销售群", LI, HAN)
    return world


async def told(world: World, content: Json, *, reply_to: Json | None = None) -> list[str]:
    """What the bot says in the group, which lets it read everything, after this of Li's."""
    desk = world.chat.api.desk
    before = len([*desk.chats[GROUP].living()])
    quoted = {"reply_to_message": reply_to} if reply_to else {}
    post = desk.post(desk.chats[GROUP], world.chat.api.person(LI).as_user(), quoted | content)
    desk.updates.put("message", post.message)
    await world.settle()
    later = [*desk.chats[GROUP].living()][before:]
    return [one.message["text"] for one in later if one.by_bot]


def words(text: str, *entities: tuple[str, int, int], of: str = "text") -> Json:
    marks = [{"type": kind, "offset": at, "length": length} for kind, at, length in entities]
    return {of: text, ("entities" if of == "text" else "caption_entities"): marks}


PHOTO = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]}


@pytest.mark.parametrize("said", [
    words("/brief 麦凯", ("bot_command", 0, 6)),
    words("/brief@Fieldbook_Bot 麦凯", ("bot_command", 0, 20)),
    words("@fieldbook_bot 刚见了麦凯的王总", ("mention", 0, 14)),
    PHOTO | words("@fieldbook_bot 名片", ("mention", 0, 14), of="caption"),
])  # fmt: skip
async def test_whoever_speaks_to_it_in_a_group_is_sent_to_the_private_chat(
    group: World, said: Json
) -> None:
    [answer] = await told(group, said)
    assert PRIVATELY in answer


async def test_an_answer_to_its_own_words_is_meant_for_it(group: World) -> None:
    await told(group, words("/help", ("bot_command", 0, 5)))
    mine = [*group.chat.api.desk.chats[GROUP].living()][-1].message
    [answer] = await told(group, words("好的"), reply_to=mine)
    assert PRIVATELY in answer


@pytest.mark.parametrize("said", [
    words("刚见了麦凯的王总，嫌报价高"),
    words("@hanmeimei 你看一下", ("mention", 0, 10)),
    words("/brief@other_bot 麦凯", ("bot_command", 0, 16)),
    PHOTO,
    {"location": {"latitude": 31.2, "longitude": 121.4}},
    {"contact": {"phone_number": "+8613800138000", "first_name": "王"}},
    {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 2}},
    {"document": {"file_id": "d", "file_unique_id": "d"}},
    {"new_chat_title": "销售二群"},
    {"left_chat_member": {"id": HAN.id, "is_bot": False, "first_name": "韩梅梅"}},
    {"new_chat_members": [{"id": HAN.id, "is_bot": False, "first_name": "韩梅梅"}]},
])  # fmt: skip
async def test_what_people_say_among_themselves_is_neither_answered_nor_filed(
    group: World, said: Json
) -> None:
    assert await told(group, said) == []
    assert "麦凯" not in str(group.chat.api.messages(LI.id))


async def test_whoever_brings_it_into_a_group_hears_at_once_where_it_works(group: World) -> None:
    us = {"id": group.chat.api.desk.account.id, "is_bot": True, "first_name": "Fieldbook"}
    [answer] = await told(group, {"new_chat_members": [us]})
    assert PRIVATELY in answer
