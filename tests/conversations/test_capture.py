"""Capture: a rep says what happened, and gets one card that can be taken back."""

import pytest

from tests.conversations.world import CHEN, HAN, JOHN, LI, STRANGER, World

NOTE = "刚见了麦凯信封的采购总监，嫌报价高，周五前给新报价。他儿子下月高考"


@pytest.fixture
async def maikai(world: World) -> World:
    await world.customer(LI, "麦凯信封有限公司", "A")
    return world


async def test_a_note_about_a_known_customer_is_filed_and_answered_with_one_card(
    maikai: World,
) -> None:
    card = await maikai.chat.says(LI, NOTE)
    lines = card.splitlines()
    assert lines[0] == "✅ 麦凯信封有限公司 · A · 走访 今天"
    assert "采购总监：儿子下月高考" in lines
    assert "📌 我方承诺：给新报价 → 周五 03-20" in lines
    assert any(line.startswith("本月走访 1/3，下次") for line in lines)
    assert maikai.chat.buttons(LI) == ["✏️ 修改", "↩️ 撤销", "➕ 补充"]


async def test_undo_takes_everything_back_and_a_second_press_says_so_kindly(
    maikai: World,
) -> None:
    await maikai.chat.says(LI, NOTE)
    card = maikai.chat.last(LI)
    assert "↩️ 已撤销" in await maikai.chat.presses(LI, "↩️ 撤销")
    assert "没有任何接触记录" in await maikai.chat.says(LI, "麦凯")
    with pytest.raises(LookupError):
        maikai.chat.holding(LI, "↩️ 撤销")
    assert card["message_id"]


async def test_undo_is_over_after_a_day(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    maikai.now("2026-03-19 16:00")
    assert "超过24小时" in await maikai.chat.presses(LI, "↩️ 撤销")


async def test_the_channel_is_corrected_with_one_tap(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    await maikai.chat.presses(LI, "✏️ 修改")
    assert "✅ 麦凯信封有限公司 · A · 电话 今天" in await maikai.chat.presses(LI, "电话")


async def test_an_edited_message_is_read_anew_under_the_same_customer(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    mine = next(one for one in maikai.chat.api.messages(LI.id) if one.get("text") == NOTE)
    card = await maikai.chat.edits(LI, mine, "昨天给麦凯打了电话，下周三前给样品")
    assert card.splitlines()[:9] == [
        "✏️ 已按修改后的内容重新记录，变动如下：",
        "➖ ✅ 麦凯信封有限公司 · A · 走访 今天",
        "➖ 采购总监：儿子下月高考",
        "➖ 结果：要报价",
        "➖ 异议：报价高",
        "➖ 📌 我方承诺：给新报价 → 周五 03-20",
        "➕ ✅ 麦凯信封有限公司 · A · 电话 昨天",
        "➕ 📌 我方承诺：给样品 → 周三 03-25",
        "",
    ]
    assert card.splitlines()[9] == "✅ 麦凯信封有限公司 · A · 电话 昨天"
    brief = await maikai.chat.says(LI, "麦凯")
    assert brief.count("📌") == 1


async def test_an_edit_shows_only_the_lines_that_differ(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    mine = next(one for one in maikai.chat.api.messages(LI.id) if one.get("text") == NOTE)
    card = await maikai.chat.edits(LI, mine, NOTE.replace("周五", "下周一"))
    assert card.splitlines()[1:4] == [
        "➖ 📌 我方承诺：给新报价 → 周五 03-20",
        "➕ 📌 我方承诺：给新报价 → 周一 03-23",
        "",
    ]
    again = await maikai.chat.edits(LI, mine, NOTE.replace("周五", "下周一") + "。")
    assert again.startswith("✏️ 已按修改后的内容重新记录，读出的内容没有变化：\n\n✅")


async def test_a_very_long_note_edited_is_answered_with_its_card(maikai: World) -> None:
    note = "麦凯投诉" + "，".join(
        f"第{number}批信封都有色差，封口也开胶了" for number in range(150)
    )
    await maikai.chat.says(LI, note)
    mine = next(one for one in maikai.chat.api.messages(LI.id) if one.get("text") == note)
    card = await maikai.chat.edits(LI, mine, note.replace("色差", "毛边"))
    assert "重新记录" in card
    assert "麦凯信封有限公司" in card


async def test_an_english_edit_shows_what_changed(maikai: World) -> None:
    note = "Called McKay Envelope, they want a quote by Friday"
    await maikai.customer(JOHN, "McKay Envelope Ltd", "B")
    await maikai.chat.says(JOHN, note)
    mine = next(one for one in maikai.chat.api.messages(JOHN.id) if one.get("text") == note)
    card = await maikai.chat.edits(JOHN, mine, note.replace("Called", "Visited"))
    lines = card.splitlines()
    assert lines[0] == "✏️ Filed anew. What changed:"
    assert lines[1].startswith("➖ ✅ McKay Envelope Ltd · B · call")
    assert lines[2].startswith("➕ ✅ McKay Envelope Ltd · B · visit")


async def test_an_edit_after_a_day_changes_nothing_and_loses_nothing(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    mine = next(one for one in maikai.chat.api.messages(LI.id) if one.get("text") == NOTE)
    maikai.now("2026-03-19 16:00")
    answer = await maikai.chat.edits(LI, mine, "昨天给麦凯打了电话，下周三前给样品")
    assert "已超过24小时" in answer
    assert maikai.chat.buttons(LI) == ["✏️ 修改 麦凯信封有限公司", "📝 原文"]
    assert "新报价" in await maikai.chat.says(LI, "麦凯")
    original = await maikai.chat.presses(LI, "📝 原文")
    assert NOTE in original
    assert "昨天给麦凯打了电话，下周三前给样品" in original
    await maikai.chat.presses(LI, "✏️ 修改 麦凯")
    entry = maikai.chat.holding(LI, "视频")
    assert "· 电话 昨天" in await maikai.chat.presses(LI, "电话", message=entry)


async def test_an_edit_after_a_day_in_english(maikai: World) -> None:
    await maikai.customer(JOHN, "Keystone Foods", "A")
    await maikai.chat.says(JOHN, "Visited Keystone, quote by Friday")
    mine = next(
        one for one in maikai.chat.api.messages(JOHN.id) if "quote by" in one.get("text", "")
    )
    maikai.now("2026-03-19 16:00")
    assert "more than 24 hours old" in await maikai.chat.edits(JOHN, mine, "Called Keystone")
    assert maikai.chat.buttons(JOHN)[0] == "✏️ Edit Keystone Foods"


async def test_a_new_customer_is_added_only_when_asked_for(world: World) -> None:
    asked = await world.chat.says(LI, "今天拜访了顺和五金厂，老板姓罗，想要样品")
    assert "还没有客户“顺和五金厂”" in asked
    card = await world.chat.presses(LI, "新客户：顺和五金厂")
    assert card.startswith("🆕 顺和五金厂 · C · 走访 今天")
    again = await world.chat.says(LI, "昨天又去了顺和五金厂，签了3万的单")
    assert again.startswith("✅ 顺和五金厂 · C · 走访 昨天")


async def test_undoing_the_first_note_takes_the_new_customer_away_too(world: World) -> None:
    await world.chat.says(LI, "今天拜访了顺和五金厂，想要样品")
    await world.chat.presses(LI, "新客户")
    await world.chat.presses(LI, "↩️ 撤销")
    assert "没有找到" in await world.chat.says(LI, "/brief 顺和五金")


async def test_of_two_likely_customers_the_rep_chooses_and_the_note_waits(world: World) -> None:
    await world.customer(LI, "上海东方印刷有限公司")
    await world.customer(LI, "苏州东方印刷有限公司")
    asked = await world.chat.says(LI, "今天拜访了东方印刷，他们要新报价")
    assert "指的是哪一家" in asked
    card = await world.chat.presses(LI, "苏州东方")
    assert card.startswith("✅ 苏州东方印刷有限公司")


async def test_a_note_without_a_customer_waits_for_its_name(maikai: World) -> None:
    asked = await maikai.chat.says(LI, "今天去看了，没谈成")
    assert "哪个客户" in asked
    await maikai.chat.presses(LI, "其他客户")
    card = await maikai.chat.says(LI, "麦凯", reply_to=maikai.chat.last(LI))
    assert card.startswith("✅ 麦凯信封有限公司")


async def test_a_reply_to_a_card_answers_its_question(maikai: World) -> None:
    await maikai.chat.says(LI, "今天见了麦凯的王总 13812345678，聊得不错")
    asked = maikai.chat.last(LI)
    assert "直接回复即可" in asked["text"]
    card = await maikai.chat.says(LI, "5月3日", reply_to=asked)
    assert "生日" in card or "5月3日" in card


async def test_what_is_added_joins_the_same_customer_without_a_second_visit(
    maikai: World,
) -> None:
    await maikai.chat.says(LI, NOTE)
    await maikai.chat.presses(LI, "➕ 补充")
    card = await maikai.chat.says(LI, "采购总监喜欢钓鱼", reply_to=maikai.chat.last(LI))
    assert "钓鱼" in card
    assert "1/3" in await maikai.chat.says(LI, "麦凯")


async def test_sensitive_facts_wait_for_consent(maikai: World) -> None:
    card = await maikai.chat.says(LI, "今天见了麦凯的王总，他信佛")
    assert "🔒" in card
    assert "信佛" not in await maikai.chat.says(LI, "/brief 麦凯")
    await maikai.chat.presses(LI, "已获同意")
    await maikai.chat.presses(LI, "📖 更多")
    assert "佛" in str(maikai.chat.last(LI)["text"])


async def test_two_customers_in_one_message_get_one_card_with_two_parts(world: World) -> None:
    await world.customer(JOHN, "Riverside Dairy")
    await world.customer(JOHN, "Keystone Hardware")
    card = await world.chat.says(
        JOHN, "Visited Riverside, they ordered for $12k; called Keystone, late delivery complaint"
    )
    assert "✅ Riverside Dairy · C · visit today" in card
    assert "✅ Keystone Hardware · C · call today" in card


async def test_two_notes_in_one_second_are_both_filed_in_order(maikai: World) -> None:
    maikai.chat.api.says(LI, "今天拜访麦凯，要样品")
    card = await maikai.chat.says(LI, "今天给麦凯打了电话，要新报价")
    assert "走访 今天" in card
    assert "电话 今天" in card


@pytest.mark.parametrize("text", ["😀😀😀", "\u202e\u202d", "...!?"])
async def test_rubbish_gets_a_clear_answer(world: World, text: str) -> None:
    assert "没有可以记录的内容" in await world.chat.says(LI, text)


async def test_a_note_of_4096_characters_is_filed(maikai: World) -> None:
    card = await maikai.chat.says(LI, ("今天拜访麦凯，" + "聊了很多事情。" * 600)[:4096])
    assert card.startswith("✅ 麦凯信封有限公司")


async def test_html_in_a_name_stays_text(world: World) -> None:
    await world.customer(LI, "Tom & <b>Jerry</b> Ltd")
    assert "Tom & <b>Jerry</b> Ltd" in await world.chat.says(LI, "/brief Tom & Jerry")


async def test_a_strangers_customer_and_a_missing_one_get_the_same_answer(world: World) -> None:
    await world.customer(JOHN, "麦凯信封有限公司", "A")
    theirs = await world.chat.says(LI, "/brief 麦凯信封")
    missing = await world.chat.says(LI, "/brief 东海信封")
    assert theirs.replace("麦凯信封", "X") == missing.replace("东海信封", "X")


async def test_a_stranger_gets_one_neutral_line(world: World) -> None:
    answer = await world.chat.says(STRANGER, "麦凯")
    assert answer == "您好。这是内部机器人，请向同事索取邀请链接。"


async def test_the_manager_and_the_director_see_the_teams_customers(maikai: World) -> None:
    assert "麦凯信封有限公司" in await maikai.chat.says(HAN, "/brief 麦凯")
    assert "keeper 李雷" in await maikai.chat.says(CHEN, "/brief 麦凯")


async def test_a_reply_to_a_card_that_was_undone_is_kept_for_its_customer(maikai: World) -> None:
    await maikai.chat.says(LI, NOTE)
    card = maikai.chat.last(LI)
    await maikai.chat.presses(LI, "↩️ 撤销")
    again = await maikai.chat.says(LI, "今天见了王总，他喜欢钓鱼", reply_to=card)
    assert again.splitlines()[0] == "✅ 麦凯信封有限公司 · A · 走访 今天"


async def test_a_clock_that_ran_a_week_ahead_and_came_back_costs_nothing(maikai: World) -> None:
    await maikai.chat.says(LI, "麦凯")
    maikai.now("2026-03-27 08:31")
    await maikai.tick()
    maikai.now("2026-03-18 16:00")
    assert "✅ 麦凯信封有限公司" in await maikai.chat.says(LI, NOTE)


async def test_what_is_only_planned_is_no_visit_yet(maikai: World) -> None:
    card = await maikai.chat.says(LI, "明天拜访麦凯")
    assert "📅 已排走访：明天" in card
    assert card.startswith("✅ 麦凯信封有限公司 · A · 资料 今天")
    assert "1/3" not in await maikai.chat.says(LI, "麦凯")


async def test_a_bare_fact_is_no_visit(maikai: World) -> None:
    card = await maikai.chat.says(LI, "麦凯王总喜欢钓鱼")
    assert "只记资料，不算走访" in card
    assert "维系关系" not in card


@pytest.mark.parametrize(
    ("words", "answer"),
    [("你好", "👋 您好"), ("在吗？", "👋 您好"), ("谢谢！", "随时找我"), ("好的👍", "随时找我")],
)
async def test_a_courtesy_is_answered_and_not_filed(world: World, words: str, answer: str) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    await world.chat.says(LI, "拜访了麦凯，想要样品")
    assert answer in await world.chat.says(LI, words)
    assert world.chat.buttons(LI) == []


async def test_a_courtesy_in_english(world: World) -> None:
    assert "👋 Hello!" in await world.chat.says(JOHN, "hi there")
    assert "Any time" in await world.chat.says(JOHN, "Thanks a lot!")


async def test_a_customer_of_that_name_is_still_found(world: World) -> None:
    await world.customer(JOHN, "Perfect Envelopes")
    assert "📇 Perfect Envelopes" in await world.chat.says(JOHN, "perfect")


async def test_a_known_number_is_not_told_as_news(world: World) -> None:
    await world.customer(LI, "麦凯信封有限公司")
    told = await world.chat.says(LI, "拜访了麦凯的采购王建国，电话13812345678")
    assert "+8613812345678" in told
    again = await world.chat.says(LI, "拜访了麦凯的采购王建国，嫌价格高")
    assert "王建国" in again
    assert "13812345678" not in again
