"""Voices: what is said aloud is filed as text would be, and nothing that was said is lost."""

import pytest

from bot.domain.refusals import EngineFailed, NotInstalled, Refusal, Unreadable, VoiceTooLong
from tests.conversations.senses import hears
from tests.conversations.world import JOHN, LI, ROOT, World

VOICE = b"OggS\x00\x02" + bytes(200)
NOTE = "刚见了麦凯信封的采购总监，嫌报价高，周五前给新报价"


@pytest.fixture
async def maikai(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    return world


async def test_a_voice_becomes_one_card_in_place_of_listening(maikai: World) -> None:
    ears = hears(maikai, NOTE)
    card = await maikai.chat.sends_voice(LI, VOICE)
    assert card.startswith(f"🎤 {NOTE}")
    assert "✅ 麦凯信封有限公司 · A · 走访 今天" in card
    assert len([one for one in maikai.chat.api.messages(LI.id) if one["from"]["is_bot"]]) == 1
    assert "麦凯信封有限公司" in ears.names


async def test_the_original_voice_can_be_played_again(maikai: World) -> None:
    hears(maikai, NOTE)
    await maikai.chat.sends_voice(LI, VOICE)
    await maikai.chat.presses(LI, "🎧")
    sound = maikai.chat.last(LI)
    stored = maikai.chat.api.desk.shelf.find(sound["voice"]["file_id"])
    assert stored is not None
    assert stored.upload.content == VOICE


async def test_a_card_of_a_voice_keeps_its_sound_when_it_is_corrected(maikai: World) -> None:
    hears(maikai, NOTE)
    await maikai.chat.sends_voice(LI, VOICE)
    await maikai.chat.presses(LI, "✏️ 修改")
    await maikai.chat.presses(LI, "电话")
    assert "🎧 原声" in maikai.chat.buttons(LI)


async def test_a_voice_in_reply_to_a_nudge_is_about_its_customer(maikai: World) -> None:
    hears(maikai, "去过了，要样品")
    maikai.now("2026-03-19 08:31")
    await maikai.tick()
    nudge = maikai.chat.last(LI)
    card = await maikai.chat.after(
        LI, lambda: maikai.chat.api.sends_voice(LI, VOICE, reply_to=nudge)
    )
    assert "✅ 麦凯信封有限公司 · A · 走访 今天" in card


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (NotInstalled(extra="voice"), "没有安装语音识别"),
        (VoiceTooLong(limit=300), "语音太长"),
        (EngineFailed(worker="voice"), "没能识别出来"),
        (Unreadable(kind="voice"), "已损坏"),
    ],
)
async def test_what_cannot_be_heard_is_kept_and_said_so(
    maikai: World, refusal: Refusal, words: str
) -> None:
    hears(maikai, refusal)
    answer = await maikai.chat.sends_voice(LI, VOICE)
    assert words in answer
    assert "保存" in answer
    await maikai.chat.presses(LI, "🎧")
    assert "voice" in maikai.chat.last(LI)


@pytest.mark.parametrize("heard", ["", "…", "。"])
async def test_silence_and_noise_get_clear_words(maikai: World, heard: str) -> None:
    hears(maikai, heard)
    assert "没有听清楚" in await maikai.chat.sends_voice(LI, VOICE)


async def test_a_name_alone_said_aloud_is_looked_up(maikai: World) -> None:
    hears(maikai, "麦凯信封")
    assert "📇 麦凯信封有限公司" in await maikai.chat.sends_voice(LI, VOICE)


async def test_an_organisation_that_keeps_no_voices_keeps_none(maikai: World) -> None:
    assert "听懂的语音：保留原声" in await maikai.chat.says(ROOT, "/organisation")
    assert "听懂的语音：不留原声" in await maikai.chat.presses(ROOT, "不留原声")
    hears(maikai, NOTE)
    assert "🎤" in await maikai.chat.sends_voice(LI, VOICE)
    assert "🎧 原声" not in maikai.chat.buttons(LI)
    assert "保留原声" in await maikai.chat.says(ROOT, "/organisation 原声 保留")
    await maikai.chat.sends_voice(LI, VOICE)
    assert "🎧 原声" in maikai.chat.buttons(LI)


async def test_what_is_no_answer_about_recordings_changes_nothing(maikai: World) -> None:
    answer = await maikai.chat.says(ROOT, "/organisation 原声 也许")
    assert "“也许”没看懂，没有更改" in answer
    assert "保留原声" in await maikai.chat.says(ROOT, "/organisation")


async def test_an_empty_voice_is_told_and_not_kept(maikai: World) -> None:
    answer = await maikai.chat.sends_voice(LI, b"")
    assert "这段语音是空的" in answer
    assert "保存" not in answer
    assert "🎧" not in maikai.chat.buttons(LI)


async def test_a_colleague_cannot_play_a_voice(maikai: World) -> None:
    hears(maikai, NOTE)
    await maikai.chat.sends_voice(LI, VOICE)
    data = maikai.chat.holding(LI, "🎧")["reply_markup"]["inline_keyboard"][-1][0]
    query = {
        "id": "77", "from": maikai.chat.api.person(JOHN).as_user(), "chat_instance": "1",
        "message": {**maikai.chat.last(LI), "chat": {"id": JOHN.id, "type": "private"}},
        "data": data["callback_data"],
    }  # fmt: skip
    answer = await maikai.chat.after(
        JOHN, lambda: maikai.chat.api.desk.updates.put("callback_query", query)
    )
    assert "no longer works" in answer


async def test_a_forwarded_text_is_no_note_until_its_reader_says_so(maikai: World) -> None:
    asked = await maikai.chat.forwards(LI, "麦凯信封的王总喜欢钓鱼，下周五我请他吃饭", "张三")
    assert "转发" in asked
    card = await maikai.chat.presses(LI, "记下来")
    assert "钓鱼?" in card
    assert "📌" not in card
    assert "走访" not in card.splitlines()[0]


async def test_a_forwarded_text_can_be_left_alone(maikai: World) -> None:
    await maikai.chat.forwards(LI, "麦凯信封的王总喜欢钓鱼", "张三")
    assert "没有记录" in await maikai.chat.presses(LI, "🗑")
    assert "没有任何接触记录" in await maikai.chat.says(LI, "麦凯")
