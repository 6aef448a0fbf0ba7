"""Queries: staff ask in plain words and get what they may see; nothing of it is filed."""

from dataclasses import replace

import pytest
from sqlmodel import col, select

from bot.domain.staff import Role
from bot.replies.words import say
from bot.storage import staff
from bot.storage.audit import AuditRow
from bot.storage.tables import InteractionRow, NoteRow, ProposalRow
from bot.storage.transaction import Tx
from tests.conversations.senses import hears
from tests.conversations.team import four_weeks
from tests.conversations.test_measures import forged
from tests.conversations.world import CHEN, HAN, JOHN, LI, ROOT, STRANGER, World


@pytest.fixture
async def team(world: World) -> World:
    """Friday 20 March 2026 after four weeks of work, and two notes of what people like."""
    world.now("2026-03-20 15:30")
    await four_weeks(world)
    await world.chat.says(LI, "昨天拜访了麦凯，王总喜欢钓鱼，不喝酒，电话13812345678")
    await world.chat.says(
        JOHN, "Met Anna at Redwood today, she loves fishing. They promised the PO by Friday"
    )
    return world  # fmt: skip


async def filed(world: World) -> tuple[int, int]:
    """How many meetings and notes there are."""

    def count(tx: Tx) -> tuple[int, int]:
        return len(tx.session.exec(select(InteractionRow)).all()), len(
            tx.session.exec(select(NoteRow)).all()
        )

    found: tuple[int, int] = await world.write(count)
    return found


async def test_which_a_customers_were_not_visited_this_week(team: World) -> None:
    answer = await team.chat.says(LI, "本周还有哪些A类没去")
    assert answer.splitlines() == [
        "🔎 还没走访的客户 · 本周 · A类 · 1家",
        "1. 东海 · A · 今天到期 · 上次2周前",
    ]
    assert team.chat.buttons(LI) == ["1 东海", "📝 不是提问，记下来"]
    assert "东海纸业集团" in await team.chat.presses(LI, "1 东海")


async def test_who_likes_fishing_is_answered_in_either_language(team: World) -> None:
    assert "1. 麦凯 · A · 王建国 · 爱好 钓鱼" in await team.chat.says(LI, "谁喜欢钓鱼？")
    answer = await team.chat.says(JOHN, "who likes fishing")
    assert "1. Redwood · A · Anna" in answer
    assert "麦凯" not in answer
    both = await team.chat.says(HAN, "谁喜欢钓鱼")
    assert "Redwood" in both
    assert "麦凯" in both


async def test_who_drinks_not_is_not_who_drinks(team: World) -> None:
    assert "王建国" in await team.chat.says(LI, "谁不喝酒")
    assert "还没有谁喜欢“喝酒”" in await team.chat.says(LI, "谁喜欢喝酒")


async def test_birthdays_of_a_month(team: World) -> None:
    assert "🎂 王建国 · 周三 03-25" in await team.chat.says(LI, "3月谁过生日")
    assert "没有已知的生日" in await team.chat.says(LI, "7月谁过生日")
    assert "🎂 Anna Reid · Tue 24 Mar" in await team.chat.says(
        JOHN, "who has a birthday next week?"
    )
    assert "No birthday that we know of" in await team.chat.says(JOHN, "birthdays in July")


async def test_what_was_promised(team: World) -> None:
    answer = await team.chat.says(LI, "我这周答应了什么")
    assert "1. 麦凯 · A · ⚠️ 给新报价 · 周三 03-18到期 · 8天前答应" in answer
    assert "送样品" not in answer
    assert "送样品" in await team.chat.says(LI, "我还有哪些承诺没兑现")
    assert "1. Redwood · A · PO · due Fri 27 Mar · promised today" in await team.chat.says(
        JOHN, "what did Redwood promise?"
    )
    answer = await team.chat.says(JOHN, "What did I promise this week?")
    assert "No promise of ours is open" in answer


async def test_a_phone_and_a_last_meeting(team: World) -> None:
    answer = await team.chat.says(LI, "麦凯的电话")
    assert answer.splitlines()[0] == "☎️ 麦凯信封有限公司"
    assert "+8613812345678" in answer
    assert "Anna Reid: +8613800000001" in await team.chat.says(JOHN, "phone of Redwood")
    last = await team.chat.says(JOHN, "when did I last see Redwood?")
    assert last.splitlines()[1].startswith("· today · visit · you: Met Anna")
    assert "我：昨天拜访了麦凯" in await team.chat.says(LI, "上次什么时候去的麦凯")


async def test_a_reply_to_a_brief_asks_about_that_customer(team: World) -> None:
    await team.chat.says(LI, "麦凯")
    answer = await team.chat.says(LI, "他们的电话是多少", reply_to=team.chat.last(LI))
    assert answer.startswith("☎️ 麦凯信封有限公司")


async def test_a_manager_asks_for_the_team_and_for_themselves(team: World) -> None:
    answer = await team.chat.says(HAN, "本周要兑现哪些承诺")
    assert answer.splitlines()[0] == "🔎 我方承诺 · 本周 · 团队 · 1条"
    assert answer.endswith("李雷")
    assert "没有未兑现的我方承诺" in await team.chat.presses(HAN, "只看我的")
    own = await team.chat.says(HAN, "我还有哪些A类没去")
    assert "1. 麦凯 · A · 逾期16天 · 该您去 · 从未走访 · 李雷" in own
    assert "team" in await team.chat.says(CHEN, "who has complaints")
    assert "Granite" in team.chat.last(CHEN)["text"]


async def test_nobody_hears_of_anothers_customers(team: World) -> None:
    assert "没有找到“Redwood”" in await team.chat.says(LI, "Redwood的电话")
    assert "I know no customer called “麦凯”" in await team.chat.says(JOHN, "phone of 麦凯")
    assert "Redwood" not in await team.chat.says(LI, "这周谁过生日")
    for_all = "谁逾期了"
    assert "没有这项权限" in await team.chat.says(ROOT, for_all)
    assert "内部机器人" in await team.chat.says(STRANGER, for_all)


async def test_another_persons_buttons_of_an_answer_are_dead(team: World) -> None:
    await team.chat.says(LI, "谁喜欢钓鱼")
    kept = team.chat.last(LI)["reply_markup"]["inline_keyboard"][-1][0]["callback_data"]
    await team.chat.says(JOHN, "who likes fishing")
    message = team.chat.last(JOHN)
    message["reply_markup"]["inline_keyboard"][-1][0]["callback_data"] = kept
    before = await filed(team)
    await team.chat.presses(JOHN, "It was a note")
    assert await filed(team) == before


async def test_sensitive_facts_are_found_by_no_question(team: World) -> None:
    await team.chat.says(LI, "今天见了麦凯的王总，他信佛")
    await team.chat.presses(LI, "已获同意")
    assert "还没有谁喜欢“佛”" in await team.chat.says(LI, "谁喜欢佛")


async def test_every_look_is_on_record(team: World) -> None:
    await team.chat.says(LI, "谁喜欢钓鱼")
    await team.chat.says(LI, "麦凯的电话")
    await team.chat.says(LI, "谁喜欢打麻将")

    def asked(tx: Tx) -> list[tuple[str, str | None]]:
        rows = tx.session.exec(select(AuditRow).where(AuditRow.action == "ask"))
        return [(row.kind, row.reason) for row in rows]

    assert await team.write(asked) == [
        ("customer", "likes"), ("customer", "phone"), ("query", "likes"),
    ]  # fmt: skip


async def test_no_question_is_filed_and_one_button_files_it_after_all(team: World) -> None:
    before = await filed(team)
    for question in (
        "谁逾期了", "本周还有哪些A类没去", "哪个客户最大？", "价格还能再低吗", "麦凯怎么样",
    ):  # fmt: skip
        await team.chat.says(LI, question)
    for question in ("who is overdue", "who was that again?", "what is new at Redwood?"):
        await team.chat.says(JOHN, question)
    assert await filed(team) == before
    answer = await team.chat.says(LI, "价格还能再低吗？")
    assert "没有记录任何内容" in answer
    card = await team.chat.presses(LI, "📝 不是提问，记下来")
    assert "哪个客户" in card
    assert (await team.chat.presses(LI, "麦凯信封")).startswith("✅ 麦凯信封有限公司")
    assert (await filed(team))[1] == before[1] + 1
    mine = next(
        one for one in team.chat.api.messages(LI.id) if one.get("text") == "价格还能再低吗？"
    )
    assert "重新记录" in await team.chat.edits(LI, mine, "昨天拜访了麦凯，问价格还能再低吗")


async def test_notes_that_hold_a_question_are_filed(team: World) -> None:
    before = await filed(team)
    assert (await team.chat.says(LI, "今天去了麦凯，王总问什么时候发货")).startswith("✅ 麦凯")
    assert (await team.chat.says(LI, "给麦凯打了电话")).startswith("✅ 麦凯")
    card = await team.chat.says(JOHN, "Visited Redwood, Anna asked who signs the contract")
    assert card.startswith("✅ Redwood")
    assert (await filed(team))[0] == before[0] + 3


async def test_a_long_answer_has_pages(team: World) -> None:
    for number in range(1, 12):
        await team.customer(JOHN, f"Northgate Works {number}", "B", since="2026-01-05")
    answer = await team.chat.says(JOHN, "which B customers haven't I visited this month?")
    assert answer.count("\n") == 9
    assert answer.endswith("1–8 of 11")
    later = await team.chat.presses(JOHN, "3 more ▸")
    assert "9. " in later
    assert later.endswith("9–11 of 11")
    assert (await team.chat.presses(JOHN, "◂ Back")).endswith("1–8 of 11")


async def test_ages_are_said_once(team: World) -> None:
    await team.chat.says(JOHN, "Visited Redwood, new quote by Friday")
    team.now("2026-03-27 10:00")
    answer = await team.chat.says(JOHN, "what did I promise this week?")
    assert "d ago" in answer
    assert "ago ago" not in answer


async def test_an_analyst_gets_lists_without_buttons_that_would_be_refused(team: World) -> None:
    def become(tx: Tx, role: Role) -> None:
        staff.change(tx, replace(team.staff[HAN.id], roles=frozenset({role})))

    team.now("2026-04-10 10:00")
    await team.write(become, Role.ANALYST)
    assert "1. 东海 · A · 走访逾期19天" in await team.chat.says(HAN, "谁逾期了")
    assert team.chat.buttons(HAN) == []
    assert "没有这项权限" in await team.chat.says(HAN, "谁喜欢钓鱼")
    assert "没有找到" in await team.chat.says(HAN, "麦凯的电话")


async def test_a_spoken_question_is_answered_too(team: World) -> None:
    hears(team, "谁喜欢钓鱼")
    before = await filed(team)
    assert "1. 麦凯 · A · 王建国" in await team.chat.sends_voice(LI, b"OggS" + bytes(300), 3)
    assert await filed(team) == before


async def test_more_of_one_customers_promises_stay_of_that_customer(team: World) -> None:
    await team.customer(JOHN, "Keystone Foods", "A")
    await team.chat.says(JOHN, "Visited Keystone, they promised the drawings by Friday")
    for number in range(1, 10):
        await team.chat.says(JOHN, f"Visited Redwood, they promised sample {number} by Friday")
    answer = await team.chat.says(JOHN, "what did Redwood promise?")
    assert "1–8 of 10" in answer
    later = await team.chat.presses(JOHN, "2 more ▸")
    assert later.endswith("9–10 of 10")
    assert "Keystone" not in answer + later


async def test_what_was_no_list_has_no_pages(team: World) -> None:
    for question in ("麦凯的电话", "麦凯的资料", "价格还能再低吗？"):
        await team.chat.says(LI, question)

    def kept(tx: Tx) -> list[int]:
        query = select(ProposalRow.id).where(ProposalRow.kind == "query")
        return list(tx.session.exec(query.order_by(col(ProposalRow.id).desc()).limit(3)))

    for each in await team.write(kept):
        assert say("zh", "refusal-GoneByNow") in await forged(team, LI, f"query:{each}:0:mine")


async def test_childrens_birthdays_are_in_no_list(team: World) -> None:
    await team.chat.says(LI, "今天见了麦凯的王总，他儿子5岁，生日4月2日，他老婆生日4月3日")
    await team.chat.presses(LI, "已获同意")
    answer = await team.chat.says(LI, "4月谁过生日")
    assert "04-03" in answer
    assert "04-02" not in answer


async def test_questions_are_not_kept_for_ever(team: World) -> None:
    def kept(tx: Tx) -> list[str]:
        return list(tx.session.exec(select(ProposalRow.kind)))

    await team.chat.says(LI, "谁喜欢钓鱼")
    team.now("2026-03-21 10:00")
    await team.tick()
    assert "query" in await team.write(kept)
    team.now("2026-03-23 10:00")
    await team.tick()
    assert "query" not in await team.write(kept)
